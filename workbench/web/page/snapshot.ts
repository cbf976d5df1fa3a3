/** The workbook as the server sends it, put into Univer's own format. */
import {
  BooleanNumber,
  type ICellData,
  type IColumnData,
  type IRowData,
  type IWorkbookData,
  type IWorksheetData,
  LocaleType,
} from '@univerjs/core';
import type { PageColumn, PageRow, PageStart, SheetShape, SheetSnapshot } from '../messages';
import { validationRules } from './validations';

/** One page shows one workbook. */
export const UNIT = 'workbook';

/** Sheets' own measures, in pixels. */
const COLUMN_WIDTH = 100;
const ROW_HEIGHT = 21;

export function sheetKey(id: number): string {
  return `sheet-${id}`;
}

export function sheetId(key: string): number {
  return Number(key.replace('sheet-', ''));
}

export function workbookData(start: PageStart): Partial<IWorkbookData> {
  return {
    id: UNIT,
    name: start.name,
    locale: LocaleType.EN_US,
    styles: {},
    sheetOrder: start.sheets.map((sheet) => sheetKey(sheet.id)),
    sheets: Object.fromEntries(start.sheets.map((sheet) => [sheetKey(sheet.id), worksheetData(sheet)])),
    defaultStyle: { ff: 'Arial', fs: 10, vt: 3 },
    resources: [
      resource('SHEET_NOTE_PLUGIN', (sheet) => noteResource(sheet.shape.notes)),
      resource('SHEET_DATA_VALIDATION_PLUGIN', (sheet) => validationRules(sheet.shape.validations)),
    ],
  };

  function resource(name: string, of: (sheet: SheetSnapshot) => unknown) {
    return {
      name,
      data: JSON.stringify(Object.fromEntries(start.sheets.map((sheet) => [sheetKey(sheet.id), of(sheet)]))),
    };
  }
}

export function worksheetData({ id, shape, cells }: SheetSnapshot): Partial<IWorksheetData> & { id: string } {
  return {
    id: sheetKey(id),
    name: shape.name,
    hidden: shape.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    rowCount: shape.rowCount,
    columnCount: shape.columnCount,
    tabColor: shape.tabColor ?? '',
    freeze: freezeOf(shape),
    defaultColumnWidth: COLUMN_WIDTH,
    defaultRowHeight: ROW_HEIGHT,
    rowData: mapValues(shape.rows, rowData),
    columnData: mapValues({ ...shape.columns }, columnData),
    cellData: cells as Record<number, Record<number, ICellData>>,
  };
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

function noteResource(notes: Readonly<Record<string, string>>) {
  const byRow: Record<number, Record<number, unknown>> = {};
  for (const [key, text] of Object.entries(notes)) {
    const [row, column] = key.split(':').map(Number) as [number, number];
    byRow[row] = { ...byRow[row], [column]: noteData(row, column, text) };
  }
  return byRow;
}

function flag(value: true | undefined): BooleanNumber {
  return value ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

function mapValues<From, To>(
  source: Readonly<Record<number, From>>,
  map: (value: From) => To,
): Record<number, To> {
  return Object.fromEntries(Object.entries(source).map(([key, value]) => [key, map(value)]));
}
