/**
 * The one way out to the services. The service's table says what each status means; failed requests are tried again after
 * growing pauses, or as the response headers say, as long as the execution has time.
 */
import { asJobsheetError, type ErrorDetails, type JobsheetError } from '../core/errors';
import { spanInWords } from '../core/words';
import type { PageRequest } from '../streams/page';
import type { FieldFault } from '../streams/service';
import { type Attempt, isFinal } from './attempt';
import { createExchange, type ExchangeOptions, MOST_TRIES } from './exchange';
import { failureOf } from './failure';
import { headerOf } from './headers';

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

/** The result of one of several requests that fail each by itself. */
export type PartOutcome =
  | {
      readonly kind: 'answer';
      readonly body: unknown;
      /** What the service calls this state of its data (ETag); absent where it has no name. */
      readonly knownAs?: string | undefined;
    }
  /** Nothing has changed since the answer that the request names (`knownAs`). */
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'failed'; readonly error: JobsheetError };

export interface ClientOptions extends ExchangeOptions {
  /** Tells the person what to do about a request that is refused. */
  readonly advice?: string | undefined;
  /** Says a time in the person's words: "at 10:30"; absent: "in 12 minutes". @param at Epoch milliseconds. */
  readonly clock?: ((at: number) => string) | undefined;
  /** Returns the special meaning of a response in this context; undefined where it has its usual one. */
  readonly explain?: ((attempt: Attempt) => ErrorDetails | undefined) | undefined;
  /** The most tries of a request. */
  readonly mostTries?: number | undefined;
}

export interface Client {
  /**
   * Returns the parsed bodies of the responses, in the order of the requests.
   * @throws JobsheetError when one of them cannot be had.
   */
  getAll(requests: readonly PageRequest[]): unknown[];
  /**
   * Returns an outcome for each request, in their order.
   * @throws JobsheetError when none of them can be had, or the key is refused.
   */
  getEach(requests: readonly PageRequest[]): LookupOutcome[];
  /**
   * Returns an outcome for each request, in their order. Short of a key, what goes wrong with one is no reason to stop.
   * @throws JobsheetError when no time is left.
   */
  getParts(requests: readonly PageRequest[]): PartOutcome[];
  /**
   * Sends requests that change something, and returns an outcome for each, in their order.
   * @throws JobsheetError when nothing more can be sent: no time is left, or the key is refused.
   */
  sendEach(requests: readonly PageRequest[]): SendOutcome[];
  /** Requests sent so far, retries included. */
  readonly requestCount: () => number;
  /** Requests left by the headers of the last response; undefined when the service does not say. */
  readonly quotaLeft: () => number | undefined;
  /** Returns how many requests to send side by side: no more than the headers leave, which would only be refused. */
  readonly atOnce: (most: number) => number;
  /** Cookies of the last response, in the form in which they are sent back: "session=a; other=b"; empty without any. */
  readonly cookies: () => string;
}

const EDIT_ADVICE = 'Change the row and sync again.';
/** The most tries of a request that may have been paid for although its response could not be read. */
const MOST_PAID_TRIES = 2;

/** A part that fails is left out this time: waiting for it would keep all others waiting. */
const MOST_PART_TRIES = 2;
/** Milliseconds. */
const LONGEST_PART_PAUSE = 15_000;
const NOT_MODIFIED = 304;

const GONE: LookupOutcome = { kind: 'gone' };
const UNAVAILABLE: LookupOutcome = { kind: 'unavailable' };

export function createClient(options: ClientOptions): Client {
  const { service, advice, explain, mostTries = MOST_TRIES, now = Date.now } = options;
  const { clock = (at: number) => spanInWords(at, now()) } = options;
  const exchange = createExchange(options);

  function failure(
    attempt: Attempt,
    requests: readonly PageRequest[],
    retryAt?: number,
    what = advice,
  ): JobsheetError {
    const when = retryAt === undefined ? undefined : clock(retryAt);
    const secrets = exchange.secretsIn(requests);
    return failureOf(service, attempt, { secrets, advice: what, retryAt, when, explain });
  }

  /** @param isEach Whether a request may fail by itself. */
  function look(requests: readonly PageRequest[], isEach: boolean): LookupOutcome[] {
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

  function getParts(requests: readonly PageRequest[]): PartOutcome[] {
    const outcomes = new Array<PartOutcome>(requests.length);
    let waiting = requests.map((_, index) => index);
    for (let tries = 1; waiting.length > 0; tries += 1) {
      const attempts = exchange.send(waiting.map((index) => requests[index] as PageRequest));
      const again: { readonly index: number; readonly attempt: Attempt }[] = [];
      attempts.forEach((attempt, position) => {
        const index = waiting[position] as number;
        const outcome = partOutcomeOf(attempt, requests);
        // A host that cannot be reached has been waited for long enough.
        if (outcome.kind !== 'failed' || isFinal(attempt) || attempt.fault === 'transport')
          outcomes[index] = outcome;
        else again.push({ index, attempt });
      });
      if (again.length === 0) break;
      const failed = again.map(({ attempt }) => attempt);
      const stop = exchange.pause(failed, tries, MOST_PART_TRIES, LONGEST_PART_PAUSE);
      if (stop) for (const { index, attempt } of again) outcomes[index] = partOutcomeOf(attempt, requests);
      waiting = stop ? [] : again.map(({ index }) => index);
    }
    return outcomes;
  }

  function partOutcomeOf(attempt: Attempt, requests: readonly PageRequest[]): PartOutcome {
    if (attempt.action === 'use')
      return { kind: 'answer', body: attempt.body, knownAs: headerOf(attempt.headers, 'ETag') };
    if (attempt.status === NOT_MODIFIED) return { kind: 'unchanged' };
    return { kind: 'failed', error: failure(attempt, requests) };
  }

  function sendEach(requests: readonly PageRequest[]): SendOutcome[] {
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
        else outcomes[index] = sendOutcomeOf(attempt, requests);
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

  function sendOutcomeOf(attempt: Attempt, requests: readonly PageRequest[]): SendOutcome {
    const { action, body } = attempt;
    if (action === 'use') return { kind: 'answer', body };
    if (action === 'accepted') return { kind: 'accepted', body, error: failure(attempt, requests) };
    const error = failure(attempt, requests, undefined, advice ?? EDIT_ADVICE);
    if (action === 'retry') return { kind: 'unsure', error };
    return { kind: 'refused', error, faults: service.fieldErrors?.(body) ?? [] };
  }

  const { requestCount, quotaLeft, atOnce, cookies } = exchange;
  return {
    getAll: (requests) =>
      look(requests, false).map((outcome) => (outcome.kind === 'answer' ? outcome.body : undefined)),
    getEach: (requests) => look(requests, true),
    getParts,
    sendEach,
    requestCount,
    quotaLeft,
    atOnce,
    cookies,
  };
}
