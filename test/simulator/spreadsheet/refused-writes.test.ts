import type { ExecutionOptions } from '../../../simulator/script/execution';
import { loadScript } from '../../../simulator/script/script';
import { simulate } from '../../../simulator/simulation';
import { errorOf, freshCloud, outcomeOf, run } from '../run-script';

const MORE_THAN_FIVE = `SpreadsheetApp.newDataValidation().requireNumberGreaterThan(5).setAllowInvalid(false).build()`;
const REJECTED = (cell: string) =>
  `Exception: The data you entered in cell ${cell} violates the data validation rules set on this cell.`;
const PROTECTED =
  'Exception: You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

describe('a validation rule that rejects', () => {
  test('refuses a write of the script, and nothing of the block is written', () => {
    const cloud = freshCloud();
    const failure = errorOf(
      `sheet.getRange('B2:B4').setDataValidation(${MORE_THAN_FIVE});
       sheet.getRange('A1:B3').setValues([['a', 'heading'], ['b', 6], ['c', 'five']]);
       SpreadsheetApp.flush();`,
      cloud,
    );
    expect(failure).toBe(REJECTED('B3'));
    expect(run(`return sheet.getRange('A1:B3').getValues();`, cloud)).toEqual([
      ['', ''],
      ['', ''],
      ['', ''],
    ]);
  });

  test.each<[ExecutionOptions, string]>([
    [{}, 'set flushed-failed'],
    [{ refusal: 'at-flush' }, 'set flushed-failed'],
    [{ refusal: 'at-write' }, 'failed'],
  ])('tells it when the writes are flushed, or at the write: %j', (options, steps) => {
    const body = `
      sheet.getRange('A1').setDataValidation(${MORE_THAN_FIVE}); SpreadsheetApp.flush();
      try { sheet.getRange('A1').setValue('x'); } catch (e) { return 'failed'; }
      try { SpreadsheetApp.flush(); } catch (e) { return 'set flushed-failed'; }
      return 'written';`;
    expect(outcomeOf(body, freshCloud(), options).result).toBe(steps);
  });

  test('fails a run whose last write nobody flushed', () => {
    const cloud = freshCloud();
    run(`sheet.getRange('A1').setDataValidation(${MORE_THAN_FIVE});`, cloud);
    expect(errorOf(`sheet.getRange('A1').setValue(1);`, cloud)).toBe(REJECTED('A1'));
    expect(errorOf(`sheet.appendRow([2]);`, cloud)).toBe(REJECTED('A1'));
  });

  test('leaves what was there before it, what is empty, and notes and looks alone', () => {
    expect(
      run(`
        sheet.getRange('A1').setValue('old');
        sheet.getRange('A1:A2').setDataValidation(${MORE_THAN_FIVE});
        sheet.getRange('A1').setNote('a note').setBackground('#ff0000');
        sheet.getRange('A2').setValue('');
        SpreadsheetApp.flush();
        const before = sheet.getRange('A1').getValue();
        sheet.getRange('A1').clearContent();
        return [before, sheet.getRange('A1').getValue()];`),
    ).toEqual(['old', '']);
  });

  test('that only warns lets everything in', () => {
    expect(
      errorOf(`
        const rule = SpreadsheetApp.newDataValidation().requireNumberGreaterThan(5).setAllowInvalid(true).build();
        sheet.getRange('A1').setDataValidation(rule).setValue('x'); SpreadsheetApp.flush();`),
    ).toBeUndefined();
  });

  test.each([
    [`requireValueInList(['yes', 'no'])`, `'yes'`, `'maybe'`],
    [`requireCheckbox()`, `true`, `'yes'`],
    [`requireCheckbox('in', 'out')`, `'out'`, `true`],
    [`requireNumberBetween(1, 3)`, `3`, `4`],
    [`requireDate()`, `'2024-01-02'`, `'soon'`],
    [`requireDateAfter(new Date('2024-01-02T12:00:00Z'))`, `'2024-01-03'`, `'2024-01-02'`],
    [`requireTextContains('job')`, `'a Job'`, `'a task'`],
    [`requireTextIsEmail()`, `'a@example.com'`, `'a at example'`],
    [`requireTextIsUrl()`, `'https://example.com/a'`, `'nowhere'`],
    [`requireValueInRange(sheet.getRange('D1:D2'))`, `'one'`, `'three'`],
  ])('%s takes %s and not %s', (rule, good, bad) => {
    const put = (value: string) => `
      sheet.getRange('D1:D2').setValues([['one'], ['two']]);
      const rule = SpreadsheetApp.newDataValidation().${rule}.setAllowInvalid(false).build();
      sheet.getRange('A1').setDataValidation(rule).setValue(${value}); SpreadsheetApp.flush();`;
    expect(errorOf(put(good))).toBeUndefined();
    expect(errorOf(put(bad))).toBe(REJECTED('A1'));
  });

  test('refuses what a person types, and not what they paste, which brings its own rules', () => {
    const simulation = simulate(
      `function main() { SpreadsheetApp.getActiveSheet().getRange('A1:A9').setDataValidation(${MORE_THAN_FIVE}); }`,
    );
    simulation.call('main');
    const { person, cloud } = simulation;
    person.editCell('Sheet1', 0, 0, '7');
    expect(() => person.editCell('Sheet1', 0, 0, 'x')).toThrow('violates the data validation rules');
    expect(cloud.workbook.sheets[0]?.grid.get('value', 0, 0)).toBe(7);
    person.editCell('Sheet1', 0, 1, 'x');
    person.copyPaste('Sheet1', { row: 0, column: 1, rows: 1, columns: 1 }, { row: 0, column: 0 });
    expect(cloud.workbook.sheets[0]?.grid.get('value', 0, 0)).toBe('x');
  });
});

