/** A copy of a sheet with all that is on it; metadata gets ids of its own. */
import { copiedCharts } from '../charts/displaced-charts';
import type { Grid, LayerName, Row } from './grid';
import { newSheetId } from './ids';
import { freeSheetName } from './sheets';
import {
  changed,
  createSheet,
  type DeveloperMetadata,
  type SheetState,
  sheetByName,
  type Workbook,
} from './workbook';

/** @param index 0-based place of the copy. */
export function copySheet(workbook: Workbook, source: SheetState, name: string, index: number): SheetState {
  const { rowCount, columnCount } = source.grid;
  const made = createSheet(workbook.clock, name, newSheetId(workbook), rowCount, columnCount);
  const copies = (list: readonly DeveloperMetadata[]) =>
    list.map((entry) => ({ ...entry, id: workbook.nextId++ }));
  const sheet: SheetState = {
    ...made,
    frozenRows: source.frozenRows,
    frozenColumns: source.frozenColumns,
    tabColor: source.tabColor,
    rightToLeft: source.rightToLeft,
    gridlinesHidden: source.gridlinesHidden,
    columns: source.columns.map((column) => ({ ...column, metadata: copies(column.metadata) })),
    metadata: copies(source.metadata),
    merges: [...source.merges],
    filter: source.filter && { area: source.filter.area, criteria: new Map(source.filter.criteria) },
    bandings: source.bandings.map((banding) => ({
      id: workbook.nextId++,
      area: banding.area,
      colors: { ...banding.colors },
    })),
    conditionalFormats: source.conditionalFormats.map((rule) => ({ ...rule, areas: [...rule.areas] })),
    protections: source.protections.map((protection) => ({ ...protection })),
    charts: copiedCharts(workbook, source, made.id),
  };
  copyRows(source.grid, sheet.grid, copies);
  workbook.sheets.splice(index, 0, sheet);
  changed(workbook, sheet.id, 'sheets');
  return sheet;
}

/** A sheet's copy is called "Copy of …", numbered when that is taken. */
export function copyName(workbook: Workbook, name: string): string {
  const first = `Copy of ${name}`;
  return sheetByName(workbook, first) ? freeSheetName(workbook, `${first} `, 2) : first;
}

function copyRows(
  source: Grid,
  target: Grid,
  copies: (list: readonly DeveloperMetadata[]) => DeveloperMetadata[],
): void {
  target.mayHaveArrays = source.mayHaveArrays;
  for (let index = 0; index < source.rowCount; index += 1) {
    const row = source.peek(index);
    if (!row) continue;
    const copy: Row = target.row(index);
    if (row.height !== undefined) copy.height = row.height;
    if (row.hidden !== undefined) copy.hidden = row.hidden;
    if (row.metadata) copy.metadata = copies(row.metadata);
    for (const name of Object.keys(row.layers) as LayerName[]) {
      (copy.layers as Record<string, unknown[]>)[name] = [...(row.layers[name] ?? [])];
    }
  }
}
