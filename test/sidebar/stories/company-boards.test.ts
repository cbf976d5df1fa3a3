/** From a new install to openings of real employers, without any account: what the welcome offers first. */
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../workbench/web/open-page';
import { type OpenSidebar, openSidebar } from '../open-sidebar';

let browser: Browser;
let open: OpenSidebar;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(() => open.close());

it('a person without a key pastes links and has the openings in their sheet', async () => {
  open = await openSidebar(browser, { key: null });
  const { sidebar } = open;
  await open.press('Company boards');
  await open.sees(/no key needed\. You can change/);
  await sidebar
    .getByLabel('Companies')
    .fill(
      'https://jobs.lever.co/palantir\nhttps://boards.greenhouse.io/doordashusa/jobs/6330949 https://www.linkedin.com/jobs/view/1',
    );
  await open.press('Add');
  await open.sees(/Palantir · \d+ openings?/);
  await open.sees(/DoorDash · 1 opening/);
  await open.sees(/linkedin\.com is not a job board that Jobsheet can read/);
  await open.press(/^Add .* to my sheet$/);
  await open.sees(/openings are in ‘Openings’/);
  expect(open.troubles).toEqual([]);
});

it('a person who has a key for something else goes back and begins with that', async () => {
  open = await openSidebar(browser, { key: null });
  await open.press('Company boards');
  await open.sees(/no key needed\. You can change/);
  await open.press('Back');
  await open.sidebar.getByLabel('Trackly API key').waitFor();
});
