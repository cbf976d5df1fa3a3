/** A Chromium for tests and screenshots: the one that is there, else the packaged one. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { type Executable, packagedChromium } from './packaged-chromium';

const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];

const NOTHING_RUNS =
  'No browser runs here: install Google Chrome or Chromium, or set CHROME_PATH to its executable.';

/** Starts a headless Chromium with a profile of its own. The caller closes it. */
export async function launchBrowser(root = process.cwd()): Promise<Browser> {
  const failures: unknown[] = [];
  for (const candidate of candidates(root)) {
    try {
      const found = candidate();
      if (!found) continue;
      return await chromium.launch({
        executablePath: found.path,
        args: FLAGS,
        chromiumSandbox: false,
        env: { ...process.env, ...found.environment },
      });
    } catch (error) {
      failures.push(error);
    }
  }
  throw new AggregateError(failures, [NOTHING_RUNS, ...failures.map(firstLine)].join('\n'));
}

/** Looked for one after another, the next only when the last one was not there or did not start. */
function candidates(root: string): (() => Executable | undefined)[] {
  const named = process.env['CHROME_PATH'];
  if (named) return [() => ({ path: named, environment: {} })];
  return [() => installed(), () => packagedChromium(root)];
}

function installed(): Executable | undefined {
  const path = knownPlaces().find(isExecutable);
  return path ? { path, environment: {} } : undefined;
}

function knownPlaces(): string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => process.env[name]);
    const programs = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
    return programs.flatMap((program) =>
      folders.flatMap((folder) => (folder ? [join(folder, program)] : [])),
    );
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n')[0] ?? '';
}
