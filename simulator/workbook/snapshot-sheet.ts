/** One sheet of a snapshot. */

import { type ChartSnapshot, chartSnapshots } from '../charts/snapshot';
import type { FormulaEngine } from '../formulas/values';
import type { Area, Row } from './grid';
import { newSheetId } from './ids';
import { type CellsSnapshot, cellsSnapshot, readCells } from './snapshot-cells';
import { type LookRun, lookRuns, readLooks } from './snapshot-looks';
import {
  createSheet,
  type DeveloperMetadata,
  NEW_SHEET,
  type ProtectionState,
  type SheetState,
  sheetByName,
  type Workbook,
} from './workbook';

type Visibility = DeveloperMetadata['visibility'];

interface PlacedMetadata {
  readonly id?: number;
  readonly key: string;
  readonly value: string | null;
  readonly visibility?: Visibility;
}

export interface SheetSnapshot extends Partial<CellsSnapshot> {
  readonly name: string;
  readonly hidden?: boolean;
  readonly frozenRows?: number;
  /** 1-based columns. */
  readonly columnMetadata?: readonly (PlacedMetadata & { readonly column: number })[];

  readonly sheetId?: number;
  readonly maxRows?: number;
  readonly maxColumns?: number;
  readonly frozenColumns?: number;
  /** 1-based. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** 1-based place and pixels. */
  readonly rowHeights?: readonly (readonly [number, number])[];
  readonly columnWidths?: readonly (readonly [number, number])[];
  readonly rowMetadata?: readonly (PlacedMetadata & { readonly row: number })[];
  readonly metadata?: readonly PlacedMetadata[];
  readonly looks?: Readonly<Record<string, readonly LookRun[]>>;
  readonly merges?: readonly Area[];
  readonly filter?: { readonly area: Area; readonly criteria: readonly (readonly [number, object])[] } | null;
  /** Left out where there are none. */
  readonly bandings?: SheetState['bandings'];
  readonly conditionalFormats?: SheetState['conditionalFormats'];
  readonly protections?: readonly ProtectionState[];
  /** Left out where there are none. */
  readonly charts?: readonly ChartSnapshot[];
  readonly tabColor?: string | null;
  readonly rightToLeft?: boolean;
  readonly gridlinesHidden?: boolean;
}

export function sheetSnapshot(
  workbook: Workbook,
  sheet: SheetState,
  formulas?: FormulaEngine,
): SheetSnapshot {
  const { grid, columns, filter } = sheet;
  const rows: { row: Row; place: number }[] = [];
  grid.eachRow((row, index) => rows.push({ row, place: index + 1 }));
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    frozenRows: sheet.frozenRows,
    ...cellsSnapshot(workbook, sheet, formulas),
    columnMetadata: columns.flatMap(({ metadata }, index) =>
      metadata.map((entry) => ({ column: index + 1, ...entry })),
    ),
    sheetId: sheet.id,
    maxRows: grid.rowCount,
    maxColumns: grid.columnCount,
    frozenColumns: sheet.frozenColumns,
    hiddenRows: rows.flatMap(({ row, place }) => (row.hidden ? place : [])),
    hiddenColumns: columns.flatMap((column, index) => (column.hidden ? index + 1 : [])),
    rowHeights: rows.flatMap(({ row, place }) =>
      row.height === undefined ? [] : [[place, row.height] as const],
    ),
    columnWidths: columns.flatMap(({ width }, index) =>
      width === undefined ? [] : [[index + 1, width] as const],
    ),
    rowMetadata: rows.flatMap(({ row, place }) =>
      (row.metadata ?? []).map((entry) => ({ row: place, ...entry })),
    ),
    metadata: sheet.metadata.map((entry) => ({ ...entry })),
    looks: lookRuns(sheet),
    merges: [...sheet.merges],
    filter: filter && { area: filter.area, criteria: [...filter.criteria] },
    ...(sheet.bandings.length ? { bandings: bandingsOf(sheet.bandings) } : {}),
    conditionalFormats: sheet.conditionalFormats.map((rule) => ({ ...rule })),
    protections: sheet.protections.map((protection) => ({ ...protection })),
    ...(sheet.charts.length ? { charts: chartSnapshots(workbook, sheet) } : {}),
    tabColor: sheet.tabColor,
    rightToLeft: sheet.rightToLeft,
    gridlinesHidden: sheet.gridlinesHidden,
  };
}

