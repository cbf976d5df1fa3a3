/** Why a run stopped, as its steps tell each other. */
import type { JobsheetError } from '../../core/errors';
import type { Failure } from './failure';
import type { Ending } from './report';

export type Stop = { readonly kind: 'finished' | 'cancelled' | 'out-of-time' | 'at-limit' } | Failure;

/** Returns how the report calls it. */
export function endingOf({ kind }: Stop): Ending {
  return kind === 'position-lost' || kind === 'no-credit' ? 'failed' : kind;
}

/** Returns the error to report. A limit is told in words of its own. */
export function errorOf(stop: Stop): JobsheetError | undefined {
  return 'error' in stop && stop.kind !== 'at-limit' ? stop.error : undefined;
}

/** Returns whether the next execution goes on from the checkpoint. A page token that the service does not know is no start. */
export function canResume(stop: Stop): boolean {
  return endingOf(stop) !== 'finished' && stop.kind !== 'cancelled' && stop.kind !== 'position-lost';
}
