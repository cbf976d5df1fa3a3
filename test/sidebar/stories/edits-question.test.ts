/** The question about edits that wait: on the card, with a button for each answer. */
import type { Browser } from 'playwright-core';
import { ORIGIN } from '../../../src/sources/pipeline/generated/contract';
import { CREDENTIALS } from '../../workbench/services/pipeline/local-pipeline';
import { eventually, launchBrowser } from '../../workbench/web/open-page';
import { type OpenSidebar, openSidebar } from '../open-sidebar';

const TAB = 'Applications';
const ROWS = 200;

let browser: Browser;
let open: OpenSidebar;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(() => open.close());

const company = (row: number) => open.shown(TAB, `B${row}`);

/** As a person who selects the cells below ‘Company’ and presses Delete. */
async function emptyCompanies(): Promise<void> {
  const { page } = open;
  await page.evaluate(
    ([tab, cells]) => {
      const workbook = window.jobsheetWorkbench.api.getActiveWorkbook();
      const sheet = workbook?.getSheetByName(tab);
      if (!workbook || !sheet) throw new Error(`No sheet ${tab}`);
      sheet.getRange(cells).clearContent();
    },
    [TAB, `B2:B${ROWS + 1}`] as const,
  );
  await eventually(
    () => company(ROWS + 1),
    (shown) => shown === '',
  );
  await page.evaluate(() => window.jobsheetWorkbench.settled());
}

it('is seen after the run, is in Activity, and is carried out at once, whichever the answer', async () => {
  open = await openSidebar(browser);
  const { sidebar } = open;
  await open.call('connectService', 'pipeline', { baseUrl: ORIGIN, ...CREDENTIALS });
  await open.call('syncApplications');
  await open.openSidebar();
  await open.sees(/200 new/);
  const before = await company(2);
  expect(before).not.toBe('');
  await emptyCompanies();
  await open.press(`Sync now ‘${TAB}’`);
  await open.sees('You emptied ‘Company’ in 200 rows. Send that to Pipeline, or put the old values back?');
  await open.sees(/200 rows waiting for your answer/);
  await open.press('Activity');
  await open.sees(/200 rows waiting for your answer/);
  await open.press('Back');

  await open.press(`Show them in ‘${TAB}’`);
  await open.press(`Put the values back: ‘${TAB}’`);
  await eventually(
    () => company(2),
    (shown) => shown === before,
  );
  await sidebar.getByText(/just now · nothing new/).waitFor();
  expect(await sidebar.getByText(/You emptied/).count()).toBe(0);

  await emptyCompanies();
  await open.press(`Sync now ‘${TAB}’`);
  await open.press(`Send to Pipeline: ‘${TAB}’`);
  // No application can be without a company: each cell says so.
  await sidebar.getByText(/You emptied/).waitFor({ state: 'detached' });
  await open.sees(/just now/);
  const answer = (await open.call('recentRuns')) as { value: { words: string }[] };
  expect(answer.value[0]?.words).toContain('200 applications could not be sent as they are');
  expect(open.troubles).toEqual([]);
});
