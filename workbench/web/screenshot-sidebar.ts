/** Takes a picture of each view of the sidebar, for the README and the docs: `docs/images/sidebar-*.png`. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page as BrowserPage, FrameLocator } from 'playwright-core';
import type { SyncForm } from '../../src/ui/sidebar/wire/edit-form';
import { SANDBOX_KEY } from '../workbench';
import { launchBrowser } from './browser';
import { SIGN_IN } from './sample-sign-in';
import { type PageOptions, startPage } from './server';

/** As high as the sidebar is on a laptop. */
const SIZE = { width: 1280, height: 860 };
/** The time, in milliseconds, for animations to finish. */
const SETTLED = 900;
const FIELDS = ['id', 'title', 'companyName', 'location', 'jobUrl', 'postedAt', 'isActive', 'closedAt'];
const FORM = { id: null, stream: 'trackly.jobs', fields: FIELDS };
const ENGINEERING: SyncForm = {
  ...FORM,
  tab: 'Engineering US',
  filters: { jobFunction: ['engineering'], locationFilter: ['us'], jobModality: 'full_time' },
  schedule: { every: 'hour' },
};
const DATA: SyncForm = {
  ...FORM,
  tab: 'Data, US and Canada',
  filters: { jobFunction: ['data', 'product'], region: ['us', 'canada'], usStates: ['CA', 'NY', 'REMOTE'] },
  schedule: { every: 'week', day: 'MONDAY', at: 7 },
};

interface Scene {
  readonly sidebar: FrameLocator;
  press(name: string | RegExp): Promise<void>;
  sees(words: string | RegExp): Promise<void>;
  call(name: string, ...parts: unknown[]): Promise<void>;
  openSidebar(): Promise<void>;
  /** @param name `sidebar-….png` */
  shoot(name: string): Promise<void>;
  /** Goes to a tab and marks cells in it, as with the mouse. */
  select(tab: string, cells: string): Promise<void>;
  /** Selects cells of a tab and presses Delete. */
  clear(tab: string, cells: string): Promise<void>;
}

/** @returns The files it wrote. */
export async function takeSidebarScreenshots(folder: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const files: string[] = [];
  const browser = await launchBrowser();
  try {
    for (const [options, act] of [
      [{ key: null, pace: 0 }, firstRun],
      [{ pace: 0 }, work],
      [{ pace: 0.3, scale: 6000, faults: 'trackly/jobs@*=slow:2000' }, running],
      [{ pace: 0, faults: 'trackly/jobs@*=401' }, failing],
      [{ pace: 0 }, asking],
    ] as const) {
      await inScene(browser, options, folder, files, act);
    }
  } finally {
    await browser.close();
  }
  return files;
}

async function firstRun({ sidebar, press, sees, openSidebar, shoot }: Scene): Promise<void> {
  await openSidebar();
  await sidebar.getByLabel('Trackly API key').waitFor();
  await shoot('first-key');
  await sidebar.getByLabel('Trackly API key').fill(SANDBOX_KEY);
  await press('Connect');
  await sees(/jobs match|^Up to/);
  await shoot('first-filters');
  await press(/^Add.* to my sheet$/);
  await sees(/jobs are in/);
  await shoot('first-filled');
}

/** Rows of the tab, and the menu entry's function that gives them their status. */
const STATUSES = [
  ['A2:A9', 'markToCheck'],
  ['A10:A14', 'markApplied'],
  ['A15:A16', 'markInterview'],
  ['A17', 'markOffer'],
] as const;

async function work({ sidebar, press, sees, call, select, openSidebar, shoot }: Scene): Promise<void> {
  await call('saveSync', ENGINEERING, { confirmed: true });
  await call('saveSync', DATA, { confirmed: true });
  await call('installTrigger');
  await openSidebar();
  await press('Sync all');
  await sidebar
    .getByText(/just now/)
    .nth(1)
    .waitFor();
  await shoot('home');
  await press('Actions for ‘Engineering US’');
  await sidebar.getByRole('menuitem', { name: 'My status' }).click();
  await press('Add ‘My status’');
  await sees('No row has a status yet.');
  for (const [rows, status] of STATUSES) {
    await select('Engineering US', rows);
    await call(status);
  }
  await press('Back');
  await press('Actions for ‘Engineering US’');
  await sidebar.getByRole('menuitem', { name: 'My status' }).click();
  await sees('Offer');
  await shoot('my-status');
  await press('Back');
  await press('Actions for ‘Data, US and Canada’');
  await sidebar.getByRole('menuitem', { name: 'Edit' }).click();
  await sees(/jobs match|^Up to/);
  await shoot('edit-what');
  await press(/^Filters/);
  await press(/^Columns/);
  await shoot('edit-columns');
  await press(/^Columns/);
  await press(/^Tab and schedule/);
  await shoot('edit-when');
  await press('Back');
  await press('Keys');
  await press('Test Trackly');
  await sees(/Connected as/);
  await shoot('keys');
  const pipeline = sidebar.getByRole('region', { name: 'Pipeline' });
  await pipeline.getByLabel('Address of your Pipeline').fill('https://tracker.example.com');
  await pipeline.getByLabel('Email').fill('person@example.com');
  await pipeline.getByLabel('Password').scrollIntoViewIfNeeded();
  await pipeline.getByRole('button', { name: 'Connect' }).scrollIntoViewIfNeeded();
  await shoot('sign-in');
  await press('Back');
  await press('Activity');
  await sees(/by you/);
  await shoot('activity');
  await press('Back');
  await press('New tab');
  await sees('What do you want to add?');
  await shoot('new');
  await press(/^Career sites/);
  await press(/^Save and sync/);
  await sees(/^Get up to/);
  await shoot('cost');
}

