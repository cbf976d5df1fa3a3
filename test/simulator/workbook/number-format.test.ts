import { displayed } from '../../../simulator/workbook/number-format';

describe('what a cell shows', () => {
  const afternoon = new Date('2024-07-04T17:05:09Z');
  const midnight = new Date('2024-07-04T04:00:00Z');

  test.each<[string | number | boolean | Date, string | undefined, string]>([
    ['text', undefined, 'text'],
    ['text', '0.00', 'text'],
    [true, undefined, 'TRUE'],
    [1234.5, undefined, '1234.5'],
    [0.1 + 0.2, undefined, '0.3'],
    [1234.5, '0', '1235'],
    [1234.5, '0.00', '1234.50'],
    [1234567.891, '#,##0', '1,234,568'],
    [1234567.891, '#,##0.00', '1,234,567.89'],
    [-5, '0.00', '-5.00'],
    [-5, '0.00;(0.00)', '(5.00)'],
    [0.256, '0%', '26%'],
    [0.256, '0.00%', '25.60%'],
    [2.5, '"$"#,##0.00', '$2.50'],
    [12345, '0.00E+00', '1.23E+04'],
    [7, '000', '007'],
    [1.5, '0.###', '1.5'],
    [midnight, undefined, '7/4/2024'],
    [afternoon, undefined, '7/4/2024 13:05:09'],
    [afternoon, 'yyyy-mm-dd', '2024-07-04'],
    [afternoon, 'yyyy-mm-dd hh:mm', '2024-07-04 13:05'],
    [afternoon, 'M/d/yyyy h:mm am/pm', '7/4/2024 1:05 PM'],
    [afternoon, 'ddd, mmm d', 'Thu, Jul 4'],
    [afternoon, 'dddd mmmm yy', 'Thursday July 24'],
    [afternoon, 'hh:mm:ss', '13:05:09'],
    [midnight, '0', '45477'],
    [45477.5, 'yyyy-mm-dd hh:mm', '2024-07-04 12:00'],
  ])('%s by %s: %s', (value, format, expected) => {
    expect(displayed(value, format, 'America/New_York')).toBe(expected);
  });
});
