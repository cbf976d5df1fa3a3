/** The numbers of a chart with the look of each series, as Chart.js takes them. */
import type { ChartDataset } from 'chart.js';
import type { PageChart } from '../../page-model';
import { isRelative, isStacked } from './axes';
import { colorOf, type Options, shortened } from './options';
import type { ChartTable, Series } from './table';

export function datasets(chart: PageChart, options: Options, table: ChartTable): ChartDataset[] {
  if (chart.type === 'PIE') return pie(options, table);
  const shown = isRelative(options) ? shares(table.series) : table.series;
  return shown.map(({ name, values }, index) => {
    const color = colorOf(options, 'series', index);
    const label = options.text(`series.${index}.labelInLegend`) ?? shortened(name);
    const common = { label, data: [...values], backgroundColor: color };
    if (chart.type === 'LINE' || chart.type === 'AREA') return line(chart, options, index, color, common);
    return { ...common, categoryPercentage: 0.72, barPercentage: isStacked(options) ? 1 : 0.94 };
  });
}

function line(
  chart: PageChart,
  options: Options,
  index: number,
  color: string,
  common: ChartDataset,
): ChartDataset {
  const isArea = chart.type === 'AREA';
  const own = (name: string) => options.number(`series.${index}.${name}`) ?? options.number(name);
  return {
    ...common,
    borderColor: color,
    backgroundColor: isArea ? translucent(color, options.number('areaOpacity') ?? 0.3) : color,
    fill: isArea && (isStacked(options) && index > 0 ? '-1' : 'origin'),
    borderWidth: own('lineWidth') ?? 2,
    pointRadius: (own('pointSize') ?? 0) / 2,
    pointBackgroundColor: color,
    tension: options.text('curveType') === 'function' ? 0.4 : 0,
    spanGaps: options.is('interpolateNulls'),
  } as ChartDataset;
}

function pie(options: Options, table: ChartTable): ChartDataset[] {
  const [first] = table.series;
  const hole = options.number('pieHole') ?? 0;
  return [
    {
      label: first?.name ?? '',
      data: (first?.values ?? []).map((value) => Math.max(0, value ?? 0)),
      backgroundColor: table.labels.map((_, index) => colorOf(options, 'slices', index)),
      borderColor: '#ffffff',
      borderWidth: 1,
      cutout: `${Math.round(hole * 100)}%`,
    } as ChartDataset,
  ];
}

function shares(series: readonly Series[]): Series[] {
  return series.map(({ name, values }) => ({
    name,
    values: values.map((value, index) => {
      const whole = series.reduce((sum, other) => sum + Math.abs(other.values[index] ?? 0), 0);
      return value === null || whole === 0 ? null : value / whole;
    }),
  }));
}

/** @param color Any that CSS knows. */
function translucent(color: string, opacity: number): string {
  return `color-mix(in srgb, ${color} ${Math.round(opacity * 100)}%, transparent)`;
}
