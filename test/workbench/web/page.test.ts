/** The workbench's page in a real Chromium: what a person sees and does, and what reaches the workbook. */
import type { Browser } from 'playwright-core';
import { eventually, launchBrowser, type OpenPage, openPage, SAMPLE } from './open-page';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('the built add-on', () => {
  let open: OpenPage;
  beforeAll(async () => {
    open = await openPage(browser, { pace: 0 });
  });
  afterAll(() => open.close());

  it('fills the tab from the menu, once', async () => {
    const { page } = open;
    await open.chooseMenu('Jobsheet', 'Sync now');
    await page.getByRole('status').filter({ hasText: '1,288' }).first().waitFor();
    const rows = () => page.evaluate(() => window.jobsheetWorkbench.lastRow('Trackly Jobs'));
    await eventually(rows, (count) => count === 1289);
    expect(await open.shown('Trackly Jobs', 'A1')).toBe('Job ID');
    expect(await open.shown('Trackly Jobs', 'A2')).toMatch(/^\d+$/);
    // A date with its format, in the time zone of the spreadsheet.
    expect(await open.shown('Trackly Jobs', 'H2')).toMatch(/^2024-\d\d-\d\d$/);
    await open.chooseMenu('Jobsheet', 'Sync now');
    await eventually(rows, (count) => count === 1289);
  });

  it('opens the sidebar, which talks to the script', async () => {
    await open.chooseMenu('Jobsheet', 'Open Jobsheet');
    const sidebar = open.page.frameLocator('.sidebar iframe');
    await sidebar.getByText('6789').first().waitFor();
    const box = await open.page.locator('.sidebar iframe').boundingBox();
    expect(box?.width).toBe(300);
  });

  it('asks no other machine for anything, and has no errors', () => {
    expect(open.troubles).toEqual([]);
  });
});

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
        isHidden: sheet?.getSheet().getColVisible(3) === false,
      };
    });
    expect(looks).toEqual({
      note: 'A note',
      isBold: true,
      background: '#ffcc00',
      frozen: 1,
      width: 250,
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

describe('a page of the script in the sidebar', () => {
  let open: OpenPage;
  beforeAll(async () => {
    // Slow enough that a run can be watched and stopped.
    open = await openPage(browser, { code: SAMPLE, pace: 0.05 });
    await open.chooseMenu('Sample', 'Show sidebar');
  });
  afterAll(() => open.close());

  const press = (name: string) =>
    open.page.frameLocator('.sidebar iframe').getByRole('button', { name }).click();
  const out = () => open.page.frameLocator('.sidebar iframe').locator('output');

  it('gives results and errors to its handlers', async () => {
    await press('Greet');
    await out().getByText('success | {"greeting":"Hello, Ada","at":[1,2]} | tag').waitFor();
    await press('Fail');
    await out().getByText('failure | ScriptError: Error: Nothing works today.').waitFor();
    await press('Private');
    await out().getByText('private | "undefined"').waitFor();
    await press('Date');
    await out().getByText('thrown | TypeError: Failed due to illegal value in property: 0').waitFor();
  });

  it('reaches nothing of the page around it', async () => {
    const frame = open.page.frames().find((one) => one !== open.page.mainFrame());
    const reached = await frame?.evaluate(() => {
      try {
        return String(window.parent.document.title);
      } catch (error) {
        return (error as Error).name;
      }
    });
    expect(reached).toBe('SecurityError');
  });

  it('watches and stops an execution while it runs', async () => {
    await press('Count');
    await eventually(
      () => open.shown('Sheet1', 'E1'),
      (text) => Number(text) > 5,
    );
    await press('Progress');
    await eventually(
      () => out().textContent().then(String),
      (text) => /^success \| "\d+"/.test(text),
    );
    await open.page.mouse.click(700, 500);
    await open.type('Sheet1', 'A1', 'meanwhile');
    await eventually(
      () => open.shown('Sheet1', 'A1'),
      (text) => text === 'meanwhile',
    );
    await press('Stop');
    await eventually(
      () => out().textContent().then(String),
      (text) => text.includes('stopped at'),
    );
    expect(await open.call('describe', 'Sheet1!A1')).toMatchObject({ value: 'meanwhile' });
  });

  it('closes itself', async () => {
    await press('Close');
    await open.page.locator('.sidebar').waitFor({ state: 'detached' });
    expect(open.troubles).toEqual([]);
  });
});
