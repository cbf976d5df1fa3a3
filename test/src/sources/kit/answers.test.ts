import {
  fieldsOf,
  firstText,
  idText,
  numberOf,
  objectIn,
  recordsIn,
} from '../../../../src/sources/kit/answers';

const ODD = [undefined, null, 3, 'x', true, NaN];

it('finds no fields in what is no object', () => {
  for (const value of ODD) expect(fieldsOf(value)['a']).toBeUndefined();
  expect(fieldsOf({ a: 1 })['a']).toBe(1);
});

it('takes an object for a record, and no list', () => {
  for (const value of [...ODD, []]) expect(objectIn(value)).toBeUndefined();
  expect(objectIn({ id: 1 })).toEqual({ id: 1 });
});

it('counts with numbers alone', () => {
  expect([0, -1.5, NaN, Infinity, '3', null].map(numberOf)).toEqual([0, -1.5, ...Array(4).fill(undefined)]);
  expect(firstText(3, null, 'b', 'c')).toBe('b');
  expect(firstText(3)).toBeUndefined();
});

it.each([
  [7, '7'],
  [' a1 ', 'a1'],
  [0, '0'],
  ['', undefined],
  ['  ', undefined],
  [null, undefined],
  [NaN, undefined],
  [{}, undefined],
])('the id %j is the text %j', (id, text) => {
  expect(idText(id)).toBe(text);
});

it('an answer without a list is no page', () => {
  expect(recordsIn([1], 'Acme', 'things')).toEqual([1]);
  for (const list of [undefined, null, {}, 'x'])
    expect(() => recordsIn(list, 'Acme', 'things')).toThrow('Acme answered without a list of things.');
});
