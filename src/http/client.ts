/**
 * One way out to the services: what each status means by the service's table, retry with growing pauses, waiting as the
 * headers say when the execution's time allows it.
 */
import { asJobsheetError, type ErrorDetails, type JobsheetError } from '../core/errors';
import { spanInWords } from '../core/words/moments';
import type { PageRequest } from '../streams/page';
import type { FieldFault } from '../streams/service';
import type { Attempt } from './attempt';
import { createExchange, type ExchangeOptions, MOST_TRIES } from './exchange';
import { failureOf } from './failure';

export type { Attempt } from './attempt';
export { type Meter, SLOWEST_FETCH, type Transport } from './exchange';

export interface ClientOptions extends ExchangeOptions {
  /** What to do about a request that is refused. */
  readonly advice?: string | undefined;
  /** A moment in the person's words: "at 10:30"; absent: "in 12 minutes". @param at Epoch milliseconds. */
  readonly clock?: ((at: number) => string) | undefined;
  /** What an answer means to what is being done; undefined where it means what it always does. */
  readonly explain?: ((attempt: Attempt) => ErrorDetails | undefined) | undefined;
  /** How often it is asked at the most. */
  readonly mostTries?: number | undefined;
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
  /** The service has taken it and does it later: it must not be sent again. Its body may hold the record already. */
  | { readonly accepted: unknown; readonly told: JobsheetError }
  /** It was not done, and why. */
  | { readonly refused: JobsheetError; readonly faults: readonly FieldFault[] }
  /** Nobody knows whether it was done. */
  | { readonly unsure: JobsheetError };

/** What to do about what a service does not take. */
const EDIT_ADVICE = 'Change the row and sync again.';
/** Of a request that may have been paid for though nobody could read its answer. */
const MOST_PAID_TRIES = 2;

export function createClient(options: ClientOptions): Client {
  const { service, advice, explain, mostTries = MOST_TRIES, now = Date.now } = options;
  const { clock = (at: number) => spanInWords(at, now()) } = options;
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
        pauseBefore(failed, requests, unread < MOST_PAID_TRIES ? tries : mostTries);
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
    const stop = exchange.pause(failed, tries, mostTries);
    if (stop) throw failure(failed[0] as Attempt, requests, stop.retryAt);
  }

  function failure(
    attempt: Attempt,
    requests: readonly PageRequest[],
    retryAt?: number,
    what = advice,
  ): JobsheetError {
    const when = retryAt === undefined ? undefined : clock(retryAt);
    return failureOf(service, attempt, {
      secrets: exchange.secretsIn(requests),
      advice: what,
      retryAt,
      when,
      explain,
    });
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
      const stop = failed.length > 0 ? exchange.pause(failed, tries, mostTries) : undefined;
      if (stop) {
        for (const { index, attempt } of again)
          results[index] = { unsure: failure(attempt, requests, stop.retryAt) };
        return results;
      }
    }
    return results;
  }

  function resultOf(attempt: Attempt, requests: readonly PageRequest[]): Sent {
    if (attempt.action === 'use') return { body: attempt.body };
    if (attempt.action === 'accepted') return { accepted: attempt.body, told: failure(attempt, requests) };
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
