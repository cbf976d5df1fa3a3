/** Takes the pictures of the workbench that the README and the docs show: `docs/images/workbench.png` and others. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from './browser';
import { SIGN_IN } from './sample-sign-in';
import { takeSidebarScreenshots } from './screenshot-sidebar';
import { startPage } from './server';

const SIZE = { width: 1280, height: 760 };
/** All charts beside the figures. */
const WIDE = { width: 1720, height: 900 };
/** The grid draws a moment after it has its cells. */
const DRAWN = 700;

/** @returns The files it wrote. */
async function takeScreenshots(folder: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const files = ['workbench', 'dashboard'].map((name) => join(folder, `${name}.png`));
  const [grid, dashboard] = files as [string, string];
  const server = await startPage({ pace: 0 });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: SIZE });
    const open = async () => {
      await page.goto(server.address);
      await page.waitForFunction(() => window.jobsheetWorkbench !== undefined);
      await page.evaluate(() => window.jobsheetWorkbench.ready);
    };
    await open();
    const choose = async (...captions: string[]) => {
      for (const caption of captions)
        await page.getByRole('menuitem', { name: caption, exact: true }).click();
      await page.mouse.move(SIZE.width / 2, SIZE.height - 100);
    };
    await choose('Jobsheet', 'Sync now');
    await page.getByRole('status').filter({ hasText: 'new' }).first().waitFor();
    await page.waitForTimeout(DRAWN);
    await page.screenshot({ path: grid });
    await page.setViewportSize(WIDE);
    await open();
    await fetch(`${server.address}/api/call`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'connectService', parts: ['pipeline', SIGN_IN], from: 'client' }),
    });
    await choose('Jobsheet', 'Dashboard');
    await page.getByRole('status').filter({ hasText: 'is up to date' }).first().waitFor();
    await page.waitForTimeout(DRAWN);
    await page.screenshot({ path: dashboard });
  } finally {
    await browser.close();
    await server.close();
  }
  return files;
}

if (require.main === module) {
  const folder = join(__dirname, '..', '..', 'docs', 'images');
  Promise.all([takeScreenshots(folder), takeSidebarScreenshots(folder)]).then((files) => {
    process.stdout.write(`${files.flat().join('\n')}\n`);
  });
}
