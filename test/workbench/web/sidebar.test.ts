/** A page of the script in the sidebar: `google.script` as Google has it, and nothing else. */
import type { Browser } from 'playwright-core';
import { eventually, launchBrowser, type OpenPage, openPage, SAMPLE } from './open-page';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

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
