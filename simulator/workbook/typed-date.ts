/** Dates and times as people type them in the locale en_US; a date that the calendar does not have stays text. */
import type { CellValue, WallDate } from './cells';
import { offTheWall } from './wall-clock';

export interface TypingContext {
  readonly timeZone: string;
  /** For a date without a year. */
  readonly year: number;
}

interface TypedDate {
  readonly value: CellValue;
  /** The local time, which is what the cell keeps. */
  readonly shown: WallDate;
  readonly numberFormat: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

interface Shape {
  readonly pattern: RegExp;
  /** The order of the parts in the pattern's groups. */
  readonly order: readonly ('year' | 'month' | 'day')[];
  readonly format: string;
}

const SHAPES: readonly Shape[] = [
  { pattern: /^(\d{4})-(\d{1,2})-(\d{1,2})$/, order: ['year', 'month', 'day'], format: 'yyyy-mm-dd' },
  { pattern: /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/, order: ['year', 'month', 'day'], format: 'yyyy/m/d' },
  { pattern: /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})$/, order: ['month', 'day', 'year'], format: 'm/d/yyyy' },
  { pattern: /^(\d{1,2})-(\d{1,2})-(\d{4}|\d{2})$/, order: ['month', 'day', 'year'], format: 'm-d-yyyy' },
  { pattern: /^(\d{1,2})[/-](\d{1,2})$/, order: ['month', 'day'], format: 'm/d' },
  {
    pattern: new RegExp(`^${MONTH}\\.? (\\d{1,2}),? (\\d{4})$`, 'i'),
    order: ['month', 'day', 'year'],
    format: 'mmm d, yyyy',
  },
  {
    pattern: new RegExp(`^(\\d{1,2})[ -]${MONTH}[ -](\\d{4})$`, 'i'),
    order: ['day', 'month', 'year'],
    format: 'd mmm yyyy',
  },
  { pattern: new RegExp(`^${MONTH}\\.? (\\d{1,2})$`, 'i'), order: ['month', 'day'], format: 'mmm d' },
  { pattern: new RegExp(`^(\\d{1,2})[ -]${MONTH}$`, 'i'), order: ['day', 'month'], format: 'd-mmm' },
];

const TIME = /(?:^|[ ,]\s*)(\d{1,2}):(\d{2})(?::(\d{2})(\.\d{1,3})?)?(?:\s*([ap])\.?m\.?)?$/i;

interface Time {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  readonly format: string;
}

const MIDNIGHT: Time = { hour: 0, minute: 0, second: 0, millisecond: 0, format: '' };

/** Undefined when the text is no date and no time. */
export function typedDate(text: string, context: TypingContext): TypedDate | undefined {
  const found = TIME.exec(text);
  const time = found ? timeOf(found) : MIDNIGHT;
  if (!time) return undefined;
  const dateText = (found ? text.slice(0, found.index) : text).trim();
  if (dateText === '') {
    // A time alone is a moment of the spreadsheet's first day.
    return { ...at(1899, 12, 30, time, context), numberFormat: time.format };
  }
  for (const { pattern, order, format } of SHAPES) {
    const match = pattern.exec(dateText);
    if (!match) continue;
    const part = { year: order.length < 3 ? String(context.year) : '', month: '', day: '' };
    order.forEach((name, index) => {
      part[name] = match[index + 1] as string;
    });
    const [year, month, day] = [fullYear(part.year), monthNumber(part.month), Number(part.day)];
    if (!isInCalendar(year, month, day)) continue;
    return {
      ...at(year, month, day, time, context),
      numberFormat: time.format ? `${format} ${time.format}` : format,
    };
  }
  return undefined;
}

function timeOf(match: RegExpExecArray): Time | undefined {
  const [, hours, minutes, seconds, fraction, half] = match;
  let hour = Number(hours);
  const [minute, second] = [Number(minutes), Number(seconds ?? 0)];
  if (minute > 59 || second > 59) return undefined;
  if (half) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  }
  if (hour > 23) return undefined;
  const format = `h:mm${seconds ? ':ss' : ''}${half ? ' am/pm' : ''}`;
  return { hour, minute, second, millisecond: Math.round(Number(fraction ?? 0) * 1000), format };
}

function at(
  year: number,
  month: number,
  day: number,
  { hour, minute, second, millisecond }: Time,
  { timeZone }: TypingContext,
): Pick<TypedDate, 'value' | 'shown'> {
  const shown = { wall: Date.UTC(year, month - 1, day, hour, minute, second, millisecond) };
  return { value: offTheWall(shown, timeZone), shown };
}

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function monthNumber(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : MONTHS.indexOf(text.slice(0, 3).toLowerCase()) + 1;
}

function isInCalendar(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1 || year < 1900) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
