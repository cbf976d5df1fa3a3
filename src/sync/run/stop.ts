/** Why a run stopped, as its steps tell each other. What was thrown becomes a result here, so that no step has to know error codes. */
import { asJobsheetError, type ErrorCode, type JobsheetError } from '../../core/errors';
import type { Ending } from './report';

export interface Failure {
  readonly kind:
    | 'failed'
    /** The service no longer knows the page token: only the beginning of the list can be asked for. */
    | 'position-lost'
    /** A limit of the person's leaves too little for the request. */
    | 'at-limit'
    /** The account has too few credits for the request. */
    | 'no-credit'
    /** Waiting for the service would take longer than the execution has. */
    | 'out-of-time';
  readonly error: JobsheetError;
}

const KINDS: ReadonlyMap<ErrorCode, Failure['kind']> = new Map([
  ['CURSOR_REFUSED', 'position-lost'],
  ['LIMIT_REACHED', 'at-limit'],
  ['NO_CREDIT', 'no-credit'],
  ['OUT_OF_TIME', 'out-of-time'],
]);

/** Returns something that was thrown as the result by which a run decides how to go on. */
export function failureOf(thrown: unknown): Failure {
  const error = asJobsheetError(thrown);
  return { kind: KINDS.get(error.code) ?? 'failed', error };
}

export type Stop = { readonly kind: 'finished' | 'cancelled' | 'out-of-time' | 'at-limit' } | Failure;

/** Returns the ending under which the report and the log list the stop. */
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
