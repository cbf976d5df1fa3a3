/**
 * Inserts, deletes and moves rows and columns, with everything that depends on where they are: column state, merges,
 * the filter, named ranges, conditional formats, charts, frozen rows, and the references in all formulas. Both the
 * simulated API and the person's own edits come through here.
 */

import { displaceCharts } from '../charts/displaced-charts';
import { displaceFormulas } from '../formulas/displacement';
import { LOOKS } from './cell-blocks';
import { displaceConditionalFormats } from './conditional-formats';
import { type Axis, type Displacement, displacedArea } from './displacement';
import { type Area, moved } from './grid';
import { changed, type SheetState, type Workbook } from './workbook';

/** @param from The row whose looks the new ones take on (Sheets API: inheritFromBefore); without it they have none. */
export function insertRows(
  workbook: Workbook,
  sheet: SheetState,
  at: number,
  count: number,
  from?: number,
): void {
  sheet.grid.insertRows(at, count);
  if (at < sheet.frozenRows) sheet.frozenRows += count;
  displace(workbook, sheet, { axis: 'row', kind: 'insert', at, count });
  if (from !== undefined) {
    const source = sheet.grid.peek(from < at ? from : from + count)?.layers ?? {};
    for (const layer of LOOKS)
      source[layer]?.forEach((look, column) => {
        if (look !== undefined) sheet.grid.fill(layer, { row: at, column, rows: count, columns: 1 }, look);
      });
  }
}

export function deleteRows(workbook: Workbook, sheet: SheetState, at: number, count: number): void {
  sheet.grid.deleteRows(at, count);
  sheet.frozenRows -= overlap(at, count, sheet.frozenRows);
  displace(workbook, sheet, { axis: 'row', kind: 'delete', at, count });
}

/** @param to Where the block goes, counted before the move. */
export function moveRows(workbook: Workbook, sheet: SheetState, at: number, count: number, to: number): void {
  sheet.grid.moveRows(at, count, to);
  displace(workbook, sheet, { axis: 'row', kind: 'move', at, count, to });
}

export function insertColumns(workbook: Workbook, sheet: SheetState, at: number, count: number): void {
  sheet.grid.insertColumns(at, count);
  sheet.columns.splice(at, 0, ...Array.from({ length: count }, () => ({ metadata: [] })));
  if (at < sheet.frozenColumns) sheet.frozenColumns += count;
  displace(workbook, sheet, { axis: 'column', kind: 'insert', at, count });
}

export function deleteColumns(workbook: Workbook, sheet: SheetState, at: number, count: number): void {
  sheet.grid.deleteColumns(at, count);
  sheet.columns.splice(at, count);
  sheet.frozenColumns -= overlap(at, count, sheet.frozenColumns);
  displace(workbook, sheet, { axis: 'column', kind: 'delete', at, count });
}

/** @param to Where the block goes, counted before the move. */
export function moveColumns(
  workbook: Workbook,
  sheet: SheetState,
  at: number,
  count: number,
  to: number,
): void {
  sheet.grid.moveColumns(at, count, to);
  sheet.columns = moved(sheet.columns, at, count, to);
  displace(workbook, sheet, { axis: 'column', kind: 'move', at, count, to });
}

/** Returns how many of the first `frozen` rows or columns a deletion removes. */
function overlap(at: number, count: number, frozen: number): number {
  return Math.max(0, Math.min(at + count, frozen) - at);
}

function displace(workbook: Workbook, sheet: SheetState, displacement: Displacement): void {
  const { rowCount } = sheet.grid;
  const follow = (area: Area) => {
    const next = displacedArea(area, displacement);
    return next?.isOpen ? { ...next, rows: rowCount - next.row } : next;
  };
  sheet.merges = sheet.merges.flatMap((merge) => follow(merge) ?? []);
  if (sheet.filter) {
    const area = follow(sheet.filter.area);
    sheet.filter = area ? { ...sheet.filter, area } : null;
  }
  sheet.bandings = sheet.bandings.flatMap((banding) => {
    const area = follow(banding.area);
    return area ? { ...banding, area } : [];
  });
  displaceConditionalFormats(sheet, displacement);
  sheet.protections = sheet.protections.flatMap((protection) => {
    const area = follow(protection.area);
    if (!area) return [];
    const { unprotected } = protection;
    const open = unprotected && { unprotected: unprotected.flatMap((part) => follow(part) ?? []) };
    return { ...protection, area, ...open };
  });
  workbook.namedRanges = workbook.namedRanges.flatMap((named) => {
    if (named.sheetId !== sheet.id) return named;
    const area = follow(named.area);
    return area ? { ...named, area } : [];
  });
  for (const { id } of displaceCharts(workbook, sheet, displacement)) changed(workbook, id, 'charts');
  displaceFormulas(workbook, sheet, displacement);
  changed(workbook, sheet.id, 'structure', touchedArea(sheet, displacement.axis, displacement));
}

/** From the first row or column that moved to the end of the sheet. */
function touchedArea(sheet: SheetState, axis: Axis, displacement: Displacement): Area {
  const { rowCount, columnCount } = sheet.grid;
  const start = displacement.kind === 'move' ? Math.min(displacement.at, displacement.to) : displacement.at;
  return axis === 'row'
    ? { row: start, column: 0, rows: Math.max(0, rowCount - start), columns: columnCount }
    : { row: 0, column: start, rows: rowCount, columns: Math.max(0, columnCount - start) };
}
