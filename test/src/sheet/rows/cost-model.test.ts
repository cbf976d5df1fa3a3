import fc from 'fast-check';
import { CELLS } from '../../../../simulator/cloud/costs';
import { formatsCellByCell, spansToRead } from '../../../../src/sheet/rows/cost-model';

/** Returns the time that reading these spans takes at the workbench's own prices. */
function price(spans: readonly { first: number; last: number }[], columns: number): number {
  return spans.reduce(
    (sum, { first, last }) => sum + CELLS.read.fixed + CELLS.read.perCell * (last - first + 1) * columns,
    0,
  );
}

const scattered = fc
  .uniqueArray(fc.integer({ min: 2, max: 200_000 }), { minLength: 1, maxLength: 60 })
  .map((rows) => rows.sort((one, other) => one - other));

describe('the way to read scattered rows', () => {
  it('has every row in it once, from the top', () => {
    fc.assert(
      fc.property(scattered, fc.integer({ min: 1, max: 70 }), (rows, columns) => {
        const spans = spansToRead(rows, columns);
        for (const row of rows)
          expect(spans.filter(({ first, last }) => first <= row && row <= last)).toHaveLength(1);
        for (const [place, { first }] of spans.entries()) {
          if (place > 0) expect(first).toBeGreaterThan(spans[place - 1]?.last ?? 0);
        }
      }),
    );
  });

  it('costs no more than one read of all between, and no more than a read for each', () => {
    fc.assert(
      fc.property(scattered, fc.integer({ min: 1, max: 70 }), (rows, columns) => {
        const chosen = price(spansToRead(rows, columns), columns);
        const [first = 0] = rows;
        const one = price([{ first, last: rows[rows.length - 1] ?? 0 }], columns);
        const each = price(
          rows.map((row) => ({ first: row, last: row })),
          columns,
        );
        expect(chosen).toBeLessThanOrEqual(Math.min(one, each) + 1e-6);
      }),
    );
  });
});

it('formats go cell by cell while that is less than a call for each format', () => {
  expect(formatsCellByCell(600, 2)).toBe(true);
  expect(formatsCellByCell(15_000, 2)).toBe(false);
});
