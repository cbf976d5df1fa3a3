/** "Sort sheet" in the menu of a column: the workbook sorts by Sheets' order, and shows what became of it. */
import type { KeyedEdit } from './sheet-keys';
import type { UniverPage } from './univer';

const ENTRIES = [
  { id: 'jobsheet.sort-ascending', title: 'Sort sheet A to Z', ascending: true },
  { id: 'jobsheet.sort-descending', title: 'Sort sheet Z to A', ascending: false },
];

/** Adds the entries; the grid itself brings no sorting. */
export function addSortMenu(page: UniverPage, add: (edit: KeyedEdit) => void): void {
  for (const { id, title, ascending } of ENTRIES) {
    const action = () => {
      const sheet = page.api.getActiveWorkbook()?.getActiveSheet();
      const column = sheet?.getSelection()?.getActiveRange()?.getColumn();
      if (sheet && column !== undefined) add({ kind: 'sort', sheet: sheet.getSheetId(), column, ascending });
    };
    page.api.createMenu({ id, title, action }).appendTo(['contextMenu.colHeader', 'contextMenu.data']);
  }
}
