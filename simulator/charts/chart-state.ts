/** The state of a chart over the cells of a sheet. It may take its numbers from any sheet of the workbook. */
import type { Area } from '../workbook/grid';

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

/** The kinds of chart that have a builder of their own, in Google's names. */
export type TypedChart = 'AREA' | 'BAR' | 'COLUMN' | 'LINE' | 'PIE';

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
