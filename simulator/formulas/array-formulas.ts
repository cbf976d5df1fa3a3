/**
 * Formulas whose result fills more than their own cell, and how the engine wants them: it calculates arrays by itself,
 * as Excel does, and knows neither ARRAYFORMULA nor `{A1:A2;A3}`.
 */

/** Functions that give arrays in Sheets. What is not here stays in its own cell, as `=A1:A3*2` does. */
const GIVES_ARRAY =
  /(?:^|[^\p{L}\p{N}_.!])(?:ARRAYFORMULA|SEQUENCE|SORTN?|FILTER|UNIQUE|SPLIT|QUERY|TRANSPOSE|FLATTEN|TOCOL|TOROW|VSTACK|HSTACK|WRAPROWS|WRAPCOLS|CHOOSEROWS|CHOOSECOLS|RANDARRAY|MMULT|FREQUENCY|MAP|BYROW|BYCOL|SCAN|MAKEARRAY)\s*\(|\{/iu;

/** A text, a quoted sheet name, an opening or closing mark, a separator. */
const MARKS = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[(){},;]/g;
const CONSTANT = /^\s*(?:[-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?%?|"(?:[^"]|"")*"|TRUE|FALSE)\s*$/i;

export function isArrayFormula(formula: string): boolean {
  return GIVES_ARRAY.test(formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, '""'));
}

/** Functions that make one value of whatever they are given. */
const GIVES_ONE =
  /(?<![\p{L}\p{N}_.!])(?:ROWS|COLUMNS|SUM|SUMPRODUCT|COUNTA?|COUNTIFS?|COUNTUNIQUE|AVERAGE|MAX|MIN)\s*\(/iu;

/** Returns true if the result may fill more than the formula's own cell; `=ROWS(UNIQUE(A:A))` gives one number. */
export function mayFillCells(formula: string): boolean {
  let rest = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, '""');
  for (let found = GIVES_ONE.exec(rest); found; found = GIVES_ONE.exec(rest)) {
    const end = closingOf(rest, found.index + found[0].length);
    rest = `${rest.slice(0, found.index)}0${rest.slice(end + 1)}`;
  }
  return GIVES_ARRAY.test(rest);
}

/** An array formula as the engine reads it. */
export function engineFormula(formula: string): string {
  const call = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\{|(?<![\p{L}\p{N}_.])(ARRAYFORMULA|SORT|FILTER|SPLIT)\s*\(/giu;
  let written = '';
  let done = 0;
  for (let found = call.exec(formula); found; found = call.exec(formula)) {
    const [token, name] = found;
    if (token !== '{' && name === undefined) continue;
    const inside = found.index + token.length;
    const end = closingOf(formula, inside);
    const body = formula.slice(inside, end);
    written += formula.slice(done, found.index);
    written += name === undefined ? stacked(body) : calledAs(name.toUpperCase(), partsOf(body, ',;'));
    done = end + 1;
    call.lastIndex = done;
  }
  return written + formula.slice(done);
}

/** Translates the engine's errors into those of Sheets. */
export function sheetsError<T>(value: T): T | string {
  if (value === '#SPILL!') return '#REF!';
  // A filter that nothing passes.
  return value === '#CALC!' ? '#N/A' : value;
}

function calledAs(name: string, parts: readonly string[]): string {
  const given = parts.map(engineFormula);
  const [first = '', ...rest] = given;
  switch (name) {
    case 'ARRAYFORMULA':
      return `(${first})`;
    case 'SPLIT':
      return `TEXTSPLIT(${first},${rest[0] ?? '""'})`;
    case 'FILTER':
      return `FILTER(${first},${rest.map((condition) => `(${condition})`).join('*')})`;
    default:
      // Sheets says whether it ascends, the engine wants 1 or -1.
      return `SORT(${[first, ...rest.map((part) => part.replace(/^\s*FALSE\s*$/i, '-1'))].join(',')})`;
  }
}

/** `{A1:A2;A3}`: rows below each other, cells beside each other. Plain constants the engine reads as they are. */
function stacked(body: string): string {
  const rows = partsOf(body, ';').map((row) => partsOf(row, ','));
  if (rows.every((cells) => cells.every((cell) => CONSTANT.test(cell)))) return `{${body}}`;
  const lines = rows.map((cells) => joined('HSTACK', cells.map(engineFormula)));
  return joined('VSTACK', lines);
}

function joined(name: string, parts: readonly string[]): string {
  return parts.length === 1 ? `(${parts[0]})` : `${name}(${parts.join(',')})`;
}

/** Returns the index of the bracket that closes the one opened before `from`, or the end of the formula if none does. */
function closingOf(formula: string, from: number): number {
  let depth = 1;
  for (const { 0: mark, index } of formula.slice(from).matchAll(MARKS)) {
    if (mark === '(' || mark === '{') depth += 1;
    if (mark === ')' || mark === '}') depth -= 1;
    if (depth === 0) return from + index;
  }
  return formula.length;
}

/** Cut at the separators that are in no bracket and no text. */
function partsOf(body: string, separators: string): string[] {
  const parts: string[] = [];
  let [depth, from] = [0, 0];
  for (const { 0: mark, index } of body.matchAll(MARKS)) {
    if (mark === '(' || mark === '{') depth += 1;
    if (mark === ')' || mark === '}') depth -= 1;
    if (depth > 0 || !separators.includes(mark)) continue;
    parts.push(body.slice(from, index));
    from = index + 1;
  }
  return [...parts, body.slice(from)];
}
