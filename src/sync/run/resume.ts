/** Where a run begins: in the middle of one that was stopped, or anew with what changed since the last complete one. */

import type { Checkpoint } from '../../store/checkpoint';
import { NO_COUNTS } from '../../store/last-run';
import type { Stream } from '../../streams/stream';

interface GoOnFacts<R> {
  /** Fingerprint of the filters of today. */
  readonly filters: string;
  readonly stream: Stream<R>;
  readonly hasTab: boolean;
  readonly host: { readonly newRunId: () => string };
}

/**
 * The run that was stopped on its way, if it was of these filters. One that stopped at a limit goes on as a new run: the
 * person said so, and its limits begin anew; from where and since when it reads stays as it was.
 */
export function resumable<R>(
  checkpoint: Checkpoint | undefined,
  { filters, stream, hasTab, host }: GoOnFacts<R>,
): Checkpoint | undefined {
  if (checkpoint?.filters !== filters) return undefined;
  // Without its tab, what was read is gone; a run that has read nothing has lost nothing.
  const hasRead = JSON.stringify(checkpoint.position) !== JSON.stringify(stream.paginate({}).start);
  if (!hasTab && (hasRead || !stream.metered)) return undefined;
  const { atLimit, ...rest } = checkpoint;
  return atLimit ? { ...rest, run: host.newRunId(), counts: NO_COUNTS } : rest;
}

/** A stream that can be asked for changes is asked for those since a while before the last complete run began. */
export function sinceOf<R>({ lookback }: Stream<R>, lastFull: number | undefined): number | undefined {
  return lookback === undefined || lastFull === undefined ? undefined : Math.max(0, lastFull - lookback);
}