/** @param workbook Where the sheet will be: for its ids, and against two sheets of one name. */
export function sheetFromSnapshot(workbook: Workbook, snapshot: SheetSnapshot): SheetState {
  if (typeof snapshot.name !== 'string' || snapshot.name === '')
    throw new Error('Every sheet needs a "name".');
  if (sheetByName(workbook, snapshot.name)) throw new Error(`Two sheets are called "${snapshot.name}".`);
  let [width, height] = [0, 0];
  for (const lines of [snapshot.values, snapshot.formulas, snapshot.numberFormats, snapshot.notes]) {
    height = Math.max(height, lines?.length ?? 0);
    for (const line of lines ?? []) width = Math.max(width, line.length);
  }
  const sheet = createSheet(
    workbook.clock,
    snapshot.name,
    snapshot.sheetId ?? newSheetId(workbook),
    Math.max(snapshot.maxRows ?? NEW_SHEET.rows, height),
    Math.max(snapshot.maxColumns ?? NEW_SHEET.columns, width),
  );
  readLooks(sheet, snapshot.looks ?? {});
  readCells(workbook, sheet, snapshot);
  readRowsAndColumns(workbook, sheet, snapshot);
  const { filter } = snapshot;
  return {
    ...sheet,
    hidden: snapshot.hidden ?? false,
    frozenRows: snapshot.frozenRows ?? 0,
    frozenColumns: snapshot.frozenColumns ?? 0,
    tabColor: snapshot.tabColor ?? null,
    rightToLeft: snapshot.rightToLeft ?? false,
    gridlinesHidden: snapshot.gridlinesHidden ?? false,
    metadata: (snapshot.metadata ?? []).map((entry) => complete(workbook, entry)),
    merges: [...(snapshot.merges ?? [])],
    filter: filter ? { area: filter.area, criteria: new Map(filter.criteria) } : null,
    bandings: bandingsOf(snapshot.bandings ?? []),
    conditionalFormats: (snapshot.conditionalFormats ?? []).map((rule) => ({ ...rule })),
    protections: (snapshot.protections ?? []).map((protection) => ({ ...protection })),
  };
}

function bandingsOf(bandings: SheetState['bandings']): SheetState['bandings'] {
  return bandings.map((banding) => ({ ...banding, colors: { ...banding.colors } }));
}

function readRowsAndColumns(workbook: Workbook, sheet: SheetState, snapshot: SheetSnapshot): void {
  const column = (place: number) => sheet.columns[place - 1] ?? outside(sheet, 'column', place);
  const row = (place: number) =>
    place >= 1 && place <= sheet.grid.rowCount ? sheet.grid.row(place - 1) : outside(sheet, 'row', place);
  for (const { column: place, ...entry } of snapshot.columnMetadata ?? []) {
    column(place).metadata.push(complete(workbook, entry));
  }
  for (const { row: place, ...entry } of snapshot.rowMetadata ?? []) {
    const state = row(place);
    state.metadata ??= [];
    state.metadata.push(complete(workbook, entry));
  }
  for (const place of snapshot.hiddenColumns ?? []) column(place).hidden = true;
  for (const place of snapshot.hiddenRows ?? []) row(place).hidden = true;
  for (const [place, width] of snapshot.columnWidths ?? []) column(place).width = width;
  for (const [place, height] of snapshot.rowHeights ?? []) row(place).height = height;
}

function complete(workbook: Workbook, { id, key, value, visibility }: PlacedMetadata): DeveloperMetadata {
  return { id: id ?? workbook.nextId++, key, value: value ?? null, visibility: visibility ?? 'DOCUMENT' };
}

function outside(sheet: SheetState, what: string, place: number): never {
  throw new Error(`The sheet "${sheet.name}" has no ${what} ${place}.`);
}
