/** Carries what a person did in the grid over to the workbook, by the rules that Sheets reads typed text with. */
import { withRules } from '../../../simulator/spreadsheet/refused-writes';
import type { StoredValue } from '../../../simulator/workbook/grid';
import {
  deleteColumns,
  deleteRows,
  editCell,
  insertColumns,
  insertRows,
  moveColumns,
  moveRows,
  moveTab,
  removeSheet,
  renameSheet,
  setNote,
  sortSheet,
} from '../../../simulator/workbook/manual-edits';
import { wallOfSerial } from '../../../simulator/workbook/serial';
import { addSheet } from '../../../simulator/workbook/sheets';
import { reorderRows } from '../../../simulator/workbook/sorting';
import { putTyped } from '../../../simulator/workbook/typed-cells';
import { TEXT_FORMAT } from '../../../simulator/workbook/typed-input';
import { changed, type SheetState, sheetById, type Workbook } from '../../../simulator/workbook/workbook';
import type { PageStyle } from '../page-model';
import type { CellEdit, PersonEdit } from '../person-edit';
import { bandColor } from './bands';
import { applyStyle } from './styles';

/** Edits that the page has carried out by itself: it need not be told again what moved. */
const STRUCTURAL: ReadonlySet<PersonEdit['kind']> = new Set([
  'insertRows',
  'deleteRows',
  'insertColumns',
  'deleteColumns',
  'moveRows',
  'moveColumns',
  'addSheet',
  'deleteSheet',
  'moveSheet',
]);

export function isStructural(edit: PersonEdit): boolean {
  return STRUCTURAL.has(edit.kind);
}

/**
 * Carries out one edit; an edit of a sheet that is gone does nothing. Throws what Sheets tells the person when a rule
 * rejects what they typed; protections keep nobody out here, since the page's person owns the spreadsheet.
 * @returns The id of the sheet that it made, if any.
 */
export function carryOut(workbook: Workbook, edit: PersonEdit): number | undefined {
  if (edit.kind === 'addSheet') return addSheet(workbook, edit.name, edit.index).id;
  if (edit.kind === 'select') {
    if (!sheetById(workbook, edit.selection.sheet)) return undefined;
    workbook.activeSheetId = edit.selection.sheet;
    workbook.activeRange = edit.selection.range;
    return undefined;
  }
  const sheet = sheetById(workbook, edit.sheet);
  const carry = CARRIERS[edit.kind] as (workbook: Workbook, sheet: SheetState, edit: SheetEdit) => void;
  if (sheet) carry(workbook, sheet, edit);
  return undefined;
}

type SheetEdit = Exclude<PersonEdit, { kind: 'addSheet' | 'select' }>;

type Carriers = {
  readonly [Kind in SheetEdit['kind']]: (
    workbook: Workbook,
    sheet: SheetState,
    edit: Extract<SheetEdit, { kind: Kind }>,
  ) => void;
};

const CARRIERS: Carriers = {
  cells: (workbook, sheet, { cells }) => {
    for (const cell of cells) carryCell(workbook, sheet, cell);
  },
  insertRows: (workbook, sheet, { at, count }) => insertRows(workbook, sheet, at, count),
  deleteRows: (workbook, sheet, { at, count }) => deleteRows(workbook, sheet, at, count),
  insertColumns: (workbook, sheet, { at, count }) => insertColumns(workbook, sheet, at, count),
  deleteColumns: (workbook, sheet, { at, count }) => deleteColumns(workbook, sheet, at, count),
  moveRows: (workbook, sheet, { from, count, to }) => moveRows(workbook, sheet, from, count, to),
  moveColumns: (workbook, sheet, { from, count, to }) => moveColumns(workbook, sheet, from, count, to),
  reorder: (workbook, sheet, { area, order }) => reorderRows(workbook, sheet, area, order),
  sort: (workbook, sheet, { column, ascending }) => sortSheet(workbook, sheet, [{ column, ascending }]),
  note: (workbook, sheet, { row, column, text }) => setNote(workbook, sheet, row, column, text),
  columns: (workbook, sheet, { columns }) => {
    for (const [index, { width, hidden }] of Object.entries(columns)) {
      const column = sheet.columns[Number(index)];
      if (column) Object.assign(column, { hidden: hidden === true }, width === undefined ? {} : { width });
    }
    changed(workbook, sheet.id, 'sheets');
  },
  rows: (workbook, sheet, { rows }) => {
    for (const [index, { height, hidden }] of Object.entries(rows)) {
      const row = sheet.grid.row(Number(index));
      Object.assign(row, { hidden: hidden === true }, height === undefined ? {} : { height });
    }
    changed(workbook, sheet.id, 'sheets');
  },
  freeze: (workbook, sheet, { rows, columns }) => {
    sheet.frozenRows = rows;
    sheet.frozenColumns = columns;
    changed(workbook, sheet.id, 'sheets');
  },
  deleteSheet: removeSheet,
  renameSheet: (workbook, sheet, { name }) => renameSheet(workbook, sheet, name),
  hideSheet: (workbook, sheet, { hidden }) => {
    sheet.hidden = hidden;
    changed(workbook, sheet.id, 'sheets');
  },
  colourSheet: (workbook, sheet, { colour }) => {
    sheet.tabColor = colour;
    changed(workbook, sheet.id, 'sheets');
  },
  moveSheet: (workbook, sheet, { index }) => moveTab(workbook, sheet, index),
};

function carryCell(workbook: Workbook, sheet: SheetState, edit: CellEdit): void {
  const { row, column, typed, value, style } = edit;
  if (row >= sheet.grid.rowCount || column >= sheet.grid.columnCount) return;
  if (style !== undefined) applyStyle(sheet.grid, row, column, withoutBand(sheet, row, column, style));
  if (typed !== undefined) {
    const area = { row, column, rows: 1, columns: 1 };
    withRules(workbook, sheet, area, () => editCell(workbook, sheet, row, column, typed));
    return;
  }
  if (value !== undefined) {
    const format = sheet.grid.get('numberFormat', row, column) ?? '';
    putTyped(workbook, sheet, row, column, contentOf(value, format));
  }
  changed(workbook, sheet.id, value === undefined ? 'looks' : 'cells', { row, column, rows: 1, columns: 1 });
}

/** The grid holds dates as numbers: only the format tells. Text that it holds is text, whatever it looks like. */
function contentOf(value: string | number | boolean | null, format: string): StoredValue {
  if (value === null) return '';
  if (typeof value === 'number' && isDateFormat(format)) return wallOfSerial(value);
  if (typeof value === 'string' && format !== TEXT_FORMAT && !value.startsWith('=')) return `'${value}`;
  return value;
}

/** Returns true if a number format shows a date or a time: it has a y, m, d, h or s outside of quotes and colours. */
function isDateFormat(pattern: string): boolean {
  return /[ymdhs]/i.test(pattern.replace(/"[^"]*"|\\.|\[(?!h|m|s)[^\]]*\]/gi, ''));
}

/** The page was sent the colour of the band as the cell's own: it does not become that. */
function withoutBand(
  sheet: SheetState,
  row: number,
  column: number,
  style: PageStyle | null,
): PageStyle | null {
  if (!style?.bg || style.bg.rgb !== bandColor(sheet, row, column)) return style;
  const { bg: _, ...others } = style;
  return others;
}
