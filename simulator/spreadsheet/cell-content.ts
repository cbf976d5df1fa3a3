/** The values that a script may put into a cell, and the sizes and lengths that Google checks first. */

import { isDate } from '../script/realm';
import type { Area, CellValue } from '../workbook/grid';
import { fail } from './book';

/** Google's limit for one cell. */
const LONGEST_TEXT = 50_000;

/** The cell's new content; '' empties it. */
export function contentOf(value: unknown): CellValue {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : '#NUM!';
  if (value === null || value === undefined) return '';
  if (isDate(value)) return Number.isNaN(value.getTime()) ? '#NUM!' : new Date(value.getTime());
  if (Array.isArray(value)) return '[Ljava.lang.Object;@5f2b1c3';
  return textOf(value as object);
}

/** Objects arrive as Java's maps print themselves. */
function textOf(value: object): string {
  const prototype = Object.getPrototypeOf(value);
  const isPlain = prototype === null || Object.getPrototypeOf(prototype) === null;
  if (!isPlain) return String(value);
  return `{${Object.entries(value)
    .map(([key, part]) => `${key}=${String(part)}`)
    .join(', ')}}`;
}

export function checkLength(content: unknown): void {
  if (typeof content === 'string' && content.length > LONGEST_TEXT) {
    fail(`Your input contains more than the maximum of ${LONGEST_TEXT} characters in a single cell.`);
  }
}

/** Data must have exactly the range's rows and columns. */
export function checkSize(data: readonly (readonly unknown[])[], area: Area): void {
  if (data.length !== area.rows) fail(mismatch('rows', data.length, area.rows));
  for (const line of data) {
    if (line.length !== area.columns) fail(mismatch('columns', line.length, area.columns));
  }
}

function mismatch(what: string, has: number, wants: number): string {
  return `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${has} but the range has ${wants}.`;
}
