/** Sheets of a spreadsheet: inserted, deleted, moved, copied, renamed. Takes effect at once. */

import { copyName, copySheet } from '../workbook/sheet-copy';
import { addSheet, freeSheetName, moveSheet, removeSheet } from '../workbook/sheets';
import { activeSheet, NEW_SHEET, type SheetState, sheetByName, type Workbook } from '../workbook/workbook';
import { fail, type GoogleSheet } from './book';
import { checkRoom, checkSheetCount } from './limits';
import { checkProtection } from './refused-writes';
import { sheetBehind } from './sheet-object';
import type { SpreadsheetMethods } from './spreadsheet-object';

interface Template {
  template?: GoogleSheet | undefined;
}

export const spreadsheetSheets: SpreadsheetMethods = {
  /** Every overload: (), (index), (options), (name), (index, options), (name, index), (name, options), (name, index, options). */
  insertSheet(...parts: unknown[]): GoogleSheet {
    this.execution.commit();
    const name = parts.find((part) => typeof part === 'string') as string | undefined;
    const index = parts.find((part) => typeof part === 'number') as number | undefined;
    const options = parts.find((part) => typeof part === 'object' && part !== null) as Template | undefined;
    const sheetName = name ?? freeSheetName(this.workbook);
    checkName(this.workbook, sheetName);
    checkSheetCount(this.workbook);
    const template = options?.template && sheetBehind(options.template);
    checkRoom(this.workbook, template ? cells(template) : NEW_SHEET.rows * NEW_SHEET.columns);
    const { sheets } = this.workbook;
    const after = sheets.indexOf(activeSheet(this.workbook)) + 1;
    const place = Math.min(Math.max(0, Math.trunc(index ?? after)), sheets.length);
    const sheet = template
      ? copySheet(this.workbook, template, sheetName, place)
      : addSheet(this.workbook, sheetName, place);
    show(this.workbook, sheet);
    return this.book.sheet(sheet);
  },

  deleteSheet(sheet: GoogleSheet): void {
    this.execution.commit();
    const state = sheetBehind(sheet);
    if (!this.workbook.sheets.includes(state)) fail(`Sheet ${state.id} not found`);
    if (this.workbook.sheets.length === 1) fail("You can't remove all the sheets in a document.");
    if (this.workbook.sheets.every((other) => other === state || other.hidden)) {
      fail("You can't remove all the visible sheets in a document.");
    }
    const { rowCount: rows, columnCount: columns } = state.grid;
    checkProtection(this.book, state, { row: 0, column: 0, rows, columns });
    removeSheet(this.workbook, state);
  },

  deleteActiveSheet(): GoogleSheet {
    this.deleteSheet(this.getActiveSheet());
    return this.getActiveSheet();
  },

  duplicateActiveSheet(): GoogleSheet {
    this.execution.commit();
    const source = activeSheet(this.workbook);
    checkSheetCount(this.workbook);
    checkRoom(this.workbook, cells(source));
    const name = copyName(this.workbook, source.name);
    const sheet = copySheet(this.workbook, source, name, this.workbook.sheets.indexOf(source) + 1);
    show(this.workbook, sheet);
    return this.book.sheet(sheet);
  },

  renameActiveSheet(newName: string): void {
    this.getActiveSheet().setName(newName);
  },

  moveActiveSheet(pos: number): void {
    this.execution.commit();
    if (pos < 1 || pos > this.workbook.sheets.length) fail(`Invalid argument: pos`);
    moveSheet(this.workbook, activeSheet(this.workbook), pos - 1);
  },
};

function checkName(workbook: Workbook, name: string): void {
  if (sheetByName(workbook, name)) {
    fail(`A sheet with the name "${name}" already exists. Please enter another name.`);
  }
}

function show(workbook: Workbook, sheet: SheetState): void {
  workbook.activeSheetId = sheet.id;
  workbook.activeRange = 'A1';
}

function cells(sheet: SheetState): number {
  return sheet.grid.rowCount * sheet.grid.columnCount;
}
