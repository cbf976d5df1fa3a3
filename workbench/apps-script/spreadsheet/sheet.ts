/** A sheet with all that a script can ask of it; its parts are in the files named sheet-…. */
import { activeSheet, changed } from '../../workbook/workbook';
import { metered } from '../service-object';
import type { GoogleSheet } from './book';
import { newMetadata } from './developer-metadata';
import { DeveloperMetadataFinder } from './metadata-finder';
import { SheetView } from './sheet-view';

type GoogleMetadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
type GoogleFinder = GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder;

export class Sheet extends SheetView implements Pick<GoogleSheet, keyof Sheet & keyof GoogleSheet> {
  activate(): GoogleSheet {
    if (activeSheet(this.workbook) !== this._state) {
      this.workbook.activeSheetId = this._state.id;
      this.workbook.activeRange = 'A1';
    }
    this._state.hidden = false;
    changed(this.workbook, this._state.id, 'sheets');
    return this._self;
  }

  addDeveloperMetadata(key: string, second?: unknown, third?: unknown): GoogleSheet {
    this.execution.commit();
    newMetadata(this.book, this._state.metadata, key, second, third);
    return this._self;
  }

  getDeveloperMetadata(): GoogleMetadata[] {
    this.execution.commit();
    return this._state.metadata.map((entry) => this.book.metadata(entry, { type: 'SHEET', sheet: this._state }));
  }

  createDeveloperMetadataFinder(): GoogleFinder {
    return new DeveloperMetadataFinder(this.book, { sheet: this._state }) as unknown as GoogleFinder;
  }
}
metered(Sheet, 'Sheet');
