/** Adds, removes, copies, moves and renames the sheets of a workbook. */
import { forgetSheet } from '../charts/displaced-charts';
import { rewriteFormulas } from '../formulas/displacement';
import { renamedFormula } from '../formulas/references';
import { newSheetId } from './ids';
import { changed, createSheet, type SheetState, sheetByName, type Workbook } from './workbook';

/** @param index 0-based place among the sheets. */
export function addSheet(
  workbook: Workbook,
  name: string,
  index: number,
  rows?: number,
  columns?: number,
): SheetState {
  const sheet = createSheet(workbook.clock, name, newSheetId(workbook), rows, columns);
  workbook.sheets.splice(index, 0, sheet);
  changed(workbook, sheet.id, 'sheets');
  return sheet;
}

/** Formulas that named the sheet lose their reference. */
export function removeSheet(workbook: Workbook, sheet: SheetState): void {
  const index = workbook.sheets.indexOf(sheet);
  workbook.sheets.splice(index, 1);
  workbook.namedRanges = workbook.namedRanges.filter(({ sheetId }) => sheetId !== sheet.id);
  for (const { id } of forgetSheet(workbook, sheet)) changed(workbook, id, 'charts');
  for (const other of workbook.sheets)
    rewriteFormulas(other, (formula) => renamedFormula(formula, sheet.name, undefined));
  if (workbook.activeSheetId === sheet.id) {
    const visible = workbook.sheets.filter(({ hidden }) => !hidden);
    workbook.activeSheetId = (workbook.sheets[index] ?? visible[0] ?? workbook.sheets[0])?.id ?? 0;
    workbook.activeRange = 'A1';
  }
  changed(workbook, sheet.id, 'sheets');
}

/** Formulas follow the new name. */
export function renameSheet(workbook: Workbook, sheet: SheetState, name: string): void {
  const old = sheet.name;
  sheet.name = name;
  for (const other of workbook.sheets)
    rewriteFormulas(other, (formula) => renamedFormula(formula, old, name));
  changed(workbook, sheet.id, 'sheets');
}

/** @param to 0-based place after the move. */
export function moveSheet(workbook: Workbook, sheet: SheetState, to: number): void {
  workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
  workbook.sheets.splice(to, 0, sheet);
  changed(workbook, sheet.id, 'sheets');
}

/** The first of "Sheet1", "Sheet2" … that is free. */
export function freeSheetName(
  workbook: Workbook,
  prefix = 'Sheet',
  first = workbook.sheets.length + 1,
): string {
  for (let number = first; ; number += 1) {
    const name = `${prefix}${number}`;
    if (!sheetByName(workbook, name)) return name;
  }
}
