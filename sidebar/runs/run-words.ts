/** The progress of a running sync, in words. */

import { count } from '../../src/core/words';
import type { Progress } from '../../src/store/progress';

/** A run goes on after Google's six minutes, or it has been asked to stop. */
export type RunNote = 'going-on' | 'stopping' | null;

/** "Read 1,250 of 3,412 · 31 new". */
export function progressWords(progress: Progress | null): string {
  if (!progress) return 'Starting …';
  const { fetched, total, added, changed } = progress;
  const read = total === null ? `Read ${count(fetched)}` : `Read ${count(fetched)} of ${count(total)}`;
  const parts = [
    read,
    added > 0 ? `${count(added)} new` : '',
    changed > 0 ? `${count(changed)} changed` : '',
  ].filter((part) => part !== '');
  return parts.join(' · ');
}

/** 0 to 1; undefined while nobody knows how much there is. */
export function progressShare(progress: Progress | null): number | undefined {
  if (!progress?.total) return undefined;
  return Math.min(1, progress.fetched / progress.total);
}

/** The sentence under the bar. */
export function noteWords(note: RunNote): string {
  if (note === 'going-on') return 'Google allows six minutes at a time. Going on …';
  if (note === 'stopping') return 'Stopping after this page …';
  return '';
}
