/**
 * Rows that are new since the person last looked. A field with `arrival` holds when its row came; ‘Seen’ empties it. How many
 * came when is kept beside the run state, so that a card can tell it without a look into the tab. Pure.
 */

/** A time (epoch milliseconds) at which rows came, and how many of them. */
export type Arrival = readonly [at: number, rows: number];

/** For how many days a new row is highlighted; `seen`: until the person says that they have seen it. */
export const NEW_FOR = ['1', '3', '7', 'seen'] as const;
export type NewFor = (typeof NEW_FOR)[number];
export const DEFAULT_NEW_FOR: NewFor = '3';

const DAY = 24 * 60 * 60 * 1000;
/** More are put together with the oldest: who has not looked for so long need not know each hour. */
const MOST_ARRIVALS = 24;

/** Adds rows that came. @returns undefined where there are none at all. */
export function withArrivals(
  before: readonly Arrival[] = [],
  at: number,
  rows: number,
): readonly Arrival[] | undefined {
  const all = rows > 0 ? [...before, [at, rows] as const] : before;
  if (all.length === 0) return undefined;
  if (all.length <= MOST_ARRIVALS) return all;
  const [[first, oldest], [, next], ...rest] = all as readonly [Arrival, Arrival, ...Arrival[]];
  return [[first, oldest + next], ...rest];
}

/** Returns times that stand in cells as arrivals, the oldest first. */
export function arrivalsAt(times: readonly number[]): readonly Arrival[] | undefined {
  const counts = new Map<number, number>();
  for (const time of times) counts.set(time, (counts.get(time) ?? 0) + 1);
  const all = [...counts].sort(([one], [other]) => one - other);
  return all.reduce<readonly Arrival[] | undefined>(
    (arrivals, [at, rows]) => withArrivals(arrivals, at, rows),
    undefined,
  );
}

export interface News {
  readonly rows: number;
  /** When the first of them came, epoch milliseconds. */
  readonly since: number;
}

/** Returns what counts as new now; undefined where nothing does. */
export function newsOf(
  arrivals: readonly Arrival[] = [],
  now: number,
  newFor: NewFor = DEFAULT_NEW_FOR,
): News | undefined {
  const after = newFor === 'seen' ? Number.NEGATIVE_INFINITY : now - Number(newFor) * DAY;
  const recent = arrivals.filter(([at]) => at > after);
  const [first] = recent;
  return first && { rows: recent.reduce((sum, [, rows]) => sum + rows, 0), since: first[0] };
}
