/** The selection: the active sheet and the active range. */

import { parseA1 } from '../workbook/a1-notation';
import { activeSheet } from '../workbook/workbook';
import type { GoogleRange, GoogleRangeList, GoogleSheet } from './book';
import { ObjectKind } from './object-kind';
import { rangeFor } from './range-for';

type GoogleSelection = GoogleAppsScript.Spreadsheet.Selection;

export const Selection = new ObjectKind<GoogleSelection>('Selection', {
  getActiveSheet(): GoogleSheet {
    return this.book.sheet(activeSheet(this.workbook));
  },

  getActiveRange(): GoogleRange | null {
    const { activeRange } = this.workbook;
    return rangeFor(this.book, parseA1(activeRange) ? activeRange : 'A1', activeSheet(this.workbook));
  },

  getActiveRangeList(): GoogleRangeList | null {
    const range = this.getActiveRange();
    return range && this.book.rangeList([range]);
  },

  getCurrentCell(): GoogleRange | null {
    return this.getActiveRange()?.getCell(1, 1) ?? null;
  },
});
