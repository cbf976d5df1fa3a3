/** Draws one chart with Chart.js, as near to Sheets as its options ask for. */
import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  Filler,
  Legend,
  type LegendItem,
  LinearScale,
  LineController,
  LineElement,
  LogarithmicScale,
  PieController,
  PointElement,
  SubTitle,
  Title,
} from 'chart.js';
import type { PageChart } from '../../page-model';
import { axes, TEXT_COLOR } from './axes';
import { datasets } from './datasets';
import { type Options, optionsOf, shortened } from './options';
import { sliceTexts } from './slice-texts';
import type { ChartTable } from './table';

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
    SubTitle,
    Title,
  );
}

/** Pixels for each of the page's, so that a chart stays sharp when the grid is zoomed in. */
const SHARPNESS = 2;

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
    data: { labels: table.labels.map(shortened), datasets: datasets(chart, options, table) },
    options: {
      // The grid stands still, and so do its charts, whatever motion a person has asked for.
      animation: false,
      responsive: false,
      devicePixelRatio: Math.max(SHARPNESS, window.devicePixelRatio),
      events: [],
      indexAxis: chart.type === 'BAR' ? 'y' : 'x',
      layout: { padding: { top: 8, right: 16, bottom: 8, left: 12 } },
      scales: type === 'pie' ? {} : axes(chart, options, table),
      plugins: { title: title(options), subtitle: subtitle(options), legend: legend(chart, options) },
    },
    plugins: type === 'pie' ? [sliceTexts(options)] : [],
  };
}

function subtitle(options: Options) {
  const text = options.text('subtitle') ?? '';
  const [color, font] = [TEXT_COLOR, { size: 12 }];
  return { display: text !== '', text, align: 'start' as const, color, font, padding: { bottom: 12 } };
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
    padding: { top: 4, bottom: options.text('subtitle') ? 4 : 12 },
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
