/** The selection on a sheet. */

import { activeSheet, changed } from '../workbook/workbook';
import type { GoogleRange, GoogleRangeList, GoogleSheet } from './book';
import type { SheetMethods } from './sheet-object';

export const sheetSelection: SheetMethods = {
  activate(): GoogleSheet {
    if (activeSheet(this.workbook) !== this.state) {
      this.workbook.activeSheetId = this.state.id;
      this.workbook.activeRange = 'A1';
    }
    this.state.hidden = false;
    changed(this.workbook, this.state.id, 'sheets');
    return this;
  },

  getSelection(): GoogleAppsScript.Spreadsheet.Selection {
    return this.book.selection();
  },

  /** The selection when this is the active sheet, its first cell when not. */
  getActiveRange(): GoogleRange | null {
    return activeSheet(this.workbook) === this.state
      ? this.book.selection().getActiveRange()
      : this.getRange(1, 1);
  },

  getActiveRangeList(): GoogleRangeList | null {
    const range = this.getActiveRange();
    return range && this.book.rangeList([range]);
  },

  getActiveCell(): GoogleRange {
    return this.getCurrentCell() as GoogleRange;
  },

  getCurrentCell(): GoogleRange | null {
    return this.getActiveRange()?.getCell(1, 1) ?? null;
  },

  setActiveRange(range: GoogleRange): GoogleRange {
    return range.activate();
  },

  setActiveRangeList(rangeList: GoogleRangeList): GoogleRangeList {
    return rangeList.activate();
  },

  setActiveSelection(range: GoogleRange | string): GoogleRange {
    return (typeof range === 'string' ? this.getRange(range) : range).activate();
  },

  setCurrentCell(cell: GoogleRange): GoogleRange {
    return cell.activateAsCurrentCell();
  },
};
