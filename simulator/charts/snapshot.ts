/** The charts of a sheet as a person reads and writes them: ranges in A1 notation, the anchor 1-based. */
import { areaOf, formatA1, parseA1, quotedSheetName } from '../workbook/a1-notation';
import { newChartId } from '../workbook/ids';
import { type SheetState, sheetById, sheetByName, type Workbook } from '../workbook/workbook';
import { type ChartRange, type ChartState, NEW_CHART } from './chart-state';

export interface ChartSnapshot extends Partial<Omit<ChartState, 'ranges' | 'anchor'>> {
  /** With the name of the sheet unless it is the chart's own. */
  readonly ranges: readonly string[];
  readonly anchor?: Partial<ChartState['anchor']>;
}

export function chartSnapshots(workbook: Workbook, sheet: SheetState): ChartSnapshot[] {
  return sheet.charts.map(({ id, type, ranges, anchor, ...rest }) => ({
    id,
    type,
    ranges: ranges.map((range) => rangeText(workbook, sheet, range)),
    anchor: { ...anchor, row: anchor.row + 1, column: anchor.column + 1 },
    ...rest,
  }));
}

/** @param workbook With all of its sheets: a chart may show cells of any. */
export function readCharts(
  workbook: Workbook,
  sheet: SheetState,
  snapshots: readonly ChartSnapshot[],
): ChartState[] {
  return snapshots.map(({ id, ranges = [], anchor, ...rest }) => {
    const { row = 1, column = 1, ...offset } = anchor ?? {};
    return {
      ...NEW_CHART,
      ...rest,
      id: id ?? newChartId(workbook),
      ranges: ranges.map((text) => readRange(workbook, sheet, text)),
      anchor: { ...NEW_CHART.anchor, ...offset, row: row - 1, column: column - 1 },
    };
  });
}

function rangeText(workbook: Workbook, home: SheetState, { sheetId, area }: ChartRange): string {
  const sheet = sheetById(workbook, sheetId);
  const prefix = sheet && sheet !== home ? `${quotedSheetName(sheet.name)}!` : '';
  return prefix + formatA1(area);
}

function readRange(workbook: Workbook, home: SheetState, text: string): ChartRange {
  const parsed = parseA1(text);
  const sheet = parsed?.sheetName === undefined ? home : sheetByName(workbook, parsed.sheetName);
  if (!parsed || !sheet) throw new Error(`"${text}" is not a range (charts of the sheet "${home.name}").`);
  return { sheetId: sheet.id, area: areaOf(parsed, sheet.grid.rowCount, sheet.grid.columnCount) };
}
