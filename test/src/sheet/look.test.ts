import { dayFormat, formatOf, goneCondition, lookOf } from '../../../src/sheet/look';

it('days are shown as people write them in the locale of the sheet', () => {
  expect(dayFormat('en_US')).toBe('mmm d');
  expect(dayFormat('en_GB')).toBe('d mmm');
  expect(dayFormat('de_DE')).toBe('d". "mmm');
  expect(dayFormat('ja_JP')).toBe('m"月"d"日"');
  expect(dayFormat('ko_KR')).toBe('m"월" d"일"');
  expect(dayFormat('no such locale')).toBe('yyyy-mm-dd');
});

it('text is plain text, whatever its column is for; numbers and money have separators', () => {
  expect(formatOf({ type: 'text', look: 'title' }, 'mmm d')).toBe('@');
  expect(formatOf({ type: 'list' }, 'mmm d')).toBe('@');
  expect(formatOf({ type: 'number', look: 'money' }, 'mmm d')).toBe('#,##0');
  expect(formatOf({ type: 'date' }, 'mmm d')).toBe('mmm d');
  expect(formatOf({ type: 'boolean' }, 'mmm d')).toBe('');
});

it('a title is wide enough to read', () => {
  expect(lookOf({ type: 'text', look: 'title' }).width).toBe(320);
});

it('the condition of a row that is gone has no separator between arguments', () => {
  expect(goneCondition({ goneWhen: 'false' }, 'K')).toBe('($K1=(1=0))*($K1<>"")');
  expect(goneCondition({ goneWhen: 'filled' }, 'K')).toBe('ISNUMBER($K1)');
});
