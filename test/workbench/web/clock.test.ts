/** The clock of the page: letting time pass takes seconds, not the time that passes, and says how far it has come. */
import type { Browser } from 'playwright-core';
import { launchBrowser, type OpenPage, openPage } from './open-page';

const SYNC = { id: 'trackly.jobs', stream: 'trackly.jobs', tab: 'Trackly Jobs', filters: {} };

let browser: Browser;
let open: OpenPage;

beforeAll(async () => {
  browser = await launchBrowser();
  open = await openPage(browser, { scale: 60 });
  await open.call('syncJobs');
  await open.call('saveSync', { ...SYNC, schedule: { every: 'hour' } });
  await open.call('turnOnHourlySync');
});
afterAll(async () => {
  await open.close();
  await browser.close();
});

const clock = () => open.page.getByRole('group', { name: 'Clock of the workbench' });
const time = () => clock().getByRole('time').getAttribute('datetime');

test('a day with an hourly sync passes in seconds; meanwhile the page says that it is busy, and answers', async () => {
  const before = Date.parse(String(await time()));
  await clock().getByRole('button', { name: '+1 day' }).click();
  await clock().getByRole('progressbar').waitFor();
  expect(await clock().getByText('Busy until').count()).toBe(1);
  expect(await clock().getByRole('button').count()).toBe(0);
  await open.page.getByRole('button', { name: 'Executions' }).click();
  await open.page.getByRole('region', { name: 'Executions' }).waitFor();
  await clock().getByRole('button', { name: '+1 day' }).waitFor({ timeout: 60_000 });
  const passed = Date.parse(String(await time())) - before;
  expect(passed).toBeGreaterThanOrEqual(24 * 3_600_000);
  expect(passed).toBeLessThan(24.1 * 3_600_000);
  const runs = open.page.getByRole('listitem').filter({ hasText: 'runDueSyncs (trigger)' });
  expect(await runs.count()).toBe(24);
  expect(open.troubles).toEqual([]);
});

test('time that passes already is not let pass twice', async () => {
  const advance = () =>
    fetch(`${open.address}/api/advance`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ minutes: 300 }),
    });
  const before = Date.parse(String(await time()));
  const answers = await Promise.all([advance(), advance()]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 500]);
  const refused = answers.find(({ status }) => status === 500);
  expect(await refused?.text()).toContain('The clock is being moved on already');
  expect(Date.parse(String(await time())) - before).toBeLessThan(6 * 3_600_000);
});
