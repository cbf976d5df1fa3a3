/**
 * `npm run create`: clasp makes a spreadsheet with a bound script and its id goes into `.clasp.json`. The committed
 * file has no id, since everybody's is their own.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '..');
const SETTINGS = join(ROOT, '.clasp.json');
const CLASP = join(ROOT, 'node_modules/.bin/clasp');

function main(): void {
  const committed = readFileSync(SETTINGS, 'utf8');
  const settings = JSON.parse(committed) as { scriptId: string; parentId?: string };
  if (settings.scriptId !== '') {
    throw new Error(`.clasp.json has the script id ${settings.scriptId} already. To start a new spreadsheet, empty it first.`);
  }
  // clasp refuses to create where a project file is, and overwrites the manifest with its own: work around both.
  const manifest = join(ROOT, 'dist/appsscript.json');
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  rmSync(SETTINGS);
  try {
    execFileSync(CLASP, ['create-script', '--type', 'sheets', '--title', 'Jobsheet', '--rootDir', 'dist'], {
      cwd: ROOT,
      stdio: 'inherit',
    });
    const made = JSON.parse(readFileSync(createdSettings(), 'utf8')) as { scriptId: string; parentId?: string };
    const parent = made.parentId === undefined ? {} : { parentId: made.parentId };
    writeFileSync(SETTINGS, `${JSON.stringify({ ...settings, scriptId: made.scriptId, ...parent }, null, 2)}\n`);
    copyFileSync(join(ROOT, 'appsscript.json'), manifest);
    console.log('Your script id is in .clasp.json. Next: npm run push');
  } finally {
    if (!existsSync(SETTINGS)) writeFileSync(SETTINGS, committed);
  }
}

/** clasp writes it where it was called, or into the root directory that it was given. */
function createdSettings(): string {
  const place = [SETTINGS, join(ROOT, 'dist/.clasp.json')].find(existsSync);
  if (!place) throw new Error('clasp made no .clasp.json. Run `npx clasp login` first, then `npm run create` again.');
  return place;
}

main();
