/**
 * The references in a formula's text (`A1`, `$B$2:C9`, `A:C`, `2:5`, `'My sheet'!A1`) and what becomes of them when
 * rows or columns are displaced, a formula is copied elsewhere, or a sheet is renamed. Text in quotes is left alone.
 */
import { columnIndex, columnLetters, quotedSheetName } from '../workbook/a1-notation';
import { type Displacement, displacedSpan } from '../workbook/displacement';
import type { Area } from '../workbook/grid';

const GONE = '#REF!';

/** A string, a quoted or plain sheet name with its `!`, a reference, or a name of something else. */
const TOKENS =
  /"(?:[^"]|"")*"|('(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)?(\$?[A-Za-z]{1,3}\$?[1-9]\d*(?::\$?[A-Za-z]{1,3}(?:\$?[1-9]\d*)?)?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[1-9]\d*:\$?[1-9]\d*)(?![\p{L}\p{N}_(.!])|[\p{L}_#][\p{L}\p{N}_.]*|\d+(?:\.\d+)?/gu;

const END = /^(\$?)([A-Za-z]{1,3})?(\$?)([1-9]\d*)?$/;

interface End {
  readonly columnMark: string;
  readonly column: number | undefined;
  readonly rowMark: string;
  readonly row: number | undefined;
}

/** @param isMeant Whether a sheet's name, or none, means the sheet whose rows or columns were displaced. */
export function displacedFormula(
  formula: string,
  displacement: Displacement,
  isMeant: (sheetName: string | undefined) => boolean,
): string {
  return rewriteReferences(formula, (ends, sheetName) =>
    isMeant(sheetName) ? displacedEnds(ends, displacement) : ends,
  );
}

/** The formula as it stands after being copied so many rows and columns away: relative references go along. */
export function copiedFormula(formula: string, rows: number, columns: number): string {
  return rewriteReferences(formula, (ends) => {
    const shifted = ends.map((end) => ({
      ...end,
      row: end.row === undefined || end.rowMark ? end.row : end.row + rows,
      column: end.column === undefined || end.columnMark ? end.column : end.column + columns,
    }));
    return shifted.some(({ row, column }) => (row ?? 0) < 0 || (column ?? 0) < 0) ? undefined : shifted;
  });
}

/**
 * The formula after a block of cells was cut and pasted elsewhere on its sheet: references to cells of the block
 * follow them; those that reach beyond it stay.
 */
export function movedFormula(
  formula: string,
  block: Area & { readonly isWholeColumns: boolean; readonly isWholeRows: boolean },
  rows: number,
  columns: number,
  isMeant: (sheetName: string | undefined) => boolean,
): string {
  const isInside = ({ row, column }: End) =>
    (row === undefined ? block.isWholeColumns : row >= block.row && row < block.row + block.rows) &&
    (column === undefined
      ? block.isWholeRows
      : column >= block.column && column < block.column + block.columns);
  return rewriteReferences(formula, (ends, sheetName) =>
    isMeant(sheetName) && ends.every(isInside)
      ? ends.map((end) => ({
          ...end,
          row: end.row === undefined ? undefined : end.row + rows,
          column: end.column === undefined ? undefined : end.column + columns,
        }))
      : ends,
  );
}

/** The formula after a sheet got another name, or none when it was deleted. */
export function renamedFormula(formula: string, from: string, to: string | undefined): string {
  return rewriteReferences(
    formula,
    (ends, name) => (to === undefined && isSame(name, from) ? undefined : ends),
    (name) => (isSame(name, from) && to !== undefined ? to : name),
  );
}

