/**
 * Marks of cells that hold dates. Sheets keeps what the clock on the wall shows and nothing of the instant, so the mark
 * has both: by the wall is told whether the person has edited the cell, by the instant whether the service has changed
 * it. A changed time zone changes neither. Pure.
 */
import { startOfDay, wallOfSerial } from './day';
import { hashCells } from './hash';
import type { FieldType } from './stream';
import { type WallClock, wallClock } from './wall-clock';

/** No fingerprint of another kind of cell begins like this. */
const SIGN = '@';
/** Before a mark of the version before, of a cell that no longer shows what it was of. */
const FORMER = '@=';
/** Sheets keeps fractions of days, of which a millisecond may get lost. */
const SECOND = 1000;

export interface DateMark {
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
export function dateMark(type: FieldType, cell: unknown, clock: WallClock): string | undefined {
  const wall = wallOfCell(type, cell, clock);
  if (wall === undefined) return undefined;
  const instant = type === 'date' && cell instanceof Date ? cell.getTime() : undefined;
  return encoded({ wall, instant });
}

function encoded({ wall, instant }: DateMark): string {
  const offset = instant === undefined ? '' : `~${((wall - instant) / SECOND).toString(36)}`;
  return `${SIGN}${wall.toString(36)}${offset}`;
}

/** @returns undefined for any other mark. */
export function readDateMark(mark: string): DateMark | undefined {
  const [, wallText, offset] = /^@(-?[0-9a-z]+)(?:~(-?[0-9a-z]+))?$/.exec(mark) ?? [];
  if (wallText === undefined) return undefined;
  const wall = Number.parseInt(wallText, 36);
  return {
    wall,
    instant: offset === undefined ? undefined : wall - Number.parseInt(offset, 36) * SECOND,
  };
}

/** The part of a mark that is the same in every time zone: of a date what the clock showed, of anything else all of it. */
export function zonelessMark(mark: string): string {
  const marked = readDateMark(mark);
  return marked ? `${SIGN}${Math.round(marked.wall / SECOND)}` : mark;
}

/** Whether a cell that was read shows what the mark is of. */
export function showsMarked(mark: string, wall: number, clock: WallClock): boolean {
  const marked = readDateMark(mark);
  if (marked) return clock.readingsOf(marked.wall).some((reading) => isSame(reading, wall));
  return clock.instantsOf(wall).some((instant) => isFormerMark(mark, instant));
}

/** Whether a cell that the service's record makes is what the mark is of. */
export function isMarked(mark: string, type: FieldType, cell: unknown, clock: WallClock): boolean {
  const wall = wallOfCell(type, cell, clock);
  if (wall === undefined) return false;
  const marked = readDateMark(mark);
  const instant = type === 'date' && cell instanceof Date ? cell.getTime() : undefined;
  if (!marked) return isFormerMark(mark, instant ?? wall);
  if (instant === undefined || marked.instant === undefined) {
    return instant === marked.instant && isSame(marked.wall, wall);
  }
  return isSame(marked.instant, instant);
}

/** The version before kept a hash of the instant alone, a day being one that began in UTC. */
export function isFormerMark(mark: string, instant: number): boolean {
  const hash = mark.startsWith(FORMER) ? mark.slice(FORMER.length) : mark;
  return hash === hashCells([new Date(instant)]);
}

/** Of the version before, and not looked at since. */
export function isOfVersionBefore(mark: string): boolean {
  return /^[0-9a-z]+$/.test(mark);
}

/** It has been looked at: the cell shows something else. */
export function lookedAt(mark: string): string {
  return FORMER + mark;
}

/**
 * The mark of a record, for a cell that was written when the spreadsheet had another time zone: with the wall that the
 * cell shows, where that is the record's instant in one of those zones.
 */
export function asWritten(mark: string, wall: number, zones: readonly string[]): string {
  const { instant } = readDateMark(mark) ?? {};
  const isWritten = instant !== undefined && showsInstant(instant, wall, zones);
  return isWritten ? encoded({ wall, instant }) : mark;
}

/** Whether an instant looks like this on the wall of one of these zones. */
export function showsInstant(instant: number, wall: number, zones: readonly string[]): boolean {
  return zones.some((zone) => isSame(wallClock(zone).wallOf(instant), wall));
}

export function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) < SECOND;
}
