/** Dates by Java's SimpleDateFormat patterns, as Utilities.formatDate takes them. */

import { ScriptException } from '../script/exception';
import { DAYS, MONTHS } from '../workbook/date-names';
import type { WallTime } from '../workbook/zone';
import { fixedOffset, zoneFor } from './java-zone';

const DAY = 24 * 60 * 60 * 1000;

/** A run of one letter, quoted text, two quotes, or anything else. */
export const TOKENS = /([a-zA-Z])\1*|'((?:[^']|'')*)'|''|[^a-zA-Z']+/g;

export function formatDate(moment: number, timeZone: string, pattern: string): string {
  const zone = zoneFor(timeZone, moment);
  const time = { ...zone.time, weekDay: weekDayOf(zone.time), offset: zone.offset, zone: timeZone, moment };
  return pattern.replace(TOKENS, (token, letter?: string, quoted?: string) => {
    if (token === "''") return "'";
    if (quoted !== undefined) return quoted.replaceAll("''", "'");
    return letter === undefined ? token : field(letter, token.length, time);
  });
}

/** "Fri Oct 25 09:00:00 GMT-04:00 2024", as Java and so Logger prints a date. */
export function javaDateText(moment: number, timeZone: string): string {
  if (Number.isNaN(moment)) return 'Invalid Date';
  return formatDate(moment, timeZone, "EEE MMM dd HH:mm:ss 'GMT'XXX yyyy").replace('GMTZ', 'GMT');
}

interface Shown extends WallTime {
  readonly weekDay: number;
  readonly offset: number;
  readonly zone: string;
  readonly moment: number;
}

function field(letter: string, length: number, time: Shown): string {
  const number = (value: number) => String(value).padStart(length, '0');
  switch (letter) {
    case 'G':
      return time.year > 0 ? 'AD' : 'BC';
    case 'y':
    case 'u':
      return letter === 'u'
        ? number(time.weekDay || 7)
        : length === 2
          ? String(time.year % 100).padStart(2, '0')
          : number(time.year);
    case 'Y':
      return number(weekYear(time));
    case 'M':
    case 'L':
      return length > 2 ? named(MONTHS, time.month - 1, length) : number(time.month);
    case 'd':
      return number(time.day);
    case 'D':
      return number(dayOfYear(time));
    case 'E':
      return named(DAYS, time.weekDay, length);
    case 'F':
      return number(Math.floor((time.day - 1) / 7) + 1);
    case 'w':
      return number(weekOfYear(time));
    case 'W':
      return number(Math.floor((time.day - 1 + ((time.weekDay - time.day + 1 + 35) % 7)) / 7) + 1);
    case 'a':
      return time.hour < 12 ? 'AM' : 'PM';
    case 'H':
      return number(time.hour);
    case 'k':
      return number(time.hour || 24);
    case 'K':
      return number(time.hour % 12);
    case 'h':
      return number(time.hour % 12 || 12);
    case 'm':
      return number(time.minute);
    case 's':
      return number(time.second);
    case 'S':
      return number(time.millisecond);
    case 'z':
      return zoneText(time, length);
    case 'Z':
      return offsetText(time.offset, '');
    case 'X':
      return time.offset === 0
        ? 'Z'
        : offsetText(time.offset, length === 3 ? ':' : '').slice(0, length === 1 ? 3 : 6);
    default:
      throw new ScriptException(`Illegal pattern character '${letter}'`);
  }
}

function named(names: readonly string[], index: number, length: number): string {
  const name = names[index] ?? '';
  return length > 3 ? name : name.slice(0, 3);
}

function dayOfYear({ year, month, day }: WallTime): number {
  return Math.round((Date.UTC(year, month - 1, day) - Date.UTC(year, 0, 1)) / DAY) + 1;
}

/** Weeks begin on Sunday, and the week of January 1 is the first (Java's US locale). */
function weekOfYear(time: Shown): number {
  const daysToSaturday = 6 - time.weekDay;
  const saturday = new Date(Date.UTC(time.year, time.month - 1, time.day + daysToSaturday));
  const first = Date.UTC(saturday.getUTCFullYear(), 0, 1);
  return Math.floor((saturday.getTime() - first) / (7 * DAY)) + 1;
}

function weekYear(time: Shown): number {
  return new Date(Date.UTC(time.year, time.month - 1, time.day + 6 - time.weekDay)).getUTCFullYear();
}

function weekDayOf({ year, month, day }: WallTime): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

function offsetText(offset: number, separator: string): string {
  const minutes = Math.abs(Math.round(offset / 60_000));
  const two = (value: number) => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${separator}${two(minutes % 60)}`;
}

function zoneText({ zone, moment, offset }: Shown, length: number): string {
  if (fixedOffset(zone) !== undefined) return offset === 0 ? 'GMT' : `GMT${offsetText(offset, ':')}`;
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    timeZoneName: length > 3 ? 'long' : 'short',
  }).formatToParts(moment);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}
