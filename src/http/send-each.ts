/** Sends requests that change something at a service. One that may have been carried out is not sent again. */
import { asJobsheetError, type JobsheetError } from '../core/errors';
import type { PageRequest } from '../streams/page';
import type { FieldFault } from '../streams/service';
import type { Attempt } from './attempt';
import type { Sender } from './sender';

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

const EDIT_ADVICE = 'Change the row and sync again.';

/**
 * Returns an outcome for each request, in their order.
 * @throws JobsheetError where nothing more can be sent: no time is left, or the key is refused.
 */
export function sendEach(sender: Sender, requests: readonly PageRequest[]): SendOutcome[] {
  const { exchange, mostTries, failure } = sender;
  const outcomes = new Array<SendOutcome>(requests.length);
  let waiting = requests.map((_, index) => index);
  for (let tries = 1; waiting.length > 0; tries += 1) {
    let attempts: Attempt[];
    try {
      attempts = exchange.send(waiting.map((index) => requests[index] as PageRequest));
    } catch (thrown) {
      if (tries === 1) throw thrown;
      for (const index of waiting) outcomes[index] = { kind: 'unsure', error: asJobsheetError(thrown) };
      return outcomes;
    }
    const again: { readonly index: number; readonly attempt: Attempt }[] = [];
    attempts.forEach((attempt, position) => {
      const index = waiting[position] as number;
      const mayRepeat = attempt.action === 'wait' || (attempt.action === 'retry' && !requests[index]?.once);
      if (attempt.action === 'ask-key' || mayRepeat) again.push({ index, attempt });
      else outcomes[index] = outcomeOf(sender, attempt, requests);
    });
    waiting = again.map(({ index }) => index);
    const keyless = again.find(({ attempt }) => attempt.action === 'ask-key');
    if (keyless) {
      if (exchange.renews()) continue;
      throw failure(keyless.attempt, requests);
    }
    const failed = again.map(({ attempt }) => attempt);
    const stop = failed.length > 0 ? exchange.pause(failed, tries, mostTries) : undefined;
    if (stop) {
      for (const { index, attempt } of again)
        outcomes[index] = { kind: 'unsure', error: failure(attempt, requests, stop.retryAt) };
      return outcomes;
    }
  }
  return outcomes;
}

function outcomeOf(
  { service, advice, failure }: Sender,
  attempt: Attempt,
  requests: readonly PageRequest[],
): SendOutcome {
  const { action, body } = attempt;
  if (action === 'use') return { kind: 'answer', body };
  if (action === 'accepted') return { kind: 'accepted', body, error: failure(attempt, requests) };
  const error = failure(attempt, requests, undefined, advice ?? EDIT_ADVICE);
  if (action === 'retry') return { kind: 'unsure', error };
  return { kind: 'refused', error, faults: service.fieldErrors?.(body) ?? [] };
}
