/**
 * One way out to the services: what each status means by the service's table, retry with growing pauses, waiting as the
 * headers say when the execution's time allows it.
 */
import { asJobsheetError, type JobsheetError } from '../core/errors';
import type { FieldFault } from '../core/service';
import type { PageRequest } from '../core/stream';
import { type Attempt, failureOf } from './attempt';
import { createExchange, type ExchangeOptions, MOST_TRIES } from './exchange';

export { type Meter, SLOWEST_FETCH, type Transport } from './exchange';

export interface ClientOptions extends ExchangeOptions {
  /** What to do about a request that is refused. */
  readonly advice?: string | undefined;
}

export interface Client {
  /**
   * The bodies of the answers, parsed, in the order of the requests.
   * @param isEach Each stands for itself: the body of what is gone is undefined, of what cannot be had now null.
   * @throws JobsheetError when one of them cannot be had, with `isEach` when none can: the sentence says why.
   */
  getAll(requests: readonly PageRequest[], isEach?: boolean): unknown[];
  /**
   * Sends what changes something; each stands for itself.
   * @throws JobsheetError when nothing more can be sent: no time, or the key is refused.
   */
  sendEach(requests: readonly PageRequest[]): Sent[];
  /** Requests sent so far, retries among them. */
  readonly requestCount: () => number;
  /** Requests left by the last answer's headers; undefined when the service did not say. */
  readonly quotaLeft: () => number | undefined;
  /** How many requests to send side by side, of at most so many: more than the headers leave would only be refused. */
  readonly atOnce: (most: number) => number;
  /** What the last answer set, as it is sent back: "session=a; other=b"; empty when it set none. */
  readonly cookies: () => string;
}

/** What became of a request. */
export type Sent =
  | { readonly body: unknown }
  /** It was not done, and why. */
  | { readonly refused: JobsheetError; readonly faults: readonly FieldFault[] }
  /** Nobody knows whether it was done. */
  | { readonly unsure: JobsheetError };

/** What to do about what a service does not take. */
const EDIT_ADVICE = 'Change the row and sync again.';
/** Of a request that may have been paid for though nobody could read its answer. */
const MOST_PAID_TRIES = 2;

export function createClient(options: ClientOptions): Client {
  const { service, advice } = options;
  const exchange = createExchange(options);

  function getAll(requests: readonly PageRequest[], isEach = false): unknown[] {
    const bodies = new Array<unknown>(requests.length);
    let waiting = requests.map((_, index) => index);
    let unread = 0;
    for (let tries = 1; waiting.length > 0; tries += 1) {
      const attempts = exchange.send(waiting.map((index) => requests[index] as PageRequest));
      const failed: Attempt[] = [];
      const again: number[] = [];
      attempts.forEach((attempt, place) => {
        const index = waiting[place] as number;
        if (attempt.action === 'use') {
          bodies[index] = attempt.body;
        } else if (!isEach || attempt.action !== 'gone') {
          failed.push(attempt);
          again.push(index);
        }
      });
      if (failed.some(({ action }) => action === 'ask-key') && exchange.renews()) {
        waiting = again;
        continue;
      }
      // Whoever cannot read an answer may have paid for it all the same.
      if (failed.some(({ fault, isMetered }) => fault && isMetered)) unread += 1;
      try {
        pauseBefore(failed, requests, unread < MOST_PAID_TRIES ? tries : MOST_TRIES);
      } catch (thrown) {
        if (!isEach || again.length === requests.length || failed.some(isFinal)) throw thrown;
        for (const index of again) bodies[index] = null;
        return bodies;
      }
      waiting = again;
    }
    return bodies;
  }

  /** Sleeps as long as the worst of the failed needs, or throws when another try makes no sense. */
  function pauseBefore(failed: readonly Attempt[], requests: readonly PageRequest[], tries: number): void {
    if (failed.length === 0) return;
    const final = failed.find(isFinal);
    if (final) throw failure(final, requests);
    const retryAt = exchange.pause(failed, tries);
    if (retryAt !== undefined) throw failure(failed[0] as Attempt, requests, retryAt);
  }

  function failure(
    attempt: Attempt,
    requests: readonly PageRequest[],
    retryAt?: number,
    what = advice,
  ): JobsheetError {
    const facts = { secrets: exchange.secretsIn(requests), advice: what };
    return failureOf(service, attempt, retryAt === undefined ? facts : { ...facts, retryAt });
  }

  function sendEach(requests: readonly PageRequest[]): Sent[] {
    const results = new Array<Sent>(requests.length);
    let waiting = requests.map((_, index) => index);
    for (let tries = 1; waiting.length > 0; tries += 1) {
      let attempts: Attempt[];
      try {
        attempts = exchange.send(waiting.map((index) => requests[index] as PageRequest));
      } catch (thrown) {
        if (tries === 1) throw thrown;
        for (const index of waiting) results[index] = { unsure: asJobsheetError(thrown) };
        return results;
      }
      const again: { readonly index: number; readonly attempt: Attempt }[] = [];
      attempts.forEach((attempt, place) => {
        const index = waiting[place] as number;
        const mayRepeat = attempt.action === 'wait' || (attempt.action === 'retry' && !requests[index]?.once);
        if (attempt.action === 'ask-key' || mayRepeat) again.push({ index, attempt });
        else results[index] = resultOf(attempt, requests);
      });
      waiting = again.map(({ index }) => index);
      const keyless = again.find(({ attempt }) => attempt.action === 'ask-key');
      if (keyless) {
        if (exchange.renews()) continue;
        throw failure(keyless.attempt, requests);
      }
      const failed = again.map(({ attempt }) => attempt);
      if (failed.length > 0 && exchange.pause(failed, tries) !== undefined) {
        for (const { index, attempt } of again) results[index] = { unsure: failure(attempt, requests) };
        return results;
      }
    }
    return results;
  }

  function resultOf(attempt: Attempt, requests: readonly PageRequest[]): Sent {
    if (attempt.action === 'use') return { body: attempt.body };
    const error = failure(attempt, requests, undefined, advice ?? EDIT_ADVICE);
    if (attempt.action === 'retry') return { unsure: error };
    return { refused: error, faults: service.fieldErrors?.(attempt.body) ?? [] };
  }

  const { requestCount, quotaLeft, atOnce, cookies } = exchange;
  return { getAll, sendEach, requestCount, quotaLeft, atOnce, cookies };
}

function isFinal({ action }: Attempt): boolean {
  return action !== 'retry' && action !== 'wait';
}
