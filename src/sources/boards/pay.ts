/** Pay as it is told, and as a number of a year that can be compared. Pure. */

export const PAY_PERIODS = ['year', 'month', 'week', 'day', 'hour'] as const;
export type PayPeriod = (typeof PAY_PERIODS)[number];

export interface Pay {
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly currency: string | undefined;
  /** Undefined when it is not told. */
  readonly period: PayPeriod | undefined;
}

/** In a year: 52 weeks of five days of eight hours. */
const IN_YEAR: Readonly<Record<PayPeriod, number>> = { year: 1, month: 12, week: 52, day: 260, hour: 2_080 };

/** Returns pay from what an answer has; undefined when it tells none: a band of zeros is none. */
export function payOf(min: unknown, max: unknown, currency: unknown, period: unknown): Pay | undefined {
  const [least, most] = [amount(min), amount(max)];
  if (least === undefined && most === undefined) return undefined;
  return {
    min: least,
    max: most,
    currency: typeof currency === 'string' && currency !== '' ? currency.toUpperCase() : undefined,
    period: periodIn(period),
  };
}

function amount(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : undefined;
}

/** "1 YEAR", "per-hour-wage", "Annual Salary" → year, hour, year; undefined for anything else. */
export function periodIn(words: unknown): PayPeriod | undefined {
  const text = typeof words === 'string' ? words.toLowerCase() : '';
  if (/annual|year|annum|\byr/.test(text)) return 'year';
  if (/month/.test(text)) return 'month';
  if (/week/.test(text)) return 'week';
  if (/\bhour|hour|\bhr/.test(text)) return 'hour';
  return /\bda(y|ily)/.test(text) ? 'day' : undefined;
}

/** Returns an amount for a year; undefined where the period is not told. */
export function yearly(value: number | undefined, period: PayPeriod | undefined): number | undefined {
  return value === undefined || period === undefined ? undefined : Math.round(value * IN_YEAR[period]);
}

/** Returns pay in words, for a service that tells numbers only: "USD 120,000–150,000 per year". */
export function payInWords({ min, max, currency, period }: Pay): string {
  const numbers = [min, max].flatMap((value) => (value === undefined ? [] : [grouped(value)]));
  const range = numbers[0] === numbers[1] ? numbers[0] : numbers.join('–');
  const from = max === undefined ? 'from ' : min === undefined ? 'up to ' : '';
  return `${currency ? `${currency} ` : ''}${from}${range}${period ? ` per ${period}` : ''}`;
}

function grouped(value: number): string {
  const [whole = '', part] = String(value).split('.');
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return part ? `${groups}.${part.slice(0, 2)}` : groups;
}
