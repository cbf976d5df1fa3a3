/** The schedule of a sync. It is stored as it is: plain JSON, with hours in the spreadsheet's time zone. */

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

export type Schedule =
  | { readonly every: 'hour' }
  | { readonly every: 'hours'; readonly hours: number }
  /** `at` is an hour of the day, 0 to 23. */
  | { readonly every: 'day'; readonly at: number }
  | { readonly every: 'week'; readonly day: WeekDay; readonly at: number };
