/** Amounts of money, as people read them. */
import { count } from './counts';

/** 12.5 → "$12.50", 1234 → "$1,234.00". */
export function dollars(amount: number): string {
  const [whole = '0', cents = '00'] = amount.toFixed(2).split('.');
  return `$${count(Number(whole))}.${cents}`;
}
