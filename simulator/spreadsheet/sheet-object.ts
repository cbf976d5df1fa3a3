/** The sheet as its methods see it (they are grouped in the files named sheet-…), and as other objects receive it. */
import { filledSize } from '../formulas/values';
import type { SheetState } from '../workbook/workbook';
import { fail, type GoogleSheet } from './book';
import { writeLooks } from './buffered-writes';
import { type Methods, ObjectKind, type Simulated } from './object-kind';

interface SheetHidden {
  readonly state: SheetState;
}

export type SheetObject = Simulated<GoogleSheet, SheetHidden>;
export type SheetMethods = Methods<GoogleSheet, SheetHidden>;

/** Gets its methods in sheet.ts. */
export const Sheet = new ObjectKind<GoogleSheet, SheetHidden>('Sheet');

/** The state behind a sheet that a script handed over. */
export function sheetBehind(sheet: unknown): SheetState {
  if (Sheet.has(sheet)) return sheet.state;
  return fail(`The parameters (${String(sheet)}) don't match the method signature for SpreadsheetApp.Sheet.`);
}

/** Returns the extent of a sheet's contents, results of array formulas included. */
export function filledOf(sheet: SheetObject): { rows: number; columns: number } {
  return filledSize(sheet.execution.cloud.formulas, sheet.workbook, sheet.state);
}

/** A change of looks, by way of the buffer. */
export function changeLooks(sheet: SheetObject, effect: () => void): GoogleSheet {
  checkAlive(sheet);
  writeLooks(sheet.book, sheet.state, undefined, effect);
  return sheet;
}

export function checkAlive(sheet: SheetObject): void {
  if (!sheet.workbook.sheets.includes(sheet.state)) fail(`Sheet ${sheet.state.id} not found`);
}
