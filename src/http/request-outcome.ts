/** The results of requests. */
import type { JobsheetError } from '../core/errors';
import type { FieldFault } from '../streams/service';

/** The result of a request that changes something. */
export type SendOutcome =
  | { readonly kind: 'answer'; readonly body: unknown }
  /** The service does it later; it must not be sent again. The body may hold the record already. */
  | { readonly kind: 'accepted'; readonly body: unknown; readonly error: JobsheetError }
  /** It was not done. */
  | Refusal
  /** Nobody knows whether it was done. */
  | { readonly kind: 'unsure'; readonly error: JobsheetError };

export interface Refusal {
  readonly kind: 'refused';
  readonly error: JobsheetError;
  /** The service's complaints about single fields. */
  readonly faults: readonly FieldFault[];
}

/** The result of one of several requests for a record each. */
export type LookupOutcome =
  | { readonly kind: 'answer'; readonly body: unknown }
  /** The service does not have the record. */
  | { readonly kind: 'gone' }
  /** The service cannot answer now. */
  | { readonly kind: 'unavailable' };
