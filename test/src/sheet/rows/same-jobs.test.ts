import fc from 'fast-check';
import { rowsByKey } from '../../../../src/sheet/rows/matching-rows';
import { jobKey, namedListings } from '../../../../src/sheet/rows/same-jobs';

const key = (title: string, company = 'Acme', place = '') => jobKey({ company, title, place });

it.each([
  ['Product Manager', 'product manager'],
  ['Product Manager', 'Product  Manager '],
  ['Café Manager', 'Cafe Manager'],
  ['Engineer (Remote)', 'Engineer - Remote'],
])('%s and %s are the same title', (one, other) => {
  expect(key(one)).toBe(key(other));
});

it.each([
  ['Product Manager', 'Senior Product Manager'],
  ['Engineer', 'Engineer II'],
  ['Engineer I', 'Engineer II'],
  ['C Developer', 'C++ Developer'],
  ['C# Developer', 'C++ Developer'],
  ['Engineer, Payments', 'Engineer, Search'],
])('%s and %s stay apart', (one, other) => {
  expect(key(one)).not.toBe(key(other));
});

it('a place that a company writes into the title is no part of it, a level is', () => {
  expect(key('Engineer - Berlin', 'Acme', 'Berlin, Germany')).toBe(key('Engineer', 'Acme', 'Paris'));
  expect(key('Engineer II', 'Acme', 'II')).not.toBe(key('Engineer', 'Acme', 'II'));
  expect(key('Berlin', 'Acme', 'Berlin')).toBe(key('Berlin'));
});

it('a company is the same with and without its legal form', () => {
  expect(key('Engineer', 'Acme, Inc.')).toBe(key('Engineer', 'ACME'));
  expect(key('Engineer', 'Acme Robotics GmbH')).not.toBe(key('Engineer', 'Acme'));
  expect(key('Engineer', 'Inc')).not.toBe('');
});

it('rows that do not say enough are like no other', () => {
  expect([key('', 'Acme'), key('Engineer', ''), key('!', 'Acme')]).toEqual(['', '', '']);
  expect([...rowsByKey(['', '', 'a', 'b', 'a']).values()]).toEqual([[2, 4], [3]]);
});

it('a word more in a title makes it another job, whatever the words are', () => {
  const word = fc.stringMatching(/^[a-z]{3,8}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), word, word, (title, more, company) => {
      const own = title.join(' ');
      expect(key(own, company)).toBe(key(own.toUpperCase(), company));
      expect(key(`${more} ${own}`, company)).not.toBe(key(own, company));
      expect(key(`${own} ${more}`, company)).not.toBe(key(own, company));
    }),
  );
});

it('being the same is mutual and holds for all of them, and nothing in a cell makes it fail', () => {
  const cell = fc.oneof(fc.string(), fc.integer(), fc.constant(undefined), fc.constant(null), fc.date());
  fc.assert(
    fc.property(fc.array(fc.record({ company: cell, title: cell, place: cell })), (rows) => {
      const keys = rows.map(jobKey);
      const grouped = [...rowsByKey(keys).values()];
      expect(grouped.flat().sort((one, other) => one - other)).toEqual(
        keys.flatMap((one, row) => (one === '' ? [] : [row])),
      );
    }),
  );
});

it('names five others and counts the rest', () => {
  expect(namedListings([])).toBe('');
  expect(namedListings(['a', 'b'])).toBe('a; b');
  expect(namedListings(['a', 'b', 'c', 'd', 'e', 'f', 'g'])).toBe('a; b; c; d; e; 2 more');
});
