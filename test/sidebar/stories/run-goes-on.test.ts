/** A run that takes longer than Google allows. */
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../workbench/web/open-page';
import { type OpenSidebar, openSidebar } from '../open-sidebar';

let browser: Browser;
let open: OpenSidebar;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(() => open.close());

const EVERYTHING = { filters: {} };

it('a run goes on by itself when Google’s six minutes are over', async () => {
  const slow = { scale: 6000, faults: 'trackly/jobs@*=slow:50000', pace: 0.003 };
  open = await openSidebar(browser, slow, [EVERYTHING]);
  await open.press('Sync now ‘Trackly Jobs’');
  await open.sees('Google pauses every run after 6 minutes. Continuing…');
  await open.sees(/just now · [\d,]+ new/);
  expect(await open.lastRow('Trackly Jobs')).toBe(6001);
  expect(await open.executions('runSync')).toBeGreaterThan(1);
});
