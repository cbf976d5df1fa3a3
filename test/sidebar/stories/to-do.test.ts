/** What is new and what waits today, as a person meets it in the sidebar. */
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { EN } from '../../../sidebar/words/en';
import { quietSummary, toDoWords } from '../../../sidebar/words/to-do';
import { eventually, launchBrowser } from '../../workbench/web/open-page';
import { type OpenSidebar, openSidebar } from '../open-sidebar';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
let browser: Browser;
let open: OpenSidebar;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(() => open?.close());

async function violations(): Promise<string[]> {
  const frame = open.page.frames().find((one) => one.parentFrame() !== null);
  const found = await frame?.evaluate(async (source) => {
    if (!('axe' in window)) new Function(source)();
    const { axe } = window as typeof window & { axe: { run(): Promise<AxeResults> } };
    return axe.run();
  }, AXE);
  return (found?.violations ?? []).flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

it('a person adds a day to a row, finds it under Do today, and goes to it', async () => {
  open = await openSidebar(browser, { scale: 20 }, [{ filters: {} }]);
  await open.press('Sync now ‘Trackly Jobs’');
  await open.sees(/20 new/);
  await open.chooseMenu('Jobsheet', 'Do today');
  await open.sees(/Nothing to do today/);
  await open.press('Back');
  await open.chooseAction('My status');
  await open.press('Add ‘My status’');
  await open.press('Add ‘Next step’ and ‘Due’');
  await open.sees(/Added ‘Next step’ and ‘Due’/);
  await open.press('Back');
  const due = await open.page.evaluate(() => {
    const sheet = window.jobsheetWorkbench.api.getActiveWorkbook()?.getSheetByName('Trackly Jobs');
    const headings = sheet?.getRange(0, 0, 1, 26).getValues()[0] ?? [];
    return String.fromCharCode(65 + headings.indexOf('Due'));
  });
  await open.page.evaluate((cell) => {
    const sheet = window.jobsheetWorkbench.api.getActiveWorkbook()?.getSheetByName('Trackly Jobs');
    sheet?.getRange(cell).setValue('2024-10-01');
  }, `${due}4`);
  await eventually(
    () => open.shown('Trackly Jobs', `${due}4`),
    (shown) => shown !== '',
  );
  await open.chooseMenu('Jobsheet', 'Do today');
  await open.sees(/days overdue/);
  expect(await violations()).toEqual([]);
  if (process.env['SHOTS']) await open.page.screenshot({ path: `${process.env['SHOTS']}/to-do.png` });
  await open.sidebar.getByRole('button', { name: /overdue/ }).click();
  await eventually(
    () =>
      open.page.evaluate(() => window.jobsheetWorkbench.api.getActiveWorkbook()?.getActiveRange()?.getRow()),
    (row) => row === 3,
  );
  await open.press('Back');
  await open.sees('1 thing to do today');
  expect(await violations()).toEqual([]);
});

describe('what waits is said', () => {
  it.each([
    [{ kind: 'due', inDays: 0, status: '' }, 'Due today'],
    [{ kind: 'due', inDays: -1, status: '' }, '1 day overdue'],
    [{ kind: 'interview', inDays: 1, status: 'Interview' }, 'Interview tomorrow'],
    [{ kind: 'interview', inDays: 5, status: '' }, 'Interview in 5 days'],
    [{ kind: 'quiet', inDays: 0, status: 'Applied' }, 'Applied: time to follow up'],
    [{ kind: 'quiet', inDays: -2, status: 'Offer' }, 'Offer: follow up, 2 days late'],
  ] as const)('%o', (entry, words) => {
    expect(toDoWords(entry)).toBe(words);
  });

  it('in one line', () => {
    expect([EN.toDo.waiting(1), EN.toDo.waiting(3)]).toEqual(['1 thing to do today', '3 things to do today']);
    expect([quietSummary({}), quietSummary({ Applied: 3 })]).toEqual(['Off', '1 status']);
  });
});
