/** Developer metadata: notes of a script on a spreadsheet, sheet, row or column, which stay with what they are on. */

import { nameIn } from '../script/enumeration';
import { type Found, findMetadata, type MetadataHolder, metadataOf } from '../workbook/metadata';
import type { DeveloperMetadata as Entry } from '../workbook/workbook';
import { type Book, fail, type GoogleRange, type GoogleSheet, type GoogleSpreadsheet } from './book';
import { DeveloperMetadataLocationType, DeveloperMetadataVisibility } from './enumerations';
import { ObjectKind, type Simulated } from './object-kind';
import { rangeBehind } from './range-object';

type GoogleMetadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
type GoogleLocation = GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation;
type LocationType = GoogleAppsScript.Spreadsheet.DeveloperMetadataLocationType;
type Visibility = GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility;

interface DeveloperMetadataState {
  readonly entry: Entry;
}
type DeveloperMetadataObject = Simulated<GoogleMetadata, DeveloperMetadataState>;

export const DeveloperMetadata = new ObjectKind<GoogleMetadata, DeveloperMetadataState>('DeveloperMetadata', {
  getId(): number {
    return this.entry.id;
  },

  getKey(): string {
    return this.entry.key;
  },

  getValue(): string | null {
    return this.entry.value;
  },

  getVisibility(): Visibility {
    return DeveloperMetadataVisibility[this.entry.visibility];
  },

  getLocation(): GoogleLocation {
    return DeveloperMetadataLocation.create(this.book, { holder: found(this).holder });
  },

  setKey(key: string): GoogleMetadata {
    found(this).entry.key = key;
    return this;
  },

  setValue(value: string): GoogleMetadata {
    found(this).entry.value = value;
    return this;
  },

  setVisibility(visibility: Visibility): GoogleMetadata {
    found(this).entry.visibility = visibilityOf(visibility);
    return this;
  },

  moveToColumn(column: GoogleRange): GoogleMetadata {
    const { list, entry } = found(this);
    const { sheet: state, area } = rangeBehind(column, 'SpreadsheetApp.DeveloperMetadata.moveToColumn');
    const isColumn = area.columns === 1 && area.row === 0 && area.rows === state.grid.rowCount;
    const target = isColumn ? state.columns[area.column] : undefined;
    if (!target) return fail('Developer metadata may only be moved to an entire column.');
    list.splice(list.indexOf(entry), 1);
    target.metadata.push(entry);
    return this;
  },

  remove(): void {
    const { list, entry } = found(this);
    list.splice(list.indexOf(entry), 1);
  },
});

/** Finds the current location: a column may have been moved or deleted since. */
function found(metadata: DeveloperMetadataObject): Found {
  metadata.execution.commit();
  return (
    findMetadata(metadata.workbook, metadata.entry.id) ?? fail('The developer metadata no longer exists.')
  );
}

const DeveloperMetadataLocation = new ObjectKind<GoogleLocation, { readonly holder: MetadataHolder }>(
  'DeveloperMetadataLocation',
  {
    getLocationType(): LocationType {
      return DeveloperMetadataLocationType[this.holder.type];
    },

    getSpreadsheet(): GoogleSpreadsheet | null {
      return this.holder.type === 'SPREADSHEET' ? this.book.spreadsheet() : null;
    },

    getSheet(): GoogleSheet | null {
      return this.holder.type === 'SHEET' ? this.book.sheet(this.holder.sheet) : null;
    },

    getColumn(): GoogleRange | null {
      const { holder } = this;
      if (holder.type !== 'COLUMN') return null;
      const area = { row: 0, column: holder.index, rows: holder.sheet.grid.rowCount, columns: 1 };
      const bounds = { startRow: false, startColumn: true, endRow: false, endColumn: true };
      return this.book.range(holder.sheet, area, bounds);
    },

    getRow(): GoogleRange | null {
      const { holder } = this;
      if (holder.type !== 'ROW') return null;
      const area = { row: holder.index, column: 0, rows: 1, columns: holder.sheet.grid.columnCount };
      const bounds = { startRow: true, startColumn: false, endRow: true, endColumn: false };
      return this.book.range(holder.sheet, area, bounds);
    },
  },
);

export function visibilityOf(visibility: unknown): 'DOCUMENT' | 'PROJECT' {
  return nameIn(DeveloperMetadataVisibility, visibility) === 'PROJECT' ? 'PROJECT' : 'DOCUMENT';
}

/** Reads the overloads of addDeveloperMetadata: (key), (key, visibility), (key, value), (key, value, visibility). */
export function newMetadata(book: Book, list: Entry[], key: string, second?: unknown, third?: unknown): void {
  const isVisibility = nameIn(DeveloperMetadataVisibility, second) !== undefined;
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
