/** Opens the page in the person's browser, with what their system has for it. */
import { spawn } from 'node:child_process';

/** Returns whether somebody sits in front of it: not in a test, not in CI, not where the output goes into a file. */
export function isWatched(env: NodeJS.ProcessEnv = process.env, isTerminal = process.stdout.isTTY): boolean {
  return isTerminal === true && !env['CI'] && !env['JEST_WORKER_ID'];
}

/** Returns the command that opens an address; on Windows, `start` takes a title first. */
export function browserCommand(
  address: string,
  platform: NodeJS.Platform = process.platform,
): [string, string[]] {
  if (platform === 'darwin') return ['open', [address]];
  return platform === 'win32' ? ['cmd', ['/c', 'start', '', address]] : ['xdg-open', [address]];
}

/** Does nothing where the system has no browser: the address has been printed. */
export function openInBrowser(address: string): void {
  const [command, parts] = browserCommand(address);
  const child = spawn(command, parts, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
