/** A run that is watched, stopped, and found again by another sidebar. */
import type { Browser } from 'playwright-core';
import { eventually, launchBrowser } from '../../workbench/web/open-page';
import { type OpenSidebar, openSidebar } from '../open-sidebar';

let browser: Browser;
let open: OpenSidebar;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(() => open.close());

const EVERYTHING = { filters: {} };

it('a run is watched, stopped, and found again by a sidebar that was reloaded', async () => {
  // So slow that it is still on its way when a busy machine comes to press Cancel: almost two seconds a window.
  const slow = { scale: 6000, faults: 'trackly/jobs@*=slow:3500', pace: 0.5 };
  open = await openSidebar(browser, slow, [EVERYTHING]);
  const { sidebar } = open;
  await open.press('Sync now ‘Trackly Jobs’');
  await open.sees(/Read [\d,]+ of 6,000/);
  await open.press('Cancel ‘Trackly Jobs’');
  await open.sees(/Stopped just now/);
  const rows = await open.lastRow('Trackly Jobs');
  expect(rows).toBeLessThan(6001);
  await open.press('Sync now ‘Trackly Jobs’');
  await open.sees(/Read [\d,]+ of 6,000/);
  // The browser's tab is reloaded, and the sidebar opened anew: it finds the run that goes on without it, and stops it.
  await open.reload();
  await open.sees(/Read [\d,]+ of 6,000/);
  await open.press('Cancel ‘Trackly Jobs’');
  await open.sees('Stopping…');
  await open.sees(/Stopped just now/);
  expect(await open.lastRow('Trackly Jobs')).toBeLessThan(6001);
  await open.press('Sync now ‘Trackly Jobs’');
  await open.sees(/Read [\d,]+ of 6,000/);
  // A sidebar that is closed and opened again watches it to its end.
  await open.openSidebar();
  await sidebar.getByRole('progressbar').waitFor();
  await sidebar.getByText('Sync now', { exact: true }).waitFor({ timeout: 60_000 });
  await eventually(
    () => open.lastRow('Trackly Jobs'),
    (count) => count === 6001,
  );
  expect(open.troubles).toEqual([]);
});
