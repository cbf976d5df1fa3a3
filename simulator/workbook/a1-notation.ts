/** A1 notation: column letters, cells, ranges with open ends (`A:C`, `2:5`, `A2:B`) and sheet names before a `!`. */
import type { Area } from './grid';

/** The ends that a range names; `A:B` names no row. */
export interface Bounds {
  readonly startRow: boolean;
  readonly startColumn: boolean;
  readonly endRow: boolean;
  readonly endColumn: boolean;
}

export const ALL_BOUNDS: Bounds = { startRow: true, startColumn: true, endRow: true, endColumn: true };

/** 0-based and inclusive; an end that is not named is undefined. */
interface ParsedRange {
  readonly sheetName?: string;
  readonly startRow?: number;
  readonly startColumn?: number;
  readonly endRow?: number;
  readonly endColumn?: number;
}

const CELLS = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d*)?(?::\$?([A-Za-z]{1,3})?\$?([1-9]\d*)?)?$/;

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A → 0, AA → 26. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** Undefined when the text is not A1 notation. */
export function parseA1(text: string): ParsedRange | undefined {
  const { sheetName, cells } = splitSheetName(text.trim());
  const match = CELLS.exec(cells);
  if (!match || cells === '' || cells === ':') return undefined;
  const [, fromLetters, fromRow, toLetters, toRow] = match;
  const isSpan = cells.includes(':');
  if (!isSpan && !(fromLetters && fromRow)) return undefined;
  const name = sheetName === undefined ? {} : { sheetName };
  if (!isSpan) {
    const row = Number(fromRow) - 1;
    const column = columnIndex(fromLetters as string);
    return { ...name, startRow: row, startColumn: column, endRow: row, endColumn: column };
  }
  if (!fromLetters && !fromRow) return undefined;
  if (!toLetters && !toRow) return undefined;
  if (!fromLetters !== !toLetters && !fromRow !== !toRow) return undefined;
  return {
    ...name,
    ...span(fromLetters, toLetters, columnIndex, 'Column'),
    ...span(fromRow, toRow, rowIndex, 'Row'),
  };
}

/** The cells that a parsed range means on a grid of that size. */
export function areaOf(parsed: ParsedRange, rowCount: number, columnCount: number): Area {
  const row = parsed.startRow ?? 0;
  const column = parsed.startColumn ?? 0;
  const endRow = parsed.endRow ?? Math.max(rowCount - 1, row);
  const endColumn = parsed.endColumn ?? Math.max(columnCount - 1, column);
  return { row, column, rows: endRow - row + 1, columns: endColumn - column + 1 };
}

export function boundsOf(parsed: ParsedRange): Bounds {
  return {
    startRow: parsed.startRow !== undefined,
    startColumn: parsed.startColumn !== undefined,
    endRow: parsed.endRow !== undefined,
    endColumn: parsed.endColumn !== undefined,
  };
}

/** `B2:C5`, or `B:C` and `2:5` where the ends are open. */
export function formatA1(area: Area, bounds: Bounds = ALL_BOUNDS): string {
  const start =
    (bounds.startColumn ? columnLetters(area.column) : '') + (bounds.startRow ? String(area.row + 1) : '');
  const end =
    (bounds.endColumn ? columnLetters(area.column + area.columns - 1) : '') +
    (bounds.endRow ? String(area.row + area.rows) : '');
  return start === end && /^[A-Z]+\d+$/.test(start) ? start : `${start}:${end}`;
}

/** A sheet's name as it stands in a formula: quoted unless it is a plain word. */
export function quotedSheetName(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !parseA1(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

function splitSheetName(text: string): { sheetName?: string; cells: string } {
  const quoted = /^'((?:[^']|'')*)'!(.*)$/.exec(text);
  if (quoted) return { sheetName: (quoted[1] as string).replaceAll("''", "'"), cells: quoted[2] as string };
  const at = text.lastIndexOf('!');
  return at < 0 ? { cells: text } : { sheetName: text.slice(0, at), cells: text.slice(at + 1) };
}

function rowIndex(digits: string): number {
  return Number(digits) - 1;
}

function span(
  from: string | undefined,
  to: string | undefined,
  index: (text: string) => number,
  name: string,
) {
  const ends = [from, to].map((text) => (text === undefined ? undefined : index(text)));
  const [start, end] =
    ends[0] !== undefined && ends[1] !== undefined
      ? ends.toSorted((a, b) => (a as number) - (b as number))
      : ends;
  return {
    ...(start === undefined ? {} : { [`start${name}`]: start }),
    ...(end === undefined ? {} : { [`end${name}`]: end }),
  };
}
