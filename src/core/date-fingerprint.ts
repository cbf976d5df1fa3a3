/**
 * Fingerprints of dates. Sheets stores the wall-clock time of a date and not its instant, so the fingerprint has both: the
 * wall-clock time tells whether the person has edited the cell, the instant whether the service has changed the record.
 * Neither changes with the spreadsheet's time zone.
 */

import type { FieldType } from './cell';
import { fingerprintCells } from './fingerprint';
import { startOfDay, type WallClock, wallClock, wallOfSerial } from './wall-clock';

/** Begins the fingerprint of a date, and of nothing else. */
const SIGN = '@';
/** Begins a fingerprint of an earlier version whose cell shows something else by now. */
const FORMER = '@=';
/** Sheets stores fractions of days, in which milliseconds may get lost. */
const SECOND = 1000;

interface DateFingerprint {
  /** Wall-clock time in milliseconds, as if it were UTC. */
  readonly wall: number;
  /** Epoch milliseconds; undefined for a day. */
  readonly instant: number | undefined;
}

export function isDated(type: FieldType): boolean {
  return type === 'date' || type === 'day';
}

/** Returns the wall-clock time that a cell shows; undefined where it holds no date. */
export function wallOfCell(type: FieldType, cell: unknown, clock: WallClock): number | undefined {
  if (!isDated(type)) return undefined;
  // A day is a number, and so is a date in a cell that the person has formatted as one.
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

/** @returns undefined for the fingerprint of anything but a date. */
function readDateFingerprint(fingerprint: string): DateFingerprint | undefined {
  const [, wallText, offset] = /^@(-?[0-9a-z]+)(?:~(-?[0-9a-z]+))?$/.exec(fingerprint) ?? [];
  if (wallText === undefined) return undefined;
  const wall = Number.parseInt(wallText, 36);
  return {
    wall,
    instant: offset === undefined ? undefined : wall - Number.parseInt(offset, 36) * SECOND,
  };
}

/** Returns the part of a fingerprint that no time zone changes: of a date its wall-clock time, of anything else all of it. */
export function zonelessFingerprint(fingerprint: string): string {
  const known = readDateFingerprint(fingerprint);
  return known ? `${SIGN}${Math.round(known.wall / SECOND)}` : fingerprint;
}

/** Returns whether a cell in the sheet shows the time of this fingerprint. */
export function showsDateFingerprint(fingerprint: string, wall: number, clock: WallClock): boolean {
  const known = readDateFingerprint(fingerprint);
  if (known) return clock.readingsOf(known.wall).some((reading) => isSame(reading, wall));
  return clock.instantsOf(wall).some((instant) => isFormerFingerprint(fingerprint, instant));
}

/** Returns whether the service's value is the date of this fingerprint. */
export function isOfDateFingerprint(
  fingerprint: string,
  type: FieldType,
  cell: unknown,
  clock: WallClock,
): boolean {
  const wall = wallOfCell(type, cell, clock);
  if (wall === undefined) return false;
  const known = readDateFingerprint(fingerprint);
  const instant = type === 'date' && cell instanceof Date ? cell.getTime() : undefined;
  if (!known) return isFormerFingerprint(fingerprint, instant ?? wall);
  if (instant === undefined || known.instant === undefined) {
    return instant === known.instant && isSame(known.wall, wall);
  }
  return isSame(known.instant, instant);
}

/** Compares with a fingerprint of an earlier version: a hash of the instant alone, for a day that of its start in UTC. */
export function isFormerFingerprint(fingerprint: string, instant: number): boolean {
  const own = fingerprint.startsWith(FORMER) ? fingerprint.slice(FORMER.length) : fingerprint;
  return own === fingerprintCells([new Date(instant)]);
}

/** Returns whether an earlier version wrote it, and no run has compared it with its cell since. */
export function isOfVersionBefore(fingerprint: string): boolean {
  return /^[0-9a-z]+$/.test(fingerprint);
}

/** Marks a fingerprint of an earlier version as one whose cell shows something else. */
export function lookedAt(fingerprint: string): string {
  return FORMER + fingerprint;
}

/**
 * Returns the fingerprint of a record for a cell that was written in a former time zone of the spreadsheet: with the time
 * that the cell shows, if that is the record's instant in one of those zones.
 */
export function asWritten(fingerprint: string, wall: number, zones: readonly string[]): string {
  const { instant } = readDateFingerprint(fingerprint) ?? {};
  const isWritten = instant !== undefined && showsInstant(instant, wall, zones);
  return isWritten ? encoded({ wall, instant }) : fingerprint;
}

/** Returns whether an instant has this wall-clock time in one of these zones. */
export function showsInstant(instant: number, wall: number, zones: readonly string[]): boolean {
  return zones.some((zone) => isSame(wallClock(zone).wallOf(instant), wall));
}

export function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) < SECOND;
}
