import fc from 'fast-check';
import { type Schedule, WEEK_DAYS } from '../../../src/core/sync-settings';
import { isDue, localClock, nextAt } from '../../../src/schedule/due';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** With clock changes of an hour, of half an hour, at midnight, in the south, of odd minutes, and without any. */
const ZONES = [
  'America/New_York',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'America/Havana',
  'Pacific/Auckland',
  'Asia/Kathmandu',
  'Etc/UTC',
];
const DAYS = 40;

const zone = fc.constantFrom(...ZONES);
const moment = fc.integer({ min: Date.UTC(2023, 0, 1), max: Date.UTC(2026, 0, 1) });
const minute = fc.integer({ min: 0, max: 59 });
const hour = fc.integer({ min: 0, max: 23 });

/** Returns the runs that an hourly trigger starts if it fires at that minute of every hour. */
function runsOf(schedule: Schedule, timeZone: string, from: number, at: number): number[] {
  const clock = localClock(timeZone);
  const runs: number[] = [];
  const first = Math.floor(from / HOUR) * HOUR + HOUR + at * MINUTE;
  for (let now = first; now < first + DAYS * 24 * HOUR; now += HOUR) {
    if (isDue({ schedule, lastRun: runs[runs.length - 1], since: from }, now, clock)) runs.push(now);
  }
  return runs;
}

const dateOf = (timeZone: string) => (now: number) => localClock(timeZone)(now).date;

describe('a daily sync', () => {
  it('runs once on each day of the calendar, whatever the clocks do', () => {
    fc.assert(
      fc.property(zone, moment, minute, hour, (timeZone, from, past, at) => {
        const dates = runsOf({ every: 'day', at }, timeZone, from, past).map(dateOf(timeZone));
        expect(new Set(dates).size).toBe(dates.length);
        const days = dates.map((date) => Date.parse(date) / (24 * HOUR));
        const gaps = days.slice(1).map((day, place) => day - (days[place] as number));
        expect(gaps.every((gap) => gap === 1)).toBe(true);
        expect(dates.length).toBeGreaterThanOrEqual(DAYS - 1);
      }),
      { numRuns: 50 },
    );
  });

  it('runs at its hour; where clocks leave that hour out, at the next one', () => {
    fc.assert(
      fc.property(zone, moment, minute, hour, (timeZone, from, past, at) => {
        const clock = localClock(timeZone);
        for (const run of runsOf({ every: 'day', at }, timeZone, from, past)) {
          const here = clock(run).hour;
          // Half an hour of a clock change can hide the whole of a short hour from a trigger that fires hourly.
          if (here !== at) expect([at + 1, at + 2]).toContain(here);
        }
      }),
      { numRuns: 50 },
    );
    expect(
      runsOf({ every: 'day', at: 2 }, 'America/New_York', Date.UTC(2024, 2, 9), 10)
        .slice(0, 3)
        .map((run) => new Date(run).toISOString().slice(5, 16)),
    ).toEqual(['03-09T07:10', '03-10T07:10', '03-11T06:10']);
  });

  it('does not make up for an hour that was over when its schedule was chosen', () => {
    const clock = localClock('Europe/Berlin');
    const chosen = Date.parse('2024-10-25T10:00:00Z');
    const waiting = { schedule: { every: 'day', at: 7 } as const, lastRun: undefined, since: chosen };
    expect(isDue(waiting, chosen + HOUR, clock)).toBe(false);
    expect(nextAt(waiting, chosen, clock)).toBe(Date.parse('2024-10-26T05:00:00Z'));
    expect(isDue(waiting, Date.parse('2024-10-26T05:01:00Z'), clock)).toBe(true);
  });

  it('chosen anew begins anew; every few hours there is nothing to begin anew', () => {
    const clock = localClock('Etc/UTC');
    const lastRun = Date.parse('2024-10-25T05:30:00Z');
    const since = Date.parse('2024-10-25T10:00:00Z');
    const waiting = (schedule: Schedule) => ({ schedule, lastRun, since });
    expect(isDue(waiting({ every: 'day', at: 7 }), since + HOUR, clock)).toBe(false);
    expect(isDue(waiting({ every: 'hours', hours: 6 }), since + HOUR, clock)).toBe(true);
  });

  it('makes up, once, for days on which no trigger fired', () => {
    const clock = localClock('Etc/UTC');
    const lastRun = Date.parse('2024-10-20T07:10:00Z');
    const waiting = { schedule: { every: 'day', at: 7 } as const, lastRun, since: 0 };
    const now = Date.parse('2024-10-25T03:00:00Z');
    expect(isDue(waiting, now, clock)).toBe(true);
    expect(isDue({ ...waiting, lastRun: now }, now + HOUR, clock)).toBe(false);
    expect(isDue({ ...waiting, lastRun: now }, now + 5 * HOUR, clock)).toBe(true);
  });
});

