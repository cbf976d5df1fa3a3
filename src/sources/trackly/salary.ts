/** Reads a salary range as companies write it. The text is free, so whatever is not plain says nothing. Pure. */

import { firstText } from '../kit/answers';

/** An amount such as 120,000 or 120k or 95.5K. */
const AMOUNTS = /\d[\d,.]*\s*(?:k\b)?/gi;
/** Pay for another time than a year, or a share of it. */
const NOT_YEARLY = /hour|\bhr\b|\bday\b|daily|week|month|%|\/\s*[hdwm]/i;
/** Less is no yearly salary, more is no salary. */
const LEAST = 10_000;
const MOST = 100_000_000;

/** Returns the most that the range pays in a year, in its own currency; undefined where that is not plain. */
export function yearlySalary(range: unknown): number | undefined {
  const text = firstText(range) ?? '';
  if (NOT_YEARLY.test(text)) return undefined;
  const amounts = (text.match(AMOUNTS) ?? []).map(amountOf).filter((amount) => amount <= MOST);
  const most = Math.max(0, ...amounts);
  return most >= LEAST ? most : undefined;
}

/** "120,000" and "120.000" are the same; cents are left out. */
function amountOf(text: string): number {
  const digits = text.replace(/[k\s]/gi, '');
  return /k/i.test(text)
    ? Number(digits.replace(',', '.')) * 1000
    : Number(digits.replace(/[.,]\d{2}$/, '').replace(/\D/g, ''));
}
