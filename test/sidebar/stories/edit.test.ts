/** The form: each filter reaches the service exactly as documented; columns, tab and schedule do what they say. */
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

/** The filters of an ordinary sync. */
const ASKED = {
  jobFunction: 'product',
  jobModality: 'all',
  favoriteCompaniesOnly: 'false',
  status: 'all',
  sort: 'newest',
};

describe('the form of a sync', () => {
  it('sends each filter as the service documents it', async () => {
    open = await openSidebar(browser, {}, [{}]);
    const { sidebar } = open;
    await open.chooseAction('Edit');
    const check = (label: string) => sidebar.getByLabel(label, { exact: true }).check();
    const find = async (label: string, typed: string, name: string | RegExp) => {
      const field = sidebar.getByRole('combobox', { name: label, exact: true });
      await field.fill(typed);
      await sidebar.getByRole('option', { name }).first().waitFor();
      await field.press('Enter');
    };
    const asks = (query: Record<string, string>) =>
      eventually(
        async () => (await open.jobQueries()).at(-1),
        (last) => JSON.stringify(sorted(last)) === JSON.stringify(sorted({ ...ASKED, ...query })),
        5,
      );

    await asks({ locationFilter: 'us' });
    await open.press('Data');
    await asks({ locationFilter: 'us', jobFunction: 'product,data' });
    await open.press('Data');
    await find('US states', 'calif', /California/);
    await find('US states', 'ny', /New York/);
    await asks({ locationFilter: 'us', usStates: 'CA,NY' });
    await open.press('Remove California');
    await asks({ locationFilter: 'us', usStates: 'NY' });
    // A state in the US cannot match outside of it, so its field goes, and with it the value.
    await check('Outside the US');
    await asks({ locationFilter: 'non_us' });
    await find('Canadian provinces', 'ont', /Ontario/);
    await asks({ locationFilter: 'non_us', caProvinces: 'ON' });
    await check('Choose regions');
    await open.sees('Choose at least one under ‘Regions’.');
    expect(await sidebar.getByRole('button', { name: 'Save', exact: true }).isDisabled()).toBe(true);
    await open.press('US');
    await open.press('Europe');
    await asks({ region: 'us,europe' });
    await check('Everywhere');
    await asks({ locationFilter: 'all' });
    await check('Internships');
    await open.press('MBA');
    await asks({ locationFilter: 'all', jobModality: 'internship', internshipLevels: 'mba' });
    await check('Full time');
    await asks({ locationFilter: 'all', jobModality: 'full_time' });
    await check('Both');
    await find('Company', 'doord', /DoorDash/);
    await asks({ locationFilter: 'all', companyId: '285402' });
    await open.press('Save');
    await open.sees(/Product · Everywhere · DoorDash/);
    await open.reload();
    await open.chooseAction('Edit');
    await open.press('Remove DoorDash');
    await sidebar.getByLabel('Keywords', { exact: true }).fill('lead');
    await check('Favorite companies only');
    await asks({ locationFilter: 'all', search: 'lead', favoriteCompaniesOnly: 'true' });
    await sidebar.getByLabel('Favorite companies only').uncheck();
    await sidebar.getByLabel('Keywords', { exact: true }).fill('');
    await sidebar.getByLabel('Your status', { exact: true }).selectOption({ label: 'Applied' });
    await check('Oldest first');
    await asks({ locationFilter: 'all', status: 'applied_confirmed', sort: 'oldest' });
    await open.press('Use my Trackly preferences');
    await asks({ locationFilter: 'all', jobFunction: ALL_FUNCTIONS });
    expect(open.troubles).toEqual([]);
  });

  it('leaves out what the person does not want, counts it where that is cheap, and tells it on the card', async () => {
    open = await openSidebar(browser, {}, [{}]);
    const { sidebar } = open;
    await open.press('New tab');
    await open.press(/^Jobs/);
    await open.sees(/^Up to 1,288 jobs/);
    await open.press(/^Leave out/);
    await sidebar.getByLabel('Open jobs only').uncheck();
    await open.sees('1,288 jobs match');
    await sidebar.getByLabel('Open jobs only').check();
    await sidebar.getByLabel('Keywords', { exact: true }).fill('data scientist');
    await open.sees('2 of 33 jobs match');
    await open.press('Junior');
    await open.press(/^Save and sync/);
    await open.sees(/Open jobs only · Junior/);
    await open.sees('2 of 33 shown; left out: 31 closed.');
    expect(open.troubles).toEqual([]);
  });

  it('fills the columns that were chosen, in their order, and runs when it says', async () => {
    open = await openSidebar(browser, {}, [{}]);
    const { page, sidebar } = open;
    await open.press('New tab');
    await open.press(/^Jobs/);
    await open.sees(/^Up to 1,288 jobs/);
    await open.press('None: Job functions');
    await open.sees('Choose at least one under ‘Job functions’.');
    await open.press('Product');
    // All of the few product jobs are closed.
    await open.press(/^Leave out/);
    await sidebar.getByLabel('Open jobs only').uncheck();
    await open.press(/^Columns/);
    await sidebar.getByRole('checkbox', { name: /^Company Domain/ }).uncheck();
    await sidebar.getByRole('checkbox', { name: /^Seniority/ }).check();
    await open.press('Move Seniority up');
    // By arrow keys as well; the focus stays with what is moved.
    await sidebar.getByRole('checkbox', { name: /^Seniority/ }).focus();
    const place = async () => {
      const columns = sidebar.getByRole('list', { name: 'Columns in order' }).getByRole('listitem');
      const found = columns.filter({ hasText: 'Seniority' }).filter({ has: sidebar.locator(':focus') });
      return found.evaluate((item) => [...(item.parentElement?.children ?? [])].indexOf(item));
    };
    const before = await place();
    for (const [key, moved] of [
      ['ArrowUp', 1],
      ['ArrowUp', 2],
      ['ArrowDown', 1],
      ['ArrowDown', 0],
    ] as const) {
      await page.keyboard.press(key);
      await eventually(place, (now) => now === before - moved);
    }
    await sidebar.getByRole('button', { name: 'Move Company up' }).focus();
    await page.keyboard.press('Enter');
    expect(await sidebar.locator(':focus').getAttribute('aria-label')).toBe('Move Company up');
    await sidebar
      .getByRole('listitem')
      .filter({ hasText: 'Where to apply.' })
      .dragTo(sidebar.getByRole('listitem').filter({ hasText: 'The title of the posting.' }));
    await open.press(/^Tab and schedule/);
    const tab = sidebar.getByLabel('Tab name', { exact: true });
    expect(await tab.inputValue()).toBe('Trackly Jobs 2');
    await tab.fill('trackly jobs');
    await open.sees(/is already in use/);
    await tab.fill('PM');
    await sidebar.getByLabel('Update', { exact: true }).selectOption({ label: 'Every day' });
    await sidebar.getByLabel('Time', { exact: true }).selectOption({ label: '9:00 AM' });
    await sidebar.getByLabel('Update', { exact: true }).selectOption({ label: 'Every few hours' });
    await sidebar.getByLabel('How often').selectOption({ label: 'Every 2 hours' });
    await open.press('Save');
    await open.sees('Saved ‘PM’.');
    await open.sees(/Every 2 hours/);
    for (let hours = 0; hours < 3; hours += 1) await page.getByRole('button', { name: '+1 hour' }).click();
    await eventually(
      () => open.lastRow('PM'),
      (rows) => rows > 1,
    );
    const headings = await Promise.all(['A1', 'B1', 'C1', 'D1'].map((cell) => open.shown('PM', cell)));
    expect(headings).toEqual(['Company', 'Title', 'Location', 'Work Mode']);
    expect(open.troubles).toEqual([]);
  });
});

const ALL_FUNCTIONS =
  'product,engineering,design,data,marketing,sales,partnerships,finance,strategy,operations,people,legal,support,other';

function sorted(query: Record<string, string> = {}): [string, string][] {
  return Object.entries(query).sort(([a], [b]) => a.localeCompare(b));
}
