/** The days of the week in the languages that Jobsheet speaks, for the sidebar and the cards alike. */
import type { WeekDay } from './sync-settings';

type WeekdayWords = Readonly<Record<WeekDay, string>>;

export const WEEKDAYS_EN: WeekdayWords = {
  MONDAY: 'Monday',
  TUESDAY: 'Tuesday',
  WEDNESDAY: 'Wednesday',
  THURSDAY: 'Thursday',
  FRIDAY: 'Friday',
  SATURDAY: 'Saturday',
  SUNDAY: 'Sunday',
};

export const WEEKDAYS_DE: WeekdayWords = {
  MONDAY: 'Montag',
  TUESDAY: 'Dienstag',
  WEDNESDAY: 'Mittwoch',
  THURSDAY: 'Donnerstag',
  FRIDAY: 'Freitag',
  SATURDAY: 'Samstag',
  SUNDAY: 'Sonntag',
};
