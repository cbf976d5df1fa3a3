/** A chart on a sheet, as a script sees it: a copy of what it was when the script got it. */

import { metered } from '../script/service-object';
import {
  type Book,
  type ChartDraft,
  type GoogleChart,
  type GoogleChartBuilder,
  type GoogleRange,
  hidden,
  SpreadsheetObject,
} from '../spreadsheet/book';
import { checkSignature } from '../spreadsheet/signatures';
import { sheetById } from '../workbook/workbook';
import type { ChartAnchor } from './chart-state';
import { ChartHiddenDimensionStrategy, ChartMergeStrategy } from './enumerations';
import { ChartOptions } from './options';

type GoogleContainer = GoogleAppsScript.Spreadsheet.ContainerInfo;

export class EmbeddedChart
  extends SpreadsheetObject
  implements Pick<GoogleChart, keyof EmbeddedChart & keyof GoogleChart>
{
  declare readonly _draft: ChartDraft;

  constructor(book: Book, draft: ChartDraft) {
    super(book);
    hidden(this, { _draft: draft });
  }

  getChartId(): number | null {
    return this._draft.id;
  }

  getRanges(): GoogleRange[] {
    return rangesOf(this.book, this._draft);
  }

  getOptions(): GoogleAppsScript.Charts.ChartOptions {
    const options = new ChartOptions(this.book, this._draft.options);
    return options as unknown as GoogleAppsScript.Charts.ChartOptions;
  }

  getContainerInfo(): GoogleContainer {
    return new ContainerInfo(this.book, this._draft.anchor) as unknown as GoogleContainer;
  }

  /** Negative: Sheets finds the headings by itself. */
  getNumHeaders(): number {
    return this._draft.headers;
  }

  getMergeStrategy(): GoogleAppsScript.Charts.ChartMergeStrategy {
    return ChartMergeStrategy[this._draft.mergeStrategy as keyof typeof ChartMergeStrategy];
  }

  getHiddenDimensionStrategy(): GoogleAppsScript.Charts.ChartHiddenDimensionStrategy {
    const name = this._draft.hiddenDimensionStrategy as keyof typeof ChartHiddenDimensionStrategy;
    return ChartHiddenDimensionStrategy[name];
  }

  getTransposeRowsAndColumns(): boolean {
    return this._draft.isTransposed;
  }

  modify(): GoogleChartBuilder {
    return this.book.chartBuilder({ draft: this._draft });
  }
}
metered(EmbeddedChart, 'EmbeddedChart', checkSignature);

export class ContainerInfo
  extends SpreadsheetObject
  implements Pick<GoogleContainer, keyof ContainerInfo & keyof GoogleContainer>
{
  private declare readonly anchor: ChartAnchor;

  constructor(book: Book, anchor: ChartAnchor) {
    super(book);
    hidden(this, { anchor });
  }

  getAnchorRow(): number {
    return this.anchor.row + 1;
  }

  getAnchorColumn(): number {
    return this.anchor.column + 1;
  }

  getOffsetX(): number {
    return this.anchor.offsetX;
  }

  getOffsetY(): number {
    return this.anchor.offsetY;
  }
}
metered(ContainerInfo, 'ContainerInfo', checkSignature);

/** Ranges of sheets that are gone are left out. */
export function rangesOf(book: Book, { ranges }: ChartDraft): GoogleRange[] {
  return ranges.flatMap(({ sheetId, area }) => {
    const sheet = sheetById(book.workbook, sheetId);
    return sheet ? [book.range(sheet, area)] : [];
  });
}

/** The chart behind what a script handed over; its type is checked by the signature of the method. */
export function draftBehind(chart: GoogleChart): ChartDraft {
  return (chart as unknown as EmbeddedChart)._draft;
}
