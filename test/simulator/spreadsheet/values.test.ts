import { errorOf, freshCloud, outcomeOf, run } from '../run-script';

describe('values that a script writes', () => {
  test('strings are read as if typed', () => {
    const rows = run(`
      sheet.getRange(1, 1, 1, 8).setValues([['0123', 'TRUE', '5%', '$2.99', '1,234', '1e3', "'=x", 'plain']]);
      return sheet.getRange(1, 1, 1, 8).getValues();`);
    expect(rows).toEqual([[123, true, 0.05, 2.99, 1234, 1000, '=x', 'plain']]);
  });

  test('a string that begins with = becomes a formula', () => {
    expect(run(`sheet.getRange('A1').setValue('=1+1'); return sheet.getRange('A1').getFormula();`)).toBe(
      '=1+1',
    );
  });

  test('plain text keeps every string exactly', () => {
    const rows = run(`
      const range = sheet.getRange(1, 1, 1, 4);
      range.setNumberFormat('@');
      range.setValues([['0123', '=1+1', "'x", '2024-01-02']]);
      return [range.getValues(), range.getFormulas()];`);
    expect(rows).toEqual([[['0123', '=1+1', "'x", '2024-01-02']], [['', '', '', '']]]);
  });

  test('a format takes effect in the order of the calls, within one buffered batch', () => {
    const values = run(`
      sheet.getRange('A1').setValue('01'); sheet.getRange('A1').setNumberFormat('@');
      sheet.getRange('B1').setNumberFormat('@'); sheet.getRange('B1').setValue('01');
      return sheet.getRange('A1:B1').getValues()[0];`);
    expect(values).toEqual([1, '01']);
  });

  test('typed dates are dates in the time zone of the spreadsheet', () => {
    const times = run(`
      sheet.getRange('A1:C1').setValues([['2024-01-02', '7/4/2024 1:30 PM', 'Jan 2, 2024']]);
      return sheet.getRange('A1:C1').getValues()[0].map((date) => date.toISOString());`);
    expect(times).toEqual([
      '2024-01-02T05:00:00.000Z',
      '2024-07-04T17:30:00.000Z',
      '2024-01-02T05:00:00.000Z',
    ]);
  });

  test('null, undefined and the empty string empty a cell', () => {
    const values = run(`
      const range = sheet.getRange('A1:C1');
      range.setValues([[1, 2, 3]]);
      range.setValues([[null, undefined, '']]);
      return [range.getValues(), sheet.getLastRow()];`);
    expect(values).toEqual([[['', '', '']], 0]);
  });

  test('what a script reads is made of its own arrays and dates', () => {
    const answers = run(`
      sheet.getRange('A1').setValue(new Date(0));
      const values = sheet.getRange('A1:B2').getValues();
      return [values instanceof Array, values[0] instanceof Array, values[0][0] instanceof Date, values[0][0].getTime()];`);
    expect(answers).toEqual([true, true, true, 0]);
  });

  test('a script that changes its array after the call does not change what is written', () => {
    const values = run(`
      const rows = [['before']]; const date = new Date(0);
      sheet.getRange('A1').setValues(rows); rows[0][0] = 'after';
      sheet.getRange('B1').setValue(date); date.setFullYear(1999);
      return [sheet.getRange('A1').getValue(), sheet.getRange('B1').getValue().getTime()];`);
    expect(values).toEqual(['before', 0]);
  });
});

