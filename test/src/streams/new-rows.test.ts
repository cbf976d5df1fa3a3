import fc from 'fast-check';
import { type Arrival, arrivalsAt, newsOf, withArrivals } from '../../../src/streams/new-rows';

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.UTC(2026, 10, 28);

describe('arrivals', () => {
  it('lose no row, however many runs bring some', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { maxLength: 80 }), (counts) => {
        const all = counts.reduce<readonly Arrival[] | undefined>(
          (before, rows, at) => withArrivals(before, at, rows),
          undefined,
        );
        const sum = counts.reduce((total, rows) => total + rows, 0);
        expect((all ?? []).reduce((total, [, rows]) => total + rows, 0)).toBe(sum);
        expect((all ?? []).length).toBeLessThanOrEqual(24);
      }),
    );
  });

  it('are told from the times in cells, in whatever order the rows stand', () => {
    expect(arrivalsAt([30, 10, 30, 20])).toEqual([
      [10, 1],
      [20, 1],
      [30, 2],
    ]);
    expect(arrivalsAt([])).toBeUndefined();
  });

  it('count as news for as long as the person wants, from the first that still does', () => {
    const arrivals = [
      [NOW - 10 * DAY, 5],
      [NOW - 2 * DAY, 3],
      [NOW - 1000, 1],
    ] as const;
    expect(newsOf(arrivals, NOW, '1')).toEqual({ rows: 1, since: NOW - 1000 });
    expect(newsOf(arrivals, NOW)).toEqual({ rows: 4, since: NOW - 2 * DAY });
    expect(newsOf(arrivals, NOW, 'seen')).toEqual({ rows: 9, since: NOW - 10 * DAY });
    expect(newsOf(arrivals, NOW + 9 * DAY)).toBeUndefined();
    expect(newsOf(undefined, NOW)).toBeUndefined();
  });
});
