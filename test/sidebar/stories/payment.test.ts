/** The credits as a person sees them: with a key that has none, and for a sync whose cost somebody else has changed. */
import type { Browser } from 'playwright-core';
import type { Outcome } from '../../../src/ui/sidebar/outcome';
import type { Home } from '../../../src/ui/sidebar/wire/home';
import type { KeyTest } from '../../../src/ui/sidebar/wire/keys';
import { eventually, launchBrowser } from '../../workbench/web/open-page';
import { type OpenSidebar, openSidebar } from '../open-sidebar';

let browser: Browser;
let open: OpenSidebar;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(() => open.close());

const SITES = {
  stream: 'jobo.careerSites',
  tab: 'Sites',
  filters: {},
  fields: ['id', 'name'],
  limits: { rowsPerRun: 20, dollarsPerRun: 1, dollarsPerMonth: 5 },
};
const ASKS = 'Somebody changed what ‘Sites’ reads or may cost. It may cost you up to $1.00 a run.';
const WARNING = 'Saved. Your Jobo account has no credits: add some at Jobo before you sync.';

it('a sync whose cost waits for the person says so and hands back what they saw; a key without credits says so', async () => {
  open = await openSidebar(browser, {}, [SITES]);
  const given: Record<string, unknown[]> = {};
  let asks: string | null = ASKS;
  await open.page.route('**/api/call', async (route) => {
    const { name, parts } = route.request().postDataJSON() as { name: string; parts: unknown[] };
    const say = (result: Outcome<unknown>) => route.fulfill({ json: { result } });
    given[name] = parts;
    if (name === 'confirmCost') {
      asks = null;
      return say({ value: null });
    }
    if (name === 'setKey') {
      const test: KeyTest = {
        service: 'jobo',
        endsIn: '6789',
        name: '',
        plan: '',
        requestsLeft: null,
        warning: WARNING,
      };
      return say({ value: test });
    }
    if (name !== 'home') return route.continue();
    const { result } = (await (await route.fetch()).json()) as { result: { value: Home } };
    const syncs = result.value.syncs.map((card) => ({ ...card, payment: { terms: 'seen', asks } }));
    return say({ value: { ...result.value, syncs } });
  });
  await open.openSidebar();
  await open.sees(`${ASKS} Nothing runs until you approve.`);
  await open.press('Sync now (up to $1) ‘Sites’');
  await open.sees(/ for at most \$1\? You’ve spent \$0 this month\./);
  await open.press('Cancel');
  await open.press('Approve the cost of ‘Sites’');
  await open.sees('You approved what ‘Sites’ may cost.');
  expect(given['confirmCost']?.[1]).toBe('seen');
  await open.press('Sync now (up to $1) ‘Sites’');
  await open.press('Spend up to $1');
  await eventually(
    async () => given['runSync']?.[1],
    (terms) => terms === 'seen',
  );

  await open.sees(/Stopped at your limit/);
  await open.press('Keys');
  await open.press('Replace the Jobo key');
  const card = open.sidebar.getByRole('region', { name: 'Jobo' });
  await card.getByLabel('Jobo API key').fill('anything');
  await card.getByRole('button', { name: 'Replace', exact: true }).click();
  await card.getByText(WARNING).waitFor();
  expect(open.troubles).toEqual([]);
});
