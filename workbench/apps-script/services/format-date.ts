/** Dates by Java's SimpleDateFormat patterns, as Utilities.formatDate and parseDate take them. */
import { epochOf, type WallTime, wallTime } from '../../workbook/zone';
import { ScriptException } from '../exception';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const DAY = 24 * 60 * 60 * 1000;

/** A run of one letter, quoted text, two quotes, or anything else. */
const TOKENS = /([a-zA-Z])\1*|'((?:[^']|'')*)'|''|[^a-zA-Z']+/g;

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

/** Java takes "GMT-5" and "GMT+05:30" as zones, and an unknown zone as GMT. */
function zoneFor(timeZone: string, moment: number): { time: WallTime; offset: number } {
  const fixed = fixedOffset(timeZone);
  const time = fixed === undefined ? wallTime(moment, timeZone) : wallTime(moment + fixed, 'UTC');
  const asUtc = Date.UTC(
    time.year,
    time.month - 1,
    time.day,
    time.hour,
    time.minute,
    time.second,
    time.millisecond,
  );
  return { time, offset: fixed ?? asUtc - moment };
}

function fixedOffset(timeZone: string): number | undefined {
  if (/^(GMT|UTC|Z|Etc\/(GMT|UTC))$/.test(timeZone) || !isZone(timeZone)) {
    const [, sign, hours, minutes = '0'] = /^(?:GMT|UTC)([+-])(\d{1,2}):?(\d{2})?$/.exec(timeZone) ?? [];
    if (hours === undefined) return 0;
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  }
  return undefined;
}

const knownZones = new Map<string, boolean>();

function isZone(timeZone: string): boolean {
  const known = knownZones.get(timeZone);
  if (known !== undefined) return known;
  let isKnown = true;
  try {
    new Intl.DateTimeFormat('en-US', { timeZone });
  } catch {
    isKnown = false;
  }
  knownZones.set(timeZone, isKnown);
  return isKnown;
}

/** The moment that a text means in a zone; only the numeric fields, month names and AM/PM are read. */
export function parseDate(text: string, timeZone: string, pattern: string): number {
  const time = { year: 1970, month: 1, day: 1, hour: 0, minute: 0, second: 0, millisecond: 0 };
  let rest = text;
  let isPm: boolean | undefined;
  let offset: number | undefined;
  const unparsable = () => new ScriptException(`Unparseable date: "${text}"`);
  const take = (expression: RegExp): string => {
    const [found] = expression.exec(rest) ?? [];
    if (found === undefined) throw unparsable();
    rest = rest.slice(found.length);
    return found;
  };
  for (const [token, letter, quoted] of pattern.matchAll(TOKENS)) {
    if (letter === undefined) {
      const literal = token === "''" ? "'" : (quoted ?? token);
      if (!rest.startsWith(literal)) throw unparsable();
      rest = rest.slice(literal.length);
    } else if ('ML'.includes(letter) && token.length > 2) {
      const name = take(/^[A-Za-z]+/).toLowerCase();
      time.month = MONTHS.findIndex((month) => month.toLowerCase().startsWith(name.slice(0, 3))) + 1;
      if (time.month === 0) throw unparsable();
    } else if (letter === 'a') isPm = take(/^[AaPp][Mm]/).toLowerCase() === 'pm';
    else if (letter === 'E') take(/^[A-Za-z]+/);
    else if ('zZX'.includes(letter)) offset = offsetOf(take(/^(Z|GMT|UTC)?([+-]\d{2}:?\d{2})?/));
    else
      setNumber(
        time,
        letter,
        token.length,
        Number(take(token.length > 1 && letter !== 'y' ? new RegExp(`^\\d{1,${token.length}}`) : /^\d+/)),
      );
  }
  if (isPm !== undefined) time.hour = (time.hour % 12) + (isPm ? 12 : 0);
  const zone = offset ?? fixedOffset(timeZone);
  return zone === undefined ? epochOf(time, timeZone) : epochOf(time, 'UTC') - zone;
}

function offsetOf(text: string): number {
  const [, sign, hours = '0', minutes = '0'] = /([+-])(\d{2}):?(\d{2})/.exec(text) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

function setNumber(
  time: { -readonly [K in keyof WallTime]: number },
  letter: string,
  length: number,
  value: number,
): void {
  if (letter === 'y') time.year = length === 2 && value < 100 ? 2000 + value : value;
  else if (letter === 'M') time.month = value;
  else if (letter === 'd') time.day = value;
  else if ('HkhK'.includes(letter)) time.hour = value % 24;
  else if (letter === 'm') time.minute = value;
  else if (letter === 's') time.second = value;
  else if (letter === 'S') time.millisecond = value;
}
