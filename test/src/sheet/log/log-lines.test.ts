import fc from 'fast-check';
import { rowsOfLines } from '../../../../src/sheet/log/log-lines';

it('takes as many of the rows that are alike as Jobsheet wrote, and none that the person changed', () => {
  const fingerprint = fc.constantFrom('a', 'b', 'c', undefined);
  fc.assert(
    fc.property(fc.array(fingerprint), fc.array(fc.constantFrom('a', 'b', 'd')), (rows, surplus) => {
      const found = rowsOfLines(rows, surplus);
      const count = (list: readonly unknown[], wanted: string) => list.filter((one) => one === wanted).length;
      for (const one of ['a', 'b', 'd'])
        expect(
          count(
            found.map((row) => rows[row]),
            one,
          ),
        ).toBe(Math.min(count(rows, one), count(surplus, one)));
      expect(found).toEqual([...new Set(found)].sort((first, other) => first - other));
      expect(found.every((row) => rows[row] !== undefined)).toBe(true);
    }),
  );
});
