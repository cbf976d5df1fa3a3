/** SpreadsheetApp: the way into the spreadsheet that the script is bound to. */

import type { Execution } from '../script/execution';
import { createUi } from '../services/ui';
import { activeSheet, createSheet, createWorkbook } from '../workbook/workbook';
import {
  type Book,
  fail,
  type GoogleRange,
  type GoogleRangeList,
  type GoogleSheet,
  type GoogleSpreadsheet,
} from './book';
import { ConditionalFormatRuleBuilder } from './conditional-format';
import { createBook } from './create-book';
import { DataValidationBuilder, NO_RULE } from './data-validation';
import * as enumerations from './enumerations';
import { FilterCriteriaBuilder } from './filter';
import { ObjectKind } from './object-kind';
import { plainRichText, RichTextValueBuilder } from './rich-text';
import { TextStyleBuilder } from './text-style';

type GoogleSpreadsheetApp = GoogleAppsScript.Spreadsheet.SpreadsheetApp;

interface AppState {
  /** The spreadsheets that this execution has made, by their ids. */
  readonly created: Map<string, Book>;
}

const SpreadsheetApp = new ObjectKind<GoogleSpreadsheetApp, AppState>('SpreadsheetApp', {
  getActive(): GoogleSpreadsheet {
    return this.book.spreadsheet();
  },

  getActiveSpreadsheet(): GoogleSpreadsheet {
    return this.book.spreadsheet();
  },

  setActiveSpreadsheet(_newActiveSpreadsheet: GoogleSpreadsheet): void {},

  getActiveSheet(): GoogleSheet {
    return this.book.sheet(activeSheet(this.workbook));
  },

  /** Only the simulation's own spreadsheet exists, and what this execution has created. */
  openById(id: string): GoogleSpreadsheet {
    if (id === this.workbook.id) return this.book.spreadsheet();
    const created = this.created.get(id);
    if (created) return created.spreadsheet();
    return fail('Unexpected error while getting the method or property openById on object SpreadsheetApp.');
  },

  openByUrl(url: string): GoogleSpreadsheet {
    if (url.includes(this.workbook.id)) return this.book.spreadsheet();
    return fail(`Invalid argument: url`);
  },

  flush(): void {
    this.execution.commit();
  },

  getUi(): GoogleAppsScript.Base.Ui {
    return createUi(this.execution);
  },

  newDataValidation(): GoogleAppsScript.Spreadsheet.DataValidationBuilder {
    return DataValidationBuilder.create(this.book, { rule: NO_RULE });
  },

  newConditionalFormatRule(): GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder {
    return ConditionalFormatRuleBuilder.create(this.book, { rule: {}, ranges: [] });
  },

  newFilterCriteria(): GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder {
    return FilterCriteriaBuilder.create(this.book, { kept: {} });
  },

  newRichTextValue(): GoogleAppsScript.Spreadsheet.RichTextValueBuilder {
    return RichTextValueBuilder.create(this.book, { kept: plainRichText('') });
  },

  newTextStyle(): GoogleAppsScript.Spreadsheet.TextStyleBuilder {
    return TextStyleBuilder.create(this.book, { kept: {} });
  },

  /** A spreadsheet of its own, which lives as long as the execution. */
  create(name: string, rows?: number, columns?: number): GoogleSpreadsheet {
    const { cloud } = this.execution;
    const workbook = createWorkbook(String(name), this.workbook.timeZone);
    const [first] = workbook.sheets;
    if (rows !== undefined && first)
      workbook.sheets = [createSheet(workbook.clock, first.name, first.id, rows, columns)];
    workbook.now = () => cloud.clock.now();
    const book = createBook(
      this.execution,
      Object.assign(workbook, { id: `1simulatedCreated${this.workbook.nextId++}` }),
    );
    this.created.set(book.workbook.id, book);
    return book.spreadsheet();
  },

  getActiveRange(): GoogleRange {
    return this.book.spreadsheet().getActiveRange() as GoogleRange;
  },

  getActiveRangeList(): GoogleRangeList {
    return this.book.spreadsheet().getActiveRangeList() as GoogleRangeList;
  },

  getCurrentCell(): GoogleRange {
    return this.book.spreadsheet().getCurrentCell() as GoogleRange;
  },

  getSelection(): GoogleAppsScript.Spreadsheet.Selection {
    return this.book.selection();
  },

  setActiveSheet(sheet: GoogleSheet): GoogleSheet {
    return sheet.activate();
  },

  setActiveRange(range: GoogleRange): GoogleRange {
    return range.activate();
  },

  setActiveRangeList(rangeList: GoogleRangeList): GoogleRangeList {
    return rangeList.activate();
  },

  setCurrentCell(cell: GoogleRange): GoogleRange {
    return cell.activateAsCurrentCell();
  },
});

/** The global SpreadsheetApp of one execution. */
export function createSpreadsheetApp(execution: Execution): GoogleSpreadsheetApp {
  const { workbook, clock } = execution.cloud;
  // A date typed without a year is one of the simulation's year.
  workbook.now = () => clock.now();
  const app = SpreadsheetApp.create(createBook(execution, workbook), { created: new Map() });
  // SpreadsheetApp.WrapStrategy and the like are plain properties.
  for (const [name, value] of Object.entries(enumerations)) {
    Object.defineProperty(app, name, { value, enumerable: true });
  }
  return app;
}
