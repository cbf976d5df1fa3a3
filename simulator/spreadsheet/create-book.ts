/** Makes the objects of one spreadsheet for one execution. */

import { EmbeddedChartBuilder } from '../charts/builder';
import { EmbeddedChart } from '../charts/chart';
import { typedChartBuilder } from '../charts/typed-builders';
import type { Execution } from '../script/execution';
import type { Workbook } from '../workbook/workbook';
import type {
  Book,
  GoogleChart,
  GoogleChartBuilder,
  GoogleRange,
  GoogleRangeList,
  GoogleSheet,
  GoogleSpreadsheet,
} from './book';
import { DeveloperMetadata } from './developer-metadata';
import { Range } from './range';
import { RangeList } from './range-list';
import { Selection } from './selection';
import { Sheet } from './sheet';
import { Spreadsheet } from './spreadsheet';

export function createBook(execution: Execution, workbook: Workbook): Book {
  const book: Book = {
    execution,
    workbook,
    spreadsheet: () => new Spreadsheet(book) as unknown as GoogleSpreadsheet,
    sheet: (sheet) => new Sheet(book, sheet) as unknown as GoogleSheet,
    range: (sheet, area, bounds) => new Range(book, sheet, area, bounds) as unknown as GoogleRange,
    rangeList: (ranges) => new RangeList(book, ranges) as unknown as GoogleRangeList,
    selection: () => new Selection(book) as unknown as GoogleAppsScript.Spreadsheet.Selection,
    chart: (draft) => new EmbeddedChart(book, draft) as unknown as GoogleChart,
    chartBuilder: (holder, type) =>
      (type
        ? typedChartBuilder(book, holder, type)
        : new EmbeddedChartBuilder(book, holder)) as unknown as GoogleChartBuilder,
    metadata: (entry) =>
      new DeveloperMetadata(book, entry) as unknown as GoogleAppsScript.Spreadsheet.DeveloperMetadata,
  };
  return book;
}
