import fc from 'fast-check';
import { wallClock } from '../../../src/core/wall-clock';

const HOUR = 60 * 60 * 1000;
const ZONES = [
  'Africa/Cairo',
  'Africa/Casablanca',
  'America/New_York',
  'America/St_Johns',
  'Asia/Kolkata',
  'Asia/Tehran',
  'Australia/Lord_Howe',
  'Etc/UTC',
  'Europe/Berlin',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
];
const zone = fc.constantFrom(...ZONES);
const instant = fc.integer({ min: Date.UTC(1972, 0, 1), max: Date.UTC(2037, 11, 31) });
/** Every clock was put forward or back a few times in these years, Samoa's by a day. */
const nearChange = fc.integer({ min: Date.UTC(2011, 0, 1), max: Date.UTC(2012, 0, 1) });

/** As Intl shows it, second by second. */
function shown(timeZone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const of = (name: string) => Number(parts.find(({ type }) => type === name)?.value);
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
}

it('shows what Intl shows, in any zone at any instant', () => {
  fc.assert(
    fc.property(zone, fc.oneof(instant, nearChange), (timeZone, at) => {
      const second = Math.floor(at / 1000) * 1000;
      expect(wallClock(timeZone).wallOf(at) - (at - second)).toBe(shown(timeZone, second));
    }),
    { numRuns: 400 },
  );
});

it('shows what Intl shows in every quarter of an hour around a change of clocks', () => {
  const changes: [string, string][] = [
    ['Pacific/Apia', '2011-12-30T10:00:00Z'],
    ['Australia/Lord_Howe', '2024-04-06T15:00:00Z'],
    ['Australia/Lord_Howe', '2024-10-05T15:30:00Z'],
    ['Africa/Cairo', '2024-04-25T22:00:00Z'],
    ['America/New_York', '2025-11-02T06:00:00Z'],
    ['Asia/Tehran', '2022-03-21T20:30:00Z'],
  ];
  for (const [timeZone, change] of changes) {
    for (let at = Date.parse(change) - 26 * HOUR; at < Date.parse(change) + 26 * HOUR; at += HOUR / 4) {
      expect([timeZone, wallClock(timeZone).wallOf(at)]).toEqual([timeZone, shown(timeZone, at)]);
    }
  }
});

it('an instant is among those at which the clock shows what it shows then', () => {
  fc.assert(
    fc.property(zone, fc.oneof(instant, nearChange), (timeZone, at) => {
      const clock = wallClock(timeZone);
      const wall = clock.wallOf(at);
      expect(clock.instantsOf(wall)).toContain(at);
      for (const one of clock.instantsOf(wall)) expect(clock.wallOf(one)).toBe(wall);
      expect(clock.instantOf(wall)).toBe(clock.instantsOf(wall)[0]);
      expect(clock.readingsOf(wall)).toEqual([wall]);
    }),
    { numRuns: 400 },
  );
});

it('an hour that comes twice has two instants, the earlier first', () => {
  const berlin = wallClock('Europe/Berlin');
  const wall = Date.UTC(2025, 9, 26, 2, 30);
  expect(berlin.instantsOf(wall).map((at) => new Date(at).toISOString())).toEqual([
    '2025-10-26T00:30:00.000Z',
    '2025-10-26T01:30:00.000Z',
  ]);
  const howe = wallClock('Australia/Lord_Howe');
  expect(howe.instantsOf(Date.UTC(2024, 3, 7, 1, 45))).toHaveLength(2);
  expect(howe.instantsOf(Date.UTC(2024, 3, 7, 2, 0))).toHaveLength(1);
});

it('a time that clocks leave out has no instant, and is read as one beside it', () => {
  const newYork = wallClock('America/New_York');
  const wall = Date.UTC(2026, 2, 8, 2, 30);
  expect(newYork.instantsOf(wall)).toEqual([]);
  expect(newYork.wallOf(newYork.instantOf(wall))).toBe(wall + HOUR);
  expect(newYork.readingsOf(wall)).toContain(wall + HOUR);
  const apia = wallClock('Pacific/Apia');
  const skipped = Date.UTC(2011, 11, 30, 12);
  expect(apia.instantsOf(skipped)).toEqual([]);
  expect(apia.wallOf(apia.instantOf(skipped))).toBe(skipped + 24 * HOUR);
});

it('asks Intl about twice for a day, however many instants there are', () => {
  const asked = jest.spyOn(Intl.DateTimeFormat.prototype, 'formatToParts');
  const { wallOf } = wallClock('Asia/Katmandu');
  for (let place = 0; place < 128_000; place += 1) wallOf(Date.UTC(2024, 0, 1) + place * 240_000);
  expect(asked.mock.calls.length).toBeLessThan(2 * 366);
  asked.mockRestore();
});

it('a zone of which nobody knows counts as UTC, each time', () => {
  const newYear = Date.UTC(2026, 0, 1);
  expect(wallClock('Nowhere/Atlantis').wallOf(newYear)).toBe(newYear);
});