/** The areas that a formula names, whole rows and columns as far as such a grid goes; not what INDIRECT makes up. */
export function referencesIn(
  formula: string,
  sizeOf: (sheetName: string | undefined) => { rowCount: number; columnCount: number } | undefined,
): { sheetName: string | undefined; area: Area }[] {
  const found: { sheetName: string | undefined; area: Area }[] = [];
  rewriteReferences(formula, (ends, sheetName) => {
    const size = sizeOf(sheetName);
    if (size) {
      const [first, last] = [ends[0] as End, ends[ends.length - 1] as End];
      const [row, endRow] = [first.row ?? 0, last.row ?? size.rowCount - 1];
      const [column, endColumn] = [first.column ?? 0, last.column ?? size.columnCount - 1];
      const area = {
        row: Math.min(row, endRow),
        column: Math.min(column, endColumn),
        rows: Math.abs(endRow - row) + 1,
        columns: Math.abs(endColumn - column) + 1,
      };
      found.push({ sheetName, area });
    }
    return ends;
  });
  return found;
}

/** The formula with the open ends of its references (`A2:A`) brought to the last row: for an engine that wants them closed. */
export function closedFormula(
  formula: string,
  rowCountOf: (sheetName: string | undefined) => number | undefined,
): string {
  return rewriteReferences(formula, (ends, sheetName) => {
    const [first, last] = ends as [End, End?];
    const rows = rowCountOf(sheetName);
    const isOpen = last && rows && (first.row === undefined) !== (last.row === undefined);
    return isOpen ? ends.map((end) => ({ ...end, row: end.row ?? rows - 1 })) : ends;
  });
}

function isSame(name: string | undefined, other: string): boolean {
  return name !== undefined && name.toLowerCase() === other.toLowerCase();
}

function rewriteReferences(
  formula: string,
  rewrite: (ends: readonly End[], sheetName: string | undefined) => readonly End[] | undefined,
  rename: (name: string) => string = (name) => name,
): string {
  if (!formula.startsWith('=')) return formula;
  return formula.replace(TOKENS, (token, prefix: string | undefined, cells: string | undefined) => {
    if (cells === undefined) return token;
    const sheetName = prefix === undefined ? undefined : nameIn(prefix);
    const ends = cells.split(':').map(readEnd);
    const rewritten = rewrite(ends, sheetName);
    if (!rewritten) return GONE;
    const newName = sheetName === undefined ? undefined : rename(sheetName);
    const isKept = newName === sheetName;
    const shownPrefix = isKept ? (prefix ?? '') : `${quotedSheetName(newName as string)}!`;
    return shownPrefix + (rewritten === ends ? cells : rewritten.map(writeEnd).join(':'));
  });
}

function nameIn(prefix: string): string {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

function readEnd(text: string): End {
  const match = END.exec(text) as RegExpExecArray;
  const [, first, letters, second, digits] = match;
  return {
    columnMark: letters ? (first as string) : '',
    column: letters ? columnIndex(letters) : undefined,
    // In `$5` the one mark belongs to the row.
    rowMark: letters ? (second as string) : `${first}${second}`,
    row: digits ? Number(digits) - 1 : undefined,
  };
}

function writeEnd({ columnMark, column, rowMark, row }: End): string {
  return (
    (column === undefined ? '' : columnMark + columnLetters(column)) +
    (row === undefined ? '' : rowMark + (row + 1))
  );
}

function displacedEnds(ends: readonly End[], displacement: Displacement): readonly End[] | undefined {
  const { axis } = displacement;
  const first = ends[0] as End;
  const last = ends[ends.length - 1] as End;
  const [start, end] = [first[axis], last[axis]];
  if (start === undefined && end === undefined) return ends;
  // An open end (`A2:A`) reaches to the bottom, whatever happens there.
  const [from, to] = [start ?? 0, end ?? Number.MAX_SAFE_INTEGER];
  const span = displacedSpan(Math.min(from, to), Math.max(from, to), displacement);
  if (!span) return undefined;
  const moved = from <= to ? [span.start, span.end] : [span.end, span.start];
  return ends.map((part, index) =>
    part[axis] === undefined ? part : { ...part, [axis]: ends.length === 1 ? span.start : moved[index] },
  );
}
