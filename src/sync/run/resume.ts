/** Decides where a run begins: in the middle of one that was stopped, or anew with what changed since the last complete one. */

import type { Checkpoint } from '../../store/checkpoint';
import { NO_COUNTS } from '../../store/last-run';
import type { Stream } from '../../streams/stream';

interface ResumeFacts<R> {
  /** Fingerprint of the filters of today. */
  readonly filters: string;
  readonly stream: Stream<R>;
  readonly hasTab: boolean;
  readonly host: { readonly newRunId: () => string };
}

/**
 * Returns the run that was stopped, if it was of these filters. One that stopped at a limit continues as a new run with fresh
 * limits, since the person asked for it; where it reads, and since when, stays as it was.
 */
export function resumable<R>(
  checkpoint: Checkpoint | undefined,
  { filters, stream, hasTab, host }: ResumeFacts<R>,
): Checkpoint | undefined {
  if (checkpoint?.filters !== filters) return undefined;
  // Without the tab the rows that were read are gone; a run that has read nothing has lost nothing.
  const hasRead = JSON.stringify(checkpoint.position) !== JSON.stringify(stream.paginate({}).start);
  if (!hasTab && (hasRead || !stream.metered)) return undefined;
  const { atLimit, ...rest } = checkpoint;
  return atLimit ? { ...rest, run: host.newRunId(), counts: NO_COUNTS } : rest;
}

/** Returns the time since which changes are asked for: the lookback before the start of the last complete run. */
export function sinceOf<R>({ lookback }: Stream<R>, lastFull: number | undefined): number | undefined {
  return lookback === undefined || lastFull === undefined ? undefined : Math.max(0, lastFull - lookback);
}
