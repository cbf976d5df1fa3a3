/** Named ranges: a name for an area, which follows it when rows and columns move. */

import { metered } from '../script/service-object';
import { changed, type NamedRangeState, sheetById, type Workbook } from '../workbook/workbook';
import { type Book, fail, type GoogleRange, hidden, SpreadsheetObject } from './book';
import { rangeBehind } from './range-geometry';
import { checkSignature } from './signatures';

type GoogleNamedRange = GoogleAppsScript.Spreadsheet.NamedRange;

export class NamedRange
  extends SpreadsheetObject
  implements Pick<GoogleNamedRange, keyof NamedRange & keyof GoogleNamedRange>
{
  private declare name: string;

  constructor(book: Book, name: string) {
    super(book);
    hidden(this, { name });
  }

  getName(): string {
    return this._state().name;
  }

  setName(name: string): GoogleNamedRange {
    checkName(name);
    this._state().name = name;
    this.name = name;
    return this as unknown as GoogleNamedRange;
  }

  getRange(): GoogleRange {
    return namedRange(this.book, this.name) as GoogleRange;
  }

  setRange(range: GoogleRange): GoogleNamedRange {
    setNamedRange(this.book, this.name, range);
    return this as unknown as GoogleNamedRange;
  }

  remove(): void {
    removeNamedRange(this.book, this.name);
  }

  /** Found again each time: a change of rows or columns makes it anew. */
  private _state(): NamedRangeState {
    return find(this.workbook, this.name) ?? fail('The named range no longer exists.');
  }
}
metered(NamedRange, 'NamedRange', checkSignature);

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
  const { _state, _area } = rangeBehind(range, 'SpreadsheetApp.Spreadsheet.setNamedRange');
  const others = book.workbook.namedRanges.filter((named) => named !== find(book.workbook, name));
  book.workbook.namedRanges = [...others, { name, sheetId: _state.id, area: _area }];
  changed(book.workbook, _state.id, 'structure');
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
    .map(({ name }) => new NamedRange(book, name) as unknown as GoogleNamedRange);
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
