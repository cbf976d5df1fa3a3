/** What the person has selected: the active sheet and range. */

import { metered } from '../script/service-object';
import { parseA1 } from '../workbook/a1-notation';
import { activeSheet } from '../workbook/workbook';
import { type GoogleRange, type GoogleRangeList, type GoogleSheet, SpreadsheetObject } from './book';
import { rangeFor } from './sheet-base';
import { checkSignature } from './signatures';

type GoogleSelection = GoogleAppsScript.Spreadsheet.Selection;

export class Selection
  extends SpreadsheetObject
  implements Pick<GoogleSelection, keyof Selection & keyof GoogleSelection>
{
  getActiveSheet(): GoogleSheet {
    return this.book.sheet(activeSheet(this.workbook));
  }

  getActiveRange(): GoogleRange | null {
    const { activeRange } = this.workbook;
    return rangeFor(this.book, parseA1(activeRange) ? activeRange : 'A1', activeSheet(this.workbook));
  }

  getActiveRangeList(): GoogleRangeList | null {
    const range = this.getActiveRange();
    return range && this.book.rangeList([range]);
  }

  getCurrentCell(): GoogleRange | null {
    return this.getActiveRange()?.getCell(1, 1) ?? null;
  }
}
metered(Selection, 'Selection', checkSignature);
