/** The syncs at work: watched, stopped, gone on with and kept up to date by the schedule. */
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

async function executions(name: string): Promise<number> {
  const start = (await (await fetch(`${open.address}/api/start`)).json()) as {
    executions: { call: string }[];
  };
  return start.executions.filter(({ call }) => call === name).length;
}

describe('a run', () => {
  it('is watched, stopped, and found again by a sidebar that was reloaded', async () => {
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
    await open.sees('Stopping after this page …');
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

  it('goes on by itself when Google’s six minutes are over', async () => {
    const slow = { scale: 6000, faults: 'trackly/jobs@*=slow:50000', pace: 0.003 };
    open = await openSidebar(browser, slow, [EVERYTHING]);
    await open.press('Sync now ‘Trackly Jobs’');
    await open.sees('Google allows six minutes at a time. Going on …');
    await open.sees(/just now · [\d,]+ new/);
    expect(await open.lastRow('Trackly Jobs')).toBe(6001);
    expect(await executions('runSync')).toBeGreaterThan(1);
  });

  it('of two syncs fills two tabs, and one of them can be copied and deleted', async () => {
    open = await openSidebar(browser, {}, [
      { tab: 'Product' },
      { tab: 'Data', filters: { jobFunction: ['data'] }, schedule: { every: 'hour' } },
    ]);
    const { page, sidebar } = open;
    // A schedule without a trigger behind it does nothing: it says so, and one click mends it.
    await open.press('Turn the schedule on');
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
      () => executions('runDueSyncs (trigger)'),
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
    await open.sees(/No row of ‘Product’ was deleted/);
    await choose('Delete');
    await open.sees(/its rows stay/);
    await card.getByRole('button', { name: 'Delete' }).click();
    await open.sees(/no longer looks after ‘Product’/);
    await open.chooseAction('Duplicate');
    await open.sees('Edit ‘Data 2’');
    await open.press('Back');
    await open.press('More');
    await sidebar.getByRole('menuitem', { name: 'Help' }).click();
    const help = page.getByRole('dialog', { name: 'Jobsheet help' });
    await help.waitFor();
    await page.keyboard.press('Escape');
    await open.press('Activity');
    await sidebar.getByText(/by the schedule/).waitFor();
    await open.press('Show the whole log');
    await eventually(
      () => open.lastRow('Sync log'),
      (count) => count > 2,
    );
    expect(open.troubles).toEqual([]);
  });
});
