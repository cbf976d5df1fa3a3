/** The workbook as the server sends it, put into Univer's own format. */
import {
  BooleanNumber,
  type ICellData,
  type IColumnData,
  type IRowData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
  LocaleType,
} from '@univerjs/core';
import type { PageStart } from '../messages';
import type {
  PageCell,
  PageCells,
  PageColumn,
  PageRow,
  PageStyle,
  SheetShape,
  SheetSnapshot,
} from '../page-model';
import { formatRules } from './formats';
import { rangeOf } from './ranges';
import type { SheetKeys } from './sheet-keys';
import { validationRules } from './validations';

/** One page shows one workbook. */
export const UNIT = 'workbook';

/** Sheets' own measures, in pixels, and its font. */
const COLUMN_WIDTH = 100;
const ROW_HEIGHT = 21;
const DEFAULT_STYLE: IStyleData = { ff: 'Arial', fs: 10, vt: 3 };

export function workbookData(start: PageStart, keys: SheetKeys): Partial<IWorkbookData> {
  const perSheet = (of: (sheet: SheetSnapshot) => unknown) =>
    JSON.stringify(Object.fromEntries(start.sheets.map((sheet) => [keys.keyOf(sheet.id), of(sheet)])));
  const sheets = start.sheets.map((sheet) => worksheetData(sheet, start.styles, keys.keyOf(sheet.id)));
  return {
    id: UNIT,
    name: start.name,
    locale: LocaleType.EN_US,
    styles: {},
    sheetOrder: sheets.map(({ id }) => id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
    resources: [
      { name: 'SHEET_NOTE_PLUGIN', data: perSheet(({ shape }) => notesByRow(shape.notes)) },
      {
        name: 'SHEET_DATA_VALIDATION_PLUGIN',
        data: perSheet(({ shape }) => validationRules(shape.validations)),
      },
      {
        name: 'SHEET_CONDITIONAL_FORMATTING_PLUGIN',
        data: perSheet(({ shape }) => formatRules(shape.formats)),
      },
      {
        name: 'SHEET_FILTER_PLUGIN',
        data: perSheet(({ shape }) => (shape.filter ? { ref: rangeOf(shape.filter) } : undefined)),
      },
    ],
  };
}

export function worksheetData(
  { shape, cells }: SheetSnapshot,
  styles: readonly PageStyle[],
  key: string,
): Partial<IWorksheetData> & { id: string } {
  return {
    id: key,
    name: shape.name,
    hidden: flag(shape.hidden),
    rowCount: shape.rowCount,
    columnCount: shape.columnCount,
    tabColor: shape.tabColor ?? '',
    showGridlines: flag(!shape.gridlinesHidden),
    freeze: freezeOf(shape),
    mergeData: shape.merges.map(rangeOf),
    defaultColumnWidth: COLUMN_WIDTH,
    defaultRowHeight: ROW_HEIGHT,
    defaultStyle: DEFAULT_STYLE,
    rowData: mapValues(shape.rows, rowData),
    columnData: mapValues({ ...shape.columns }, columnData),
    cellData: cellMatrix(cells, styles),
  };
}

function cellMatrix(
  cells: PageCells,
  styles: readonly PageStyle[],
): Record<number, Record<number, ICellData>> {
  return mapValues(cells, (row) => mapValues(row, (cell) => cellData(cell, styles)));
}

export function cellData(cell: PageCell, styles: readonly PageStyle[]): ICellData {
  const { s, ...content } = cell;
  return s === undefined ? content : { ...content, s: (styles[s] ?? {}) as IStyleData };
}

/** A frozen part needs a first scrollable row and column even where nothing is frozen. */
export function freezeOf({ frozenRows, frozenColumns }: Pick<SheetShape, 'frozenRows' | 'frozenColumns'>) {
  return {
    ySplit: frozenRows,
    xSplit: frozenColumns,
    startRow: frozenRows || -1,
    startColumn: frozenColumns || -1,
  };
}

export function rowData(row: PageRow): Partial<IRowData> {
  return { h: row.height ?? ROW_HEIGHT, hd: flag(row.hidden), ia: BooleanNumber.FALSE };
}

export function columnData(column: PageColumn): Partial<IColumnData> {
  return { w: column.width ?? COLUMN_WIDTH, hd: flag(column.hidden) };
}

export function noteData(row: number, column: number, text: string) {
  return { id: `${row}:${column}`, row, col: column, width: 160, height: 72, note: text };
}

/** `row:column`, as the server names the cell of a note. */
export function cellOfNote(key: string): [row: number, column: number] {
  return key.split(':').map(Number) as [number, number];
}

function notesByRow(notes: Readonly<Record<string, string>>): Record<number, Record<number, unknown>> {
  const byRow: Record<number, Record<number, unknown>> = {};
  for (const [key, text] of Object.entries(notes)) {
    const [row, column] = cellOfNote(key);
    byRow[row] = { ...byRow[row], [column]: noteData(row, column, text) };
  }
  return byRow;
}

export function flag(value: boolean | undefined): BooleanNumber {
  return value ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

function mapValues<From, To>(
  source: Readonly<Record<number, From>>,
  map: (value: From) => To,
): Record<number, To> {
  const result: Record<number, To> = {};
  for (const [key, value] of Object.entries(source)) result[Number(key)] = map(value);
  return result;
}
