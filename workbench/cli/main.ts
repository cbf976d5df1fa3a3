/** The workbench's command line: `npm run -s workbench -- run | serve | start`. */

import { UsageError } from './flags';
import { HELP } from './help';

/** Each is loaded only when it is called for: a small `run` should not wait for the page's server. */
const COMMANDS: Readonly<Record<string, () => Promise<(given: readonly string[]) => Promise<void>>>> = {
  run: async () => (await import('./run')).run,
  serve: async () => (await import('./serve')).serve,
  start: async () => (await import('./start')).start,
};

async function main([name = '', ...given]: readonly string[]): Promise<void> {
  const wantsHelp =
    name === '' || name === '--help' || name === '-h' || given.some((flag) => /^(--help|-h)$/.test(flag));
  if (wantsHelp) {
    process.stdout.write(`${HELP[name] ?? HELP['']}\n`);
    return;
  }
  const load = COMMANDS[name];
  if (!load) throw new UsageError(`There is no command "${name}": use run, serve or start, or --help.`);
  const command = await load();
  await command(given);
}

function fail(error: unknown): void {
  const text = error instanceof UsageError ? error.message : String((error as Error)?.stack ?? error);
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
}

main(process.argv.slice(2)).catch(fail);
