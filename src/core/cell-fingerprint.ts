/** What a person wrote into a cell: as a service takes it, and whether it says what was there before. Pure. */

import type { FieldType } from './cell';
import { type Cell, CUT_MARK, isTextual } from './cell';
import {
  dateFingerprint,
  isDated,
  isDateFingerprint,
  isSame,
  showsFingerprinted,
  showsInstant,
  wallOfCell,
} from './date-fingerprint';
import { dayOfWall } from './day';
import { fingerprintCells } from './fingerprint';
import type { WallClock } from './wall-clock';

/** Why it cannot be sent, in a sentence for the person. */
export interface Unsendable {
  readonly because: string;
}

/** What Sheets gives for a formula without a result (Sheets: formula parse and other errors). */
const FORMULA_ERROR = /^#(N\/A|NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|ERROR!)$/;

/**
 * The cell of a field in the service's terms: null where it is empty, days and instants in ISO 8601, instants in UTC.
 * @param clock The spreadsheet's when the cell was read.
 */
export function fromCell(
  type: FieldType,
  cell: unknown,
  clock: WallClock,
): { readonly value: unknown } | Unsendable {
  if (cell === '') return { value: null };
  if (isDated(type)) return fromDate(type, cell, clock);
  if (!isTextual(type)) {
    const because = type === 'number' ? 'It must be a number.' : 'It must be TRUE or FALSE.';
    return typeof cell === type ? { value: cell } : { because };
  }
  if (cell instanceof Date) return { because: 'It must be text. Format the cell as plain text.' };
  const text = String(cell);
  if (FORMULA_ERROR.test(text)) return { because: 'Its formula has an error.' };
  return text.includes(CUT_MARK) ? { because: 'It was too long for a cell.' } : { value: text };
}

function fromDate(type: FieldType, cell: unknown, clock: WallClock): ReturnType<typeof fromCell> {
  const wall = cell instanceof Date ? wallOfCell(type, cell, clock) : undefined;
  const value = type === 'day' ? wall !== undefined && dayOfWall(wall) : isoText(cell);
  return value ? { value } : { because: 'It must be a date.' };
}

function isoText(cell: unknown): string | undefined {
  return cell instanceof Date && !Number.isNaN(cell.getTime()) ? cell.toISOString() : undefined;
}

/** Stands for the mark of a cell of which nobody knows what it held. */
export const UNKNOWN = '?';

/**
 * The same for cells that say the same: what is read from a sheet has the mark of what was written there. Sheets takes an
 * apostrophe at the beginning, and any end of a line, for its own; how many of several it leaves does not matter then.
 * Marks of dates are no more than alike: `showsMark` and `isOfMark` compare them.
 */
export function fingerprintOfCell(type: FieldType, cell: unknown, clock: WallClock): string {
  const date = dateFingerprint(type, cell, clock);
  if (date !== undefined) return date;
  const isText = typeof cell === 'string' || (isTextual(type) && !(cell instanceof Date));
  const said = isText ? String(cell).replace(/^'+/, '').replace(/\r\n?/g, '\n') : (cell as Cell);
  return said === '' ? '' : fingerprintCells([said]);
}

/** Whether a cell that was read shows what it showed when it had this mark: then nobody has edited it. */
export function showsFingerprint(
  fingerprint: string,
  type: FieldType,
  cell: unknown,
  clock: WallClock,
): boolean {
  const wall = wallOfCell(type, cell, clock);
  return wall === undefined
    ? fingerprint === fingerprintOfCell(type, cell, clock)
    : showsFingerprinted(fingerprint, wall, clock);
}

/** Whether the service's record still says what had this mark. */
export function isOfFingerprint(
  fingerprint: string,
  type: FieldType,
  cell: unknown,
  clock: WallClock,
): boolean {
  return wallOfCell(type, cell, clock) === undefined
    ? fingerprint === fingerprintOfCell(type, cell, clock)
    : isDateFingerprint(fingerprint, type, cell, clock);
}

/**
 * Whether a cell that was read says what the service's record says.
 * @param zones Time zones that the spreadsheet has had: what was written then shows what their clocks showed.
 */
export function saysTheSame(
  type: FieldType,
  read: unknown,
  theirs: unknown,
  clock: WallClock,
  zones: readonly string[],
): boolean {
  const [wall, theirWall] = [wallOfCell(type, read, clock), wallOfCell(type, theirs, clock)];
  if (wall === undefined || theirWall === undefined) {
    return fingerprintOfCell(type, read, clock) === fingerprintOfCell(type, theirs, clock);
  }
  if (clock.readingsOf(theirWall).some((reading) => isSame(reading, wall))) return true;
  return theirs instanceof Date && type === 'date' && showsInstant(theirs.getTime(), wall, zones);
}
