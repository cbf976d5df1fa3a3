/** Builds a chart or changes one: nothing of it is on a sheet before `insertChart` or `updateChart`. */
import { memberName } from '../script/enumeration';
import { metered } from '../script/service-object';
import { signatureError } from '../script/signature';
import {
  type Book,
  type ChartDraft,
  type DraftHolder,
  fail,
  type GoogleChart,
  type GoogleChartBuilder,
  type GoogleRange,
  hidden,
  SpreadsheetObject,
} from '../spreadsheet/book';
import { rangeBehind } from '../spreadsheet/range-geometry';
import { checkSignature } from '../spreadsheet/signatures';
import { ContainerInfo, rangesOf } from './chart';
import { ChartHiddenDimensionStrategy, ChartMergeStrategy, ChartType } from './enumerations';
import { withOption } from './options';
import type { TypedChart } from './typed-builders';

export class EmbeddedChartBuilder
  extends SpreadsheetObject
  implements Pick<GoogleChartBuilder, keyof EmbeddedChartBuilder & keyof GoogleChartBuilder>
{
  protected declare readonly holder: DraftHolder;

  constructor(book: Book, holder: DraftHolder) {
    super(book);
    hidden(this, { holder });
  }

  asAreaChart(): GoogleAppsScript.Spreadsheet.EmbeddedAreaChartBuilder {
    return this._as('AREA');
  }

  asBarChart(): GoogleAppsScript.Spreadsheet.EmbeddedBarChartBuilder {
    return this._as('BAR');
  }

  asColumnChart(): GoogleAppsScript.Spreadsheet.EmbeddedColumnChartBuilder {
    return this._as('COLUMN');
  }

  asLineChart(): GoogleAppsScript.Spreadsheet.EmbeddedLineChartBuilder {
    return this._as('LINE');
  }

  asPieChart(): GoogleAppsScript.Spreadsheet.EmbeddedPieChartBuilder {
    return this._as('PIE');
  }

  getChartType(): GoogleAppsScript.Charts.ChartType {
    return ChartType[this.holder.draft.type as keyof typeof ChartType];
  }

  setChartType(type: GoogleAppsScript.Charts.ChartType): GoogleChartBuilder {
    return this._change({ type: member(ChartType, type, 'EmbeddedChartBuilder.setChartType') });
  }

  /** A range that the chart has already is not added again (reference). */
  addRange(range: GoogleRange): GoogleChartBuilder {
    const { _state, _area } = rangeBehind(range, 'SpreadsheetApp.EmbeddedChartBuilder.addRange');
    const others = this.holder.draft.ranges;
    const added = { sheetId: _state.id, area: { ..._area } };
    if (others.some((other) => isSame(other, added))) return this._self;
    return this._change({ ranges: [...others, added] });
  }

  /** No error when the chart does not have it (reference). */
  removeRange(range: GoogleRange): GoogleChartBuilder {
    const { _state, _area } = rangeBehind(range, 'SpreadsheetApp.EmbeddedChartBuilder.removeRange');
    const removed = { sheetId: _state.id, area: { ..._area } };
    return this._change({ ranges: this.holder.draft.ranges.filter((one) => !isSame(one, removed)) });
  }

  clearRanges(): GoogleChartBuilder {
    return this._change({ ranges: [] });
  }

  getRanges(): GoogleRange[] {
    return rangesOf(this.book, this.holder.draft);
  }

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
    return this._change({
      anchor: { row, column, offsetX: Math.trunc(offsetX), offsetY: Math.trunc(offsetY) },
    });
  }

  getContainer(): GoogleAppsScript.Spreadsheet.ContainerInfo {
    const info = new ContainerInfo(this.book, this.holder.draft.anchor);
    return info as unknown as GoogleAppsScript.Spreadsheet.ContainerInfo;
  }

  setOption(option: string, value: unknown): GoogleChartBuilder {
    return this._option(option, value);
  }

  setNumHeaders(headers: number): GoogleChartBuilder {
    return this._change({ headers: Math.trunc(headers) });
  }

  setMergeStrategy(mergeStrategy: GoogleAppsScript.Charts.ChartMergeStrategy): GoogleChartBuilder {
    const name = member(ChartMergeStrategy, mergeStrategy, 'EmbeddedChartBuilder.setMergeStrategy');
    return this._change({ mergeStrategy: name });
  }

  setHiddenDimensionStrategy(
    strategy: GoogleAppsScript.Charts.ChartHiddenDimensionStrategy,
  ): GoogleChartBuilder {
    const method = 'EmbeddedChartBuilder.setHiddenDimensionStrategy';
    const name = member(ChartHiddenDimensionStrategy, strategy, method);
    return this._change({ hiddenDimensionStrategy: name });
  }

  setTransposeRowsAndColumns(transpose: boolean): GoogleChartBuilder {
    return this._change({ isTransposed: transpose });
  }

  build(): GoogleChart {
    return this.book.chart(this.holder.draft);
  }

  protected get _self(): GoogleChartBuilder {
    return this as unknown as GoogleChartBuilder;
  }

  /** An option by its path, such as `hAxis.title`. */
  protected _option<Builder = GoogleChartBuilder>(path: string, value: unknown): Builder {
    return this._change({ options: withOption(this.holder.draft.options, path, value) }) as Builder;
  }

  private _change(change: Partial<ChartDraft>): GoogleChartBuilder {
    this.holder.draft = { ...this.holder.draft, ...change };
    return this._self;
  }

  private _as<Builder extends GoogleChartBuilder>(type: TypedChart): Builder {
    this._change({ type });
    return this.book.chartBuilder(this.holder, type) as Builder;
  }
}
metered(EmbeddedChartBuilder, 'EmbeddedChartBuilder', checkSignature);

/** The name of a member of that enumeration; anything else fits no signature. */
export function member(names: object, value: unknown, method: string): string {
  const name = memberName(value);
  if (name !== undefined && (names as Record<string, unknown>)[name] === value) return name;
  throw signatureError(`SpreadsheetApp.${method}`, [value]);
}

function isSame(a: ChartDraft['ranges'][number], b: ChartDraft['ranges'][number]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
