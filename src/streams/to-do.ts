/**
 * What waits for a person in their tabs: steps that are due, interviews of this week, and applications that have been quiet for
 * too long. Days are serial numbers on the clock of the spreadsheet, so no time zone changes them. Pure.
 */
import type { MyStatus } from './status-link';

/** How a stream's rows say what waits; a row's own ‘My status’ and ‘Due’ come on top of it. */
export interface ToDo<Key extends string = string> {
  /** Fields that name a row, the most telling first: title, company. */
  readonly names: readonly Key[];
  /** The day of an interview. */
  readonly interview?: Key;
  /** Rows in which this field holds a value are left out. */
  readonly unless?: Key;
  /** The field that says where the person stands, where ‘My status’ does not; and since when. */
  readonly stands?: {
    readonly field: Key;
    readonly is: string;
    readonly means: MyStatus;
    readonly since: Key;
  };
}

/** For how many days a row may stay as it is; absent: for ever. */
export type QuietDays = Readonly<Partial<Record<MyStatus, number>>>;

export const USUAL_QUIET_DAYS: QuietDays = {
  'To check': 7,
  Applying: 3,
  Applied: 14,
  Interview: 7,
  Offer: 3,
};

/** The most that can be set: longer than a year nobody waits. */
export const MOST_QUIET_DAYS = 365;

export interface ToDoRow {
  /** Any words, or ''. */
  readonly status: string;
  /** The day since which it has that status. */
  readonly since?: number | undefined;
  readonly due?: number | undefined;
  readonly interview?: number | undefined;
}

export type ToDoKind = 'due' | 'interview' | 'quiet';

export interface Waiting {
  readonly kind: ToDoKind;
  /** The day on which it is due, takes place, or became quiet for too long. */
  readonly day: number;
}

/** Interviews are told this many days ahead, today among them. */
const DAYS_AHEAD = 7;
/** Nothing more is to be done there. */
const OVER: readonly string[] = ['Rejected', 'Not interested'] satisfies MyStatus[];

/** Returns what a row waits for today; undefined where it waits for nothing. One row is told once. */
export function waitingFor(row: ToDoRow, today: number, quiet: QuietDays): Waiting | undefined {
  const { status, since, due } = row;
  if (OVER.includes(status)) return undefined;
  if (due !== undefined && due <= today) return { kind: 'due', day: due };
  const interview = row.interview ?? (status === 'Interview' ? due : undefined);
  if (interview !== undefined && interview >= today && interview < today + DAYS_AHEAD)
    return { kind: 'interview', day: interview };
  // Who has set a day for the next step does not want to be reminded before.
  const days = quiet[status as MyStatus];
  if (due !== undefined || since === undefined || days === undefined || since + days > today)
    return undefined;
  return { kind: 'quiet', day: since + days };
}

/** What waits first: what is due longest, then the next interview, then what has been quiet longest. */
export function byUrgency(one: Waiting, other: Waiting): number {
  const order: readonly ToDoKind[] = ['due', 'interview', 'quiet'];
  return order.indexOf(one.kind) - order.indexOf(other.kind) || one.day - other.day;
}

/** Returns settings that are right, the others left out. @param given Anything. */
export function checkQuietDays(given: unknown): QuietDays {
  const days = (typeof given === 'object' && given !== null ? given : {}) as Readonly<
    Record<string, unknown>
  >;
  const right = (Object.keys(USUAL_QUIET_DAYS) as MyStatus[]).flatMap((status) => {
    const value = days[status];
    const isRight =
      typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= MOST_QUIET_DAYS;
    return isRight ? [[status, value] as const] : [];
  });
  return Object.fromEntries(right);
}
