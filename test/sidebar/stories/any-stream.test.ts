/** The sidebar with streams that it has never heard of: what they offer is all that it goes by. */
import type { Browser } from 'playwright-core';
import type { Outcome } from '../../../src/ui/sidebar/outcome';
import type { FilterOffer, StreamOffer, SyncForm } from '../../../src/ui/sidebar/wire/edit-form';
import type { Home, SyncCard } from '../../../src/ui/sidebar/wire/home';
import { eventually, launchBrowser } from '../../workbench/web/open-page';
import { type OpenSidebar, openSidebar } from '../open-sidebar';

let browser: Browser;
let open: OpenSidebar;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  // A call that is on its way when the page closes would fail the test that is over.
  await open.page.unrouteAll({ behavior: 'wait' });
  await open.close();
});

const PLAIN: Omit<FilterOffer, 'key' | 'kind' | 'label'> = {
  explanation: 'What it is for.',
  choices: [],
  isOpen: false,
  required: null,
  onlyWith: [],
  notWith: [],
  alone: null,
  orSomeOf: null,
  companySearch: null,
  links: null,
  isMain: false,
};
const SIZES = ['1-10', '11-50', '51-200', '201-500'].map((value) => ({ value, label: value }));

const SITES: StreamOffer = {
  id: 'other.sites',
  name: 'Career sites',
  service: 'other',
  serviceName: 'Other',
  noun: { one: 'site', many: 'sites' },
  defaultTab: 'Career Sites',
  conditions: [],
  firstConditions: {},
  filters: [
    {
      ...PLAIN,
      key: 'industries',
      kind: 'choices',
      label: 'Industries',
      isOpen: true,
      choices: SIZES.slice(0, 1),
    },
    { ...PLAIN, key: 'tags', kind: 'choices', label: 'Tags', isOpen: true },
    { ...PLAIN, key: 'size', kind: 'choice', label: 'Size', choices: SIZES },
    { ...PLAIN, key: 'region', kind: 'choice', label: 'Region', choices: SIZES.slice(0, 2) },
    { ...PLAIN, key: 'founded', kind: 'number', label: 'Founded after' },
    { ...PLAIN, key: 'words', kind: 'text', label: 'Words' },
    { ...PLAIN, key: 'hiring', kind: 'boolean', label: 'Hiring only' },
    {
      ...PLAIN,
      key: 'agency',
      kind: 'boolean',
      label: 'Agencies',
      choices: [
        { value: 'true', label: 'Only agencies' },
        { value: 'false', label: 'No agencies' },
      ],
    },
  ],
  fields: [
    {
      key: 'id',
      heading: 'Site ID',
      group: 'Site',
      explanation: 'Its number.',
      type: 'text',
      isDefault: true,
      isId: true,
      isDetail: false,
    },
    {
      key: 'about',
      heading: 'About',
      group: 'Site',
      explanation: 'In words.',
      type: 'text',
      isDefault: false,
      isId: false,
      isDetail: true,
    },
  ],
  defaultFields: ['id'],
  presets: [],
  hasPreferences: false,
  hasCount: false,
  takesEdits: false,
  newFor: null,
  dashboard: null,
  takesStatus: false,
  price: { dollarsPerRecord: 0.05, limits: { rowsPerRun: 500, dollarsPerRun: 25, dollarsPerMonth: 50 } },
};
const BARE: StreamOffer = {
  ...SITES,
  id: 'trackly.everything',
  service: 'trackly',
  serviceName: 'Trackly',
  name: 'Everything',
  filters: [],
  price: null,
};

/** The server offers more than it really does; what is saved is only written down. */
async function offerMore(kept: SyncForm[], asked: string[]): Promise<void> {
  let key: string | null = null;
  await open.page.route('**/api/call', async (route) => {
    const { name, parts } = route.request().postDataJSON() as { name: string; parts: unknown[] };
    asked.push(name);
    const real = async <T>() => {
      const reply = await route.fetch();
      return ((await reply.json()) as { result: { value: T } }).result.value;
    };
    const say = (result: Outcome<unknown>) => route.fulfill({ json: { result } });
    if (name === 'streamOffers') return say({ value: [...(await real<StreamOffer[]>()), SITES, BARE] });
    if (name === 'home') {
      const home = await real<Home>();
      const other = {
        id: 'other',
        name: 'Other',
        keyPlace: 'Other → Keys',
        keyPrefix: '',
        site: null,
        endsIn: key,
      };
      const services = [...home.services.filter(({ id }) => id === 'trackly'), other];
      return say({ value: { ...home, services, syncs: [...home.syncs, ...kept.map(cardOf)] } });
    }
    if (name === 'setKey' && parts[0] === 'other') {
      key = '1234';
      return say({ value: { service: 'other', endsIn: key, name: '', plan: '' } });
    }
    if (name === 'saveSync') {
      const form = parts[0] as SyncForm;
      kept.push(form);
      return say({ value: { ...form, id: form.tab } });
    }
    if (name === 'runSync' && parts[0] === 'Career Sites') {
      return say({ value: { sync: parts[0], tab: parts[0], fetched: 100, ending: 'at-limit' } });
    }
    return route.continue();
  });
}

