/** Shared by the objects of one spreadsheet: the execution, the workbook's state, and a way to create one another. */

import type { ChartState, TypedChart } from '../charts/chart-state';
import { ScriptException } from '../script/exception';
import type { Execution } from '../script/execution';
import { ServiceObject } from '../script/service-object';
import type { Bounds } from '../workbook/a1-notation';
import type { Area } from '../workbook/grid';
import type { MetadataHolder } from '../workbook/metadata';
import type { DeveloperMetadata, SheetState, Workbook } from '../workbook/workbook';

export type GoogleSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
export type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
export type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
export type GoogleRangeList = GoogleAppsScript.Spreadsheet.RangeList;
export type GoogleChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
export type GoogleChartBuilder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;

/** A chart that may not be on a sheet yet; then it has no id. */
export type ChartDraft = Omit<ChartState, 'id'> & { readonly id: number | null };

/** All builders of one chart change the same draft: a typed one goes on where the plain one was. */
export interface DraftHolder {
  draft: ChartDraft;
}

/** Makes the objects of a spreadsheet; kept apart from their classes so that these need not import each other. */
export interface Book {
  readonly execution: Execution;
  readonly workbook: Workbook;
  spreadsheet(): GoogleSpreadsheet;
  sheet(sheet: SheetState): GoogleSheet;
  range(sheet: SheetState, area: Area, bounds?: Bounds): GoogleRange;
  rangeList(ranges: GoogleRange[]): GoogleRangeList;
  selection(): GoogleAppsScript.Spreadsheet.Selection;
  chart(draft: ChartDraft): GoogleChart;
  /** @param type For the builder that knows the kind of its chart. */
  chartBuilder(holder: DraftHolder, type?: TypedChart): GoogleChartBuilder;
  metadata(entry: DeveloperMetadata, holder: MetadataHolder): GoogleAppsScript.Spreadsheet.DeveloperMetadata;
}

/** Returns true for objects that a book creates. */
export function isOfBook(value: unknown): value is ServiceObject {
  return value instanceof ServiceObject && Object.hasOwn(value, 'book');
}

export function fail(message: string): never {
  throw new ScriptException(message);
}
