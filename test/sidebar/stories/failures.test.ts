/** Failures of a sync, and the button that fixes each. */
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../workbench/web/open-page';
import { type OpenSidebar, openSidebar, SANDBOX_KEY } from '../open-sidebar';

let browser: Browser;
let open: OpenSidebar;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(() => open.close());

describe('what goes wrong', () => {
  it('is said with the button that mends it', async () => {
    open = await openSidebar(browser, { faults: 'trackly/jobs@1=401,trackly/jobs@2=400' }, [{}]);
    const { sidebar } = open;
    await open.press('Sync now ‘Trackly Jobs’');
    await open.press('Enter a new key');
    await open.press('Cancel');
    await open.press('Test Trackly');
    await open.sees(/Connected as Sandbox User.*requests left this hour/);
    await open.press('Replace the Trackly key');
    await sidebar.getByLabel('Trackly API key').fill('trk_wrong_0123456789');
    await open.press('Replace');
    await open.sees(/did not accept this key/);
    await open.press('Cancel');
    await open.sees('Key ending in …6789');
    await open.press('Remove the Trackly key');
    await open.press('Cancel');
    await open.press('Back');
    await open.press('Enter a new key');
    await open.press('Back');
    expect(open.troubles).toEqual([]);
  });

  it('is a key that only somebody else has: everybody sets their own', async () => {
    open = await openSidebar(browser, { key: null }, [{}]);
    await open.press('Add your key');
    await open.sidebar.getByLabel('Trackly API key').fill(SANDBOX_KEY);
    const trackly = open.sidebar.getByRole('region', { name: 'Trackly', exact: true });
    await trackly.getByRole('button', { name: 'Connect' }).click();
    await open.sees('Key ending in …6789');
    await open.press('Back');
    await open.sees('Not synced yet');
    expect(await open.sidebar.getByText('Add your key').count()).toBe(0);
  });

  it('is explained when Google refuses: two accounts are signed in', async () => {
    open = await openSidebar(browser, {}, [{}]);
    await open.sees('Sync now');
    await open.page.route('**/api/call', (route) => {
      const { name } = route.request().postDataJSON() as { name: string };
      if (name !== 'home') return route.continue();
      return route.fulfill({
        json: { error: { name: 'ScriptError', message: 'ScriptError: PERMISSION_DENIED' } },
      });
    });
    await open.openSidebar();
    await open.sees(/several Google accounts/);
    await open.page.unroute('**/api/call');
    await open.press('Try again');
    await open.sees('Sync now');
  });
});
