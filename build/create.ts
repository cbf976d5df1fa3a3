/**
 * `npm run create`: clasp makes a spreadsheet with a bound script, and its id goes into `.clasp.json`. The committed
 * file has none, since everybody's is their own.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '..');
const CLASP = join(ROOT, 'node_modules/.bin/clasp');

interface ClaspSettings {
  readonly scriptId: string;
  readonly parentId?: string | readonly string[];
}

function main(settingsFile = process.env['JOBSHEET_CLASP_SETTINGS'] ?? join(ROOT, '.clasp.json')): void {
  const settings = JSON.parse(readFileSync(settingsFile, 'utf8')) as ClaspSettings;
  if (settings.scriptId !== '') {
    throw new Error(
      `.clasp.json already has the script id ${settings.scriptId}. To make another spreadsheet, set "scriptId" to "" first.`,
    );
  }
  const { scriptId, parentId } = createElsewhere();
  writeFileSync(
    settingsFile,
    `${JSON.stringify({ ...settings, scriptId, ...(parentId ? { parentId } : {}) }, null, 2)}\n`,
  );
  const [spreadsheet] = [parentId ?? []].flat();
  if (spreadsheet)
    console.log(`Your spreadsheet: https://docs.google.com/spreadsheets/d/${spreadsheet}/edit`);
  console.log('Its script id is in .clasp.json. Next: npm run push');
}

/** In a folder of its own: clasp refuses where a project file is, and would pull its empty manifest over ours. */
function createElsewhere(): ClaspSettings {
  const folder = mkdtempSync(join(tmpdir(), 'jobsheet-create-'));
  try {
    const { status } = spawnSync(CLASP, ['create-script', '--type', 'sheets', '--title', 'Jobsheet'], {
      cwd: folder,
      stdio: 'inherit',
    });
    if (status !== 0) {
      throw new Error(
        'clasp could not create the spreadsheet; its own words are above. Have you run `npx clasp login`?',
      );
    }
    return JSON.parse(readFileSync(join(folder, '.clasp.json'), 'utf8')) as ClaspSettings;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
