/** The settings of a sync that the server and the sidebar share: its limits, its schedule and the name of its tab. */

/** The limits of a sync that reads paid records. They are stored as they are: plain JSON. */
export interface Limits {
  readonly rowsPerRun: number;
  readonly dollarsPerRun: number;
  /** Counts everything that the person pays the service in a month. */
  readonly dollarsPerMonth: number;
}

/** The limits of a person who sets none. */
export const DEFAULT_LIMITS: Limits = { rowsPerRun: 500, dollarsPerRun: 25, dollarsPerMonth: 50 };

/** Prices are fractions of a dollar, of which a product may fall short by a rounding error. */
const ROUNDING = 1e-9;

/** Returns the number of records that a run may read at most. @param budget Dollars that it may cost. */
export function mostRecordsOf(rowsPerRun: number, budget: number, dollarsPerRecord: number): number {
  return Math.min(rowsPerRun, Math.floor(budget / dollarsPerRecord + ROUNDING));
}

export const WEEK_DAYS = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
] as const;

export type WeekDay = (typeof WEEK_DAYS)[number];

/** The schedule of a sync. It is stored as it is: plain JSON, with hours in the spreadsheet’s time zone. */
export type Schedule =
  | { readonly every: 'hour' }
  | { readonly every: 'hours'; readonly hours: number }
  /** `at` is an hour of the day, 0 to 23. */
  | { readonly every: 'day'; readonly at: number }
  | { readonly every: 'week'; readonly day: WeekDay; readonly at: number };

/** Characters; Sheets refuses a longer name. */
export const LONGEST_TAB_NAME = 100;

/**
 * Returns the name, with a number behind it if it is taken: "Trackly Jobs 2". Sheets treats two names that differ only in
 * case as the same.
 */
export function freeTabName(wanted: string, taken: readonly string[]): string {
  const names = taken.map((name) => name.toLowerCase());
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '' : ` ${number}`;
    const name = wanted.slice(0, LONGEST_TAB_NAME - ending.length) + ending;
    if (!names.includes(name.toLowerCase())) return name;
  }
}

/** Returns the name in a value of a filter that is filled from links: what follows the first space, or the whole value. */
export function nameInValue(value: string): string {
  const space = value.indexOf(' ');
  return space < 0 ? value : value.slice(space + 1);
}
