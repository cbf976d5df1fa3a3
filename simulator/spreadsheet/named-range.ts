/** Named ranges: a name for an area, which follows it when rows and columns move. */

import { changed, type NamedRangeState, sheetById, type Workbook } from '../workbook/workbook';
import { type Book, fail, type GoogleRange } from './book';
import { ObjectKind, type Simulated } from './object-kind';
import { rangeBehind } from './range-object';

type GoogleNamedRange = GoogleAppsScript.Spreadsheet.NamedRange;

type NamedRangeObject = Simulated<GoogleNamedRange, { name: string }>;

const NamedRange = new ObjectKind<GoogleNamedRange, { name: string }>('NamedRange', {
  getName(): string {
    return stateOf(this).name;
  },

  setName(name: string): GoogleNamedRange {
    checkName(name);
    stateOf(this).name = name;
    this.name = name;
    return this;
  },

  getRange(): GoogleRange {
    return namedRange(this.book, this.name) as GoogleRange;
  },

  setRange(range: GoogleRange): GoogleNamedRange {
    setNamedRange(this.book, this.name, range);
    return this;
  },

  remove(): void {
    removeNamedRange(this.book, this.name);
  },
});

/** Found again each time: a change of rows or columns makes it anew. */
function stateOf(named: NamedRangeObject): NamedRangeState {
  return find(named.workbook, named.name) ?? fail('The named range no longer exists.');
}

/** null when there is none of that name. */
export function namedRange(book: Book, name: string): GoogleRange | null {
  book.execution.commit();
  const found = find(book.workbook, name);
  const sheet = found && sheetById(book.workbook, found.sheetId);
  return found && sheet ? book.range(sheet, found.area) : null;
}

export function setNamedRange(book: Book, name: string, range: GoogleRange): void {
  checkName(name);
  book.execution.commit();
  const { sheet, area } = rangeBehind(range, 'SpreadsheetApp.Spreadsheet.setNamedRange');
  const others = book.workbook.namedRanges.filter((named) => named !== find(book.workbook, name));
  book.workbook.namedRanges = [...others, { name, sheetId: sheet.id, area: area }];
  changed(book.workbook, sheet.id, 'structure');
}

export function removeNamedRange(book: Book, name: string): void {
  const found = find(book.workbook, name);
  if (!found) fail(`The name "${name}" does not exist.`);
  book.workbook.namedRanges = book.workbook.namedRanges.filter((named) => named !== found);
}

/** @param sheetId Only those on that sheet. */
export function namedRanges(book: Book, sheetId?: number): GoogleNamedRange[] {
  return book.workbook.namedRanges
    .filter((named) => sheetId === undefined || named.sheetId === sheetId)
    .map(({ name }) => NamedRange.create(book, { name }));
}

function find(workbook: Workbook, name: string): NamedRangeState | undefined {
  return workbook.namedRanges.find((named) => named.name.toLowerCase() === name.toLowerCase());
}

/** Letters, digits and underscores, no digit first, and nothing that could be a cell. */
function checkName(name: string): void {
  if (!/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) || /^[A-Za-z]{1,3}\d+$/.test(name)) {
    fail('The name contains invalid characters or is already a cell reference.');
  }
}
