import fc from 'fast-check';
import { readable } from '../../../../src/sources/kit/field-group';

it.each<[unknown, string]>([
  [null, ''],
  [undefined, ''],
  ['As it is', 'As it is'],
  [12.5, '12.5'],
  [false, 'false'],
  [['Berlin', 'New York', 3], 'Berlin, New York, 3'],
  [{ stage: 'seed', total_usd: 5, note: null }, 'stage: seed\ntotal usd: 5'],
  [[{ name: 'Jo', title: 'CEO' }, { name: 'Al' }], '(name: Jo, title: CEO), (name: Al)'],
  [{ rounds: [{ year: 2020 }], by: { lead: 'X', size: 2 } }, 'rounds: (year: 2020)\nby: lead: X, size: 2'],
])('%j can be read in a cell', (value, text) => {
  expect(readable(value)).toBe(text);
});

it('says everything that is there, whatever its shape, and never fails', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      expect(typeof readable(value)).toBe('string');
    }),
  );
  fc.assert(
    fc.property(fc.array(fc.dictionary(fc.string(), fc.integer({ min: 1_000 }))), (items) => {
      for (const number of items.flatMap((item) => Object.values(item))) {
        expect(readable({ items })).toContain(String(number));
      }
    }),
  );
});
