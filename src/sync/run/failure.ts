/** Why a request brought nothing. What was thrown is turned into a result here, so that no step has to know error codes. */
import { asJobsheetError, type JobsheetError } from '../../core/errors';
import { LIMIT_REACHED } from './budget';

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

const KINDS: ReadonlyMap<string, Failure['kind']> = new Map([
  ['CURSOR_REFUSED', 'position-lost'],
  [LIMIT_REACHED, 'at-limit'],
  ['NO_CREDIT', 'no-credit'],
  ['OUT_OF_TIME', 'out-of-time'],
]);

export function failureOf(thrown: unknown): Failure {
  const error = asJobsheetError(thrown);
  return { kind: KINDS.get(error.code) ?? 'failed', error };
}
