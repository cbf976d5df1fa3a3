/** The built add-on on the workbench's page, in a real Chromium. */
import type { Browser } from 'playwright-core';
import { eventually, launchBrowser, type OpenPage, openPage } from './open-page';

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
    // The open ones, and the headings.
    await eventually(rows, (count) => count === 139);
    expect(await open.shown('Trackly Jobs', 'A1')).toBe('Title');
    const headings = await Promise.all([...'ABCDEFGHIJKL'].map((at) => open.shown('Trackly Jobs', `${at}1`)));
    const under = (heading: string) =>
      open.shown('Trackly Jobs', `${'ABCDEFGHIJKL'[headings.indexOf(heading)]}2`);
    expect(await under('Function')).toBe('Engineering');
    // A date with its format, in the time zone of the spreadsheet.
    expect(await under('Posted')).toMatch(/^\w{3} \d+$/);
    await open.chooseMenu('Jobsheet', 'Sync now');
    await eventually(rows, (count) => count === 139);
  });

  it('opens the sidebar, which talks to the script', async () => {
    await open.chooseMenu('Jobsheet', 'Open Jobsheet');
    const sidebar = open.page.frameLocator('.sidebar iframe');
    await sidebar.getByText('Trackly Jobs').first().waitFor();
    const box = await open.page.locator('.sidebar iframe').boundingBox();
    expect(box?.width).toBe(300);
  });

  it('asks no other machine for anything, and has no errors', () => {
    expect(open.troubles).toEqual([]);
  });
});