async function running({ press, sees, call, openSidebar, shoot }: Scene): Promise<void> {
  await call('saveSync', { ...ENGINEERING, filters: {} }, { confirmed: true });
  await call('installTrigger');
  await openSidebar();
  await press('Sync now ‘Engineering US’');
  await sees(/Read [1-5],\d+ of/);
  await shoot('running');
}

async function failing({ press, sees, call, openSidebar, shoot }: Scene): Promise<void> {
  await call('saveSync', ENGINEERING, { confirmed: true });
  await call('installTrigger');
  await openSidebar();
  await press('Sync now ‘Engineering US’');
  await sees('Enter a new key');
  await shoot('failed');
}

/** A column of applications was emptied: nothing of that is sent before the person has said so. */
async function asking({ press, sees, call, clear, openSidebar, shoot }: Scene): Promise<void> {
  await call('connectService', 'pipeline', SIGN_IN);
  await call('syncApplications');
  await openSidebar();
  await sees(/200 new/);
  await clear('Applications', 'B2:B201');
  await press('Sync now ‘Applications’');
  await sees(/You emptied/);
  await shoot('question');
}

async function inScene(
  browser: Browser,
  options: PageOptions,
  folder: string,
  files: string[],
  act: (scene: Scene) => Promise<void>,
): Promise<void> {
  const server = await startPage(options);
  const page = await browser.newPage({ viewport: SIZE, deviceScaleFactor: 2 });
  try {
    await page.goto(server.address);
    await page.waitForFunction(() => window.jobsheetWorkbench !== undefined);
    await page.evaluate(() => window.jobsheetWorkbench.ready);
    await act(
      sceneOf(page, server.address, async (name) => {
        const path = join(folder, `sidebar-${name}.png`);
        await page.waitForTimeout(SETTLED);
        await page.locator('.sidebar iframe').screenshot({ path });
        files.push(path);
      }),
    );
  } finally {
    await page.close();
    await server.close();
  }
}

function sceneOf(page: BrowserPage, address: string, shoot: (name: string) => Promise<void>): Scene {
  const sidebar = page.frameLocator('.sidebar iframe');
  return {
    sidebar,
    shoot,
    press: (name) => sidebar.getByRole('button', { name, exact: typeof name === 'string' }).click(),
    sees: (words) => sidebar.getByText(words).first().waitFor(),
    async call(name, ...parts) {
      await fetch(`${address}/api/call`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ name, parts, from: 'client' }),
      });
    },
    async select(tab, cells) {
      await page.evaluate(
        ([name, area]) => {
          const workbook = window.jobsheetWorkbench.api.getActiveWorkbook();
          const sheet = workbook?.getSheetByName(name);
          if (sheet) workbook?.setActiveSheet(sheet);
          sheet?.getRange(area).activate();
        },
        [tab, cells] as const,
      );
      await page.evaluate(() => window.jobsheetWorkbench.settled());
      // The workbook hears of it a moment later.
      await page.waitForTimeout(500);
    },
    async clear(tab, cells) {
      await page.evaluate(
        ([name, area]) => {
          const sheet = window.jobsheetWorkbench.api.getActiveWorkbook()?.getSheetByName(name);
          sheet?.getRange(area).clearContent();
        },
        [tab, cells] as const,
      );
      await page.evaluate(() => window.jobsheetWorkbench.settled());
    },
    async openSidebar() {
      for (const caption of ['Jobsheet', 'Open Jobsheet'])
        await page.getByRole('menuitem', { name: caption, exact: true }).click();
    },
  };
}
