/** A spreadsheet with all that a script can ask of it; its parts are in the files named spreadsheet-…. */
import { metered } from '../script/service-object';
import type { GoogleRange, GoogleSheet, GoogleSpreadsheet } from './book';
import { newMetadata } from './developer-metadata';
import { enumValue, memberName } from './enumerations';
import { DeveloperMetadataFinder } from './metadata-finder';
import { namedRange, namedRanges, removeNamedRange, setNamedRange } from './named-range';
import { protections } from './protection';
import { checkSignature } from './signatures';
import { SpreadsheetSheets } from './spreadsheet-sheets';
import { TextFinder } from './text-finder';

type GoogleMetadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
type GoogleFinder = GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder;

export class Spreadsheet
  extends SpreadsheetSheets
  implements Pick<GoogleSpreadsheet, keyof Spreadsheet & keyof GoogleSpreadsheet>
{
  addDeveloperMetadata(key: string, second?: unknown, third?: unknown): GoogleSpreadsheet {
    this.execution.commit();
    newMetadata(this.book, this.workbook.metadata, key, second, third);
    return this as unknown as GoogleSpreadsheet;
  }

  getDeveloperMetadata(): GoogleMetadata[] {
    this.execution.commit();
    return this.workbook.metadata.map((entry) => this.book.metadata(entry, { type: 'SPREADSHEET' }));
  }

  getRangeByName(name: string): GoogleRange | null {
    return namedRange(this.book, name);
  }

  setNamedRange(name: string, range: GoogleRange): void {
    setNamedRange(this.book, name, range);
  }

  removeNamedRange(name: string): void {
    removeNamedRange(this.book, name);
  }

  getNamedRanges(): GoogleAppsScript.Spreadsheet.NamedRange[] {
    return namedRanges(this.book);
  }

  getProtections(
    type: GoogleAppsScript.Spreadsheet.ProtectionType,
  ): GoogleAppsScript.Spreadsheet.Protection[] {
    const name = memberName('ProtectionType', type);
    return this.workbook.sheets.flatMap((sheet) => protections(this.book, sheet, name));
  }

  createTextFinder(findText: string): GoogleAppsScript.Spreadsheet.TextFinder {
    const areas = () =>
      this.workbook.sheets.map((sheet) => {
        const { rowCount, columnCount } = sheet.grid;
        return { sheet, area: { row: 0, column: 0, rows: rowCount, columns: columnCount } };
      });
    return new TextFinder(this.book, areas, findText) as unknown as GoogleAppsScript.Spreadsheet.TextFinder;
  }

  /** The way to make a menu before there was `getUi`. */
  addMenu(name: string, subMenus: ({ name: string; functionName: string } | null)[]): void {
    const items = subMenus.map((entry) =>
      entry
        ? { caption: entry.name, handler: entry.functionName }
        : { caption: '', separator: true as const },
    );
    this.execution.cloud.events.onMenu?.({ name, items });
  }

  updateMenu(name: string, subMenus: { name: string; functionName: string }[]): void {
    this.addMenu(name, subMenus);
  }

  getRecalculationInterval(): GoogleAppsScript.Spreadsheet.RecalculationInterval {
    return enumValue('RecalculationInterval', 'ON_CHANGE');
  }

  createDeveloperMetadataFinder(): GoogleFinder {
    return new DeveloperMetadataFinder(this.book, {}) as unknown as GoogleFinder;
  }
}

/** What a spreadsheet does by way of its active sheet. */
const OF_ACTIVE_SHEET = [
  'appendRow',
  'autoResizeColumn',
  'deleteColumn',
  'deleteColumns',
  'deleteRow',
  'deleteRows',
  'getColumnWidth',
  'getDataRange',
  'getFrozenColumns',
  'getFrozenRows',
  'getImages',
  'getLastColumn',
  'getLastRow',
  'getRowHeight',
  'getSheetId',
  'getSheetName',
  'getSheetValues',
  'hideColumn',
  'hideRow',
  'insertColumnAfter',
  'insertColumnBefore',
  'insertColumnsAfter',
  'insertColumnsBefore',
  'insertRowAfter',
  'insertRowBefore',
  'insertRowsAfter',
  'insertRowsBefore',
  'isColumnHiddenByUser',
  'isRowHiddenByFilter',
  'isRowHiddenByUser',
  'setColumnWidth',
  'setFrozenColumns',
  'setFrozenRows',
  'setRowHeight',
  'sort',
  'unhideColumn',
  'unhideRow',
] as const satisfies readonly (keyof GoogleSpreadsheet & keyof GoogleSheet)[];

for (const method of OF_ACTIVE_SHEET) {
  Object.defineProperty(Spreadsheet.prototype, method, {
    configurable: true,
    writable: true,
    value(this: Spreadsheet, ...parts: unknown[]) {
      const sheet = this.getActiveSheet();
      return (sheet[method] as (...parts: unknown[]) => unknown).apply(sheet, parts);
    },
  });
}
metered(Spreadsheet, 'Spreadsheet', checkSignature);
