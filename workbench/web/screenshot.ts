/** Takes the pictures of the workbench that the README shows: `docs/images/workbench.png` and its sidebar. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from './browser';
import { takeSidebarScreenshots } from './screenshot-sidebar';
import { startPage } from './server';

const SIZE = { width: 1280, height: 760 };
/** The grid draws a moment after it has its cells. */
const DRAWN = 700;

/** @returns The files it wrote. */
export async function takeScreenshots(folder: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const files = [join(folder, 'workbench.png'), join(folder, 'workbench-sidebar.png')] as const;
  const server = await startPage({ pace: 0 });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: SIZE });
    await page.goto(server.address);
    await page.waitForFunction(() => window.jobsheetWorkbench !== undefined);
    await page.evaluate(() => window.jobsheetWorkbench.ready);
    const choose = async (...captions: string[]) => {
      for (const caption of captions)
        await page.getByRole('menuitem', { name: caption, exact: true }).click();
      await page.mouse.move(SIZE.width / 2, SIZE.height - 100);
    };
    await choose('Jobsheet', 'Sync now');
    await page.getByRole('status').filter({ hasText: 'new' }).first().waitFor();
    await page.waitForTimeout(DRAWN);
    await page.screenshot({ path: files[0] });
    await choose('Jobsheet', 'Open Jobsheet');
    await page.waitForTimeout(DRAWN);
    await page.screenshot({ path: files[1] });
  } finally {
    await browser.close();
    await server.close();
  }
  return [...files];
}

if (require.main === module) {
  const folder = join(__dirname, '..', '..', 'docs', 'images');
  Promise.all([takeScreenshots(folder), takeSidebarScreenshots(folder)]).then((files) => {
    process.stdout.write(`${files.flat().join('\n')}\n`);
  });
}
