/** Several syncs: run together, kept up to date by the schedule, copied and deleted. */
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

it('two syncs fill two tabs, and one of them can be copied and deleted', async () => {
  open = await openSidebar(browser, {}, [
    { tab: 'Product' },
    { tab: 'Data', filters: { jobFunction: ['data'] }, schedule: { every: 'hour' } },
  ]);
  const { page, sidebar } = open;
  // A schedule without a trigger behind it does nothing: it says so, and one click mends it.
  await open.press('Turn on automatic updates');
  await open.sees(/next today/);
  await open.press('Sync all');
  await sidebar
    .getByText(/just now/)
    .nth(1)
    .waitFor();
  expect(await open.lastRow('Product')).toBeGreaterThan(1);
  expect(await open.lastRow('Data')).toBeGreaterThan(1);
  for (let hours = 0; hours < 2; hours += 1) await page.getByRole('button', { name: '+1 hour' }).click();
  await eventually(
    () => open.executions('runDueSyncs (trigger)'),
    (count) => count > 1,
  );
  const card = sidebar.getByRole('region', { name: 'Product' });
  const choose = async (label: string) => {
    await card.getByRole('button', { name: /^Actions/ }).click();
    await card.getByRole('menuitem', { name: label, exact: true }).click();
  };
  await choose('Open tab');
  await eventually(
    () => open.call('home'),
    (answer) => JSON.stringify(answer).includes('"activeTab":"Product"'),
  );
  await choose('Bring back deleted rows');
  await open.sees(/haven’t deleted any rows in ‘Product’/);
  await choose('Stop updating…');
  await open.sees(/everything in it stay/);
  await card.getByRole('button', { name: 'Stop updating' }).click();
  await open.sees(/no longer updates ‘Product’/);
  await open.chooseAction('Duplicate');
  await open.sees('Edit ‘Data 2’');
  await open.press('Back');
  await open.press('More');
  await sidebar.getByRole('menuitem', { name: 'Help' }).click();
  const help = page.getByRole('dialog', { name: 'Jobsheet help' });
  await help.waitFor();
  await page.keyboard.press('Escape');
  await open.press('Activity');
  await sidebar.getByText(/on schedule/).waitFor();
  await open.press('Open the full log');
  await eventually(
    () => open.lastRow('Sync log'),
    (count) => count > 2,
  );
  expect(open.troubles).toEqual([]);
});
