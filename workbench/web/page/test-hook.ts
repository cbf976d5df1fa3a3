/** The grid's contents for browser tests: the grid is a canvas without text to search. */
import { CellValueType } from '@univerjs/core';
import type { ChartLayer, DrawnChart } from './charts/layer';
import type { UniverPage } from './univer';

interface ShownCell {
  readonly value: string | number | boolean | null;
  /** With its number format. */
  readonly shown: string;
  readonly formula: string;
}

interface WorkbenchHook {
  /** Done when the workbook is in the grid. */
  readonly ready: Promise<void>;
  /** The names of the tabs, in their order. */
  sheets(): string[];
  cell(sheet: string, a1: string): ShownCell;
  /** The number of rows down to the last one with content. */
  lastRow(sheet: string): number;
  /** Returns the charts that are drawn over the visible sheet. */
  charts(): readonly DrawnChart[];
  /** Done when the workbook has all that was done in the grid. */
  settled(): Promise<void>;
  /** Univer's own API, as a person would script it. */
  readonly api: UniverPage['api'];
}

declare global {
  interface Window {
    jobsheetWorkbench: WorkbenchHook;
  }
}

/** @returns To be called once the workbook is shown. */
export function exposeToTests(
  page: UniverPage,
  charts: ChartLayer,
  settled: () => Promise<void>,
): () => void {
  let markReady = () => {};
  const ready = new Promise<void>((resolve) => {
    markReady = resolve;
  });
  const sheetOf = (name: string) => {
    const sheet = page.api.getActiveWorkbook()?.getSheetByName(name);
    if (!sheet) throw new Error(`The grid has no sheet ${name}.`);
    return sheet;
  };
  window.jobsheetWorkbench = {
    ready,
    api: page.api,
    settled,
    charts: () => charts.drawn(),
    sheets: () =>
      page.api
        .getActiveWorkbook()
        ?.getSheets()
        .map((sheet) => sheet.getSheetName()) ?? [],
    cell(name, a1) {
      const range = sheetOf(name).getRange(a1);
      const value = range.getRawValue() ?? null;
      const isBoolean = range.getCellData()?.t === CellValueType.BOOLEAN;
      const shown = isBoolean ? (value ? 'TRUE' : 'FALSE') : (range.getDisplayValue() ?? '');
      return { value, shown, formula: range.getFormula() };
    },
    lastRow: (name) => {
      const cells = sheetOf(name).getSheet().getCellMatrix();
      let last = 0;
      // Univer's own last row counts cells that have a look and nothing in them.
      cells.forValue((row, _, cell) => {
        const isFilled = Boolean(cell?.f) || (cell?.v !== undefined && cell.v !== null && cell.v !== '');
        if (isFilled) last = Math.max(last, row + 1);
      });
      return last;
    },
  };
  return () => markReady();
}
