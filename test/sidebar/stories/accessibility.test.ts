/** axe looks at every view: none may have a violation. */
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../workbench/web/open-page';
import { type OpenSidebar, openSidebar, SANDBOX_KEY } from '../open-sidebar';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let open: OpenSidebar;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(() => open.close());

/** The violations that axe finds in the sidebar as it stands, in short. */
async function violations(): Promise<string[]> {
  const frame = open.page.frames().find((one) => one.parentFrame() !== null);
  if (!frame) throw new Error('There is no sidebar.');
  const found = await frame.evaluate(async (source) => {
    if (!('axe' in window)) new Function(source)();
    const { axe } = window as typeof window & { axe: { run(): Promise<AxeResults> } };
    return axe.run();
  }, AXE);
  const tooWide = await frame.evaluate(() =>
    [...document.querySelectorAll('html, main')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map(({ tagName }) => `wider than the sidebar: ${tagName}`),
  );
  return [
    ...tooWide,
    ...found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
  ];
}

/** The duration of an element's animations, and whether it uses the system's highlight colour. */
function looks(element: HTMLElement): { moves: string; isHighlighted: boolean } {
  const { transitionDuration, backgroundColor } = getComputedStyle(element);
  element.style.color = 'Highlight';
  return { moves: transitionDuration, isHighlighted: getComputedStyle(element).color === backgroundColor };
}

describe('every view', () => {
  it('of the first run', async () => {
    open = await openSidebar(browser, { key: null });
    const { sidebar } = open;
    await open.sees('Welcome to Jobsheet');
    expect(await violations()).toEqual([]);
    await sidebar.getByLabel('Trackly API key').fill('trk_wrong_0123456789');
    await open.press('Connect');
    await open.sees(/did not accept this key/);
    expect(await violations()).toEqual([]);
    await sidebar.getByLabel('Trackly API key').fill(SANDBOX_KEY);
    await open.press('Connect');
    await open.sees('Add up to 1,288 jobs to my sheet');
    expect(await violations()).toEqual([]);
    await open.press(/^Add.* to my sheet$/);
    await open.sees(/jobs are in/);
    expect(await violations()).toEqual([]);
  });

  it('of the syncs and their form', async () => {
    open = await openSidebar(browser, { pace: 0.05 }, [
      {
        filters: { region: ['us', 'canada'], usStates: ['CA'], jobModality: 'internship', companyId: 285402 },
      },
      { tab: 'Other', schedule: { every: 'week', day: 'MONDAY', at: 7 } },
    ]);
    const { sidebar } = open;
    await open.sees('Sync all');
    expect(await violations()).toEqual([]);
    const first = sidebar.getByRole('region', { name: 'Trackly Jobs' });
    await first.getByRole('button', { name: /^Actions/ }).click();
    expect(await violations()).toEqual([]);
    await first.getByRole('menuitem', { name: 'Edit' }).click();
    await open.press(/^Columns/);
    await open.press(/^Tab and schedule/);
    await sidebar.getByLabel('Update', { exact: true }).selectOption({ label: 'Every week' });
    await sidebar.getByRole('combobox', { name: 'US states' }).fill('new');
    await sidebar.getByRole('option').first().waitFor();
    expect(await violations()).toEqual([]);
    await open.press('Back');
    await open.sees(/without saving/);
    expect(await violations()).toEqual([]);
    await open.press('Leave');
    // What a person may have asked their system for.
    await open.page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' });
    await open.press('Sync all');
    const bar = sidebar.getByRole('progressbar').first().locator('div');
    expect(await bar.evaluate(looks)).toMatchObject({ moves: '0s', isHighlighted: true });
    expect(await violations()).toEqual([]);
    await open.page.emulateMedia({ reducedMotion: null, forcedColors: null });
    expect(await violations()).toEqual([]);
    await open.press('Keys');
    expect(await violations()).toEqual([]);
    await open.press('Back');
    await sidebar
      .getByText(/just now/)
      .nth(1)
      .waitFor();
    await first.getByRole('button', { name: /^Actions/ }).click();
    await first.getByRole('menuitem', { name: 'My status' }).click();
    await open.sees('Add ‘My status’');
    expect(await violations()).toEqual([]);
    await open.press('Add ‘My status’');
    await open.sees('No row has a status yet.');
    expect(await violations()).toEqual([]);
    await open.press('Back');
    await open.press('Activity');
    await open.sees(/by you/);
    expect(await violations()).toEqual([]);
    await open.press('Back');
    await open.press('New tab');
    await open.sees(/What do you want to add/);
    expect(await violations()).toEqual([]);
    await open.press(/^Career sites/);
    await open.press(/^Tab and schedule/);
    expect(await violations()).toEqual([]);
    await open.press(/^Save and sync \(up to/);
    await open.sees(/Get up to/);
    expect(await violations()).toEqual([]);
  });
});
