/**
 * Marks of cells that hold dates. Sheets keeps what the clock on the wall shows and nothing of the instant, so the mark
 * has both: by the wall is told whether the person has edited the cell, by the instant whether the service has changed
 * it. A changed time zone changes neither. Pure.
 */

import type { FieldType } from './cell';
import { startOfDay, wallOfSerial } from './day';
import { fingerprintCells } from './fingerprint';
import { type WallClock, wallClock } from './wall-clock';

/** No fingerprint of another kind of cell begins like this. */
const SIGN = '@';
/** Before a mark of the version before, of a cell that no longer shows what it was of. */
const FORMER = '@=';
/** Sheets keeps fractions of days, of which a millisecond may get lost. */
const SECOND = 1000;

export interface DateFingerprint {
  /** Milliseconds of what the clock showed, counted as if they were UTC. */
  readonly wall: number;
  /** Epoch milliseconds; undefined for a day. */
  readonly instant: number | undefined;
}

export function isDated(type: FieldType): boolean {
  return type === 'date' || type === 'day';
}

/** What the clock shows in a cell of dates; undefined where it holds none. */
export function wallOfCell(type: FieldType, cell: unknown, clock: WallClock): number | undefined {
  if (!isDated(type)) return undefined;
  // A date is a number to whoever formats its cell as one, and a day is a number from the start.
  const wall =
    cell instanceof Date
      ? clock.wallOf(cell.getTime())
      : typeof cell === 'number'
        ? wallOfSerial(cell)
        : undefined;
  return wall === undefined || type === 'date' ? wall : startOfDay(wall);
}

/** @returns undefined for a cell that holds no date. */
export function dateFingerprint(type: FieldType, cell: unknown, clock: WallClock): string | undefined {
  const wall = wallOfCell(type, cell, clock);
  if (wall === undefined) return undefined;
  const instant = type === 'date' && cell instanceof Date ? cell.getTime() : undefined;
  return encoded({ wall, instant });
}

function encoded({ wall, instant }: DateFingerprint): string {
  const offset = instant === undefined ? '' : `~${((wall - instant) / SECOND).toString(36)}`;
  return `${SIGN}${wall.toString(36)}${offset}`;
}

/** @returns undefined for any other mark. */
export function readDateFingerprint(fingerprint: string): DateFingerprint | undefined {
  const [, wallText, offset] = /^@(-?[0-9a-z]+)(?:~(-?[0-9a-z]+))?$/.exec(fingerprint) ?? [];
  if (wallText === undefined) return undefined;
  const wall = Number.parseInt(wallText, 36);
  return {
    wall,
    instant: offset === undefined ? undefined : wall - Number.parseInt(offset, 36) * SECOND,
  };
}

/** The part of a mark that is the same in every time zone: of a date what the clock showed, of anything else all of it. */
export function zonelessFingerprint(fingerprint: string): string {
  const marked = readDateFingerprint(fingerprint);
  return marked ? `${SIGN}${Math.round(marked.wall / SECOND)}` : fingerprint;
}

/** Whether a cell that was read shows what the mark is of. */
export function showsFingerprinted(fingerprint: string, wall: number, clock: WallClock): boolean {
  const marked = readDateFingerprint(fingerprint);
  if (marked) return clock.readingsOf(marked.wall).some((reading) => isSame(reading, wall));
  return clock.instantsOf(wall).some((instant) => isFormerFingerprint(fingerprint, instant));
}

/** Whether a cell that the service's record makes is what the mark is of. */
export function isDateFingerprint(
  fingerprint: string,
  type: FieldType,
  cell: unknown,
  clock: WallClock,
): boolean {
  const wall = wallOfCell(type, cell, clock);
  if (wall === undefined) return false;
  const marked = readDateFingerprint(fingerprint);
  const instant = type === 'date' && cell instanceof Date ? cell.getTime() : undefined;
  if (!marked) return isFormerFingerprint(fingerprint, instant ?? wall);
  if (instant === undefined || marked.instant === undefined) {
    return instant === marked.instant && isSame(marked.wall, wall);
  }
  return isSame(marked.instant, instant);
}

/** The version before kept a hash of the instant alone, a day being one that began in UTC. */
export function isFormerFingerprint(fingerprint: string, instant: number): boolean {
  const own = fingerprint.startsWith(FORMER) ? fingerprint.slice(FORMER.length) : fingerprint;
  return own === fingerprintCells([new Date(instant)]);
}

/** Of the version before, and not looked at since. */
export function isOfVersionBefore(fingerprint: string): boolean {
  return /^[0-9a-z]+$/.test(fingerprint);
}

/** It has been looked at: the cell shows something else. */
export function lookedAt(fingerprint: string): string {
  return FORMER + fingerprint;
}

/**
 * The mark of a record, for a cell that was written when the spreadsheet had another time zone: with the wall that the
 * cell shows, where that is the record's instant in one of those zones.
 */
export function asWritten(fingerprint: string, wall: number, zones: readonly string[]): string {
  const { instant } = readDateFingerprint(fingerprint) ?? {};
  const isWritten = instant !== undefined && showsInstant(instant, wall, zones);
  return isWritten ? encoded({ wall, instant }) : fingerprint;
}

/** Whether an instant looks like this on the wall of one of these zones. */
export function showsInstant(instant: number, wall: number, zones: readonly string[]): boolean {
  return zones.some((zone) => isSame(wallClock(zone).wallOf(instant), wall));
}

export function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) < SECOND;
}
