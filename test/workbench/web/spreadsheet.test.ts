/** The grid as a person sees and edits it, and the effect on the workbook. */
import type { Browser } from 'playwright-core';
import { eventually, launchBrowser, type OpenPage, openPage, SAMPLE } from './open-page';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('a script and its spreadsheet', () => {
  let open: OpenPage;
  beforeAll(async () => {
    open = await openPage(browser, { code: SAMPLE, pace: 0 });
    // The grid hears the keyboard once somebody has clicked into it.
    await open.page.mouse.click(700, 500);
  });
  afterAll(() => open.close());

  it.each([
    ['C1', '0123', '123', { type: 'number', value: 123 }],
    ['C2', "'007", '007', { type: 'string', value: '007' }],
    ['C3', '2024-01-02', '2024-01-02', { type: 'date', value: '2024-01-02T05:00:00.000Z' }],
    ['C4', '5%', '5%', { type: 'number', value: 0.05 }],
    ['C5', 'TRUE', 'TRUE', { type: 'boolean', value: true }],
    ['C6', '=SUM(1,2)*2', '6', { formula: '=SUM(1,2)*2', value: 6 }],
  ])('reads what is typed into %s, %s, as Sheets does', async (cell, typed, shown, held) => {
    await open.type('Sheet1', cell, typed);
    await eventually(
      () => open.shown('Sheet1', cell),
      (text) => text === shown,
    );
    expect(await open.call('describe', `Sheet1!${cell}`)).toMatchObject(held);
  });

  it('calculates formulas over cells that a script writes', async () => {
    await open.type('Sheet1', 'C7', '=B4+1');
    await open.chooseMenu('Sample', 'More', 'Decorate');
    await eventually(
      () => open.shown('Sheet1', 'B4'),
      (text) => text === '42',
    );
    await eventually(
      () => open.shown('Sheet1', 'C7'),
      (text) => text === '43',
    );
  });

  it('shows dates, text, looks, notes, widths and what is hidden or frozen', async () => {
    expect(await open.shown('Sheet1', 'B2')).toBe('2024-01-02');
    expect(await open.shown('Sheet1', 'B3')).toBe('=1+1');
    const looks = await open.page.evaluate(() => {
      const sheet = window.jobsheetWorkbench.api.getActiveWorkbook()?.getActiveSheet();
      return {
        note: sheet?.getRange('B2').getNote()?.note,
        isBold: sheet?.getRange('B4').getCellStyleData()?.bl === 1,
        background: sheet?.getRange('B4').getBackground(),
        frozen: sheet?.getFrozenRows(),
        width: sheet?.getColumnWidth(0),
        checkbox: sheet?.getRange('K3').getDataValidation()?.rule.type,
        list: sheet?.getRange('L4').getDataValidation()?.rule.formula1,
        isMerged: sheet?.getRange('K10:L10').isMerged(),
        isHidden: sheet?.getSheet().getColVisible(3) === false,
      };
    });
    expect(looks).toEqual({
      note: 'A note',
      isBold: true,
      background: '#ffcc00',
      frozen: 1,
      width: 250,
      checkbox: 'checkbox',
      list: 'yes,no',
      isMerged: true,
      isHidden: true,
    });
  });

  it('carries rows that a person inserts, deletes and moves', async () => {
    await open.type('Sheet1', 'A10', 'ten');
    await open.type('Sheet1', 'A11', 'eleven');
    await open.page.evaluate(() => {
      const sheet = window.jobsheetWorkbench.api.getActiveWorkbook()?.getActiveSheet();
      sheet?.insertRowsBefore(9, 2);
      sheet?.deleteRows(8, 1);
      sheet?.moveRows(sheet.getRange('A12:A12'), 10);
    });
    const wanted = ['', 'eleven', 'ten', ''];
    expect(await open.call('column', 'Sheet1!A10:A13')).toEqual(wanted);
    const cells = ['A10', 'A11', 'A12', 'A13'];
    expect(await Promise.all(cells.map((cell) => open.shown('Sheet1', cell)))).toEqual(wanted);
  });

  it('carries columns, sorting, clearing and looks', async () => {
    const { page } = open;
    const typed = { H2: 'b', H3: 'c', H4: 'a' };
    for (const [cell, text] of Object.entries(typed)) await open.type('Sheet1', cell, text);
    await page.evaluate(() => {
      const sheet = window.jobsheetWorkbench.api.getActiveWorkbook()?.getActiveSheet();
      sheet?.insertColumns(7, 1);
      sheet?.getRange('I2').setFontWeight('bold');
      sheet?.getRange('I1:I4').activate();
    });
    // The heading of column I: A is wide and D is hidden.
    await page.mouse.click(940, 131, { button: 'right' });
    await page.getByText('Sort sheet A to Z').click();
    await eventually(
      () => open.call('column', 'Sheet1!I2:I4'),
      (list) => JSON.stringify(list) === '["a","b","c"]',
    );
    expect(await open.call('describe', 'Sheet1!I3')).toMatchObject({ value: 'b', bold: true });
    await page.evaluate(() => {
      window.jobsheetWorkbench.api.getActiveWorkbook()?.getActiveSheet().getRange('I2:I4').clearContent();
    });
    expect(await open.call('column', 'Sheet1!I2:I4')).toEqual(['', '', '']);
  });

  it('carries tabs that a person adds, names, hides and deletes', async () => {
    await open.page.evaluate(async () => {
      const { api } = window.jobsheetWorkbench;
      const made = api.getActiveWorkbook()?.create('Mine', 50, 5);
      made?.getRange('A1').setValue('first');
      api.getActiveWorkbook()?.create('Other', 50, 5).hideSheet();
      made?.setName('My notes');
    });
    expect(await open.call('tabs')).toEqual(['Sheet1', 'My notes', 'Other (hidden)']);
    expect(await open.call('column', "'My notes'!A1:A1")).toEqual(['first']);
    await open.page.evaluate(() => {
      const workbook = window.jobsheetWorkbench.api.getActiveWorkbook();
      const sheet = workbook?.getSheetByName('My notes');
      if (sheet) workbook?.deleteSheet(sheet);
    });
    expect(await open.call('tabs')).toEqual(['Sheet1', 'Other (hidden)']);
    // A script finds the tab by its number, and the grid by its own key.
    await open.call('write', "'Other'!B2", 'from the script');
    await eventually(
      () => open.shown('Other', 'B2'),
      (text) => text === 'from the script',
    );
    expect(await open.page.evaluate(() => window.jobsheetWorkbench.sheets())).toEqual(['Sheet1', 'Other']);
  });

  it('knows where the person is', async () => {
    await open.page.evaluate(() => {
      window.jobsheetWorkbench.api
        .getActiveWorkbook()
        ?.getSheetByName('Sheet1')
        ?.getRange('B2:C5')
        .activate();
    });
    await eventually(
      () => open.call('selection'),
      (answer) => answer === 'Sheet1!B2:C5',
    );
  });

  it('waits for the answer to an alert', async () => {
    await open.chooseMenu('Sample', 'Ask');
    const dialog = open.page.getByRole('dialog', { name: 'Delete it?' });
    await dialog.getByText('This cannot be undone.').waitFor();
    // The script is blocked, and others still run.
    expect(await open.call('describe', 'Sheet1!A1')).toMatchObject({ value: '' });
    await dialog.getByRole('button', { name: 'Yes' }).click();
    await eventually(
      () => open.shown('Sheet1', 'A1'),
      (text) => text === 'deleted',
    );
    expect(await dialog.count()).toBe(0);
  });

  it('tells what went wrong in a menu entry', async () => {
    await open.chooseMenu('Sample', 'Fail');
    await open.page.getByRole('alert').getByText('Error: Nothing works today.').waitFor();
  });

  it('lets hours pass, and triggers fire', async () => {
    await open.call('planHour');
    await open.page.getByRole('button', { name: '+1 day' }).click();
    await eventually(
      () => open.shown('Sheet1', 'F1'),
      (text) => Number(text) >= 23,
    );
  });

  it('asks no other machine for anything, and has no errors', () => {
    expect(open.troubles).toEqual([]);
  });
});
