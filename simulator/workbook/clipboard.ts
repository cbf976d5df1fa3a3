/**
 * Cut, copy, paste, fill and clear, as a person does them with blocks of cells. Developer metadata belongs to the row
 * or column and stays where it is, whatever cells come there (judged: Google says only that it follows a row or column
 * that is moved as one).
 */

import { rewriteFormulas } from '../formulas/displacement';
import { movedFormula } from '../formulas/references';
import { CONTENT, clearLayers, EVERYTHING, putBlock, takeBlock } from './cell-blocks';
import type { Area } from './grid';
import { insertColumns, insertRows } from './structure';
import { changed, type SheetState, type Workbook } from './workbook';

/** The first cell of where something is pasted, 0-based. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The Delete key: contents go, looks, notes and rules stay. */
export function clearCells(workbook: Workbook, sheet: SheetState, area: Area): void {
  clearLayers(sheet, area, CONTENT);
  changed(workbook, sheet.id, 'cells', area);
}

/** Copy and paste: contents, looks, notes and rules; relative references of formulas go along. */
export function copyPaste(
  workbook: Workbook,
  sheet: SheetState,
  from: Area,
  to: Place,
  target: SheetState = sheet,
): Area {
  const block = takeBlock(sheet, from, EVERYTHING);
  const area = roomAt(workbook, target, from, to);
  putBlock(target, block, area.row, area.column);
  changed(workbook, target.id, 'cells', area);
  return area;
}

/** Cut and paste: all that the cells carry is elsewhere then, and formulas that named them follow on that sheet. */
export function cutPaste(
  workbook: Workbook,
  sheet: SheetState,
  from: Area,
  to: Place,
  target: SheetState = sheet,
): Area {
  const block = takeBlock(sheet, from, EVERYTHING);
  const area = roomAt(workbook, target, from, to);
  clearLayers(sheet, from, EVERYTHING);
  putBlock(target, block, area.row, area.column, false);
  if (target === sheet) followCells(workbook, sheet, from, area);
  changed(workbook, sheet.id, 'cells', from);
  changed(workbook, target.id, 'cells', area);
  return area;
}

/** Ctrl+D, or the handle drawn down: the first row of the area into all others. */
export function fillDown(workbook: Workbook, sheet: SheetState, area: Area): void {
  const block = takeBlock(sheet, { ...area, rows: 1 }, EVERYTHING);
  for (let row = area.row + 1; row < area.row + area.rows; row += 1) {
    putBlock(sheet, block, row, area.column);
  }
  changed(workbook, sheet.id, 'cells', area);
}

/** Returns the area that the block is pasted into; the grid grows if it is too small. */
function roomAt(workbook: Workbook, sheet: SheetState, from: Area, to: Place): Area {
  const { grid } = sheet;
  const rows = to.row + from.rows - grid.rowCount;
  const columns = to.column + from.columns - grid.columnCount;
  if (rows > 0) insertRows(workbook, sheet, grid.rowCount, rows);
  if (columns > 0) insertColumns(workbook, sheet, grid.columnCount, columns);
  return { ...from, row: to.row, column: to.column };
}

function followCells(workbook: Workbook, sheet: SheetState, from: Area, to: Area): void {
  const { rowCount, columnCount } = sheet.grid;
  const block = { ...from, isWholeColumns: from.rows >= rowCount, isWholeRows: from.columns >= columnCount };
  const [rows, columns] = [to.row - from.row, to.column - from.column];
  for (const other of workbook.sheets) {
    rewriteFormulas(other, (formula) =>
      movedFormula(formula, block, rows, columns, (name) =>
        name === undefined ? other === sheet : name.toLowerCase() === sheet.name.toLowerCase(),
      ),
    );
  }
}
