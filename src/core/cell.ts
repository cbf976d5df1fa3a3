/** Turns the values of a service into cells: text stays text, dates become dates, and nothing is guessed. */
import { serialOfDay, type WallClock, wallOfSerial } from './wall-clock';

/** A `date` is an instant, shown in the spreadsheet's time zone; a `day` is the same day in every time zone. */
export type FieldType = 'text' | 'number' | 'date' | 'day' | 'boolean' | 'url' | 'list';

export type Cell = string | number | boolean | Date;

interface CellReading {
  readonly cell: Cell;
  /** The service sent a value of another type; the cell stays empty. */
  readonly mistyped?: true;
}

/** Characters that a cell of Sheets can hold (platform limits). */
export const LONGEST_TEXT = 50_000;
/** Tells the person that text was cut. */
export const CUT_MARK = ' … [cut by Jobsheet]';

const EMPTY: CellReading = { cell: '' };
const MISTYPED: CellReading = { cell: '', mistyped: true };

/**
 * Returns the cell of a raw value. An instant becomes a Date; a day becomes a serial number, which is the same in every
 * time zone.
 */
export function toCell(type: FieldType, raw: unknown): CellReading {
  if (raw === undefined || raw === null || raw === '') return EMPTY;
  switch (type) {
    case 'number':
      return typeof raw === 'number' && Number.isFinite(raw) ? { cell: raw } : MISTYPED;
    case 'boolean':
      return typeof raw === 'boolean' ? { cell: raw } : MISTYPED;
    case 'date':
      return toDate(raw);
    case 'day':
      return toDay(raw);
    case 'list':
      return toList(raw);
    case 'text':
    case 'url':
      return toText(raw);
  }
}

function toText(raw: unknown): CellReading {
  if (typeof raw === 'string') return { cell: fitText(raw) };
  return typeof raw === 'number' || typeof raw === 'boolean' ? { cell: String(raw) } : MISTYPED;
}

/** A date without a time is a day, whatever the field's type. A time without a zone is in UTC, not in the script's zone. */
function toDate(raw: unknown): CellReading {
  if (typeof raw !== 'string' || !/^\d{4}-\d{2}-\d{2}/.test(raw)) return MISTYPED;
  if (raw.length === 'yyyy-mm-dd'.length) return toDay(raw);
  const isWithoutZone = /^[\d-]+[T ][\d:.]+$/.test(raw);
  const milliseconds = Date.parse(isWithoutZone ? `${raw.replace(' ', 'T')}Z` : raw);
  return Number.isNaN(milliseconds) ? MISTYPED : { cell: new Date(milliseconds) };
}

/** An instant counts as the day with which it is written. */
function toDay(raw: unknown): CellReading {
  const serial = typeof raw === 'string' && /^\d{4}-\d{2}-\d{2}/.test(raw) ? serialOfDay(raw) : undefined;
  return serial === undefined ? MISTYPED : { cell: serial };
}

function toList(raw: unknown): CellReading {
  if (!Array.isArray(raw)) return MISTYPED;
  const words = raw.filter((item) => typeof item === 'string' || typeof item === 'number');
  const cell = fitText(words.join(', '));
  return words.length === raw.length ? { cell } : { cell, mistyped: true };
}

/** Half of a surrogate pair, which cannot be encoded as UTF-8. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Cuts text that is too long for a cell, never inside a surrogate pair, and replaces lone surrogates. */
export function fitText(text: string, longest: number = LONGEST_TEXT): string {
  const isTooLong = text.length > longest;
  const kept = isTooLong ? text.slice(0, longest - CUT_MARK.length).replace(/[\uD800-\uDBFF]$/, '') : text;
  return kept.replace(LONE_SURROGATE, '\uFFFD') + (isTooLong ? CUT_MARK : '');
}

/**
 * Returns whether a cell in the sheet holds the planned value already. Sheets stores the wall-clock time of a date as a
 * fraction of a day, so dates are compared to the second. A number in the place of planned text counts as that text, since
 * Sheets may have converted it before the column was formatted as text.
 * @param clockOf Returns the spreadsheet's clock when the cell was read; called only where two dates differ.
 */
export function sameCell(read: unknown, planned: Cell, clockOf: () => WallClock): boolean {
  if (planned instanceof Date) {
    return read instanceof Date && (isClose(read, planned) || isClose(...wallsOf(read, planned, clockOf())));
  }
  if (typeof planned === 'number' && read instanceof Date) {
    const [clock, wall] = [clockOf(), wallOfSerial(planned)];
    return clock.readingsOf(wall).some((reading) => isClose(reading, clock.wallOf(read.getTime())));
  }
  return read === planned || (typeof planned === 'string' && planned !== '' && sameText(read) === planned);
}

function wallsOf(read: Date, planned: Date, { wallOf }: WallClock): [number, number] {
  return [wallOf(read.getTime()), wallOf(planned.getTime())];
}

function isClose(one: Date | number, other: Date | number): boolean {
  return Math.abs(Number(one) - Number(other)) < 1000;
}

/** Returns the text of an id in a cell; empty for a cell of any other type. */
export function sameText(read: unknown): string {
  return typeof read === 'string' ? read.trim() : typeof read === 'number' ? String(read) : '';
}

/** Returns whether columns of this type are formatted as plain text, so that Sheets never converts their text. */
export function isTextual(type: FieldType): boolean {
  return type === 'text' || type === 'url' || type === 'list';
}
