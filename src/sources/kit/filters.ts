/** Parts that the filters of several services share: the names of values, and days. */

/** A day, or a time in UTC. */
const MOMENT = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?Z)?$/;

/** Returns value → name on the screen, such as for_profit → For profit. */
export function named<Value extends string>(values: readonly Value[]): Readonly<Record<Value, string>> {
  const name = (value: string) => value.charAt(0).toUpperCase() + value.slice(1).replace(/_/g, ' ');
  return Object.fromEntries(values.map((value) => [value, name(value)])) as Record<Value, string>;
}

/** Returns a filter's day or time in epoch milliseconds; undefined when it is neither. */
export function timeOf(value: unknown): number | undefined {
  return typeof value === 'string' && MOMENT.test(value) ? epochOf(value) : undefined;
}

/** Returns a time that a service sent, in epoch milliseconds; undefined when it is none. */
export function epochOf(value: string | null | undefined): number | undefined {
  const time = Date.parse(value ?? '');
  return Number.isNaN(time) ? undefined : time;
}

/** Returns a sentence where a filter holds something else than a day or a time; none where it is right or not set. */
export function notADay(key: string, value: unknown): readonly string[] {
  return value === undefined || timeOf(value) !== undefined
    ? []
    : [`‘${key}’ must be a day such as 2026-01-31, not ${JSON.stringify(value)}.`];
}
