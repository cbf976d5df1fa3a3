/** A chart on a sheet, as a script sees it: a copy of what it was when the script got it. */

import { memberNamed } from '../script/enumeration';
import { signatureError } from '../script/signature';
import type { Book, ChartDraft, GoogleChart, GoogleChartBuilder, GoogleRange } from '../spreadsheet/book';
import { ObjectKind } from '../spreadsheet/object-kind';
import { sheetById } from '../workbook/workbook';
import type { ChartAnchor } from './chart-state';
import { ChartHiddenDimensionStrategy, ChartMergeStrategy } from './enumerations';
import { ChartOptions } from './options';

type GoogleContainer = GoogleAppsScript.Spreadsheet.ContainerInfo;

export const EmbeddedChart = new ObjectKind<GoogleChart, { readonly draft: ChartDraft }>('EmbeddedChart', {
  getChartId(): number | null {
    return this.draft.id;
  },

  getRanges(): GoogleRange[] {
    return rangesOf(this.book, this.draft);
  },

  getOptions(): GoogleAppsScript.Charts.ChartOptions {
    return ChartOptions.create(this.book, { options: this.draft.options });
  },

  getContainerInfo(): GoogleContainer {
    return ContainerInfo.create(this.book, { anchor: this.draft.anchor });
  },

  /** Negative: Sheets finds the headings by itself. */
  getNumHeaders(): number {
    return this.draft.headers;
  },

  getMergeStrategy(): GoogleAppsScript.Charts.ChartMergeStrategy {
    return memberNamed(ChartMergeStrategy, this.draft.mergeStrategy);
  },

  getHiddenDimensionStrategy(): GoogleAppsScript.Charts.ChartHiddenDimensionStrategy {
    return memberNamed(ChartHiddenDimensionStrategy, this.draft.hiddenDimensionStrategy);
  },

  getTransposeRowsAndColumns(): boolean {
    return this.draft.isTransposed;
  },

  modify(): GoogleChartBuilder {
    return this.book.chartBuilder({ draft: this.draft });
  },
});

export const ContainerInfo = new ObjectKind<GoogleContainer, { readonly anchor: ChartAnchor }>(
  'ContainerInfo',
  {
    getAnchorRow(): number {
      return this.anchor.row + 1;
    },

    getAnchorColumn(): number {
      return this.anchor.column + 1;
    },

    getOffsetX(): number {
      return this.anchor.offsetX;
    },

    getOffsetY(): number {
      return this.anchor.offsetY;
    },
  },
);

/** Ranges of sheets that are gone are left out. */
export function rangesOf(book: Book, { ranges }: ChartDraft): GoogleRange[] {
  return ranges.flatMap(({ sheetId, area }) => {
    const sheet = sheetById(book.workbook, sheetId);
    return sheet ? [book.range(sheet, area)] : [];
  });
}

/** The chart behind what a script handed over. */
export function draftBehind(chart: GoogleChart, method: string): ChartDraft {
  if (EmbeddedChart.has(chart)) return chart.draft;
  throw signatureError(`SpreadsheetApp.Sheet.${method}`, [chart]);
}
