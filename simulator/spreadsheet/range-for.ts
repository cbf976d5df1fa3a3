/** Resolves A1 notation and names of named ranges to a range. */

import { areaOf, boundsOf, parseA1 } from '../workbook/a1-notation';
import { type SheetState, sheetByName } from '../workbook/workbook';
import { type Book, fail, type GoogleRange } from './book';
/** The range that A1 notation or the name of a named range means. */
export function rangeFor(book: Book, notation: string, sheet: SheetState): GoogleRange {
  const parsed = parseA1(notation);
  const named = book.workbook.namedRanges.find(({ name }) => name.toLowerCase() === notation.toLowerCase());
  if (!parsed && named) {
    const home = book.workbook.sheets.find(({ id }) => id === named.sheetId);
    if (home) return book.range(home, named.area);
  }
  const target = parsed?.sheetName === undefined ? sheet : sheetByName(book.workbook, parsed.sheetName);
  if (!parsed || !target) return fail('Range not found');
  const { grid } = target;
  return book.range(target, areaOf(parsed, grid.rowCount, grid.columnCount), boundsOf(parsed));
}
