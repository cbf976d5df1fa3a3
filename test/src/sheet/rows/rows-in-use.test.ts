import { rowsInUse } from '../../../../src/sheet/rows/rows-in-use';

describe('where new rows go', () => {
  const own = new Set([0, 1]);
  it.each([
    ['nothing stands below', [['', '', '']], [['', '', '']], 0],
    [
      'formulas and tick boxes were filled down in advance',
      [
        ['', '', 5],
        ['', '', false],
      ],
      [
        ['', '', '=A1'],
        ['', '', ''],
      ],
      0,
    ],
    [
      'the person wrote a note there',
      [
        ['', '', ''],
        ['', '', 'note'],
      ],
      [
        ['', '', ''],
        ['', '', ''],
      ],
      2,
    ],
    ['the person wrote into a column of ours', [['', 'total', '']], [['', '', '']], 1],
    ['a formula stands in a column of ours', [['', 9, '']], [['', '=SUM(B:B)', '']], 1],
  ])('%s', (_, values, formulas, used) => {
    expect(rowsInUse({ values, formulas }, own)).toBe(used);
  });
});
