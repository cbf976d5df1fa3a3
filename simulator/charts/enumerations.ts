/** The global Charts: the enumerations that embedded charts are built with. Images of charts are not simulated. */
import { enumeration } from '../script/enumeration';
import type { Execution } from '../script/execution';
import { metered, ServiceObject } from '../script/service-object';

type GoogleCharts = GoogleAppsScript.Charts.Charts;
type Names = typeof GoogleAppsScript.Charts;

export const ChartType = enumeration<Names['ChartType']>(
  'TIMELINE',
  'AREA',
  'BAR',
  'BUBBLE',
  'CANDLESTICK',
  'COLUMN',
  'COMBO',
  'GAUGE',
  'GEO',
  'HISTOGRAM',
  'RADAR',
  'LINE',
  'ORG',
  'PIE',
  'SCATTER',
  'SPARKLINE',
  'STEPPED_AREA',
  'TABLE',
  'TREEMAP',
  'WATERFALL',
);
export const ChartMergeStrategy = enumeration<Names['ChartMergeStrategy']>('MERGE_COLUMNS', 'MERGE_ROWS');
export const ChartHiddenDimensionStrategy = enumeration<Names['ChartHiddenDimensionStrategy']>(
  'IGNORE_BOTH',
  'IGNORE_ROWS',
  'IGNORE_COLUMNS',
  'SHOW_BOTH',
);
export const CurveStyle = enumeration<Names['CurveStyle']>('NORMAL', 'SMOOTH');
export const PointStyle = enumeration<Names['PointStyle']>('NONE', 'TINY', 'MEDIUM', 'LARGE', 'HUGE');
export const Position = enumeration<Names['Position']>('TOP', 'RIGHT', 'BOTTOM', 'NONE');

class Charts extends ServiceObject implements Pick<GoogleCharts, keyof Charts & keyof GoogleCharts> {
  readonly ChartType = ChartType;
  readonly ChartMergeStrategy = ChartMergeStrategy;
  readonly ChartHiddenDimensionStrategy = ChartHiddenDimensionStrategy;
  readonly CurveStyle = CurveStyle;
  readonly PointStyle = PointStyle;
  readonly Position = Position;
}
metered(Charts, 'Charts');

export function createCharts(execution: Execution): Charts {
  return new Charts(execution);
}