/** The card of a saved sync, as the home view receives it. */
function cardOf({ tab, stream, limits }: SyncForm): SyncCard {
  const mostRecords = limits?.rowsPerRun ?? 0;
  const lastRun = {
    at: 0,
    startedBy: 'you',
    words: '',
    added: 0,
    changed: 0,
    closed: 0,
    asked: 0,
    sent: 0,
    refused: 0,
    fix: 'none' as const,
  };
  return {
    id: tab,
    tab,
    stream,
    streamName: '',
    serviceName: 'Other',
    shownInWords: '',
    filtersInWords: '',
    schedule: null,
    scheduleInWords: '',
    lastRun: { ...lastRun, ending: 'at-limit' },
    news: null,
    nextRunAt: null,
    problem: null,
    isRunning: false,
    progress: null,
    isUnfinished: true,
    payment: null,
    question: null,
    cost: limits
      ? {
          mostRecords,
          mostDollars: mostRecords * 0.05,
          monthDollars: 3.2,
          unsureDollars: 0,
          creditsLeft: 9_936,
        }
      : null,
  };
}

it('asks what is wanted and for its service’s key, and gives each kind of filter its control', async () => {
  const [kept, asked]: [SyncForm[], string[]] = [[], []];
  open = await openSidebar(browser, {}, [{}]);
  await open.sees('Sync now');
  await offerMore(kept, asked);
  await open.openSidebar();
  const { sidebar } = open;
  await open.press('New tab');
  await sidebar.getByRole('button', { name: /^Jobs/ }).waitFor();
  await open.press(/^Career sites Other.*needs a key/);
  await sidebar.getByLabel('Other API key').fill('anything');
  await open.press('Connect');
  await open.sees('New: Career sites');
  await open.sees('Connected to Other');
  expect(await sidebar.getByText(/preferences/).count()).toBe(0);

  const type = async (label: string, words: string) => {
    await sidebar.getByRole('combobox', { name: label, exact: true }).fill(words);
    await sidebar.getByRole('option').first().waitFor();
    await open.page.keyboard.press('Enter');
  };
  await type('Industries', '1-1');
  await type('Industries', 'space');
  await type('Tags', 'b2b');
  await sidebar.getByLabel('Size', { exact: true }).selectOption('51-200');
  await sidebar.getByLabel('Founded after').fill('2010');
  await sidebar.getByLabel('Hiring only').check();
  await sidebar.getByLabel('No agencies').check();
  await open.press(/^Columns/);
  await open.sees(/In words\. Takes one extra request per site\./);
  await open.press(/^Tab and schedule/);
  await sidebar.getByLabel('Maximum sites per run').fill('100');
  await open.sees(/Each run gets up to 100 sites for at most \$5\./);
  await open.press('Save and sync (up to $5)');
  // What is paid for does not run before the person has seen what it can cost.
  await open.sees('Get up to 100 sites for at most $5? You’ve spent $3.20 this month.');
  expect(asked).not.toContain('runSync');
  await open.press('Cancel');
  await open.sees('Up to 100 sites, $5 per run. $3.20 spent this month · 9,936 credits left');
  await open.press('Sync all (up to $5)');
  await open.sees('Spend up to $5? You’ve spent $3.20 this month.');
  await open.press('Cancel');
  await open.press('Continue (up to $5) ‘Career Sites’');
  await open.press('Spend up to $5');
  await eventually(
    async () => asked.filter((name) => name === 'runSync').length,
    (count) => count === 1,
  );
  await open.sees(/Stopped at your limit/);
  expect(kept[0]).toMatchObject({ stream: 'other.sites', tab: 'Career Sites', fields: ['id'] });
  expect(kept[0]?.limits).toEqual({ rowsPerRun: 100, dollarsPerRun: 25, dollarsPerMonth: 50 });
  expect(kept[0]?.filters).toEqual({
    industries: ['1-10', 'space'],
    tags: ['b2b'],
    size: '51-200',
    founded: 2010,
    hiring: true,
    agency: false,
  });

  await open.press('New tab');
  await open.press(/^Everything Trackly$/);
  await open.sees('All sites in Trackly.');
  await open.press('Save');
  await eventually(
    async () => kept.length,
    (count) => count === 2,
  );
  expect(kept[1]).toMatchObject({ stream: 'trackly.everything', filters: {} });
  expect(asked).not.toContain('countMatches');
  expect(asked).not.toContain('savedPreferences');
  expect(open.troubles).toEqual([]);
});
