/** Developer metadata of a sheet as a whole. */

import type { GoogleSheet } from './book';
import { newMetadata } from './developer-metadata';
import { createMetadataFinder } from './metadata-finder';
import type { SheetMethods } from './sheet-object';

type GoogleMetadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
type GoogleFinder = GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder;

export const sheetMetadata: SheetMethods = {
  addDeveloperMetadata(key: string, second?: unknown, third?: unknown): GoogleSheet {
    this.execution.commit();
    newMetadata(this.book, this.state.metadata, key, second, third);
    return this;
  },

  getDeveloperMetadata(): GoogleMetadata[] {
    this.execution.commit();
    return this.state.metadata.map((entry) =>
      this.book.metadata(entry, { type: 'SHEET', sheet: this.state }),
    );
  },

  createDeveloperMetadataFinder(): GoogleFinder {
    return createMetadataFinder(this.book, { sheet: this.state });
  },
};
