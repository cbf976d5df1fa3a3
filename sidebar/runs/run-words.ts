/** The progress of a running sync, in words. */

import type { Progress } from '../../src/store/progress';
import { words } from '../words/words';

/** A run goes on after Google's six minutes, or it has been asked to stop. */
export type RunNote = 'going-on' | 'stopping' | null;

/** "Read 1,250 of 3,412 · 31 new". */
export function progressWords(progress: Progress | null): string {
  const { running, news } = words();
  if (!progress) return running.starting;
  const { fetched, total, added, changed } = progress;
  const read = total === null ? running.read(fetched) : running.readOf(fetched, total);
  const parts = [read, added > 0 ? news.added(added) : '', changed > 0 ? news.changed(changed) : ''].filter(
    (part) => part !== '',
  );
  return parts.join(' · ');
}

/** 0 to 1; undefined while nobody knows how much there is. */
export function progressShare(progress: Progress | null): number | undefined {
  if (!progress?.total) return undefined;
  return Math.min(1, progress.fetched / progress.total);
}

/** The sentence under the bar. */
export function noteWords(note: RunNote): string {
  if (note === 'going-on') return words().running.goingOn;
  if (note === 'stopping') return words().running.stopping;
  return '';
}
