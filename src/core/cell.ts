/** From what a service sent to what a cell may hold: text stays text, dates are dates, nothing is guessed. */
import { serialOfDay, wallOfSerial } from './day';
import type { WallClock } from './wall-clock';

/** A `date` is an instant, in the spreadsheet's time zone; a `day` is the same day in every zone. */
export type FieldType = 'text' | 'number' | 'date' | 'day' | 'boolean' | 'url' | 'list';

export type Cell = string | number | boolean | Date;

export interface CellReading {
  readonly cell: Cell;
  /** The service sent something of another type; the cell stays empty. */
  readonly mistyped?: true;
}

/** A Sheets cell holds 50,000 characters (platform limits); the mark tells a person that text was cut. */
export const LONGEST_TEXT = 50_000;
export const CUT_MARK = ' … [cut by Jobsheet]';

const EMPTY: CellReading = { cell: '' };
const MISTYPED: CellReading = { cell: '', mistyped: true };

/**
 * A field's raw value as a cell. An instant is a Date, shown in the spreadsheet's time zone; a day is the number that
 * Sheets counts it by, the same in every zone.
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

/** A date without a time of day is a day, whatever the field; a time without a zone is in UTC, not in the script's own. */
function toDate(raw: unknown): CellReading {
  if (typeof raw !== 'string' || !/^\d{4}-\d{2}-\d{2}/.test(raw)) return MISTYPED;
  if (raw.length === 'yyyy-mm-dd'.length) return toDay(raw);
  const isWithoutZone = /^[\d-]+[T ][\d:.]+$/.test(raw);
  const milliseconds = Date.parse(isWithoutZone ? `${raw.replace(' ', 'T')}Z` : raw);
  return Number.isNaN(milliseconds) ? MISTYPED : { cell: new Date(milliseconds) };
}

/** Of an instant the day that it is written with: it says of which day the service speaks. */
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

/** Half of a surrogate pair: no text, and what encodes text as UTF-8 throws at it. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Cuts text that no cell could hold, never inside a surrogate pair; half a pair that came so is replaced. */
export function fitText(text: string, longest: number = LONGEST_TEXT): string {
  const isTooLong = text.length > longest;
  const kept = isTooLong ? text.slice(0, longest - CUT_MARK.length).replace(/[\uD800-\uDBFF]$/, '') : text;
  return kept.replace(LONE_SURROGATE, '\uFFFD') + (isTooLong ? CUT_MARK : '');
}

/**
 * Whether a cell read from a sheet holds what we would write. Of dates Sheets keeps what the clock shows, as fractions of
 * days, so a second is exact enough; a number that stands where text is planned is what Sheets made of that text before
 * it was ours.
 * @param clockOf The spreadsheet's when the cell was read; asked for only where two dates differ.
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

/** An id as it stands in a cell, as text. */
export function sameText(read: unknown): string {
  return typeof read === 'string' ? read.trim() : typeof read === 'number' ? String(read) : '';
}

/** Columns of these types are formatted as plain text before they are written, so that text can never become anything else. */
export function isTextual(type: FieldType): boolean {
  return type === 'text' || type === 'url' || type === 'list';
}
