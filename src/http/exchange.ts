/** Sends requests side by side, within the quota, and understands each response. The client decides what to do with them. */
import type { Deadline } from '../core/deadline';
import { JobsheetError } from '../core/errors';
import type { PageRequest } from '../streams/page';
import type { Service } from '../streams/service';
import { type Attempt, attemptOf, transportFailure } from './attempt';
import { type Credentials, createCredentials } from './credentials';
import { fetchRequestOf } from './fetch-request';
import { cookiesOf, numberOf } from './headers';
import { createHostPace } from './hosts';
import { createPace, pauseAfter, retryTimeOf } from './pacing';

/** The part of UrlFetchApp that a client uses. */
type Transport = Pick<GoogleAppsScript.URL_Fetch.UrlFetchApp, 'fetchAll'>;

/** Keeps account of the cost of requests. It is told only of those that may cost something. */
export interface Meter {
  /** Called before a request is sent, whose response may never come. @throws JobsheetError when it must not be sent. */
  readonly sending: (mostCredits: number) => void;
  /** Called with its response; undefined is what the response does not say. */
  readonly answered: (credits: number | undefined, balance: number | undefined) => void;
}

export interface ExchangeOptions {
  readonly service: Service;
  readonly key: string;
  /** The person's own server, as `addressOf` returns it; absent: the origin of the service. */
  readonly origin?: string | undefined;
  /** Returns another key, once the service no longer accepts this one; undefined when there is none. */
  readonly renew?: () => string | undefined;
  readonly deadline: Deadline;
  readonly transport?: Transport;
  readonly now?: () => number;
  readonly meter?: Meter;
  /** Blocks for that many milliseconds. */
  readonly sleep?: (milliseconds: number) => void;
  /** Returns the jitter of a pause, 0 to 1. */
  readonly random?: () => number;
}

export interface Exchange extends Omit<Credentials, 'key'> {
  /** Returns one attempt for each request, in their order. @throws JobsheetError when no time is left for a response. */
  send(requests: readonly PageRequest[]): Attempt[];
  /**
   * Sleeps as long as the slowest of the failed attempts needs, unless that is too long.
   * @returns undefined when it has slept; otherwise the run must stop.
   */
  pause(failed: readonly Attempt[], tries: number, mostTries?: number, longest?: number): Stop | undefined;
  readonly requestCount: () => number;
  readonly quotaLeft: () => number | undefined;
  readonly atOnce: (most: number) => number;
  readonly cookies: () => string;
}

interface Stop {
  /** Epoch milliseconds from which another try makes sense; undefined when nobody knows. */
  readonly retryAt: number | undefined;
}

/** Milliseconds of the slowest response: UrlFetchApp gives up after a minute (measured by others; not documented). */
export const SLOWEST_FETCH = 65_000;
export const MOST_TRIES = 4;
/** Milliseconds; a longer pause ends the run, which says when to come back. */
const LONGEST_PAUSE = 60_000;

/** Creates the exchange of one run with one service. */
export function createExchange(options: ExchangeOptions): Exchange {
  const {
    service,
    deadline,
    meter,
    transport = UrlFetchApp,
    now = Date.now,
    sleep = (milliseconds) => Utilities.sleep(milliseconds),
    random = Math.random,
    origin = service.origin,
  } = options;
  let sent = 0;
  let remaining: number | undefined;
  let cookies = '';
  const { key, ...keyed } = createCredentials(options, requireTime);
  const pace = createPace(service.mostInMinute, now);
  const hosts = createHostPace(service, origin, now);

  function requireTime(more = 0): void {
    if (deadline.allows(more + SLOWEST_FETCH)) return;
    throw new JobsheetError({
      code: 'OUT_OF_TIME',
      kind: 'transient',
      message: 'Google allows six minutes at a time. Sync again and Jobsheet goes on.',
    });
  }

  function waitForQuota(count: number): void {
    const delay = pace.delayOf(count);
    if (delay > 0) {
      requireTime(delay);
      sleep(delay);
    }
    pace.sent(count);
  }

  function send(requests: readonly PageRequest[]): Attempt[] {
    const batches = hosts.batchesOf(requests);
    if (batches.length <= 1) return sendInTurn(requests);
    const attempts = new Array<Attempt>(requests.length);
    for (const batch of batches) {
      const answers = sendInTurn(batch.map((index) => requests[index] as PageRequest));
      batch.forEach((index, at) => {
        attempts[index] = answers[at] as Attempt;
      });
    }
    return attempts;
  }

  /** Sends a batch when its hosts are ready for it. */
  function sendInTurn(batch: readonly PageRequest[]): Attempt[] {
    const delay = hosts.delayOf(batch);
    requireTime(delay);
    if (delay > 0) sleep(delay);
    hosts.sent(batch);
    return sendBatch(batch);
  }

  /** A transport fault of one request throws for the whole batch, whose requests are then sent one by one. */
  function sendBatch(batch: readonly PageRequest[]): Attempt[] {
    // If the responses of a paid batch were lost together, all of it would be paid for twice: each request goes alone.
    if (batch.length > 1 && batch.some(({ mostCredits }) => mostCredits))
      return batch.flatMap((one) => sendBatch([one]));
    const requests = batch.map((request) => fetchRequestOf(service, hosts.originOf(request), key(), request));
    const [{ mostCredits = 0 }] = batch as [PageRequest];
    waitForQuota(batch.length);
    if (mostCredits > 0) reserve(mostCredits);
    sent += batch.length;
    let responses: GoogleAppsScript.URL_Fetch.HTTPResponse[];
    try {
      responses = transport.fetchAll(requests);
    } catch (fault) {
      if (batch.some(({ once }) => once)) return batch.map(() => transportFailure(fault));
      if (batch.length > 1) return batch.flatMap((one) => sendBatch([one]));
      return [{ ...transportFailure(fault), isMetered: mostCredits > 0 }];
    }
    return responses.map((response) => read(response, mostCredits > 0));
  }

  /** Sends nothing that can cost without a meter. */
  function reserve(mostCredits: number): void {
    if (!meter) {
      throw new JobsheetError({
        code: 'NO_BUDGET',
        kind: 'bug',
        message: `Jobsheet was about to send ${service.name} a request that costs, outside of your limits, and did not.`,
      });
    }
    meter.sending(mostCredits);
  }

  function read(response: GoogleAppsScript.URL_Fetch.HTTPResponse, isMetered: boolean): Attempt {
    const attempt = attemptOf(service, response);
    const { status = 0, headers, body } = attempt;
    remaining = numberOf(headers, service.headers.remaining) ?? remaining;
    cookies = cookiesOf(headers);
    if (!isMetered || !service.credits) return attempt;
    const number = (name: string) => numberOf(headers, name);
    meter?.answered(service.credits.spent(status, number, body), service.credits.balance(number, body));
    return { ...attempt, isMetered };
  }

  function pause(
    failed: readonly Attempt[],
    tries: number,
    mostTries = MOST_TRIES,
    longest = LONGEST_PAUSE,
  ): Stop | undefined {
    const wait = Math.max(...failed.map((one) => pauseAfter(one, tries, service, now(), random())));
    const isLong = wait > longest || !deadline.allows(wait + SLOWEST_FETCH);
    if (tries >= mostTries || isLong) return { retryAt: retryTimeOf(failed, service, now()) };
    sleep(wait);
    return undefined;
  }

  const atOnce = (most: number) => Math.max(1, Math.min(most, remaining ?? most));
  const told = { requestCount: () => sent, quotaLeft: () => remaining, atOnce, cookies: () => cookies };
  return { ...keyed, ...told, send, pause };
}
