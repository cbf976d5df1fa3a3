/** Asks for pages and records. What failed is asked for again; nothing can be done twice. */
import type { PageRequest } from '../streams/page';
import { type Attempt, isFinal } from './attempt';
import type { Sender } from './sender';

/** The result of one of several requests for a record each. */
export type LookupOutcome =
  | { readonly kind: 'answer'; readonly body: unknown }
  /** The service does not have the record. */
  | { readonly kind: 'gone' }
  /** The service cannot answer now. */
  | { readonly kind: 'unavailable' };

/** The most tries of a request that may have been paid for although its response could not be read. */
const MOST_PAID_TRIES = 2;

const GONE: LookupOutcome = { kind: 'gone' };
const UNAVAILABLE: LookupOutcome = { kind: 'unavailable' };

/**
 * Returns an outcome for each request, in their order.
 * @param isEach Whether a request may fail by itself.
 * @throws JobsheetError where nothing can be had, or one cannot and `isEach` is false.
 */
export function lookUp(
  { exchange, mostTries, failure }: Sender,
  requests: readonly PageRequest[],
  isEach: boolean,
): LookupOutcome[] {
  const outcomes = requests.map(() => UNAVAILABLE);
  let waiting = requests.map((_, index) => index);
  let unread = 0;
  for (let tries = 1; waiting.length > 0; tries += 1) {
    const attempts = exchange.send(waiting.map((index) => requests[index] as PageRequest));
    const failed = attempts.filter(({ action }) => action !== 'use' && !(isEach && action === 'gone'));
    attempts.forEach((attempt, position) => {
      if (failed.includes(attempt)) return;
      outcomes[waiting[position] as number] =
        attempt.action === 'use' ? { kind: 'answer', body: attempt.body } : GONE;
    });
    waiting = waiting.filter((_, position) => failed.includes(attempts[position] as Attempt));
    if (failed.length === 0) break;
    if (failed.some(({ action }) => action === 'ask-key') && exchange.renews()) continue;
    // A response that cannot be read may have been paid for all the same.
    if (failed.some(({ fault, isMetered }) => fault && isMetered)) unread += 1;
    const final = failed.find(isFinal);
    if (final) throw failure(final, requests);
    const stop = exchange.pause(failed, unread < MOST_PAID_TRIES ? tries : mostTries, mostTries);
    if (stop && isEach && waiting.length < requests.length) break;
    if (stop) throw failure(failed[0] as Attempt, requests, stop.retryAt);
  }
  return outcomes;
}
