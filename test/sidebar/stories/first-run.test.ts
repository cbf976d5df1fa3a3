/** From a new install to rows, as a person would do it: with the mouse, and by keyboard alone. */
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../workbench/web/open-page';
import { type OpenSidebar, openSidebar, SANDBOX_KEY } from '../open-sidebar';

let browser: Browser;
let open: OpenSidebar;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(() => open.close());

describe('the first run', () => {
  it('leads from a key to rows that are kept up to date', async () => {
    open = await openSidebar(browser, { key: null });
    const { sidebar } = open;
    await sidebar.getByLabel('Trackly API key').fill('trk_wrong_0123456789');
    await open.press('Connect');
    await open.sees(/Trackly did not accept this key/);
    await sidebar.getByLabel('Trackly API key').fill(SANDBOX_KEY);
    await open.press('Connect');
    await open.sees(/Connected as Sandbox User/);
    await open.sees('Add up to 1,288 jobs to my sheet');
    await open.press('Finance');
    await open.sees(/^Add up to 1,2\d\d jobs/);
    await open.press('Finance');
    await open.press('Add up to 1,288 jobs to my sheet');
    await open.sees('138 jobs are in ‘Trackly Jobs’.');
    await open.press('Keep it up to date every hour');
    await open.sees(/now updates every hour/);
    await open.sees(/Every hour/);
    expect(await open.call('home')).toMatchObject({ value: { trigger: { state: 'ok', owner: 'yours' } } });
    expect(open.troubles).toEqual([]);
  });

  it('can be done by keyboard alone', async () => {
    open = await openSidebar(browser, { key: null });
    const { page, sidebar } = open;
    await sidebar.getByLabel('Trackly API key').waitFor();
    const focused = () => sidebar.locator(':focus').first();
    const tabTo = async (name: string) => {
      for (let steps = 0; steps < 60; steps += 1) {
        const words = await focused()
          .evaluate((element) => element.getAttribute('aria-label') ?? element.textContent ?? '')
          .catch(() => '');
        if (words.trim() === name) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`Tab never reaches ‘${name}’.`);
    };
    await sidebar.getByLabel('Trackly API key').focus();
    await page.keyboard.type(SANDBOX_KEY);
    await page.keyboard.press('Enter');
    await open.sees('Add up to 1,288 jobs to my sheet');
    // The new view has the focus, so the next Tab goes into it.
    await tabTo('Add up to 1,288 jobs to my sheet');
    await page.keyboard.press('Enter');
    await open.sees('138 jobs are in ‘Trackly Jobs’.');
    await tabTo('Keep it up to date every hour');
    await page.keyboard.press(' ');
    await open.sees(/now updates every hour/);
    expect(open.troubles).toEqual([]);
  });
});
