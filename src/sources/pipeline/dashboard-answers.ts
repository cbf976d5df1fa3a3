/** What Pipeline answers about a person's applications, read with care: any part of it may be missing or of another kind. */
import type { Insight, Timeline } from './generated/contract';

type Fields = Readonly<Record<string, unknown>>;

/** With the wrapper `data` or without it. */
export function answerOf(body: unknown): Fields {
  const outer = fieldsOf(body);
  return Array.isArray(outer['data']) ? outer : fieldsOf(outer['data'] ?? outer);
}

export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

export function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
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

/** By day; undefined when there is no list of days. */
export function daysOf(body: unknown): ReadonlyMap<string, Fields> | undefined {
  const days = answerOf(body)['timeline' satisfies keyof Timeline];
  if (!Array.isArray(days)) return undefined;
  return new Map(days.map((day) => [String(fieldsOf(day)['date']).slice(0, 10), fieldsOf(day)]));
}

/** Those that say something; undefined when there is no list. */
export function insightsOf(body: unknown): Partial<Insight>[] | undefined {
  const { insights } = answerOf(body);
  if (!Array.isArray(insights)) return undefined;
  return insights.filter((one) => fieldsOf(one)['title'] || fieldsOf(one)['content']);
}
