/** The person's own status of postings: kept in a column of their own, counted in the sidebar. */
import type { Browser } from 'playwright-core';
import { sinceWords } from '../../../sidebar/words/time';
import type { StatusCount } from '../../../src/ui/sidebar/status-summary';
import { eventually, launchBrowser } from '../../workbench/web/open-page';
import { type OpenSidebar, openSidebar } from '../open-sidebar';

let browser: Browser;
let open: OpenSidebar;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(() => open?.close());

it('my status is added beside the postings, set for the selected rows, and counted', async () => {
  open = await openSidebar(browser, { scale: 20 }, [{ filters: {} }]);
  await open.press('Sync now ‘Trackly Jobs’');
  await open.sees(/20 new/);
  await open.chooseAction('My status');
  await open.press('Add ‘My status’');
  await open.sees('No row has a status yet.');
  expect(await open.shown('Trackly Jobs', 'A1')).toBe('My status');
  await select('A2:B3');
  await open.chooseMenu('Jobsheet', 'Selected rows', 'My status: Applied');
  await eventually(
    () => open.shown('Trackly Jobs', 'A3'),
    (status) => status === 'Applied',
  );
  await open.press('Back');
  await open.press('Sync now ‘Trackly Jobs’');
  await open.sees(/nothing new/);
  expect(await open.shown('Trackly Jobs', 'A2')).toBe('Applied');
  await open.chooseAction('My status');
  await open.sees('For less than a day');
  const lines = await open.sidebar.getByRole('listitem').allInnerTexts();
  expect(lines.map((line) => line.split('\n')[0])).toEqual(['Applied · 2']);
});

/** Marks cells as a person does with the mouse. */
function select(a1: string): Promise<void> {
  return open.page.evaluate((cells) => {
    const sheet = window.jobsheetWorkbench.api.getActiveWorkbook()?.getSheetByName('Trackly Jobs');
    sheet?.getRange(cells).activate();
  }, a1);
}

describe('how long since is said', () => {
  const line = (count: number, oldestDays: number | null, medianDays: number | null): StatusCount => ({
    status: 'Applied',
    count,
    oldestDays,
    medianDays,
  });
  it.each([
    [line(1, 1, 1), 'For one day'],
    [line(3, 0, 0), 'For less than a day'],
    [line(3, 1_200, 4), 'Half of them for 4 days or less, the longest for 1,200 days'],
    [line(2, null, null), 'No date'],
  ])('%j', (given, words) => expect(sinceWords(given)).toBe(words));
});
