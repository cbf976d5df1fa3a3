/** Draws one chart with Chart.js, as near to Sheets as its options ask for. */
import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  type ChartDataset,
  Filler,
  Legend,
  type LegendItem,
  LinearScale,
  LineController,
  LineElement,
  LogarithmicScale,
  PieController,
  PointElement,
  Title,
} from 'chart.js';
import type { PageChart } from '../../page-model';
import { axes, isRelative, isStacked, TEXT_COLOR } from './axes';
import { colorOf, type Options, optionsOf } from './options';
import { sliceTexts } from './slice-texts';
import type { ChartTable, Series } from './table';

/** Chart.js knows only what it was told of, so that the rest stays out of the bundle. */
export function registerCharts(): void {
  Chart.register(
    ArcElement,
    BarController,
    BarElement,
    CategoryScale,
    Filler,
    Legend,
    LinearScale,
    LineController,
    LineElement,
    LogarithmicScale,
    PieController,
    PointElement,
    Title,
  );
}

/** Google's types that are drawn, and what Chart.js calls them. */
const KINDS = { LINE: 'line', AREA: 'line', COLUMN: 'bar', BAR: 'bar', PIE: 'pie' } as const;

export function isDrawable(type: string): type is keyof typeof KINDS {
  return Object.hasOwn(KINDS, type);
}

export function drawChart(canvas: HTMLCanvasElement, chart: PageChart, table: ChartTable): Chart {
  return new Chart(canvas, configuration(chart, table));
}

function configuration(chart: PageChart, table: ChartTable): ChartConfiguration {
  const options = optionsOf(chart);
  const type = isDrawable(chart.type) ? KINDS[chart.type] : 'bar';
  return {
    type,
    data: { labels: [...table.labels], datasets: datasets(chart, options, table) },
    options: {
      // The grid stands still, and so do its charts, whatever motion a person has asked for.
      animation: false,
      responsive: false,
      events: [],
      indexAxis: chart.type === 'BAR' ? 'y' : 'x',
      layout: { padding: { top: 8, right: 16, bottom: 8, left: 12 } },
      scales: type === 'pie' ? {} : axes(chart, options, table),
      plugins: { title: title(options), legend: legend(chart, options) },
    },
    plugins: type === 'pie' ? [sliceTexts(options)] : [],
  };
}

function datasets(chart: PageChart, options: Options, table: ChartTable): ChartDataset[] {
  if (chart.type === 'PIE') return pie(options, table);
  const shown = isRelative(options) ? shares(table.series) : table.series;
  return shown.map(({ name, values }, index) => {
    const color = colorOf(options, 'series', index);
    const label = options.text(`series.${index}.labelInLegend`) ?? name;
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

function title(options: Options) {
  const text = options.text('title') ?? '';
  return {
    display: text !== '',
    text,
    align: 'start' as const,
    color: options.text('titleTextStyle.color') ?? '#757575',
    font: {
      size: options.number('titleTextStyle.fontSize') ?? 16,
      weight: options.is('titleTextStyle.bold') ? ('bold' as const) : ('normal' as const),
    },
    padding: { top: 4, bottom: 12 },
  };
}

function legend(chart: PageChart, options: Options) {
  const wanted = options.text('legend.position') ?? options.text('legend') ?? 'right';
  const position = (['top', 'bottom', 'left', 'right'] as const).find((name) => name === wanted);
  return {
    display: wanted !== 'none',
    position: position ?? (wanted === 'in' ? ('top' as const) : ('right' as const)),
    align: position === 'right' || position === 'left' ? ('start' as const) : ('center' as const),
    labels: {
      ...(chart.type === 'AREA' ? { generateLabels: opaqueLabels } : {}),
      boxWidth: 12,
      boxHeight: 12,
      useBorderRadius: true,
      borderRadius: 6,
      color: options.text('legend.textStyle.color') ?? TEXT_COLOR,
      font: { size: options.number('legend.textStyle.fontSize') ?? 12 },
    },
  };
}

/** The legend of an area has the colour of its line. */
function opaqueLabels(drawn: Chart): LegendItem[] {
  return Chart.defaults.plugins.legend.labels
    .generateLabels(drawn)
    .map(({ strokeStyle, ...label }) => ({ ...label, fillStyle: strokeStyle ?? '', lineWidth: 0 }));
}

/** @param color Any that CSS knows. */
function translucent(color: string, opacity: number): string {
  return `color-mix(in srgb, ${color} ${Math.round(opacity * 100)}%, transparent)`;
}
