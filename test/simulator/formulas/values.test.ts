import { freshCloud, run } from '../run-script';

describe('the values of formulas', () => {
  test('are calculated when a script reads them, and again after a change', () => {
    const cloud = freshCloud();
    const values = run(
      `sheet.getRange('A1:A3').setValues([[1], [2], [3]]);
       sheet.getRange('B1:B4').setFormulas([['=SUM(A1:A3)'], ['=B1*2'], ['=IF(B1>5,"big","small")'], ['=A1=1']]);
       const before = sheet.getRange('B1:B4').getValues();
       sheet.getRange('A1').setValue(10);
       return [before, sheet.getRange('B1:B4').getValues(), sheet.getRange('B2').getDisplayValue()];`,
      cloud,
    );
    expect(values).toEqual([[[6], [12], ['big'], [true]], [[15], [30], ['big'], [false]], '30']);
  });

  test('reach other sheets, whole columns and named ranges', () => {
    const values = run(`
      ss.insertSheet('Other data').getRange('C2').setValue(7);
      sheet.getRange('A1:A2').setValues([[1], [2]]);
      ss.setNamedRange('Prices', sheet.getRange('A1:A2'));
      sheet.getRange('D1:D3').setFormulas([["='Other data'!C2+1"], ['=SUM(A:A)'], ['=SUM(prices)']]);
      return sheet.getRange('D1:D3').getValues();`);
    expect(values).toEqual([[8], [3], [3]]);
  });

  test('take open ends and semicolons, as Sheets does in every locale', () => {
    const formulas = [
      `=SUMIFS('It''s data'!A2:A;'It''s data'!B2:B;"x;")`,
      `=COUNTIFS('It''s data'!A2:A;"<>";'It''s data'!B2:B;"")`,
      `=SUM('It''s data'!A2:A)`,
      '=SUM({1,2;3,4})',
    ];
    const values = run(`
      const data = ss.insertSheet("It's data");
      data.getRange('A1:B4').setValues([['a; b', 'b'], [1, 'x;'], [2, ''], [3, 'x;']]);
      sheet.getRange('A1:A4').setFormulas(${JSON.stringify(formulas.map((formula) => [formula]))});
      return sheet.getRange('A1:A4').getValues();`);
    expect(values).toEqual([[4], [1], [6], [10]]);
  });

  test('use the clock of the simulation, and come as dates', () => {
    expect(
      run(
        `sheet.getRange('A1').setFormula('=TODAY()'); return sheet.getRange('A1').getValue().toISOString();`,
      ),
    ).toBe('2024-10-25T04:00:00.000Z');
  });

  test('of a function that does not exist are #NAME?, of a division by nothing #DIV/0!', () => {
    expect(
      run(
        `sheet.getRange('A1:B1').setFormulas([['=NOSUCH(1)', '=1/0']]); return sheet.getRange('A1:B1').getValues();`,
      ),
    ).toEqual([['#NAME?', '#DIV/0!']]);
  });
});
