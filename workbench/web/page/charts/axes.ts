/** The axes of a chart as Chart.js takes them: one for categories, one for values. */
import type { CartesianScaleOptions, ScaleOptionsByType } from 'chart.js';
import type { PageChart } from '../../page-model';
import type { Options } from './options';
import type { ChartTable } from './table';

type Scale = Partial<ScaleOptionsByType<'category' | 'linear' | 'logarithmic'>>;
type Ticks = CartesianScaleOptions['ticks'];

export const TEXT_COLOR = '#5f6368';
const GRID_COLOR = '#e0e0e0';
const LINE_COLOR = '#333333';

export function axes(chart: PageChart, options: Options, table: ChartTable): Record<'x' | 'y', Scale> {
  const isBar = chart.type === 'BAR';
  const values = valueAxis(options, isBar ? 'hAxis' : 'vAxis', table);
  const categories = categoryAxis(options, isBar ? 'vAxis' : 'hAxis');
  return isBar ? { x: values, y: categories } : { x: categories, y: values };
}

export function isStacked(options: Options): boolean {
  return options.is('isStacked') || options.text('isStacked') === 'absolute' || isRelative(options);
}

/** Each value as its share of the whole column. */
export function isRelative(options: Options): boolean {
  return ['percent', 'relative'].includes(options.text('isStacked') ?? '');
}

function categoryAxis(options: Options, axis: string): Scale {
  return {
    type: 'category',
    stacked: isStacked(options),
    reverse: options.is('reverseCategories') || options.number(`${axis}.direction`) === -1,
    grid: { display: false },
    border: { color: LINE_COLOR },
    title: titleOf(options, axis),
    ticks: { ...ticksOf(options, axis), maxRotation: 45, autoSkipPadding: 8 },
  } as Scale;
}

function valueAxis(options: Options, axis: string, table: ChartTable): Scale {
  const format = options.text(`${axis}.format`) ?? '';
  const isPercent = table.isPercent || isRelative(options) || format.includes('%') || format === 'percent';
  const least = options.number(`${axis}.viewWindow.min`);
  const most = options.number(`${axis}.viewWindow.max`) ?? (isRelative(options) ? 1 : undefined);
  return {
    type: options.is(`${axis}.logScale`) ? 'logarithmic' : 'linear',
    stacked: isStacked(options),
    reverse: options.number(`${axis}.direction`) === -1,
    beginAtZero: true,
    ...(least === undefined ? {} : { min: least }),
    ...(most === undefined ? {} : { max: most }),
    ...suggested(options, axis),
    grid: { color: options.text(`${axis}.gridlines.color`) ?? GRID_COLOR, drawTicks: false },
    border: { display: false },
    title: titleOf(options, axis),
    ticks: {
      ...ticksOf(options, axis),
      padding: 6,
      ...(isWhole(table) && !isPercent ? { precision: 0 } : {}),
      ...(isPercent ? { callback: percent } : {}),
    },
  } as Scale;
}

function suggested(options: Options, axis: string): object {
  const [least, most] = [options.number(`${axis}.minValue`), options.number(`${axis}.maxValue`)];
  return {
    ...(least === undefined ? {} : { suggestedMin: least }),
    ...(most === undefined ? {} : { suggestedMax: most }),
  };
}

function ticksOf(options: Options, axis: string): Partial<Ticks> {
  return {
    display: options.text(`${axis}.textPosition`) !== 'none',
    color: options.text(`${axis}.textStyle.color`) ?? TEXT_COLOR,
    font: { size: options.number(`${axis}.textStyle.fontSize`) ?? 12 },
  };
}

function titleOf(options: Options, axis: string) {
  const text = options.text(`${axis}.title`) ?? '';
  const color = options.text(`${axis}.titleTextStyle.color`) ?? TEXT_COLOR;
  return { display: text !== '', text, color, font: { size: 12, style: 'italic' } };
}

/** Counts of things have no fractions on their axis. */
function isWhole({ series }: ChartTable): boolean {
  return series.every(({ values }) => values.every((value) => value === null || Number.isInteger(value)));
}

function percent(value: number | string): string {
  return new Intl.NumberFormat('en-US', { style: 'percent', maximumFractionDigits: 1 }).format(Number(value));
}
