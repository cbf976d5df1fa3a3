/** A sheet as itself: its name, size, place and visibility, and the ranges on it. */

import { filledSize } from '../formulas/values';
import { metered } from '../script/service-object';
import { areaOf, boundsOf, parseA1 } from '../workbook/a1-notation';
import { renameSheet } from '../workbook/sheets';
import { activeSheet, changed, type SheetState, sheetByName } from '../workbook/workbook';
import {
  type Book,
  fail,
  type GoogleRange,
  type GoogleRangeList,
  type GoogleSheet,
  type GoogleSpreadsheet,
  hidden,
  SpreadsheetObject,
} from './book';
import { writeLooks } from './buffered-writes';
import { colorOf } from './colors';
import { enumValue } from './enumerations';
import { checkedArea } from './range-geometry';
import { checkProtection } from './refused-writes';
import { checkSignature } from './signatures';

export class SheetBase
  extends SpreadsheetObject
  implements Pick<GoogleSheet, keyof SheetBase & keyof GoogleSheet>
{
  declare readonly _state: SheetState;

  constructor(book: Book, state: SheetState) {
    super(book);
    hidden(this, { _state: state });
  }

  getName(): string {
    return this._state.name;
  }

  getSheetName(): string {
    return this._state.name;
  }

  setName(name: string): GoogleSheet {
    this._alive();
    this.execution.commit();
    const taken = sheetByName(this.workbook, name);
    if (taken && taken !== this._state) {
      fail(`A sheet with the name "${name}" already exists. Please enter another name.`);
    }
    checkProtection(this.book, this._state);
    renameSheet(this.workbook, this._state, name);
    return this._self;
  }

  getSheetId(): number {
    return this._state.id;
  }

  getIndex(): number {
    return this.workbook.sheets.indexOf(this._state) + 1;
  }

  getParent(): GoogleSpreadsheet {
    return this.book.spreadsheet();
  }

  getType(): GoogleAppsScript.Spreadsheet.SheetType {
    return enumValue('SheetType', 'GRID');
  }

  getRange(first: number | string, column?: number, numRows = 1, numColumns = 1): GoogleRange {
    this._alive();
    if (typeof first === 'string') return this._rangeOf(first);
    return this.book.range(this._state, checkedArea(first, column ?? 1, numRows, numColumns));
  }

  getRangeList(notations: string[]): GoogleRangeList {
    return this.book.rangeList(notations.map((notation) => this._rangeOf(notation)));
  }

  getLastRow(): number {
    this.execution.commit();
    this._alive();
    return this._filled.rows;
  }

  getLastColumn(): number {
    this.execution.commit();
    this._alive();
    return this._filled.columns;
  }

  getMaxRows(): number {
    this.execution.commit();
    this._alive();
    return this._state.grid.rowCount;
  }

  getMaxColumns(): number {
    this.execution.commit();
    this._alive();
    return this._state.grid.columnCount;
  }

  getDataRange(): GoogleRange {
    this.execution.commit();
    const { rows, columns } = this._filled;
    const size = { rows: Math.max(1, rows), columns: Math.max(1, columns) };
    return this.book.range(this._state, { row: 0, column: 0, ...size });
  }

  isSheetHidden(): boolean {
    return this._state.hidden;
  }

  hideSheet(): GoogleSheet {
    this.execution.commit();
    const others = this.workbook.sheets.filter((sheet) => sheet !== this._state && !sheet.hidden);
    if (!others[0]) fail("You can't hide all the sheets in a document.");
    this._state.hidden = true;
    if (activeSheet(this.workbook) === this._state) this.workbook.activeSheetId = others[0]?.id ?? 0;
    changed(this.workbook, this._state.id, 'sheets');
    return this._self;
  }

  showSheet(): GoogleSheet {
    this.execution.commit();
    this._state.hidden = false;
    changed(this.workbook, this._state.id, 'sheets');
    return this._self;
  }

  getTabColor(): string | null {
    return this._state.tabColor;
  }

  setTabColor(color: string | null): GoogleSheet {
    return this._later(() => {
      this._state.tabColor = colorOf(color) ?? null;
    });
  }

  isRightToLeft(): boolean {
    return this._state.rightToLeft;
  }

  setRightToLeft(rightToLeft: boolean): GoogleSheet {
    return this._later(() => {
      this._state.rightToLeft = rightToLeft;
    });
  }

  hasHiddenGridlines(): boolean {
    return this._state.gridlinesHidden;
  }

  setHiddenGridlines(hideGridlines: boolean): GoogleSheet {
    return this._later(() => {
      this._state.gridlinesHidden = hideGridlines;
    });
  }

  /** This sheet as the script's types know it. */
  protected get _self(): GoogleSheet {
    return this as unknown as GoogleSheet;
  }

  /** How far its contents go, those of arrays included. */
  protected get _filled(): { rows: number; columns: number } {
    return filledSize(this.execution.cloud.formulas, this.workbook, this._state);
  }

  /** A change of looks, by way of the buffer. */
  protected _later(effect: () => void): GoogleSheet {
    this._alive();
    writeLooks(this.book, this._state, undefined, effect);
    return this._self;
  }

  protected _alive(): void {
    if (!this.workbook.sheets.includes(this._state)) fail(`Sheet ${this._state.id} not found`);
  }

  private _rangeOf(notation: string): GoogleRange {
    return rangeFor(this.book, notation, this._state);
  }
}
metered(SheetBase, 'Sheet', checkSignature);

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

/** The state behind a sheet that a script handed over. */
export function sheetBehind(sheet: unknown): SheetState {
  if (sheet instanceof SheetBase) return sheet._state;
  return fail(`The parameters (${String(sheet)}) don't match the method signature for SpreadsheetApp.Sheet.`);
}
