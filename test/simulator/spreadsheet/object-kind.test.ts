import { errorOf, run } from '../run-script';

describe('an object that SpreadsheetApp hands out', () => {
  test('has the methods of all its groups, on one prototype', () => {
    expect(
      run(`const [a, b] = [sheet.getRange('A1'), sheet.getRange('B2')];
        return [a.setValue === b.setValue, a.setFontColor === b.setFontColor, typeof a.merge, typeof a.protect];`),
    ).toEqual([true, true, 'function', 'function']);
  });

  test('shows a script its methods and nothing of what is hidden in it', () => {
    expect(
      run(`const range = sheet.getRange('A1'); const names = []; for (const name in range) names.push(name);
        return [Object.keys(range), JSON.stringify(range), String(range), names.includes('getValues'),
          ['book', 'area', 'sheet', 'execution'].filter((name) => names.includes(name))];`),
    ).toEqual([[], '{}', 'Range', true, []]);
  });

  test('names what no group has', () => {
    expect(errorOf(`sheet.getRange('A1').createPivotTable(sheet.getRange('B1'))`)).toBe(
      'NotSimulated: Range.createPivotTable is not simulated yet.',
    );
  });

  test.each([
    ['sheet.getRange("A1").setTextStyle({})', '((class))', 'Range.setTextStyle'],
    [
      'sheet.getRange("A1").setRichTextValue(SpreadsheetApp.newRichTextValue())',
      '((class))',
      'Range.setRichTextValue',
    ],
    [
      'sheet.getRange("A1").createFilter().setColumnFilterCriteria(1, SpreadsheetApp.newFilterCriteria())',
      '((class))',
      'Filter.setColumnFilterCriteria',
    ],
  ])('is told from others of its kind: %s', (body, shown, method) => {
    expect(errorOf(body)).toBe(
      `Exception: The parameters ${shown} don't match the method signature for SpreadsheetApp.${method}.`,
    );
  });

  test('takes what the plain chart builder takes, though its kind is known', () => {
    expect(errorOf(`sheet.newChart().asBarChart().addRange('A1:B2')`)).toBe(
      "Exception: The parameters (String) don't match the method signature for SpreadsheetApp.EmbeddedChartBuilder.addRange.",
    );
  });
});

describe('an enumeration', () => {
  test('is one and the same wherever it is met, and its members print their names', () => {
    expect(
      run(`const range = sheet.getRange('A1').setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP);
        return [range.getWrapStrategy() === SpreadsheetApp.WrapStrategy.CLIP, String(range.getWrapStrategy()),
          SpreadsheetApp.Direction.UP.compareTo(SpreadsheetApp.Direction.NEXT)];`),
    ).toEqual([true, 'CLIP', -3]);
  });
});
