/**
 * Charts over the cells of a sheet: what they show, where they are, and how both follow what moves. A chart may take
 * its numbers from any sheet of the workbook.
 */
import { type Displacement, displacedArea, displacedIndex } from '../workbook/displacement';
import type { Area } from '../workbook/grid';
import { newChartId } from '../workbook/ids';
import type { SheetState, Workbook } from '../workbook/workbook';

export interface ChartRange {
  readonly sheetId: number;
  readonly area: Area;
}

/** The cell that holds the upper left corner, and how many pixels further right and down that is. */
export interface ChartAnchor {
  readonly row: number;
  readonly column: number;
  readonly offsetX: number;
  readonly offsetY: number;
}

export interface ChartState {
  /** As scattered as a sheet's, and unique in the workbook. */
  readonly id: number;
  /** Google's name: LINE, COLUMN, BAR, PIE … */
  readonly type: string;
  readonly ranges: readonly ChartRange[];
  readonly anchor: ChartAnchor;
  /** Plain JSON, in the names of Google's chart gallery: title, hAxis … */
  readonly options: Readonly<Record<string, unknown>>;
  /** Rows of the ranges that are headings; negative when the cells are to tell. */
  readonly headers: number;
  readonly mergeStrategy: string;
  readonly hiddenDimensionStrategy: string;
  /** True if rows and columns are swapped. */
  readonly isTransposed: boolean;
}

/**
 * A chart whose script says nothing about it. The strategies and the headings are as documented for EmbeddedChart; type
 * and place are judged, by what the chart editor of Sheets begins with.
 */
export const NEW_CHART = {
  type: 'COLUMN',
  ranges: [],
  anchor: { row: 0, column: 0, offsetX: 0, offsetY: 0 },
  options: {},
  headers: -1,
  mergeStrategy: 'MERGE_COLUMNS',
  hiddenDimensionStrategy: 'IGNORE_BOTH',
  isTransposed: false,
} satisfies Omit<ChartState, 'id'>;

/** @returns The other sheets whose charts have changed with it. */
export function displaceCharts(
  workbook: Workbook,
  sheet: SheetState,
  displacement: Displacement,
): SheetState[] {
  const moveRange = (range: ChartRange) => {
    if (range.sheetId !== sheet.id) return range;
    const area = displacedArea(range.area, displacement);
    return area ? { ...range, area } : [];
  };
  const others = workbook.sheets.filter((other) => other !== sheet && showsCellsOf(other, sheet));
  for (const home of [sheet, ...others]) {
    home.charts = home.charts.map((chart) => ({
      ...chart,
      ranges: chart.ranges.flatMap(moveRange),
      anchor: home === sheet ? displacedAnchor(chart.anchor, displacement) : chart.anchor,
    }));
  }
  return others;
}

/** A chart whose cells are gone stays, empty. @returns The sheets whose charts showed cells of that one. */
export function forgetSheet(workbook: Workbook, sheet: SheetState): SheetState[] {
  const others = workbook.sheets.filter((other) => other !== sheet && showsCellsOf(other, sheet));
  for (const other of others) {
    other.charts = other.charts.map((chart) => ({
      ...chart,
      ranges: chart.ranges.filter(({ sheetId }) => sheetId !== sheet.id),
    }));
  }
  return others;
}

/** The charts of a sheet for its copy: they show the cells of the copy. */
export function copiedCharts(workbook: Workbook, source: SheetState, copyId: number): ChartState[] {
  return source.charts.map((chart) => ({
    ...chart,
    id: newChartId(workbook),
    ranges: chart.ranges.map((range) =>
      range.sheetId === source.id ? { ...range, sheetId: copyId } : range,
    ),
  }));
}

function showsCellsOf({ charts }: SheetState, { id }: SheetState): boolean {
  return charts.some(({ ranges }) => ranges.some(({ sheetId }) => sheetId === id));
}

/** A chart on a row that is deleted stays where it is, on the row that comes there. */
function displacedAnchor(anchor: ChartAnchor, displacement: Displacement): ChartAnchor {
  const { axis, at } = displacement;
  return { ...anchor, [axis]: displacedIndex(anchor[axis], displacement) ?? at };
}
