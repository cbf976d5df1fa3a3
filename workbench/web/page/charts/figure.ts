/** One chart on the page: an image for a screen reader, named by the chart's title. */
import type { Chart } from 'chart.js';
import type { PageChart } from '../../page-model';
import { drawChart, isDrawable } from './drawing';
import { nameOf, optionsOf, sizeOf } from './options';
import type { ChartTable } from './table';

export interface Figure {
  readonly element: HTMLElement;
  readonly chart: PageChart;
  readonly table: ChartTable;
  /** Draws it again if anything of it is new. */
  show(chart: PageChart, table: ChartTable): void;
  remove(): void;
}

export function createFigure(home: HTMLElement, first: PageChart): Figure {
  const element = document.createElement('div');
  let drawing: Chart | undefined;
  let drawn = '';
  let [chart, table]: [PageChart, ChartTable] = [
    first,
    { labels: [], series: [], isPercent: false, isPending: false },
  ];
  element.className = 'chart';
  element.setAttribute('role', 'img');
  home.append(element);

  return {
    element,
    get chart() {
      return chart;
    },
    get table() {
      return table;
    },
    show(nextChart, nextTable) {
      [chart, table] = [nextChart, nextTable];
      const { type, options } = chart;
      const state = JSON.stringify([type, options, table]);
      if (state === drawn) return;
      drawn = state;
      draw();
    },
    remove() {
      drawing?.destroy();
      element.remove();
    },
  };

  function draw(): void {
    const options = optionsOf(chart);
    const { width, height } = sizeOf(options);
    const background = options.text('backgroundColor') ?? '';
    Object.assign(element.style, { width: `${width}px`, height: `${height}px`, background });
    Object.assign(element.dataset, { id: String(chart.id), type: chart.type });
    element.setAttribute('aria-label', nameOf(chart));
    drawing?.destroy();
    drawing = undefined;
    const gap = gapOf(chart, table);
    if (gap) {
      element.textContent = gap;
      return;
    }
    const canvas = document.createElement('canvas');
    element.replaceChildren(canvas);
    Object.assign(canvas, { width, height });
    drawing = drawChart(canvas, chart, table);
  }
}

/** Returns the reason why there is nothing to draw. */
function gapOf(chart: PageChart, { series }: ChartTable): string | undefined {
  if (!isDrawable(chart.type)) return `${nameOf(chart)}: the workbench does not draw ${chart.type} charts.`;
  const isEmpty = series.every(({ values }) => values.every((value) => value === null));
  return isEmpty ? `${nameOf(chart)}: no data` : undefined;
}
