/**
 * How the columns of a new tab look, as data. A tab is dressed once, when Jobsheet makes it; from then on its looks are the
 * person's. Pure.
 */
import { type FieldType, isTextual } from '../core/cell';
import type { Field, LookHint } from '../streams/field';

interface ColumnLook {
  /** Pixels. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
  /** Number format; 'day' is the day of the sheet's locale. Absent: Sheets' own. */
  readonly format?: string;
}

/** Plain text: no text can turn into a formula, a number or a date. */
export const TEXT_FORMAT = '@';
/** For tabs that were not dressed, and where a locale is not known. */
export const ISO_DAY = 'yyyy-mm-dd';

/** Commas and points stand for whatever the locale of the sheet writes (Sheets API: number format tokens). */
const COUNT = '#,##0';

const BY_TYPE: Readonly<Record<FieldType, ColumnLook>> = {
  text: { width: 140, align: 'left' },
  list: { width: 220, align: 'left' },
  url: { width: 180, align: 'left' },
  number: { width: 96, align: 'right', format: COUNT },
  boolean: { width: 84, align: 'center' },
  date: { width: 92, align: 'center', format: 'day' },
  day: { width: 92, align: 'center', format: 'day' },
};

const BY_HINT: Readonly<Record<LookHint, ColumnLook>> = {
  title: { width: 320, align: 'left' },
  company: { width: 170, align: 'left' },
  place: { width: 190, align: 'left' },
  words: { width: 120, align: 'left' },
  long: { width: 300, align: 'left' },
  money: { width: 110, align: 'right', format: COUNT },
  millions: { width: 110, align: 'right', format: '"$"#,##0"M"' },
  score: { width: 84, align: 'center', format: '0' },
  machine: { width: 110, align: 'left' },
};

/** Colours of a tab: each text on its ground at least 7 : 1 (WCAG). */
export const COLORS = {
  heading: { ground: '#e3ebf8', text: '#1f1f1f' },
  band: '#f7f9fc',
} as const;

/** A row whose record is gone. */
export const CLOSED = { fontColor: '#80868b', strikethrough: true } as const;

/** Pixels. */
export const HEADING_HEIGHT = 32;

export function lookOf<R>({ type, look }: Pick<Field<R>, 'type' | 'look'>): ColumnLook {
  return look ? BY_HINT[look] : BY_TYPE[type];
}

/** Returns the number format of a column; '' where it has none of ours. @param days How days are shown. */
export function formatOf<R>(field: Pick<Field<R>, 'type' | 'look'>, days: string): string {
  if (isTextual(field.type)) return TEXT_FORMAT;
  const { format = '' } = lookOf(field);
  return format === 'day' ? days : format;
}

/** Any day will do. */
const SOME_DAY = new Date(Date.UTC(2026, 9, 24));

/** Returns the number format of a day as people write it in a locale of Sheets: `en_US` → `mmm d`, `de_DE` → `d". "mmm`. */
export function dayFormat(locale: string): string {
  try {
    const format = new Intl.DateTimeFormat(locale.replace(/_/g, '-'), {
      month: 'short',
      day: 'numeric',
      timeZone: 'UTC',
    });
    const parts = format.formatToParts(SOME_DAY).map(({ type, value }) => {
      if (type === 'day') return 'd';
      // Some languages number their months, and some of those add a word: 10월.
      if (type === 'month') return /^\d/.test(value) ? `m${quoted(value.replace(/^\d+/, ''))}` : 'mmm';
      return quoted(value);
    });
    return parts.join('');
  } catch {
    return ISO_DAY;
  }
}

function quoted(text: string): string {
  return text.trim() === '' ? text : `"${text.replace(/"/g, '')}"`;
}

/** Returns the condition, in row 1, that a row's record is gone; in the row of headings it does not hold. */
export function goneCondition({ goneWhen }: Pick<Field<object>, 'goneWhen'>, letters: string): string {
  const cell = `$${letters}1`;
  // A blank cell counts as false, and any text as more than a number.
  return goneWhen === 'false' ? `(${cell}=(1=0))*(${cell}<>"")` : `ISNUMBER(${cell})`;
}
