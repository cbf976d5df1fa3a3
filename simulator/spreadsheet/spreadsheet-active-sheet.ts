/** Methods of a spreadsheet that act on its active sheet. */
import type { GoogleSheet, GoogleSpreadsheet } from './book';
import type { SpreadsheetMethods } from './spreadsheet-object';

const OF_ACTIVE_SHEET = [
  'appendRow',
  'autoResizeColumn',
  'deleteColumn',
  'deleteColumns',
  'deleteRow',
  'deleteRows',
  'getColumnWidth',
  'getDataRange',
  'getFrozenColumns',
  'getFrozenRows',
  'getImages',
  'getLastColumn',
  'getLastRow',
  'getRowHeight',
  'getSheetId',
  'getSheetName',
  'getSheetValues',
  'hideColumn',
  'hideRow',
  'insertColumnAfter',
  'insertColumnBefore',
  'insertColumnsAfter',
  'insertColumnsBefore',
  'insertRowAfter',
  'insertRowBefore',
  'insertRowsAfter',
  'insertRowsBefore',
  'isColumnHiddenByUser',
  'isRowHiddenByFilter',
  'isRowHiddenByUser',
  'setColumnWidth',
  'setFrozenColumns',
  'setFrozenRows',
  'setRowHeight',
  'sort',
  'unhideColumn',
  'unhideRow',
] as const satisfies readonly (keyof GoogleSpreadsheet & keyof GoogleSheet)[];

export const spreadsheetActiveSheet: SpreadsheetMethods = Object.fromEntries(
  OF_ACTIVE_SHEET.map((method) => [
    method,
    function (this: GoogleSpreadsheet, ...parts: unknown[]): unknown {
      const sheet = this.getActiveSheet();
      return Reflect.apply(sheet[method], sheet, parts);
    },
  ]),
);
