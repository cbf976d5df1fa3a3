/** `npm run build`: everything that clasp pushes, into `dist/`: Code.gs, sidebar.html, appsscript.json. */
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { bundleScript } from './script';
import { bundleSidebar } from './sidebar';

const ROOT = resolve(__dirname, '..');
const DIST = join(ROOT, 'dist');

async function main(): Promise<void> {
  const [script, sidebar] = await Promise.all([
    bundleScript(join(ROOT, 'src/main.ts')),
    bundleSidebar(join(ROOT, 'sidebar/main.tsx'), join(ROOT, 'sidebar/sidebar.css')),
  ]);
  await rm(DIST, { recursive: true, force: true });
  await mkdir(DIST, { recursive: true });
  await Promise.all([
    writeFile(join(DIST, 'Code.gs'), script),
    writeFile(join(DIST, 'sidebar.html'), sidebar),
    copyFile(join(ROOT, 'appsscript.json'), join(DIST, 'appsscript.json')),
  ]);
  const kilobytes = (text: string) => `${(Buffer.byteLength(text) / 1024).toFixed(1)} KB`;
  console.log(`dist/Code.gs ${kilobytes(script)}, dist/sidebar.html ${kilobytes(sidebar)}`);
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
