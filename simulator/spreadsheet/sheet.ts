/** A sheet with all that a script can ask of it; its parts are in the files named sheet-…. */

import { metered } from '../script/service-object';
import { copyName, copySheet } from '../workbook/sheet-copy';
import { activeSheet, changed } from '../workbook/workbook';
import type { GoogleRange, GoogleRangeList, GoogleSheet, GoogleSpreadsheet } from './book';
import { newMetadata } from './developer-metadata';
import { checkRoom, checkSheetCount } from './limits';
import { DeveloperMetadataFinder } from './metadata-finder';
import { SheetCharts } from './sheet-charts';
import { checkSignature } from './signatures';

type GoogleMetadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
type GoogleFinder = GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder;

export class Sheet extends SheetCharts implements Pick<GoogleSheet, keyof Sheet & keyof GoogleSheet> {
  activate(): GoogleSheet {
    if (activeSheet(this.workbook) !== this._state) {
      this.workbook.activeSheetId = this._state.id;
      this.workbook.activeRange = 'A1';
    }
    this._state.hidden = false;
    changed(this.workbook, this._state.id, 'sheets');
    return this._self;
  }

  getSelection(): GoogleAppsScript.Spreadsheet.Selection {
    return this.book.selection();
  }

  /** The selection when this is the active sheet, its first cell when not. */
  getActiveRange(): GoogleRange | null {
    return activeSheet(this.workbook) === this._state
      ? this.book.selection().getActiveRange()
      : this.getRange(1, 1);
  }

  getActiveRangeList(): GoogleRangeList | null {
    const range = this.getActiveRange();
    return range && this.book.rangeList([range]);
  }

  getActiveCell(): GoogleRange {
    return this.getCurrentCell() as GoogleRange;
  }

  getCurrentCell(): GoogleRange | null {
    return this.getActiveRange()?.getCell(1, 1) ?? null;
  }

  setActiveRange(range: GoogleRange): GoogleRange {
    return range.activate();
  }

  setActiveRangeList(rangeList: GoogleRangeList): GoogleRangeList {
    return rangeList.activate();
  }

  setActiveSelection(range: GoogleRange | string): GoogleRange {
    return (typeof range === 'string' ? this.getRange(range) : range).activate();
  }

  setCurrentCell(cell: GoogleRange): GoogleRange {
    return cell.activateAsCurrentCell();
  }

  /** Into the same spreadsheet: others do not exist here. */
  copyTo(_spreadsheet: GoogleSpreadsheet): GoogleSheet {
    this.execution.commit();
    checkSheetCount(this.workbook);
    checkRoom(this.workbook, this._state.grid.rowCount * this._state.grid.columnCount);
    const name = copyName(this.workbook, this._state.name);
    return this.book.sheet(copySheet(this.workbook, this._state, name, this.workbook.sheets.length));
  }

  addDeveloperMetadata(key: string, second?: unknown, third?: unknown): GoogleSheet {
    this.execution.commit();
    newMetadata(this.book, this._state.metadata, key, second, third);
    return this._self;
  }

  getDeveloperMetadata(): GoogleMetadata[] {
    this.execution.commit();
    return this._state.metadata.map((entry) =>
      this.book.metadata(entry, { type: 'SHEET', sheet: this._state }),
    );
  }

  createDeveloperMetadataFinder(): GoogleFinder {
    return new DeveloperMetadataFinder(this.book, { sheet: this._state }) as unknown as GoogleFinder;
  }
}
metered(Sheet, 'Sheet', checkSignature);
