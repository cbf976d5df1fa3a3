/** The dashboard from the card of a sync of applications: words in the sidebar, figures and charts on the page. */
import type { Browser } from 'playwright-core';
import { ORIGIN } from '../../../src/sources/pipeline/generated/contract';
import { CREDENTIALS } from '../../workbench/services/pipeline/local-pipeline';
import { eventually, launchBrowser } from '../../workbench/web/open-page';
import { type OpenSidebar, openSidebar } from '../open-sidebar';

let browser: Browser;
let open: OpenSidebar;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(() => open.close());

it('is made by one entry of the card’s menu, and its charts are drawn from its numbers', async () => {
  open = await openSidebar(browser);
  await open.call('connectService', 'pipeline', { baseUrl: ORIGIN, ...CREDENTIALS });
  await open.call('syncApplications');
  await open.openSidebar();
  await open.sees(/200 new/);
  await open.chooseAction('Pipeline dashboard');
  await open.sees('‘Pipeline dashboard’ is up to date. This Pipeline offers no insights.');
  const { page } = open;
  const drawn = await eventually(
    () => page.evaluate(() => window.jobsheetWorkbench.charts()),
    (charts) => charts.length === 4,
  );
  expect(drawn.map(({ type, name }) => [type, name])).toEqual([
    ['LINE', 'Applications over time'],
    ['COLUMN', 'By status'],
    ['PIE', 'By source'],
    ['COLUMN', 'Response and interview rate (%)'],
  ]);
  const cell = (a1: string) =>
    page.evaluate((at) => window.jobsheetWorkbench.cell('Pipeline dashboard', at), a1);
  expect(await cell('B2')).toMatchObject({ value: 200 });
  expect(open.troubles).toEqual([]);
});