it('a weekly sync runs on its day, once a week', () => {
  fc.assert(
    fc.property(
      zone,
      moment,
      minute,
      fc.constantFrom(...WEEK_DAYS),
      fc.integer({ min: 0, max: 21 }),
      (timeZone, from, past, day, at) => {
        const clock = localClock(timeZone);
        const runs = runsOf({ every: 'week', day, at }, timeZone, from, past);
        expect(runs.every((run) => clock(run).day === day)).toBe(true);
        expect(runs.length).toBeGreaterThanOrEqual(5);
        expect(new Set(runs.map(dateOf(timeZone))).size).toBe(runs.length);
      },
    ),
    { numRuns: 12 },
  );
});

it('a sync every N hours runs at the same hours of every day that has them', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('Etc/UTC', 'Asia/Kathmandu'),
      moment,
      minute,
      fc.integer({ min: 2, max: 24 }),
      (timeZone, from, past, hours) => {
        const clock = localClock(timeZone);
        // The first comes at once: it never ran.
        const [, ...runs] = runsOf({ every: 'hours', hours }, timeZone, from, past);
        expect(runs.every((run) => clock(run).hour % hours === 0)).toBe(true);
        expect(runs.length).toBeGreaterThanOrEqual((DAYS - 1) * Math.ceil(24 / hours) - 1);
      },
    ),
  );
});

it('an hourly sync runs with every turn of the trigger, but not minutes after a person ran it', () => {
  expect(runsOf({ every: 'hour' }, 'Europe/Berlin', Date.UTC(2024, 9, 20), 20)).toHaveLength(DAYS * 24);
  const clock = localClock('Etc/UTC');
  const now = Date.UTC(2024, 9, 25, 10, 20);
  const byHand = (ago: number) => ({ schedule: { every: 'hour' } as const, lastRun: now - ago, since: 0 });
  expect(isDue(byHand(5 * MINUTE), now, clock)).toBe(false);
  expect(isDue(byHand(30 * MINUTE - 1), now, clock)).toBe(false);
  expect(isDue(byHand(30 * MINUTE), now, clock)).toBe(true);
});

it('what is told as the next time is when it becomes due, and not before', () => {
  const schedules = fc.oneof(
    fc.record({ every: fc.constant('day' as const), at: hour }),
    fc.record({ every: fc.constant('week' as const), day: fc.constantFrom(...WEEK_DAYS), at: hour }),
    fc.record({ every: fc.constant('hours' as const), hours: fc.integer({ min: 2, max: 24 }) }),
  );
  fc.assert(
    fc.property(schedules, zone, moment, (schedule, timeZone, now) => {
      const clock = localClock(timeZone);
      const waiting = { schedule, lastRun: now, since: now };
      const next = nextAt(waiting, now, clock) as number;
      expect(next).toBeGreaterThan(now);
      expect(isDue(waiting, next - 1, clock)).toBe(false);
      expect(isDue(waiting, next + 59 * MINUTE, clock)).toBe(true);
    }),
    { numRuns: 300 },
  );
});
