import { epochOf, named, notADay, timeOf } from '../../../../src/sources/kit/filters';

it('names values as a person would', () => {
  expect(named(['for_profit', 'us'])).toEqual({ for_profit: 'For profit', us: 'Us' });
});

it.each([
  ['2026-01-31', Date.UTC(2026, 0, 31)],
  ['2026-01-31T10:30Z', Date.UTC(2026, 0, 31, 10, 30)],
  ['2026-01-31T10:30', undefined],
  ['31/01/2026', undefined],
  ['2026-13-01', undefined],
  [3, undefined],
])('reads %j as a day or a time in UTC', (value, time) => {
  expect(timeOf(value)).toBe(time);
  expect(notADay('since', value)).toHaveLength(time === undefined ? 1 : 0);
});

it('says nothing of a filter that is not set, and reads no time from nothing', () => {
  expect(notADay('since', undefined)).toEqual([]);
  expect(epochOf(null)).toBeUndefined();
  expect(epochOf('2026-01-31T10:30:00+02:00')).toBe(Date.UTC(2026, 0, 31, 8, 30));
});
