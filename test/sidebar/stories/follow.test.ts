/** An open sidebar follows what happens without it: the menu, a trigger, another person. */
import type { Browser } from 'playwright-core';
import type { Home } from '../../../src/ui/sidebar/wire/home';
import { launchBrowser } from '../../workbench/web/open-page';
import { type OpenSidebar, openSidebar } from '../open-sidebar';

let browser: Browser;
let open: OpenSidebar;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(() => open?.close());

it('shows the sync that the menu made, its run and its schedule, and that it is gone', async () => {
  open = await openSidebar(browser, { scale: 20 });
  await open.sees('What are you looking for?');
  await open.chooseMenu('Jobsheet', 'Sync now');
  await open.sees('Your tabs');
  await open.sees(/new/);
  await open.chooseMenu('Jobsheet', 'Turn on automatic updates');
  await open.sees('Every hour');
  const home = (await open.call('home')) as { value: Home };
  await open.call('deleteSync', home.value.syncs[0]?.id);
  await open.sees('No tabs yet. Choose New to add one.');
  expect(open.troubles).toEqual([]);
});
