/** The numbers of a chart, read from the cells that it shows as Sheets reads them. */
import type { Worksheet } from '@univerjs/core';
import { CellValueType } from '@univerjs/core';
import type { PageArea, PageChart } from '../../page-model';
import type { SheetKeys } from '../sheet-keys';
import type { UniverPage } from '../univer';

export interface Series {
  readonly name: string;
  /** null where there is no number. */
  readonly values: readonly (number | null)[];
}

export interface ChartTable {
  /** As the cells show them: a date in its format. */
  readonly labels: readonly string[];
  readonly series: readonly Series[];
  /** The cells show percentages. */
  readonly isPercent: boolean;
  /** A formula is not calculated yet: the grid does that a moment after it has the formula. */
  readonly isPending: boolean;
}

interface Cell {
  readonly text: string;
  readonly number: number | null;
  readonly isPending?: true;
}

const EMPTY: Cell = { text: '', number: null };
const PENDING: Cell = { ...EMPTY, isPending: true };

export function chartTable(page: UniverPage, keys: SheetKeys, chart: PageChart): ChartTable {
  const blocks = chart.ranges.map(({ sheetId, area }) => block(page, keys.keyOf(sheetId), area, chart));
  const merged = chart.mergeStrategy === 'MERGE_ROWS' ? blocks.flat() : besideEachOther(blocks);
  const rows = withoutEmptyEnd(chart.isTransposed ? transposed(merged) : merged);
  const width = Math.max(0, ...rows.map((row) => row.length));
  const hasLabels = width > 1 && chart.options['useFirstColumnAsDomain'] !== false;
  const firstValue = hasLabels ? 1 : 0;
  const headers = chart.headers >= 0 ? chart.headers : foundHeaders(rows, firstValue);
  const body = rows.slice(headers);
  const columns = Array.from({ length: width - firstValue }, (_, index) => index + firstValue);
  return {
    labels: body.map((row) => (hasLabels ? (row[0]?.text ?? '') : '')),
    series: columns.map((column) => ({
      name: rows
        .slice(0, headers)
        .map((row) => row[column]?.text ?? '')
        .join(' '),
      values: body.map((row) => row[column]?.number ?? null),
    })),
    isPercent: body.some((row) => row.some(({ text, number }) => number !== null && text.endsWith('%'))),
    isPending: body.some((row) => row.some(({ isPending }) => isPending)),
  };
}

function block(page: UniverPage, key: string, area: PageArea, chart: PageChart): Cell[][] {
  const sheet = page.workbook()?.getSheetBySheetId(key);
  if (!sheet) return [];
  const strategy = chart.hiddenDimensionStrategy;
  const showsAllRows = strategy === 'IGNORE_COLUMNS' || strategy === 'SHOW_BOTH';
  const showsAllColumns = strategy === 'IGNORE_ROWS' || strategy === 'SHOW_BOTH';
  const bottom = Math.min(area.row + area.rows, sheet.getRowCount(), sheet.getLastRowWithContent() + 1);
  const rows = indexes(area.row, bottom).filter((row) => showsAllRows || sheet.getRowVisible(row));
  const right = Math.min(area.column + area.columns, sheet.getColumnCount());
  const columns = indexes(area.column, right).filter((at) => showsAllColumns || sheet.getColVisible(at));
  return rows.map((row) => columns.map((column) => cellAt(page, sheet, row, column)));
}

function cellAt(page: UniverPage, sheet: Worksheet, row: number, column: number): Cell {
  const held = sheet.getCellRaw(row, column);
  if (held?.f && (held.v ?? null) === null) return PENDING;
  if (held?.v === undefined || held.v === null || held.v === '') return EMPTY;
  const isNumber = typeof held.v === 'number' && held.t !== CellValueType.STRING;
  const number = isNumber && held.t !== CellValueType.BOOLEAN ? Number(held.v) : null;
  const shown = page.api.getActiveWorkbook()?.getSheetBySheetId(sheet.getSheetId());
  return { text: shown?.getRange(row, column).getDisplayValue() ?? String(held.v), number };
}

function besideEachOther(blocks: readonly Cell[][][]): Cell[][] {
  const height = Math.max(0, ...blocks.map((rows) => rows.length));
  return indexes(0, height).map((row) =>
    blocks.flatMap((rows) => rows[row] ?? Array.from(rows[0] ?? [], () => EMPTY)),
  );
}

function transposed(rows: readonly Cell[][]): Cell[][] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return indexes(0, width).map((column) => rows.map((row) => row[column] ?? EMPTY));
}

function withoutEmptyEnd(rows: readonly Cell[][]): readonly Cell[][] {
  return rows.slice(0, rows.findLastIndex((row) => row.some(({ text }) => text !== '')) + 1);
}

/** One row of headings, when there is text where all below is numbers. */
function foundHeaders([first = []]: readonly Cell[][], firstValue: number): number {
  const headings = first.slice(firstValue);
  return headings.some(({ text }) => text !== '') && headings.every(({ number }) => number === null) ? 1 : 0;
}

function indexes(from: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - from) }, (_, offset) => from + offset);
}
