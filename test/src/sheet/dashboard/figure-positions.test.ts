import { indexesOf, nameOf, rowsOf, runsOf } from '../../../../src/sheet/dashboard/figure-positions';
import type { FigureBlock } from '../../../../src/streams/dashboard';

const block = (rows: FigureBlock['rows'], more: Partial<FigureBlock> = {}): FigureBlock => ({
  key: 'block',
  parts: [],
  headings: ['Name', 'Count'],
  rows,
  formats: [],
  untold: [],
  ...more,
});
const before = (...names: string[]) => ({ hash: '', names: names.map(nameOf) });
const day = new Date();

test.each([
  ['as they were', ['a', 'b'], [0, 1]],
  ['sorted', ['b', 'a'], [1, 0]],
  ['with one between', ['a', 'mine', 'b'], [0, 2]],
  ['one renamed', ['a', 'bee'], [0, 1]],
  ['one renamed and sorted away', ['bee', 'a'], [1, undefined]],
  ['one deleted', ['b'], [undefined, 0]],
])('rows that have names are found %s', (_, there, indexes) => {
  expect(indexesOf(['a', 'b'], there)).toEqual(indexes);
});

test('of days those rows are ours that hold a day; where some were deleted the oldest have none', () => {
  const days = block([[1], [2], [3]]);
  expect(rowsOf(days, [[day], [''], ['mine'], [day]], 0, before('1', '2', '3')).indexes).toEqual([
    undefined,
    0,
    3,
  ]);
});

test('a list grows below what is there, into room that was made for it first, and tells what it needs no more', () => {
  const list = (...names: string[]) =>
    block(
      names.map((name) => [name]),
      { grows: true },
    );
  expect(rowsOf(list('c', 'd', 'e'), [['a'], ['mine'], ['b']], 0, before('a', 'b'))).toEqual({
    indexes: [0, 2, 3],
    surplus: [],
  });
  expect(rowsOf(list('c', 'd', 'e'), [['a'], ['b'], ['']], 0, before('a', 'b')).indexes).toEqual([0, 1, 2]);
  expect(rowsOf(list('c'), [['a'], ['mine'], ['b']], 0, before('a', 'b'))).toEqual({
    indexes: [0],
    surplus: [2],
  });
});

test('what stands side by side as planned is written together', () => {
  expect(runsOf([0, 1, undefined, 5, 4, 7], 1)).toEqual([
    { planned: 1, index: 1, length: 1 },
    { planned: 3, index: 5, length: 1 },
    { planned: 4, index: 4, length: 1 },
    { planned: 5, index: 7, length: 1 },
  ]);
  expect(runsOf([3, 4, 5])).toEqual([{ planned: 0, index: 3, length: 3 }]);
});
