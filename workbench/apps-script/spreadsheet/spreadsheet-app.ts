/** SpreadsheetApp: the way into the spreadsheet that the script is bound to. */
import { activeSheet } from '../../workbook/workbook';
import type { Execution } from '../execution';
import { createUi } from '../services/ui';
import { metered } from '../service-object';
import { type Book, fail, type GoogleRange, type GoogleRangeList, type GoogleSheet, type GoogleSpreadsheet, SpreadsheetObject } from './book';
import { createBook } from './create-book';
import { type EnumName, enumeration, enumNames } from './enumerations';

type GoogleSpreadsheetApp = GoogleAppsScript.Spreadsheet.SpreadsheetApp;

class SpreadsheetApp
  extends SpreadsheetObject
  implements Pick<GoogleSpreadsheetApp, keyof SpreadsheetApp & keyof GoogleSpreadsheetApp>
{
  constructor(book: Book) {
    super(book);
    // SpreadsheetApp.WrapStrategy and the like are plain properties.
    for (const name of enumNames()) {
      Object.defineProperty(this, name, { value: enumeration(name as EnumName), enumerable: true });
    }
  }

  getActive(): GoogleSpreadsheet {
    return this.book.spreadsheet();
  }

  getActiveSpreadsheet(): GoogleSpreadsheet {
    return this.book.spreadsheet();
  }

  setActiveSpreadsheet(_newActiveSpreadsheet: GoogleSpreadsheet): void {}

  getActiveSheet(): GoogleSheet {
    return this.book.sheet(activeSheet(this.workbook));
  }

  /** Only the workbench's own spreadsheet exists. */
  openById(id: string): GoogleSpreadsheet {
    if (id === this.workbook.id) return this.book.spreadsheet();
    return fail('Unexpected error while getting the method or property openById on object SpreadsheetApp.');
  }

  openByUrl(url: string): GoogleSpreadsheet {
    if (url.includes(this.workbook.id)) return this.book.spreadsheet();
    return fail(`Invalid argument: url`);
  }

  flush(): void {
    this.execution.commit();
  }

  getUi(): GoogleAppsScript.Base.Ui {
    return createUi(this.execution) as unknown as GoogleAppsScript.Base.Ui;
  }

  getActiveRange(): GoogleRange {
    return this.book.spreadsheet().getActiveRange() as GoogleRange;
  }

  getActiveRangeList(): GoogleRangeList {
    return this.book.spreadsheet().getActiveRangeList() as GoogleRangeList;
  }

  getCurrentCell(): GoogleRange {
    return this.book.spreadsheet().getCurrentCell() as GoogleRange;
  }

  getSelection(): GoogleAppsScript.Spreadsheet.Selection {
    return this.book.selection();
  }

  setActiveSheet(sheet: GoogleSheet): GoogleSheet {
    return sheet.activate();
  }

  setActiveRange(range: GoogleRange): GoogleRange {
    return range.activate();
  }

  setActiveRangeList(rangeList: GoogleRangeList): GoogleRangeList {
    return rangeList.activate();
  }

  setCurrentCell(cell: GoogleRange): GoogleRange {
    return cell.activateAsCurrentCell();
  }
}
metered(SpreadsheetApp, 'SpreadsheetApp');

/** The global SpreadsheetApp of one execution. */
export function createSpreadsheetApp(execution: Execution): GoogleSpreadsheetApp {
  return new SpreadsheetApp(createBook(execution, execution.cloud.workbook)) as unknown as GoogleSpreadsheetApp;
}
