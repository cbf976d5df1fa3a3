/** Fingerprints of single cells, by which an edit of the person and a change at the service are recognised. */
import { type Cell, type FieldType, isTextual } from './cell';
import {
  dateFingerprint,
  isOfDateFingerprint,
  isSame,
  showsDateFingerprint,
  showsInstant,
  wallOfCell,
} from './date-fingerprint';
import { fingerprintCells } from './fingerprint';
import type { WallClock } from './wall-clock';

/** Stands for the fingerprint of a cell whose former content nobody knows. */
export const UNKNOWN = '?';

/**
 * Returns the fingerprint of a cell; one that is read back has the fingerprint with which it was written. Sheets interprets
 * a leading apostrophe and changes line breaks, so neither counts. Fingerprints of dates are never compared as text, but
 * with `showsFingerprint` and `isOfFingerprint`.
 */
export function fingerprintOfCell(type: FieldType, cell: unknown, clock: WallClock): string {
  const date = dateFingerprint(type, cell, clock);
  if (date !== undefined) return date;
  const isText = typeof cell === 'string' || (isTextual(type) && !(cell instanceof Date));
  const said = isText ? String(cell).replace(/^'+/, '').replace(/\r\n?/g, '\n') : (cell as Cell);
  return said === '' ? '' : fingerprintCells([said]);
}

/** Returns whether a cell in the sheet still shows what has this fingerprint, so that nobody has edited it. */
export function showsFingerprint(
  fingerprint: string,
  type: FieldType,
  cell: unknown,
  clock: WallClock,
): boolean {
  const wall = wallOfCell(type, cell, clock);
  return wall === undefined
    ? fingerprint === fingerprintOfCell(type, cell, clock)
    : showsDateFingerprint(fingerprint, wall, clock);
}

/** Returns whether the service's value still is the one that has this fingerprint. */
export function isOfFingerprint(
  fingerprint: string,
  type: FieldType,
  cell: unknown,
  clock: WallClock,
): boolean {
  return wallOfCell(type, cell, clock) === undefined
    ? fingerprint === fingerprintOfCell(type, cell, clock)
    : isOfDateFingerprint(fingerprint, type, cell, clock);
}

/**
 * Returns whether a cell in the sheet has the same value as the service's record.
 * @param zones Former time zones of the spreadsheet: a date that was written then shows the time of their clocks.
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
