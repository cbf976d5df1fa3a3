/** Edits by hand to the rows of a tab and their ids, as Sheets makes them. Rows and columns are 0-based. */

import * as person from '../../simulator/workbook/manual-edits';
import type { Workbench } from '../../workbench/workbench';
import { sheetOf } from './small-catalogue';

export function rowHands(workbench: Workbench, tab: string, idColumn: () => number) {
  const book = () => workbench.cloud.workbook;
  const sheet = () => sheetOf(workbench, tab);
  const last = () => sheet().grid.lastRow();
  return {
    /** Nothing where it is gone already; so for `clearIds`. */
    dropIdColumn(): void {
      if (idColumn() >= 0) person.deleteColumns(book(), sheet(), idColumn(), 1);
    },
    clearIds(rows: readonly number[]): void {
      if (idColumn() < 0) return;
      for (const row of rows) person.editCell(book(), sheet(), row, idColumn(), '');
    },
    typeId: (row: number, id: string) => person.editCell(book(), sheet(), row, idColumn(), id),
    /** @returns Where the copy is. */
    copyRow(row: number, to: 'above' | 'below'): number {
      const target = to === 'above' ? 1 : last();
      if (to === 'above') person.insertRows(book(), sheet(), target, 1);
      const source = to === 'above' ? row + 1 : row;
      const { grid } = sheet();
      for (let column = 0; column < grid.columnCount; column += 1) {
        const value = grid.get('value', source, column);
        if (value !== undefined) grid.set('value', target, column, value);
      }
      return target;
    },
    removeRow: (row: number) => person.deleteRows(book(), sheet(), row, 1),
    sortBy: (column: number, ascending: boolean) =>
      person.sortSheet(book(), sheet(), [{ column, ascending }]),
  };
}
