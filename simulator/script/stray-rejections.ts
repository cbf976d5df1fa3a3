/**
 * A promise of the script that nobody catches: Apps Script lets it pass without a word, Node ends the process. This
 * lets those of scripts pass and leaves all others to Node.
 */

let isInstalled = false;

/** Once for each thread. */
export function letStrayRejectionsPass(): void {
  if (isInstalled) return;
  isInstalled = true;
  process.on('unhandledRejection', (reason) => {
    // What scripts throw belongs to another realm, so it is no Error of this one.
    if (reason instanceof Error) throw reason;
  });
}
