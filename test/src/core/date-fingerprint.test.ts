import fc from 'fast-check';
import { toCell } from '../../../src/core/cell';
import {
  fingerprintOfCell,
  isOfFingerprint,
  saysTheSame,
  showsFingerprint,
} from '../../../src/core/cell-fingerprint';
import { fingerprintCells } from '../../../src/core/fingerprint';
import { fromCell } from '../../../src/core/from-cell';
import { serialOfDay, wallClock } from '../../../src/core/wall-clock';

const ZONES = ['America/New_York', 'Asia/Tokyo', 'Europe/Berlin', 'Pacific/Apia', 'Africa/Cairo', 'Etc/UTC'];
const zone = fc.constantFrom(...ZONES).map(wallClock);
const instant = fc
  .integer({ min: Date.UTC(2011, 0, 1), max: Date.UTC(2030, 0, 1) })
  .map((milliseconds) => new Date(milliseconds));

/** Returns what a script in one zone reads from a cell that was written in another. */
const readIn = (written: Date, then: ReturnType<typeof wallClock>, now: ReturnType<typeof wallClock>) =>
  new Date(now.instantOf(then.wallOf(written.getTime())));

it('a cell that nobody edited shows its mark, whatever zones the spreadsheet has had', () => {
  fc.assert(
    fc.property(instant, zone, zone, (date, then, now) => {
      const fingerprint = fingerprintOfCell('date', date, then);
      expect(showsFingerprint(fingerprint, 'date', readIn(date, then, now), now)).toBe(true);
      // A date is a number to whoever formats its cell as one.
      const number = then.wallOf(date.getTime()) / 86_400_000 + 25_569;
      expect(showsFingerprint(fingerprint, 'date', number, now)).toBe(true);
    }),
  );
});

it('a record that the service left alone is of its mark, in any zone; one that it changed is not', () => {
  fc.assert(
    fc.property(instant, fc.integer({ min: 1_000, max: 10 ** 9 }), zone, zone, (date, by, then, now) => {
      const fingerprint = fingerprintOfCell('date', date, then);
      expect(isOfFingerprint(fingerprint, 'date', date, now)).toBe(true);
      expect(isOfFingerprint(fingerprint, 'date', new Date(date.getTime() + by), now)).toBe(false);
      expect(isOfFingerprint(fingerprint, 'date', '', now)).toBe(false);
    }),
  );
});

it('a cell that shows another time does not show the mark', () => {
  const berlin = wallClock('Europe/Berlin');
  const at = (text: string) => new Date(text);
  const fingerprint = fingerprintOfCell('date', at('2026-01-10T09:00:00Z'), berlin);
  expect(showsFingerprint(fingerprint, 'date', at('2026-01-10T09:00:01Z'), berlin)).toBe(false);
  expect(showsFingerprint(fingerprint, 'date', '', berlin)).toBe(false);
  expect(showsFingerprint(fingerprint, 'date', 'soon', berlin)).toBe(false);
  expect(showsFingerprint('', 'date', at('2026-01-10T09:00:00Z'), berlin)).toBe(false);
});

it('marks of the version before, of the instant alone, are known by both sides', () => {
  fc.assert(
    fc.property(instant, zone, (date, clock) => {
      const former = fingerprintCells([date]);
      expect(showsFingerprint(former, 'date', readIn(date, clock, clock), clock)).toBe(true);
      expect(isOfFingerprint(former, 'date', date, clock)).toBe(true);
      expect(showsFingerprint(former, 'date', new Date(date.getTime() + 60_000), clock)).toBe(false);
    }),
  );
});

it('what a killed run wrote in another zone says what the record says', () => {
  fc.assert(
    fc.property(instant, zone, zone, (date, then, now) => {
      const read = readIn(date, then, now);
      expect(saysTheSame('date', read, date, now, [then.timeZone, now.timeZone])).toBe(true);
    }),
  );
});

it('a day is read as that day in every zone, and sent as a day', () => {
  fc.assert(
    fc.property(instant, zone, (date, clock) => {
      const day = date.toISOString().slice(0, 10);
      const { cell } = toCell('day', day);
      const midnight = Date.parse(`${day}T00:00:00Z`);
      const isThere = clock.wallOf(clock.instantOf(midnight)) - midnight < 24 * 60 * 60 * 1000;
      const read = new Date(clock.instantOf(midnight));
      expect(cell).toBe(serialOfDay(day));
      expect(showsFingerprint(fingerprintOfCell('day', cell, clock), 'day', read, clock)).toBe(true);
      expect(showsFingerprint(fingerprintOfCell('date', cell, clock), 'date', read, clock)).toBe(true);
      // Samoa had no 30 December 2011.
      if (isThere) expect(fromCell('day', read, clock)).toEqual({ value: day });
    }),
    { examples: [[new Date('2011-12-30T05:00:00Z'), wallClock('Pacific/Apia')]] },
  );
});

it.each([
  ['day', '2026-02-04', 46_057],
  ['day', '2026-02-04T23:30:00-05:00', 46_057],
  ['date', '2026-02-04', 46_057],
  ['date', '2026-02-04T10:00:00', new Date('2026-02-04T10:00:00Z')],
  ['date', '2026-02-04 10:00:00.5', new Date('2026-02-04T10:00:00.500Z')],
  ['date', '2026-02-04T10:00:00+03:00', new Date('2026-02-04T07:00:00Z')],
] as const)('a %s that came as %s', (type, raw, cell) => expect(toCell(type, raw)).toEqual({ cell }));

it.each(['2026-02-30', '2026-13-01', 'soon', 46_057, ''])('%j is no day', (raw) =>
  expect(toCell('day', raw).cell).toBe(''));
