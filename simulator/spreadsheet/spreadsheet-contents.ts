/** The contents of a spreadsheet other than its sheets: developer metadata, named ranges, protection; and its menus. */

import { nameIn } from '../script/enumeration';
import type { GoogleRange, GoogleSpreadsheet } from './book';
import { newMetadata } from './developer-metadata';
import { ProtectionType, RecalculationInterval } from './enumerations';
import { createMetadataFinder } from './metadata-finder';
import { namedRange, namedRanges, removeNamedRange, setNamedRange } from './named-range';
import { protections } from './protection';
import type { SpreadsheetMethods } from './spreadsheet-object';
import { createTextFinder } from './text-finder';

type GoogleMetadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
type GoogleFinder = GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder;

export const spreadsheetContents: SpreadsheetMethods = {
  addDeveloperMetadata(key: string, second?: unknown, third?: unknown): GoogleSpreadsheet {
    this.execution.commit();
    newMetadata(this.book, this.workbook.metadata, key, second, third);
    return this;
  },

  getDeveloperMetadata(): GoogleMetadata[] {
    this.execution.commit();
    return this.workbook.metadata.map((entry) => this.book.metadata(entry, { type: 'SPREADSHEET' }));
  },

  getRangeByName(name: string): GoogleRange | null {
    return namedRange(this.book, name);
  },

  setNamedRange(name: string, range: GoogleRange): void {
    setNamedRange(this.book, name, range);
  },

  removeNamedRange(name: string): void {
    removeNamedRange(this.book, name);
  },

  getNamedRanges(): GoogleAppsScript.Spreadsheet.NamedRange[] {
    return namedRanges(this.book);
  },

  getProtections(
    type: GoogleAppsScript.Spreadsheet.ProtectionType,
  ): GoogleAppsScript.Spreadsheet.Protection[] {
    const name = nameIn(ProtectionType, type);
    return this.workbook.sheets.flatMap((sheet) => protections(this.book, sheet, name));
  },

  createTextFinder(findText: string): GoogleAppsScript.Spreadsheet.TextFinder {
    const areas = () =>
      this.workbook.sheets.map((sheet) => {
        const { rowCount, columnCount } = sheet.grid;
        return { sheet, area: { row: 0, column: 0, rows: rowCount, columns: columnCount } };
      });
    return createTextFinder(this.book, areas, findText);
  },

  /** The way to make a menu before there was `getUi`. */
  addMenu(name: string, subMenus: ({ name: string; functionName: string } | null)[]): void {
    const items = subMenus.map((entry) =>
      entry
        ? { caption: entry.name, handler: entry.functionName }
        : { caption: '', separator: true as const },
    );
    this.execution.cloud.events.onMenu?.({ name, items });
  },

  updateMenu(name: string, subMenus: { name: string; functionName: string }[]): void {
    this.addMenu(name, subMenus);
  },

  getRecalculationInterval(): GoogleAppsScript.Spreadsheet.RecalculationInterval {
    return RecalculationInterval.ON_CHANGE;
  },

  createDeveloperMetadataFinder(): GoogleFinder {
    return createMetadataFinder(this.book, {});
  },
};
