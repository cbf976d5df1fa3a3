/** A workbench's page in a browser, for tests: what a person can do, and what went wrong on the way. */
import { join } from 'node:path';
import type { Browser, Page as BrowserPage } from 'playwright-core';
import { launchBrowser } from '../../../workbench/web/browser';
import { type PageOptions, startPage } from '../../../workbench/web/server';

export interface OpenPage {
  readonly page: BrowserPage;
  readonly address: string;
  /** Errors of the page, and requests that left this machine. */
  readonly troubles: string[];
  /** Calls a function of the script from outside of the page. */
  call(name: string, ...parts: unknown[]): Promise<unknown>;
  /** Types into a cell as a person does. */
  type(sheet: string, a1: string, text: string): Promise<void>;
  /** Returns the text that the grid shows in a cell. */
  shown(sheet: string, a1: string): Promise<string>;
  chooseMenu(...captions: string[]): Promise<void>;
  close(): Promise<void>;
}

export const SAMPLE = join(__dirname, 'sample-project');
export const SAMPLE_CHARTS = join(__dirname, 'sample-charts');

export async function openPage(browser: Browser, options: PageOptions): Promise<OpenPage> {
  const server = await startPage(options);
  const page = await browser.newPage({ viewport: { width: 1400, height: 860 } });
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(server.address) && !/^(data|blob|about):/.test(url))
      troubles.push(`request to ${url}`);
  });
  await page.goto(server.address);
  await page.waitForFunction(() => window.jobsheetWorkbench !== undefined);
  await page.evaluate(() => window.jobsheetWorkbench.ready);

  return {
    page,
    address: server.address,
    troubles,
    async call(name, ...parts) {
      await page.evaluate(() => window.jobsheetWorkbench.settled());
      const response = await fetch(`${server.address}/api/call`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ name, parts, from: 'client' }),
      });
      const { result, error } = (await response.json()) as { result?: unknown; error?: { message: string } };
      if (error) throw new Error(error.message);
      return result;
    },
    async type(sheet, a1, text) {
      await page.evaluate(
        ([name, cell]) => {
          const workbook = window.jobsheetWorkbench.api.getActiveWorkbook();
          const target = workbook?.getSheetByName(name);
          if (!workbook || !target) throw new Error(`No sheet ${name}`);
          workbook.setActiveSheet(target);
          target.getRange(cell).activate();
        },
        [sheet, a1] as const,
      );
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
    shown: (sheet, a1) =>
      page.evaluate(([name, cell]) => window.jobsheetWorkbench.cell(name, cell).shown, [sheet, a1] as const),
    async chooseMenu(...captions) {
      for (const caption of captions)
        await page.getByRole('menuitem', { name: caption, exact: true }).click();
    },
    async close() {
      await page.close();
      await server.close();
    },
  };
}

/** Waits until a question about the page has the answer, and fails with the last one. */
export async function eventually<T>(
  ask: () => Promise<T>,
  wanted: (answer: T) => boolean,
  seconds = 10,
): Promise<T> {
  const until = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask().catch((error: unknown) => error as T);
    if (wanted(answer)) return answer;
    if (Date.now() > until)
      throw new Error(`Still ${answer instanceof Error ? answer.message : JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export { launchBrowser };
