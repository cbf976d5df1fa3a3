/** Dates by pattern: `yyyy-mm-dd`, `M/d/yyyy h:mm am/pm`, `ddd, mmm d`. An m beside hours or seconds means minutes. */
import type { WallDate } from './cells';
import { DAYS, MONTHS } from './date-names';
import { wallOf } from './wall-clock';
import { type WallTime, wallTime } from './zone';

const TOKENS = /"[^"]*"|\\.|am\/pm|a\/p|\.0{1,3}|y+|m+|d+|h+|s+|[\s\S]/gi;

export function formatDate(date: Date | WallDate, format: string, timeZone: string): string {
  const wall = wallTime(wallOf(date, timeZone), 'UTC');
  const tokens = (format.split(';')[0] ?? '').match(TOKENS) ?? [];
  const isHalfDay = tokens.some((token) => /^a(?:m\/pm|\/p)$/i.test(token));
  return tokens
    .map((token, index) => shown(token, wall, isHalfDay, /^m/i.test(token) && isMinute(tokens, index)))
    .join('');
}

/** The nearest letter before is an hour, or the nearest after a second. */
function isMinute(tokens: readonly string[], index: number): boolean {
  const isPart = (token: string) => /^[ymdhs]/i.test(token);
  const before = tokens.slice(0, index).findLast(isPart);
  const after = tokens.slice(index + 1).find(isPart);
  return /^h/i.test(before ?? '') || /^s/i.test(after ?? '');
}

function shown(token: string, wall: WallTime, isHalfDay: boolean, isMinutes: boolean): string {
  const { length } = token;
  const padded = (number: number) => String(number).padStart(Math.min(length, 2), '0');
  if (token.startsWith('"')) return token.slice(1, -1);
  if (token.startsWith('\\')) return token.slice(1);
  if (/^\.0+$/.test(token))
    return `.${String(wall.millisecond)
      .padStart(3, '0')
      .slice(0, length - 1)}`;
  if (/^am\/pm$/i.test(token)) return wall.hour < 12 ? 'AM' : 'PM';
  if (/^a\/p$/i.test(token)) return wall.hour < 12 ? 'A' : 'P';
  switch (token[0]?.toLowerCase()) {
    case 'y':
      return length <= 2 ? String(wall.year % 100).padStart(2, '0') : String(wall.year).padStart(4, '0');
    case 'm':
      return isMinutes ? padded(wall.minute) : monthShown(wall.month, length);
    case 'd':
      return length <= 2 ? padded(wall.day) : dayName(wall).slice(0, length === 3 ? 3 : undefined);
    case 'h':
      return padded(isHalfDay ? wall.hour % 12 || 12 : wall.hour);
    case 's':
      return padded(wall.second);
    default:
      return token;
  }
}

function monthShown(month: number, length: number): string {
  const name = MONTHS[month - 1] as string;
  if (length <= 2) return String(month).padStart(length, '0');
  if (length === 3) return name.slice(0, 3);
  return length === 5 ? name.slice(0, 1) : name;
}

function dayName({ year, month, day }: WallTime): string {
  return DAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] as string;
}