describe('protected cells', () => {
  const OTHER = { user: 'other@example.com' };
  /** The owner protects B2:B3, or the whole sheet, for nobody else. */
  function protectedCloud(what: string, more = '') {
    const cloud = freshCloud();
    run(
      `sheet.getRange('A1:C4').setValues([[1, 2, 3], [1, 2, 3], [1, 2, 3], [1, 2, 3]]);
       const protection = ${what}.protect(); protection.removeEditors(protection.getEditors()); ${more}`,
      cloud,
    );
    return cloud;
  }
  const failureFor = (body: string, cloud = protectedCloud(`sheet.getRange('B2:B3')`)) => {
    const { error } = outcomeOf(body, cloud, OTHER);
    return error && `${error.name}: ${error.message}`;
  };

  test.each([
    `sheet.getRange('B2').setValue('x')`,
    `sheet.getRange('A1:C4').setBackground('#ff0000')`,
    `sheet.getRange('B3').setNote('x')`,
    `sheet.getRange('B3').clearContent()`,
    `sheet.getRange('A1').copyTo(sheet.getRange('B2'))`,
    `sheet.getRange('B2').moveTo(sheet.getRange('F1'))`,
    `sheet.getRange('A1:C4').sort(1)`,
    `sheet.deleteRow(2)`,
    `sheet.deleteColumn(2)`,
    `sheet.moveRows(sheet.getRange('A2'), 5)`,
    `ss.insertSheet('x'); ss.deleteSheet(sheet)`,
  ])('refuse somebody else: %s', (body) => {
    expect(failureFor(`${body};`)).toBe(PROTECTED);
  });

  test('keep nobody from the cells beside them, nor the owner from anything', () => {
    const cloud = protectedCloud(`sheet.getRange('B2:B3')`);
    expect(
      failureFor(`sheet.getRange('A1:C1').setValue('x'); sheet.insertRowBefore(2);`, cloud),
    ).toBeUndefined();
    expect(errorOf(`sheet.getRange('B2:B4').setValue('y');`, cloud)).toBeUndefined();
    expect(run(`return sheet.getRange('B3:B4').getValues();`, cloud)).toEqual([['y'], ['y']]);
  });

  test('refuse nobody until the list of editors is changed, and nobody who is on it', () => {
    const mirrored = freshCloud();
    run(`sheet.getRange('A1').protect();`, mirrored);
    expect(failureFor(`sheet.getRange('A1').setValue(1);`, mirrored)).toBeUndefined();
    const cloud = protectedCloud(`sheet`, `protection.addEditor('other@example.com');`);
    expect(failureFor(`sheet.getRange('A1').setValue(1); sheet.insertRowBefore(1);`, cloud)).toBeUndefined();
    expect(
      run(
        `return sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET)[0].getEditors().map(String);`,
        cloud,
      ),
    ).toEqual(['person@example.com', 'other@example.com']);
  });

  test('a whole sheet refuses new rows and a new name, and lets into what it leaves open', () => {
    const cloud = protectedCloud('sheet', `protection.setUnprotectedRanges([sheet.getRange('C1:C4')]);`);
    expect(failureFor(`sheet.insertRowBefore(1);`, cloud)).toBe(PROTECTED);
    expect(failureFor(`sheet.setName('Mine');`, cloud)).toBe(PROTECTED);
    expect(failureFor(`sheet.appendRow([1]);`, cloud)).toBe(PROTECTED);
    expect(failureFor(`sheet.getRange('C2').setValue('x');`, cloud)).toBeUndefined();
    expect(
      outcomeOf(`return [sheet.getRange('C2').canEdit(), sheet.getRange('B2:C2').canEdit()];`, cloud, OTHER)
        .result,
    ).toEqual([true, false]);
  });

  test('a refused write leaves the locks free for the next run', () => {
    const cloud = protectedCloud('sheet');
    const script = loadScript(
      cloud,
      `function main() { LockService.getDocumentLock().waitLock(1000); SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1); }`,
    );
    expect(script.call('main', [], OTHER).error?.message).toMatch(/protected cell/);
    expect(script.call('main').error).toBeUndefined();
  });

  test('keep out somebody else at the page', () => {
    const simulation = simulate(
      `function main() { const p = SpreadsheetApp.getActiveSheet().protect(); p.removeEditors(p.getEditors()); }`,
    );
    simulation.call('main');
    expect(() => simulation.personAs('other@example.com').editCell('Sheet1', 0, 0, 'x')).toThrow(
      'protected cell',
    );
    expect(() => simulation.personAs('other@example.com').insertRows('Sheet1', 0, 1)).toThrow(
      'protected cell',
    );
    simulation.person.editCell('Sheet1', 0, 0, 'x');
    expect(simulation.cloud.workbook.sheets[0]?.grid.get('value', 0, 0)).toBe('x');
  });
});
