/** A sheet as itself: its name, size, place and visibility, and the ranges on it. */

import { copyName, copySheet } from '../workbook/sheet-copy';
import { renameSheet } from '../workbook/sheets';
import { activeSheet, changed, sheetByName } from '../workbook/workbook';
import {
  fail,
  type GoogleRange,
  type GoogleRangeList,
  type GoogleSheet,
  type GoogleSpreadsheet,
} from './book';
import { colorOf } from './colors';
import { SheetType } from './enumerations';
import { checkRoom, checkSheetCount } from './limits';
import { rangeFor } from './range-for';
import { checkedArea } from './range-object';
import { checkProtection } from './refused-writes';
import { changeLooks, checkAlive, filledOf, type SheetMethods, type SheetObject } from './sheet-object';

export const sheetBase: SheetMethods = {
  getName(): string {
    return this.state.name;
  },

  getSheetName(): string {
    return this.state.name;
  },

  setName(name: string): GoogleSheet {
    checkAlive(this);
    this.execution.commit();
    const taken = sheetByName(this.workbook, name);
    if (taken && taken !== this.state) {
      fail(`A sheet with the name "${name}" already exists. Please enter another name.`);
    }
    checkProtection(this.book, this.state);
    renameSheet(this.workbook, this.state, name);
    return this;
  },

  getSheetId(): number {
    return this.state.id;
  },

  getIndex(): number {
    return this.workbook.sheets.indexOf(this.state) + 1;
  },

  getParent(): GoogleSpreadsheet {
    return this.book.spreadsheet();
  },

  getType(): GoogleAppsScript.Spreadsheet.SheetType {
    return SheetType.GRID;
  },

  getRange(
    first: number | string,
    column?: number,
    numRows: number = 1,
    numColumns: number = 1,
  ): GoogleRange {
    checkAlive(this);
    if (typeof first === 'string') return rangeOf(this, first);
    return this.book.range(this.state, checkedArea(first, column ?? 1, numRows, numColumns));
  },

  getRangeList(notations: string[]): GoogleRangeList {
    return this.book.rangeList(notations.map((notation) => rangeOf(this, notation)));
  },

  getLastRow(): number {
    this.execution.commit();
    checkAlive(this);
    return filledOf(this).rows;
  },

  getLastColumn(): number {
    this.execution.commit();
    checkAlive(this);
    return filledOf(this).columns;
  },

  getMaxRows(): number {
    this.execution.commit();
    checkAlive(this);
    return this.state.grid.rowCount;
  },

  getMaxColumns(): number {
    this.execution.commit();
    checkAlive(this);
    return this.state.grid.columnCount;
  },

  getDataRange(): GoogleRange {
    this.execution.commit();
    const { rows, columns } = filledOf(this);
    const size = { rows: Math.max(1, rows), columns: Math.max(1, columns) };
    return this.book.range(this.state, { row: 0, column: 0, ...size });
  },

  isSheetHidden(): boolean {
    return this.state.hidden;
  },

  hideSheet(): GoogleSheet {
    this.execution.commit();
    const others = this.workbook.sheets.filter((sheet) => sheet !== this.state && !sheet.hidden);
    if (!others[0]) fail("You can't hide all the sheets in a document.");
    this.state.hidden = true;
    if (activeSheet(this.workbook) === this.state) this.workbook.activeSheetId = others[0]?.id ?? 0;
    changed(this.workbook, this.state.id, 'sheets');
    return this;
  },

  showSheet(): GoogleSheet {
    this.execution.commit();
    this.state.hidden = false;
    changed(this.workbook, this.state.id, 'sheets');
    return this;
  },

  getTabColor(): string | null {
    return this.state.tabColor;
  },

  setTabColor(color: string | null): GoogleSheet {
    return changeLooks(this, () => {
      this.state.tabColor = colorOf(color) ?? null;
    });
  },

  isRightToLeft(): boolean {
    return this.state.rightToLeft;
  },

  setRightToLeft(rightToLeft: boolean): GoogleSheet {
    return changeLooks(this, () => {
      this.state.rightToLeft = rightToLeft;
    });
  },

  hasHiddenGridlines(): boolean {
    return this.state.gridlinesHidden;
  },

  setHiddenGridlines(hideGridlines: boolean): GoogleSheet {
    return changeLooks(this, () => {
      this.state.gridlinesHidden = hideGridlines;
    });
  },

  /** Into the same spreadsheet: others do not exist here. */
  copyTo(_spreadsheet: GoogleSpreadsheet): GoogleSheet {
    this.execution.commit();
    checkSheetCount(this.workbook);
    checkRoom(this.workbook, this.state.grid.rowCount * this.state.grid.columnCount);
    const name = copyName(this.workbook, this.state.name);
    return this.book.sheet(copySheet(this.workbook, this.state, name, this.workbook.sheets.length));
  },
};

function rangeOf(sheet: SheetObject, notation: string): GoogleRange {
  return rangeFor(sheet.book, notation, sheet.state);
}
