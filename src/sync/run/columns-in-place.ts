/** Repeats work on a table whose columns a person moved meanwhile. */
import type { InPlace } from '../../sheet/rows/in-place';

/** A person who moves columns does so seldom twice in the same second. */
const MOST_TRIES = 3;

/**
 * Does the work, and does it again where the columns were moved meanwhile.
 * @returns undefined where columns of ours were deleted meanwhile and nothing was done: the next run sees to it.
 */
export function withColumnsInPlace<T>(
  rows: { readonly reopenSame: () => boolean },
  work: () => InPlace<T>,
): T | undefined {
  for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
    const outcome = work();
    if (outcome.kind === 'done') return outcome.value;
    if (!rows.reopenSame()) return undefined;
  }
  return undefined;
}
