/** Makes the objects of one spreadsheet for one execution. */

import { EmbeddedChartBuilder } from '../charts/builder';
import { EmbeddedChart } from '../charts/chart';
import { typedChartBuilder } from '../charts/typed-builders';
import type { Execution } from '../script/execution';
import { ALL_BOUNDS } from '../workbook/a1-notation';
import type { Workbook } from '../workbook/workbook';
import type { Book } from './book';
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
    spreadsheet: () => Spreadsheet.create(book, {}),
    sheet: (state) => Sheet.create(book, { state }),
    range: (sheet, area, bounds = ALL_BOUNDS) => Range.create(book, { sheet, area, bounds }),
    rangeList: (ranges) => RangeList.create(book, { ranges }),
    selection: () => Selection.create(book, {}),
    chart: (draft) => EmbeddedChart.create(book, { draft }),
    chartBuilder: (holder, type) =>
      type ? typedChartBuilder(book, holder, type) : EmbeddedChartBuilder.create(book, { holder }),
    metadata: (entry) => DeveloperMetadata.create(book, { entry }),
  };
  return book;
}
