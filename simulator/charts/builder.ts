/** Builds a chart or changes one: nothing of it is on a sheet before `insertChart` or `updateChart`. */

import { memberNamed, nameIn } from '../script/enumeration';
import { signatureError } from '../script/signature';
import {
  type Book,
  type ChartDraft,
  type DraftHolder,
  fail,
  type GoogleChart,
  type GoogleChartBuilder,
  type GoogleRange,
} from '../spreadsheet/book';
import { type Methods, ObjectKind } from '../spreadsheet/object-kind';
import { rangeBehind } from '../spreadsheet/range-object';
import { ContainerInfo, rangesOf } from './chart';
import type { TypedChart } from './chart-state';
import { ChartHiddenDimensionStrategy, ChartMergeStrategy, ChartType } from './enumerations';
import { withOption } from './options';

/** All builders of one chart share the draft: a typed one goes on where the plain one was. */
export interface ChartBuilderState {
  readonly holder: DraftHolder;
}

/** The methods that the plain builder and each typed builder have in common. */
export const chartBuilderMethods: Methods<GoogleChartBuilder, ChartBuilderState> = {
  asAreaChart(): GoogleAppsScript.Spreadsheet.EmbeddedAreaChartBuilder {
    return typed(this, 'AREA');
  },

  asBarChart(): GoogleAppsScript.Spreadsheet.EmbeddedBarChartBuilder {
    return typed(this, 'BAR');
  },

  asColumnChart(): GoogleAppsScript.Spreadsheet.EmbeddedColumnChartBuilder {
    return typed(this, 'COLUMN');
  },

  asLineChart(): GoogleAppsScript.Spreadsheet.EmbeddedLineChartBuilder {
    return typed(this, 'LINE');
  },

  asPieChart(): GoogleAppsScript.Spreadsheet.EmbeddedPieChartBuilder {
    return typed(this, 'PIE');
  },

  getChartType(): GoogleAppsScript.Charts.ChartType {
    return memberNamed(ChartType, this.holder.draft.type);
  },

  setChartType(type: GoogleAppsScript.Charts.ChartType): GoogleChartBuilder {
    return change(this, { type: member(ChartType, type, 'EmbeddedChartBuilder.setChartType') });
  },

  /** A range that the chart has already is not added again (reference). */
  addRange(range: GoogleRange): GoogleChartBuilder {
    const { sheet, area } = rangeBehind(range, 'SpreadsheetApp.EmbeddedChartBuilder.addRange');
    const others = this.holder.draft.ranges;
    const added = { sheetId: sheet.id, area: { ...area } };
    if (others.some((other) => isSame(other, added))) return this;
    return change(this, { ranges: [...others, added] });
  },

  /** No error when the chart does not have it (reference). */
  removeRange(range: GoogleRange): GoogleChartBuilder {
    const { sheet, area } = rangeBehind(range, 'SpreadsheetApp.EmbeddedChartBuilder.removeRange');
    const removed = { sheetId: sheet.id, area: { ...area } };
    return change(this, { ranges: this.holder.draft.ranges.filter((one) => !isSame(one, removed)) });
  },

  clearRanges(): GoogleChartBuilder {
    return change(this, { ranges: [] });
  },

  getRanges(): GoogleRange[] {
    return rangesOf(this.book, this.holder.draft);
  },

  /** Rows and columns count from 1. Nobody documents how others are refused: the texts are those for rows. */
  setPosition(
    anchorRowPos: number,
    anchorColPos: number,
    offsetX: number,
    offsetY: number,
  ): GoogleChartBuilder {
    if (anchorRowPos < 1) fail('Those rows are out of bounds.');
    if (anchorColPos < 1) fail('Those columns are out of bounds.');
    const [row, column] = [Math.trunc(anchorRowPos) - 1, Math.trunc(anchorColPos) - 1];
    return change(this, {
      anchor: { row, column, offsetX: Math.trunc(offsetX), offsetY: Math.trunc(offsetY) },
    });
  },

  getContainer(): GoogleAppsScript.Spreadsheet.ContainerInfo {
    return ContainerInfo.create(this.book, { anchor: this.holder.draft.anchor });
  },

  setOption(option: string, value: unknown): GoogleChartBuilder {
    return setOption(this, option, value);
  },

  setNumHeaders(headers: number): GoogleChartBuilder {
    return change(this, { headers: Math.trunc(headers) });
  },

  setMergeStrategy(mergeStrategy: GoogleAppsScript.Charts.ChartMergeStrategy): GoogleChartBuilder {
    const name = member(ChartMergeStrategy, mergeStrategy, 'EmbeddedChartBuilder.setMergeStrategy');
    return change(this, { mergeStrategy: name });
  },

  setHiddenDimensionStrategy(
    strategy: GoogleAppsScript.Charts.ChartHiddenDimensionStrategy,
  ): GoogleChartBuilder {
    const method = 'EmbeddedChartBuilder.setHiddenDimensionStrategy';
    const name = member(ChartHiddenDimensionStrategy, strategy, method);
    return change(this, { hiddenDimensionStrategy: name });
  },

  setTransposeRowsAndColumns(transpose: boolean): GoogleChartBuilder {
    return change(this, { isTransposed: transpose });
  },

  build(): GoogleChart {
    return this.book.chart(this.holder.draft);
  },
};

export const EmbeddedChartBuilder = new ObjectKind<GoogleChartBuilder, ChartBuilderState>(
  'EmbeddedChartBuilder',
  chartBuilderMethods,
);

/** An option by its path, such as `hAxis.title`. */
export function setOption<Builder extends ChartBuilderState>(
  builder: Builder,
  path: string,
  value: unknown,
): Builder {
  return change(builder, { options: withOption(builder.holder.draft.options, path, value) });
}

function change<Builder extends ChartBuilderState>(builder: Builder, part: Partial<ChartDraft>): Builder {
  builder.holder.draft = { ...builder.holder.draft, ...part };
  return builder;
}

function typed<Builder extends GoogleChartBuilder>(
  builder: ChartBuilderState & { readonly book: Book },
  type: TypedChart,
): Builder {
  change(builder, { type });
  return builder.book.chartBuilder(builder.holder, type) as Builder;
}

/** The name of a member of that enumeration; anything else fits no signature. */
export function member<T extends object>(names: T, value: unknown, method: string): keyof T & string {
  const name = nameIn(names, value);
  if (name !== undefined) return name;
  throw signatureError(`SpreadsheetApp.${method}`, [value]);
}

function isSame(a: ChartDraft['ranges'][number], b: ChartDraft['ranges'][number]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
