/** The charts over the grid: those of the sheet that is shown, in their places, with the numbers that cells have now. */
import { CommandType } from '@univerjs/core';
import type { PageChart } from '../../page-model';
import type { SheetKeys } from '../sheet-keys';
import type { UniverPage } from '../univer';
import { registerCharts } from './drawing';
import { createFigure, type Figure } from './figure';
import { nameOf } from './options';
import { type GridView, gridView } from './place';
import { type ChartTable, chartTable } from './table';

export interface ChartLayer {
  /** The charts of a sheet, by the grid's key. */
  set(sheet: string, charts: readonly PageChart[]): void;
  /** Returns the charts that are drawn now. */
  drawn(): readonly DrawnChart[];
}

export interface DrawnChart extends ChartTable {
  readonly id: number;
  readonly type: string;
  readonly name: string;
}

/** The grid draws its scroll bars over its cells; they stay free. */
const SCROLL_BAR = 10;

/** Starts to draw whenever the grid or its cells change. */
export function createChartLayer(page: UniverPage, keys: SheetKeys): ChartLayer {
  registerCharts();
  const bySheet = new Map<string, readonly PageChart[]>();
  const figures = new Map<number, Figure>();
  const layer = document.createElement('div');
  layer.className = 'charts';
  const resized = new ResizeObserver(() => plan());
  let isPlanned = false;
  let areCellsNew = true;

  page.commands.onCommandExecuted(({ type }) => {
    if (bySheet.size === 0) return;
    areCellsNew ||= type === CommandType.MUTATION;
    plan();
  });

  return {
    set(sheet, charts) {
      if (charts.length) bySheet.set(sheet, charts);
      else bySheet.delete(sheet);
      areCellsNew = true;
      plan();
    },
    drawn: () =>
      [...figures.values()].map(({ chart, table }) => {
        const { id, type } = chart;
        return { id, type, name: nameOf(chart), ...table };
      }),
  };

  /** Many changes in a moment are drawn once, in the next frame. */
  function plan(): void {
    if (isPlanned) return;
    isPlanned = true;
    requestAnimationFrame(show);
  }

  function show(): void {
    isPlanned = false;
    const sheet = page.workbook()?.getActiveSheet();
    const charts = (sheet && bySheet.get(sheet.getSheetId())) ?? [];
    removeOthers(charts);
    const view = sheet && charts.length ? gridView(page, sheet) : undefined;
    if (!view) return;
    placeLayer(view);
    for (const chart of charts) showChart(chart, view);
    areCellsNew = false;
  }

  function removeOthers(charts: readonly PageChart[]): void {
    for (const [id, figure] of figures) {
      if (charts.some((chart) => chart.id === id)) continue;
      figure.remove();
      figures.delete(id);
    }
  }

  /** Over the cells only: the headings stay free, and a workbook that is shown anew brings a canvas of its own. */
  function placeLayer({ canvas, headings }: GridView): void {
    const home = canvas.parentElement;
    if (home && layer.parentElement !== home) {
      home.append(layer);
      resized.disconnect();
      resized.observe(home);
    }
    layer.style.inset = `${headings.height}px ${SCROLL_BAR}px ${SCROLL_BAR}px ${headings.width}px`;
  }

  function showChart(chart: PageChart, view: GridView): void {
    const known = figures.get(chart.id);
    const figure = known ?? createFigure(layer, chart);
    figures.set(chart.id, figure);
    if (areCellsNew || figure.chart !== chart || !known) {
      const table = chartTable(page, keys, chart);
      // What is shown stays until all of the new numbers are there.
      if (!table.isPending || !known) figure.show(chart, table);
    }
    const { left, top, clipLeft, clipTop } = view.placeOf(chart);
    const [x, y] = [left - view.headings.width, top - view.headings.height];
    const [above, before] = [clipTop - top, clipLeft - left].map((hidden) => Math.max(0, hidden / view.zoom));
    figure.element.style.transform = `translate(${x}px, ${y}px) scale(${view.zoom})`;
    figure.element.style.clipPath = above || before ? `inset(${above}px 0 0 ${before}px)` : '';
  }
}
