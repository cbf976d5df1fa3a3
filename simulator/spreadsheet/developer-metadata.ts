/** Developer metadata: notes of a script on a spreadsheet, sheet, row or column, which stay with what they are on. */

import { metered } from '../script/service-object';
import { type Found, findMetadata, type MetadataHolder, metadataOf } from '../workbook/metadata';
import type { DeveloperMetadata as Entry } from '../workbook/workbook';
import {
  type Book,
  fail,
  type GoogleRange,
  type GoogleSheet,
  type GoogleSpreadsheet,
  hidden,
  SpreadsheetObject,
} from './book';
import { enumValue, memberName } from './enumerations';
import { rangeBehind } from './range-geometry';
import { checkSignature } from './signatures';

type GoogleMetadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
type GoogleLocation = GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation;
type LocationType = GoogleAppsScript.Spreadsheet.DeveloperMetadataLocationType;
type Visibility = GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility;

export class DeveloperMetadata
  extends SpreadsheetObject
  implements Pick<GoogleMetadata, keyof DeveloperMetadata & keyof GoogleMetadata>
{
  private declare readonly entry: Entry;

  constructor(book: Book, entry: Entry) {
    super(book);
    hidden(this, { entry });
  }

  getId(): number {
    return this.entry.id;
  }

  getKey(): string {
    return this.entry.key;
  }

  getValue(): string | null {
    return this.entry.value;
  }

  getVisibility(): Visibility {
    return enumValue('DeveloperMetadataVisibility', this.entry.visibility);
  }

  getLocation(): GoogleLocation {
    return new DeveloperMetadataLocation(this.book, this._found().holder) as unknown as GoogleLocation;
  }

  setKey(key: string): GoogleMetadata {
    this._found().entry.key = key;
    return this as unknown as GoogleMetadata;
  }

  setValue(value: string): GoogleMetadata {
    this._found().entry.value = value;
    return this as unknown as GoogleMetadata;
  }

  setVisibility(visibility: Visibility): GoogleMetadata {
    this._found().entry.visibility = visibilityOf(visibility);
    return this as unknown as GoogleMetadata;
  }

  moveToColumn(column: GoogleRange): GoogleMetadata {
    const { list, entry } = this._found();
    const { _state: state, _area: area } = rangeBehind(
      column,
      'SpreadsheetApp.DeveloperMetadata.moveToColumn',
    );
    const isColumn = area.columns === 1 && area.row === 0 && area.rows === state.grid.rowCount;
    const target = isColumn ? state.columns[area.column] : undefined;
    if (!target) return fail('Developer metadata may only be moved to an entire column.');
    list.splice(list.indexOf(entry), 1);
    target.metadata.push(entry);
    return this as unknown as GoogleMetadata;
  }

  remove(): void {
    const { list, entry } = this._found();
    list.splice(list.indexOf(entry), 1);
  }

  /** Where it is now: a column may have been moved or deleted since. */
  private _found(): Found {
    this.execution.commit();
    return findMetadata(this.workbook, this.entry.id) ?? fail('The developer metadata no longer exists.');
  }
}
metered(DeveloperMetadata, 'DeveloperMetadata', checkSignature);

class DeveloperMetadataLocation
  extends SpreadsheetObject
  implements Pick<GoogleLocation, keyof DeveloperMetadataLocation & keyof GoogleLocation>
{
  private declare readonly holder: MetadataHolder;

  constructor(book: Book, holder: MetadataHolder) {
    super(book);
    hidden(this, { holder });
  }

  getLocationType(): LocationType {
    return enumValue('DeveloperMetadataLocationType', this.holder.type);
  }

  getSpreadsheet(): GoogleSpreadsheet | null {
    return this.holder.type === 'SPREADSHEET' ? this.book.spreadsheet() : null;
  }

  getSheet(): GoogleSheet | null {
    return this.holder.type === 'SHEET' ? this.book.sheet(this.holder.sheet) : null;
  }

  getColumn(): GoogleRange | null {
    const { holder } = this;
    if (holder.type !== 'COLUMN') return null;
    const area = { row: 0, column: holder.index, rows: holder.sheet.grid.rowCount, columns: 1 };
    const bounds = { startRow: false, startColumn: true, endRow: false, endColumn: true };
    return this.book.range(holder.sheet, area, bounds);
  }

  getRow(): GoogleRange | null {
    const { holder } = this;
    if (holder.type !== 'ROW') return null;
    const area = { row: holder.index, column: 0, rows: 1, columns: holder.sheet.grid.columnCount };
    const bounds = { startRow: true, startColumn: false, endRow: true, endColumn: false };
    return this.book.range(holder.sheet, area, bounds);
  }
}
metered(DeveloperMetadataLocation, 'DeveloperMetadataLocation', checkSignature);

export function visibilityOf(visibility: unknown): 'DOCUMENT' | 'PROJECT' {
  return memberName('DeveloperMetadataVisibility', visibility) === 'PROJECT' ? 'PROJECT' : 'DOCUMENT';
}

/** Reads the overloads of addDeveloperMetadata: (key), (key, visibility), (key, value), (key, value, visibility). */
export function newMetadata(book: Book, list: Entry[], key: string, second?: unknown, third?: unknown): void {
  const isVisibility = memberName('DeveloperMetadataVisibility', second) !== undefined;
  const value = isVisibility || second === undefined || second === null ? null : String(second);
  checkMetadataSize(book, key, value);
  list.push({
    id: book.workbook.nextId++,
    key: String(key),
    value,
    visibility: visibilityOf(isVisibility ? second : third),
  });
}

/** 30,000 characters for a spreadsheet's own, and as many for each sheet (guide to metadata, Sheets API). */
const LARGEST_TOTAL = 30_000;

function checkMetadataSize(book: Book, key: string, value: string | null): void {
  const sizes = metadataOf(book.workbook).reduce((sum, { entry }) => sum + size(entry.key, entry.value), 0);
  const room = LARGEST_TOTAL * (book.workbook.sheets.length + 1);
  if (sizes + size(key, value) > room) fail('Developer metadata storage limit exceeded.');
}

function size(key: string, value: string | null): number {
  return key.length + (value?.length ?? 0);
}
