/** Writes those cells of a column that say something else than they should, and only in rows that have an id. */
import { type Cell, sameText } from '../../core/cell';
import { address, rangesAt } from '../ranges';

interface WantedCells {
  /** All columns from the first row below the headings on. */
  readonly ids: readonly unknown[];
  readonly before: readonly unknown[];
  readonly wanted: readonly unknown[];
  readonly isText: boolean;
}

/** @param target 1-based column. @returns Whether anything was written, which still has to be flushed. */
export function writeOthers(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  target: number,
  { ids, before, wanted, isText }: WantedCells,
): boolean {
  const isOther = (row: number) => sameText(ids[row]) !== '' && wanted[row] !== before[row];
  const runs: { readonly first: number; readonly cells: Cell[] }[] = [];
  for (let row = 0; row < wanted.length; row += 1) {
    if (!isOther(row)) continue;
    const first = row;
    while (isOther(row + 1)) row += 1;
    runs.push({ first: first + 2, cells: wanted.slice(first, row + 1) as Cell[] });
  }
  const addresses = runs.map(({ first, cells }) => address(first, target, cells.length, 1));
  // Text is text before it is written: one call, however scattered the cells are.
  if (isText && addresses.length > 0) sheet.getRangeList(addresses).setNumberFormat('@');
  const ranges = rangesAt(sheet, addresses);
  runs.forEach(({ cells }, run) => {
    const range = ranges[run] as GoogleAppsScript.Spreadsheet.Range;
    range.setValues(cells.map((cell) => [cell]));
  });
  return runs.length > 0;
}
