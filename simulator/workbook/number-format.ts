/** Shows values as Sheets does by their number format: the common patterns for numbers, percentages, currency and dates. */

import { formatDate } from './date-format';
import type { StoredValue, WallDate } from './grid';
import { serialOf, wallOfSerial } from './serial';
import { wallOf } from './wall-clock';

const DATE_FORMAT = 'M/d/yyyy';
const DATE_TIME_FORMAT = 'M/d/yyyy H:mm:ss';

/** Returns the text that a cell shows. @param format Absent for an unformatted cell. */
export function displayed(
  value: StoredValue | undefined,
  format: string | undefined,
  timeZone: string,
): string {
  if (value === undefined || typeof value === 'string') return value ?? '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') {
    if (format === undefined || format === '@' || format === 'General') return plainNumber(value);
    return isDateFormat(format)
      ? formatDate(wallOfSerial(value), format, timeZone)
      : formatNumber(value, format);
  }
  if (format === undefined || format === '@' || format === 'General') {
    return formatDate(value, defaultDateFormat(value, timeZone), timeZone);
  }
  return isDateFormat(format)
    ? formatDate(value, format, timeZone)
    : formatNumber(serialOf(value, timeZone), format);
}

/** A date without a time of day shows as a date alone. */
export function defaultDateFormat(date: Date | WallDate, timeZone: string): string {
  const [day, second] = [24 * 60 * 60 * 1000, 1000];
  const ofDay = ((wallOf(date, timeZone) % day) + day) % day;
  return ofDay < second ? DATE_FORMAT : DATE_TIME_FORMAT;
}

export function isDateFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|\[\$[^\]]*\]/g, '');
  return /[ymdhs]/i.test(bare) && !/[0#?]/.test(bare);
}

/** Up to fifteen digits, as far as they are exact. */
function plainNumber(value: number): string {
  const exact = Number(value.toPrecision(15));
  return Math.abs(exact) >= 1e15 || (exact !== 0 && Math.abs(exact) < 1e-9)
    ? exact
        .toExponential(5)
        .replace(/e([+-])(\d)$/, 'E$10$2')
        .replace('e', 'E')
    : String(exact);
}

function formatNumber(value: number, format: string): string {
  const sections = format.split(';');
  const isNegative = value < 0;
  const section =
    (isNegative ? sections[1] : value === 0 ? sections[2] : undefined) ?? (sections[0] as string);
  const sign = isNegative && sections[1] === undefined ? '-' : '';
  return sign + formatSection(Math.abs(value), section.replace(/\[(?:red|blue|green|black)\]/gi, ''));
}

function formatSection(value: number, section: string): string {
  const literals: string[] = [];
  // Literal text must not be taken for digits; each piece waits behind a mark of its own.
  const bare = section.replace(/"([^"]*)"|\\(.)|\[\$([^\]-]*)[^\]]*\]/g, (_, quoted, escaped, currency) => {
    literals.push(quoted ?? escaped ?? currency ?? '');
    return '\u0000';
  });
  const pattern = /[#0?][#0?,]*(?:\.[#0?]*)?(?:E\+?0+)?/.exec(bare);
  const restored = (text: string) => text.replaceAll('\u0000', () => literals.shift() ?? '');
  if (!pattern) return restored(bare);
  const before = restored(bare.slice(0, pattern.index));
  const scaled = bare.includes('%') ? value * 100 : value;
  const digits = digitsOf(scaled, pattern[0]);
  return before + digits + restored(bare.slice(pattern.index + pattern[0].length));
}

function digitsOf(value: number, pattern: string): string {
  const [mantissa = '', exponent] = pattern.split('E');
  const [whole = '', fraction = ''] = mantissa.split('.');
  if (exponent !== undefined) {
    const [digits, power = '+0'] = value.toExponential(fraction.length).split('e');
    const width = exponent.replace('+', '').length;
    return `${digits}E${power[0]}${power.slice(1).padStart(width, '0')}`;
  }
  const least = (fraction.match(/0/g) ?? []).length;
  let [integer = '0', decimals = ''] = value.toFixed(Math.min(fraction.length, 100)).split('.');
  while (decimals.length > least && decimals.endsWith('0')) decimals = decimals.slice(0, -1);
  integer = integer.replace(/^0+/, '').padStart((whole.match(/0/g) ?? []).length, '0');
  if (whole.includes(',')) integer = integer.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals ? `${integer}.${decimals}` : integer + (mantissa.endsWith('.') ? '.' : '');
}
