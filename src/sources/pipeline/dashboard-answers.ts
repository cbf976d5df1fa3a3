/** Reads the answers that Pipeline's dashboard is made from. */
import { type Fields, fieldsOf } from '../kit/answers';

/** With the wrapper `data` or without it. */
export function answerOf(body: unknown): Fields {
  const outer = fieldsOf(body);
  return Array.isArray(outer['data']) ? outer : fieldsOf(outer['data'] ?? outer);
}

/** How many of each, of `{ saved: 3 }` or of `[{ source: 'manual', count: 3 }]`; undefined when it tells none. */
export function countsOf(value: unknown, name: string): ReadonlyMap<string, number> | undefined {
  const pairs = Array.isArray(value)
    ? value.map((one) => [fieldsOf(one)[name], fieldsOf(one)['count']])
    : Object.entries(fieldsOf(value));
  const counts = new Map<string, number>();
  for (const [key, count] of pairs) {
    if (typeof key === 'string' && typeof count === 'number') counts.set(key, count);
  }
  return counts.size > 0 ? counts : undefined;
}

/** Each with its day as text; a day may come with a time. Undefined when it is no list. */
export function daysIn(value: unknown): (Fields & { readonly date: string })[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.map((day) => ({ ...fieldsOf(day), date: String(fieldsOf(day)['date']).slice(0, 10) }));
}
