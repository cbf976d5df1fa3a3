/**
 * The one way out to the services. The service's table says what each status means; failed requests are tried again after
 * growing pauses, or as the response headers say, as long as the execution has time.
 */
import type { ErrorDetails, JobsheetError } from '../core/errors';
import { spanInWords } from '../core/words';
import type { PageRequest } from '../streams/page';
import type { Attempt } from './attempt';
import { createExchange, type ExchangeOptions, MOST_TRIES } from './exchange';
import { failureOf } from './failure';
import { getParts, type PartOutcome } from './get-parts';
import { type LookupOutcome, lookUp } from './look-up';
import { type SendOutcome, sendEach } from './send-each';
import type { Sender } from './sender';

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

/** Creates the client of one run for one service. */
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

  const sender: Sender = { service, exchange, mostTries, advice, failure };
  return {
    ...exchange,
    getAll: (requests) =>
      lookUp(sender, requests, false).map((outcome) =>
        outcome.kind === 'answer' ? outcome.body : undefined,
      ),
    getEach: (requests) => lookUp(sender, requests, true),
    getParts: (requests) => getParts(sender, requests),
    sendEach: (requests) => sendEach(sender, requests),
  };
}
