import fc from 'fast-check';
import { typedInput } from '../../../simulator/workbook/typed-input';

const HERE = { timeZone: 'America/New_York', year: 2024 };
const read = (text: string) => typedInput(text, HERE);
const dateOf = (text: string) => (read(text).value as Date).toISOString();

describe('what Sheets makes of typed text', () => {
  test.each<[string, unknown]>([
    ['123', 123],
    ['0123', 123],
    ['-5', -5],
    ['+5', 5],
    [' 7 ', 7],
    ['1.50', 1.5],
    ['.5', 0.5],
    ['1,234', 1234],
    ['1,234,567.8', 1_234_567.8],
    ['1e3', 1000],
    ['1E-2', 0.01],
    ['5%', 0.05],
    ['-5.5%', -0.055],
    ['$2.99', 2.99],
    ['-$2.99', -2.99],
    ['$1,000', 1000],
    ['(5)', -5],
    ['TRUE', true],
    ['false', false],
  ])('%s is a value', (text, value) => {
    expect(read(text)).toMatchObject({ value });
    expect(read(text).formula).toBeUndefined();
  });

  test.each([
    'plain',
    '1,23',
    '12,34,567',
    '1.2.3',
    '5 apples',
    'v1',
    '--5',
    '$',
    '%',
    '-',
    '+',
    '=',
    '- a list item',
    '+1 555 123 4567',
    '-foo',
    '2024-13-01',
    '2/30/2024',
    '25:00 Monday',
    '2024-01-02T10:00:00Z',
    'May be',
    '10-20-30-40',
    'e5',
    'Infinity',
    'NaN',
    '0x10',
    '9e999',
  ])('%s stays text', (text) => {
    expect(read(text)).toEqual({ value: text });
  });

  test.each([
    ['=1+1', '=1+1'],
    ['=HYPERLINK("https://example.com")', '=HYPERLINK("https://example.com")'],
    ['+A1+1', '=+A1+1'],
    ['-2+3', '=-2+3'],
    ['+SUM(A1:A3)', '=+SUM(A1:A3)'],
    ['-$B$2*2', '=-$B$2*2'],
  ])('%s is a formula', (text, formula) => {
    expect(read(text).formula).toBe(formula);
  });

  test('an apostrophe in front marks text and is not part of it', () => {
    expect(read("'=1+1")).toEqual({ value: '=1+1' });
    expect(read("'0123")).toEqual({ value: '0123' });
  });

  test.each([
    ['2024-01-02', '2024-01-02T05:00:00.000Z'],
    ['2024/1/2', '2024-01-02T05:00:00.000Z'],
    ['1/2/2024', '2024-01-02T05:00:00.000Z'],
    ['1/2/24', '2024-01-02T05:00:00.000Z'],
    ['1/2/99', '1999-01-02T05:00:00.000Z'],
    ['7/4', '2024-07-04T04:00:00.000Z'],
    ['Jan 2, 2024', '2024-01-02T05:00:00.000Z'],
    ['January 2 2024', '2024-01-02T05:00:00.000Z'],
    ['2 Jan 2024', '2024-01-02T05:00:00.000Z'],
    ['2024-07-04 13:30', '2024-07-04T17:30:00.000Z'],
    ['7/4/2024 1:30:05 pm', '2024-07-04T17:30:05.000Z'],
    ['12/30/1899 0:00', undefined],
  ])('%s is a date', (text, expected) => {
    if (expected) expect(dateOf(text)).toBe(expected);
    else expect(read(text)).toEqual({ value: text });
  });

  test('percentages, currency and dates bring the format that shows them so', () => {
    expect(read('5%').numberFormat).toBe('0%');
    expect(read('5.5%').numberFormat).toBe('0.00%');
    expect(read('$2.99').numberFormat).toBe('"$"#,##0.00');
    expect(read('1,234').numberFormat).toBe('#,##0');
    expect(read('2024-01-02').numberFormat).toBe('yyyy-mm-dd');
    expect(read('7/4/2024 13:30').numberFormat).toBe('m/d/yyyy h:mm');
    expect(read('123').numberFormat).toBeUndefined();
  });

  test('any text after an apostrophe comes back exactly', () => {
    fc.assert(fc.property(fc.string(), (text) => expect(read(`'${text}`)).toEqual({ value: text })));
  });

  test('any number comes back as itself', () => {
    const numbers = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 });
    fc.assert(fc.property(numbers, (number) => expect(read(String(number)).value).toBe(number + 0)));
  });

  test('any day of a century comes back as midnight of that day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1925, max: 2099 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (year, month, day) => {
          const { value } = typedInput(`${month}/${day}/${year}`, { timeZone: 'UTC', year });
          expect(value).toEqual(new Date(Date.UTC(year, month - 1, day)));
        },
      ),
    );
  });

  test('text is a formula, a value or itself, and never fails', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789,.$%+-=/: eEAPM()') })),
        (text) => {
          const { value, formula } = read(text);
          if (formula !== undefined) expect(formula.startsWith('=')).toBe(true);
          else if (typeof value === 'string' && !text.startsWith("'")) expect(value).toBe(text);
          if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