describe('what Google refuses', () => {
  test.each([
    [
      `sheet.getRange(1, 1, 2, 1).setValues([[1]]);`,
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    ],
    [
      `sheet.getRange(1, 1, 1, 2).setValues([[1]]);`,
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    ],
    [
      `sheet.getRange(1, 1).setValues('x');`,
      "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.",
    ],
    [
      `sheet.getRange(1, 1).setValues([1, 2]);`,
      "The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValues.",
    ],
    [
      `sheet.getRange('1', 2);`,
      "The parameters (String,number) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
    ],
    [
      `ss.getSheetByName(2020);`,
      "The parameters (number) don't match the method signature for SpreadsheetApp.Spreadsheet.getSheetByName.",
    ],
    [`sheet.getRange(1, 1, 0, 1);`, 'The number of rows in the range must be at least 1.'],
    [`sheet.getRange(1, 1, 1, 0);`, 'The number of columns in the range must be at least 1.'],
    [`sheet.getRange(0, 1);`, 'The starting row of the range is too small.'],
    [`sheet.getRange(1, 0);`, 'The starting column of the range is too small.'],
    [`sheet.getRange('nonsense!');`, 'Range not found'],
    [
      `sheet.getRange(1001, 1).getValue();`,
      'The coordinates of the range are outside the dimensions of the sheet.',
    ],
    [
      `sheet.getRange(1, 27).setValue(1);`,
      'The coordinates of the range are outside the dimensions of the sheet.',
    ],
    [
      `sheet.getRange('A1').setValue('x'.repeat(50001));`,
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    ],
    [
      `sheet.getRange('A1:B1').setValues([['', 'x'.repeat(50001)]]);`,
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    ],
    [`sheet.deleteRows(1, 1000);`, 'Sorry, it is not possible to delete all non-frozen rows.'],
    [
      `sheet.setFrozenRows(1); sheet.deleteRows(2, 999);`,
      'Sorry, it is not possible to delete all non-frozen rows.',
    ],
    [`sheet.deleteColumns(1, 26);`, 'Sorry, it is not possible to delete all non-frozen columns.'],
    [`sheet.deleteRows(999, 5);`, 'Those rows are out of bounds.'],
    [`sheet.deleteColumn(27);`, 'Those columns are out of bounds.'],
    [`sheet.insertRowsAfter(1001, 1);`, 'Those rows are out of bounds.'],
    [`ss.deleteSheet(sheet);`, "You can't remove all the sheets in a document."],
    [`sheet.hideSheet();`, "You can't hide all the sheets in a document."],
    [
      `ss.insertSheet('Sheet1');`,
      'A sheet with the name "Sheet1" already exists. Please enter another name.',
    ],
    [
      `ss.insertSheet('B').setName('sheet1');`,
      'A sheet with the name "sheet1" already exists. Please enter another name.',
    ],
    [
      `SpreadsheetApp.openById('somebody else');`,
      'Unexpected error while getting the method or property openById on object SpreadsheetApp.',
    ],
    [
      `sheet.getRange('A1:B2').addDeveloperMetadata('key');`,
      'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
    ],
    [
      `sheet.insertRowsAfter(1000, 383616);`,
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    ],
    [
      `for (let i = 0; i < 200; i += 1) ss.insertSheet('Tab ' + i);`,
      'This action would increase the number of sheets in the workbook above the limit of 200 sheets.',
    ],
  ])('%s', (body, message) => {
    expect(errorOf(body)).toBe(`Exception: ${message}`);
  });

  test('10 million cells are allowed, exactly', () => {
    expect(
      run(`sheet.insertRowsAfter(1000, 383615); return sheet.getMaxRows() * sheet.getMaxColumns();`),
    ).toBe(9_999_990);
  });

  test('50,000 characters are allowed', () => {
    expect(
      run(`sheet.getRange('A1').setValue('x'.repeat(50000)); return sheet.getRange('A1').getValue().length;`),
    ).toBe(50_000);
  });

  test('a method that is not simulated is named, with the object that lacks it', () => {
    expect(errorOf(`sheet.getRange('A1').createPivotTable();`)).toBe(
      'NotSimulated: Range.createPivotTable is not simulated yet.',
    );
    expect(errorOf(`sheet.nonsense();`)).toBe('NotSimulated: Sheet.nonsense is not simulated yet.');
    expect(errorOf(`ss.nonsense();`)).toBe('NotSimulated: Spreadsheet.nonsense is not simulated yet.');
  });

  test('a script can catch an error of Google, which is an Error of its own', () => {
    const caught = run(
      `try { sheet.getRange(0, 1); } catch (error) { return [error instanceof Error, error.name]; }`,
    );
    expect(caught).toEqual([true, 'Exception']);
  });
});

describe('the write buffer', () => {
  const twoWrites = `sheet.getRange('A1').setValue('first'); sheet.getRange('A2').setValue('second'); Session.getScriptTimeZone();`;

  test('what was not flushed is lost when the execution dies', () => {
    const cloud = freshCloud();
    // getActive, getActiveSheet, four calls for two writes: the seventh is the next service.
    expect(outcomeOf(twoWrites, cloud, { dieAt: 7 }).killed).toBe(true);
    expect(cloud.workbook.sheets[0]?.grid.lastRow()).toBe(0);
  });

  test('or kept: Google promises neither', () => {
    const cloud = freshCloud();
    outcomeOf(twoWrites, cloud, { dieAt: 7, unflushed: 'kept' });
    expect(cloud.workbook.sheets[0]?.grid.lastRow()).toBe(2);
  });

  test('a read brings all writes before it into the sheet', () => {
    const cloud = freshCloud();
    outcomeOf(
      `sheet.getRange('A1').setValue('first'); sheet.getLastRow(); sheet.getRange('A2').setValue(1); sheet.getName();`,
      cloud,
      {
        dieAt: 8,
      },
    );
    expect(cloud.workbook.sheets[0]?.grid.get('value', 0, 0)).toBe('first');
    expect(cloud.workbook.sheets[0]?.grid.get('value', 1, 0)).toBeUndefined();
  });

  test('flush does too, and an execution that ends well writes everything', () => {
    const cloud = freshCloud();
    outcomeOf(`sheet.getRange('A1').setValue('x'); SpreadsheetApp.flush(); sheet.getName();`, cloud, {
      dieAt: 6,
    });
    expect(cloud.workbook.sheets[0]?.grid.get('value', 0, 0)).toBe('x');
    run(`sheet.getRange('A2').setValue('y');`, cloud);
    expect(cloud.workbook.sheets[0]?.grid.get('value', 1, 0)).toBe('y');
  });

  test('reading and writing in turn costs far more than one of each', () => {
    const turns = outcomeOf(
      `for (let i = 1; i < 51; i += 1) { sheet.getRange(i, 1).setValue(i); sheet.getRange(i, 1).getValue(); }`,
    );
    const once = outcomeOf(
      `const all = []; for (let i = 0; i < 50; i += 1) all.push([i]); sheet.getRange(1, 1, 50, 1).setValues(all); sheet.getRange(1, 1, 50, 1).getValues();`,
    );
    expect(turns.seconds / once.seconds).toBeGreaterThan(10);
    expect([turns.cellsRead, turns.cellsWritten]).toEqual([50, 50]);
    expect([once.cellsRead, once.cellsWritten]).toEqual([50, 50]);
  });

  test('formats are not counted as written cells', () => {
    expect(
      outcomeOf(`sheet.getRange('A1:J1').setFontWeight('bold').setNumberFormat('@'); sheet.setFrozenRows(1);`)
        .cellsWritten,
    ).toBe(0);
  });
});
