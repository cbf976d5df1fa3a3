/** Brings what changed in the workbook into the grid, as the mutations that Univer itself would make. */
import { type ICellData, mergeWorksheetSnapshotWithDefault, type Worksheet } from '@univerjs/core';
import type { PageArea, SheetChange, SheetShape, WorkbookChange } from '../page-model';
import type { ChartLayer } from './charts/layer';
import { formatRules } from './formats';
import { rangeOf } from './ranges';
import type { SheetKeys } from './sheet-keys';
import {
  cellData,
  cellOfNote,
  columnData,
  flag,
  freezeOf,
  noteData,
  rowData,
  UNIT,
  worksheetData,
} from './snapshot';
import type { UniverPage } from './univer';
import { validationRules } from './validations';

/** Marks the page's own mutations: they are not a person's. */
const FROM_WORKBOOK = { fromCollab: true } as const;

/** Every property that a cell's look can have: a new look replaces the old one, so what it lacks is cleared. */
const NO_STYLE = {
  bl: null,
  it: null,
  ul: null,
  st: null,
  fs: null,
  ff: null,
  bg: null,
  cl: null,
  n: null,
  ht: null,
  vt: null,
  tb: null,
};

/** @param lost Called for a sheet that the grid does not have. */
export function applyChange(
  page: UniverPage,
  keys: SheetKeys,
  charts: ChartLayer,
  change: WorkbookChange,
  lost: (id: number) => void,
): void {
  for (const id of change.removed) {
    if (sheetOf(keys.keyOf(id))) mutate('sheet.mutation.remove-sheet', keys.keyOf(id), { subUnitName: '' });
  }
  for (const { index, ...sheet } of change.added) {
    const key = keys.keyOf(sheet.id);
    if (sheetOf(key)) continue;
    const made = worksheetData({ ...sheet, shape: { ...sheet.shape, notes: {} } }, change.styles, key);
    mutate('sheet.mutation.insert-sheet', key, { index, sheet: mergeWorksheetSnapshotWithDefault(made) });
    const { notes, validations, formats, filter, charts } = sheet.shape;
    applyShape(key, { notes, validations, formats, ...(filter ? { filter } : {}), charts });
  }
  for (const one of change.changed) applySheet(one);
  if (change.order) applyOrder(change.order);

  function applySheet(one: SheetChange): void {
    const key = keys.keyOf(one.id);
    const sheet = sheetOf(key);
    if (!sheet) {
      lost(one.id);
      return;
    }
    // First make room, then fill it, then hide what is to be hidden.
    const { rowCount, columnCount, ...looks } = one.shape ?? {};
    if (rowCount !== undefined) mutate('sheet.mutation.set-worksheet-row-count', key, { rowCount });
    if (columnCount !== undefined) mutate('sheet.mutation.set-worksheet-column-count', key, { columnCount });
    const cellValue = valuesOf(sheet, one);
    if (cellValue) mutate('sheet.mutation.set-range-values', key, { cellValue });
    applyShape(key, looks);
  }

  function valuesOf(sheet: Worksheet, { areas, cells }: SheetChange) {
    const matrix = sheet.getCellMatrix();
    const values: Record<number, Record<number, ICellData | null>> = {};
    let isEmpty = true;
    const put = (row: number, column: number, value: ICellData | null) => {
      values[row] ??= {};
      (values[row] as Record<number, ICellData | null>)[column] = value;
      isEmpty = false;
    };
    for (const area of areas) {
      eachCell(matrix.getMatrix() as Record<number, Record<number, ICellData>>, area, (row, column) => {
        if (!cells[row]?.[column]) put(row, column, null);
      });
    }
    for (const [row, line] of Object.entries(cells)) {
      for (const [column, cell] of Object.entries(line)) {
        const next = cellData(cell, change.styles);
        const old = matrix.getValue(Number(row), Number(column));
        if (old) {
          // What Univer merges into the old cell must say what is gone.
          next.f ??= null;
          next.v ??= null;
          next.p = null;
          next.si = null;
          if (old.s) next.s = { ...NO_STYLE, ...(next.s as object) } as ICellData['s'] & object;
        }
        put(Number(row), Number(column), next);
      }
    }
    return isEmpty ? undefined : values;
  }

  function applyShape(key: string, shape: Partial<SheetShape>): void {
    if (shape.name !== undefined) mutate('sheet.mutation.set-worksheet-name', key, { name: shape.name });
    if (shape.hidden !== undefined)
      mutate('sheet.mutation.set-worksheet-hidden', key, { hidden: flag(shape.hidden) });
    if (shape.tabColor !== undefined)
      mutate('sheet.mutation.set-tab-color', key, { color: shape.tabColor ?? '' });
    if (shape.gridlinesHidden !== undefined) {
      mutate('sheet.mutation.toggle-gridlines', key, { showGridlines: flag(!shape.gridlinesHidden) });
    }
    if (shape.columns) {
      const columns = Object.fromEntries(shape.columns.map((column, index) => [index, columnData(column)]));
      mutate('sheet.mutation.set-col-data', key, { columnData: columns });
      drawWidths(key, columns);
    }
    if (shape.rows) applyRows(key, shape.rows);
    if (shape.frozenRows !== undefined || shape.frozenColumns !== undefined) applyFreeze(key, shape);
    if (shape.merges) applyMerges(key, shape.merges);
    if (shape.notes) applyNotes(key, shape.notes);
    if (shape.validations) applyValidations(key, shape.validations);
    if (shape.formats) applyFormats(key, shape.formats);
    if (shape.filter !== undefined) applyFilter(key, shape.filter);
    if (shape.charts) charts.set(key, shape.charts);
  }

  /** Univer draws widths anew only when told of them by themselves, and not for what a column's data says. */
  function drawWidths(key: string, columns: Readonly<Record<string, { readonly w?: number }>>): void {
    const endColumn = Object.keys(columns).length - 1;
    const endRow = (sheetOf(key)?.getRowCount() ?? 1) - 1;
    mutate('sheet.mutation.set-worksheet-col-width', key, {
      ranges: [{ startRow: 0, endRow, startColumn: 0, endColumn }],
      colWidth: Object.fromEntries(Object.entries(columns).map(([index, { w }]) => [index, w])),
    });
  }

  function applyRows(key: string, rows: SheetShape['rows']): void {
    const shown = sheetOf(key)?.getRowManager().getRowData() ?? {};
    const next: Record<string, unknown> = {};
    for (const index of Object.keys(shown)) next[index] = rowData({});
    for (const [index, row] of Object.entries(rows)) next[index] = rowData(row);
    mutate('sheet.mutation.set-row-data', key, { rowData: next });
  }

  function applyFreeze(key: string, shape: Partial<SheetShape>): void {
    const old = sheetOf(key)?.getConfig().freeze;
    const frozenRows = shape.frozenRows ?? old?.ySplit ?? 0;
    const frozenColumns = shape.frozenColumns ?? old?.xSplit ?? 0;
    mutate('sheet.mutation.set-frozen', key, freezeOf({ frozenRows, frozenColumns }));
  }

  function applyMerges(key: string, merges: SheetShape['merges']): void {
    const old = sheetOf(key)?.getConfig().mergeData ?? [];
    if (old.length) mutate('sheet.mutation.remove-worksheet-merge', key, { ranges: [...old] });
    if (merges.length) mutate('sheet.mutation.add-worksheet-merge', key, { ranges: merges.map(rangeOf) });
  }

  function applyNotes(key: string, notes: SheetShape['notes']): void {
    const shown = page.notes.getSheetNotes(UNIT, key);
    for (const note of [...(shown?.values() ?? [])]) {
      if (notes[`${note.row}:${note.col}`] !== undefined) continue;
      mutate('sheet.mutation.remove-note', key, { sheetId: key, row: note.row, col: note.col });
    }
    for (const [cell, text] of Object.entries(notes)) {
      const [row, col] = cellOfNote(cell);
      if (page.notes.getNote(UNIT, key, { row, col })?.note === text) continue;
      mutate('sheet.mutation.update-note', key, { sheetId: key, row, col, note: noteData(row, col, text) });
    }
  }

  function applyValidations(key: string, validations: SheetShape['validations']): void {
    const old = page.validations.getRules(UNIT, key).map((rule) => rule.uid);
    if (old.length) mutate('data-validation.mutation.removeRule', key, { ruleId: old });
    const rule = validationRules(validations);
    if (rule.length) mutate('data-validation.mutation.addRule', key, { rule });
  }

  /** Univer puts a rule that is added before all others. */
  function applyFormats(key: string, formats: SheetShape['formats']): void {
    for (const { cfId } of page.formats.getSubunitRules(UNIT, key) ?? [])
      mutate('sheet.mutation.delete-conditional-rule', key, { cfId });
    for (const rule of formatRules(formats).reverse())
      mutate('sheet.mutation.add-conditional-rule', key, { rule });
  }

  function applyFilter(key: string, filter: SheetShape['filter']): void {
    if (filter) mutate('sheet.mutation.set-filter-range', key, { range: rangeOf(filter) });
    else mutate('sheet.mutation.remove-filter', key, {});
  }

  function applyOrder(order: readonly number[]): void {
    order.forEach((id, toOrder) => {
      const key = keys.keyOf(id);
      const fromOrder = page.workbook()?.getSheetOrders().indexOf(key) ?? -1;
      if (fromOrder < 0 || fromOrder === toOrder) return;
      mutate('sheet.mutation.set-worksheet-order', key, { fromOrder, toOrder });
    });
  }

  function sheetOf(key: string): Worksheet | undefined {
    return page.workbook()?.getSheetBySheetId(key) ?? undefined;
  }

  function mutate(id: string, key: string, params: object): void {
    page.commands.syncExecuteCommand(id, { unitId: UNIT, subUnitId: key, ...params }, FROM_WORKBOOK);
  }
}

function eachCell(
  matrix: Readonly<Record<number, Record<number, ICellData>>>,
  area: PageArea,
  visit: (row: number, column: number) => void,
): void {
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    const line = matrix[row];
    if (!line) continue;
    for (const column of Object.keys(line).map(Number)) {
      if (column >= area.column && column < area.column + area.columns) visit(row, column);
    }
  }
}
