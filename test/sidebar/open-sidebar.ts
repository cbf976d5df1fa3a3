/** The built add-on's sidebar in a browser, for tests: what a person does in it, and what reached the services. */
import type { Browser, FrameLocator } from 'playwright-core';
import { BASE_PATH, PATHS } from '../../src/sources/trackly/generated/contract';
import type { Outcome } from '../../src/ui/sidebar/outcome';
import type { SavedForm, SyncForm, TabQuestion } from '../../src/ui/sidebar/wire/edit-form';
import type { PageOptions } from '../../workbench/web/server';
import { SANDBOX_KEY } from '../../workbench/workbench';
import { type OpenPage, openPage } from '../workbench/web/open-page';

export interface OpenSidebar extends OpenPage {
  readonly sidebar: FrameLocator;
  press(name: string | RegExp): Promise<void>;
  /** Through the three dots of the only card. */
  chooseAction(label: string): Promise<void>;
  /** Sees these words. */
  sees(words: string | RegExp): Promise<void>;
  /** The queries of `/jobs` that the services were asked, oldest first, without where the pages start. */
  jobQueries(): Promise<Record<string, string>[]>;
  lastRow(tab: string): Promise<number>;
  /** The number of executions of a function, by the name under which the page lists them. */
  executions(name: string): Promise<number>;
  openSidebar(): Promise<void>;
  /** The browser's tab is reloaded, which closes the sidebar, and the sidebar opened again. */
  reload(): Promise<void>;
}

/** Milliseconds after which nothing more is to be expected. */
const PATIENCE = 15_000;

/** @param syncs Those that are there already, as far as they differ from an ordinary one. */
export async function openSidebar(
  browser: Browser,
  options: PageOptions = {},
  syncs: readonly Partial<SyncForm>[] = [],
): Promise<OpenSidebar> {
  const open = await openPage(browser, { pace: 0, ...options });
  const { page } = open;
  page.setDefaultTimeout(PATIENCE);
  const sidebar = page.frameLocator('.sidebar iframe');
  const opened: OpenSidebar = {
    ...open,
    sidebar,
    press: (name) => sidebar.getByRole('button', { name, exact: typeof name === 'string' }).click(),
    async chooseAction(label) {
      await sidebar.getByRole('button', { name: /^Actions for/ }).click();
      await sidebar.getByRole('menuitem', { name: label, exact: true }).click();
    },
    sees: (words) => sidebar.getByText(words).first().waitFor(),
    async jobQueries() {
      const requests = (await (await fetch(`${open.address}/api/requests`)).json()) as { url: string }[];
      return requests
        .map(({ url }) => new URL(url))
        .filter(({ pathname }) => pathname === `${BASE_PATH}${PATHS.listJobs}`)
        .map(({ searchParams }) => {
          const { offset: _offset, limit: _limit, ...query } = Object.fromEntries(searchParams);
          return query;
        });
    },
    lastRow: (tab) => page.evaluate((name) => window.jobsheetWorkbench.lastRow(name), tab),
    async executions(name) {
      const start = (await (await fetch(`${open.address}/api/start`)).json()) as {
        executions: { call: string }[];
      };
      return start.executions.filter(({ call }) => call === name).length;
    },
    openSidebar: () => open.chooseMenu('Jobsheet', 'Open Jobsheet'),
    async reload() {
      await page.reload();
      await page.waitForFunction(() => window.jobsheetWorkbench !== undefined);
      await page.evaluate(() => window.jobsheetWorkbench.ready);
      await opened.openSidebar();
    },
  };
  for (const sync of syncs) await haveSync(open, sync);
  await opened.openSidebar();
  return opened;
}

/** A sync that an earlier visit to the sidebar could have saved. */
const EARLIER: SyncForm = {
  id: null,
  stream: 'trackly.jobs',
  tab: 'Trackly Jobs',
  filters: { locationFilter: ['us'], jobFunction: ['product'] },
  fields: ['id', 'title', 'companyName', 'location', 'isActive', 'closedAt'],
  schedule: null,
};

async function haveSync(open: OpenPage, given: Partial<SyncForm>): Promise<void> {
  const answer = (await open.call('saveSync', { ...EARLIER, ...given })) as Outcome<SavedForm | TabQuestion>;
  if ('error' in answer) throw new Error(answer.error.message);
}

export { SANDBOX_KEY };
