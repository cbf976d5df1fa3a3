/**
 * One way out to the services: requests in parallel, what each status means by the service's table, retry with
 * growing pauses, waiting as the headers say when the execution's time allows it.
 */
import type { Deadline } from '../core/deadline';
import { JobsheetError } from '../core/errors';
import type { Service } from '../core/service';
import type { PageRequest } from '../core/stream';
import { type Attempt, attemptOf, failureOf, transportFailure } from './attempt';
import { cookiesOf, momentOf, numberOf } from './headers';
import { LONGEST_URL, urlOf } from './url';

/** The part of UrlFetchApp that is used. */
export type Transport = Pick<GoogleAppsScript.URL_Fetch.UrlFetchApp, 'fetchAll'>;

export interface ClientOptions {
  readonly service: Service;
  readonly key: string;
  /** Where this person has the service, as `addressOf` gives it; absent: where the service always is. */
  readonly origin?: string | undefined;
  /** Asked for another key, once, when the service no longer takes this one; undefined when there is none. */
  readonly renew?: () => string | undefined;
  /** What to do about a request that is refused. */
  readonly advice?: string | undefined;
  readonly deadline: Deadline;
  readonly transport?: Transport;
  readonly now?: () => number;
  /** Told of every request that may cost something. */
  readonly meter?: Meter;
  /** Blocks for that many milliseconds. */
  readonly sleep?: (milliseconds: number) => void;
  /** 0 to 1, for the jitter of pauses. */
  readonly random?: () => number;
}

/** Keeps account of what answers cost. Only told of requests that may cost something. */
export interface Meter {
  /** Before it is sent: the most that it can cost. An answer may never come. */
  readonly sending: (mostCredits: number) => void;
  /** Its answer came. Undefined is what the answer does not say. */
  readonly answered: (credits: number | undefined, left: number | undefined) => void;
}

export interface Client {
  /**
   * The bodies of the answers, parsed, in the order of the requests.
   * @param isEach Each stands for itself: the body of what is gone is undefined, of what cannot be had now null.
   * @throws JobsheetError when one of them cannot be had, with `isEach` when none can: the sentence says why.
   */
  getAll(requests: readonly PageRequest[], isEach?: boolean): unknown[];
  /** Requests sent so far, retries among them. */
  readonly requestCount: () => number;
  /** Requests left by the last answer's headers; undefined when the service did not say. */
  readonly quotaLeft: () => number | undefined;
  /** What the last answer set, as it is sent back: "session=a; other=b"; empty when it set none. */
  readonly cookies: () => string;
}

/** An answer may take a minute before UrlFetchApp gives up (measured by others; not documented). */
export const SLOWEST_FETCH = 65_000;
const MOST_TRIES = 4;
/** Of a request that may have been paid for though nobody could read its answer. */
const MOST_PAID_TRIES = 2;
const FIRST_PAUSE = 1_000;
/** Shorter parts of a cookie are names. */
const SHORTEST_SECRET = 16;

export function createClient(options: ClientOptions): Client {
  const {
    service,
    deadline,
    meter,
    transport = UrlFetchApp,
    now = Date.now,
    sleep = (milliseconds) => Utilities.sleep(milliseconds),
    random = Math.random,
    origin = service.origin,
    advice,
  } = options;
  let sent = 0;
  let left: number | undefined;
  let cookies = '';
  let { key, renew } = options;

  function getAll(requests: readonly PageRequest[], isEach = false): unknown[] {
    const bodies = new Array<unknown>(requests.length);
    let waiting = requests.map((_, index) => index);
    let unread = 0;
    for (let tries = 1; waiting.length > 0; tries += 1) {
      requireTime();
      const attempts = send(waiting.map((index) => requests[index] as PageRequest));
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
      if (failed.some(({ action }) => action === 'ask-key') && renews()) {
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

  /** Whether there is another key to ask again with; at most once. */
  function renews(): boolean {
    if (renew) requireTime();
    const next = renew?.();
    renew = undefined;
    if (next === undefined) return false;
    key = next;
    return true;
  }

  /** What no sentence may hold: the key, each part of a cookie, and what a sign-in sends before there is a key. */
  function secretsIn(requests: readonly PageRequest[]): string[] {
    const sent = key === '' ? requests.flatMap(({ body }) => Object.values(body ?? {}).map(String)) : [];
    return [key, ...key.split(/[\s;=]+/).filter((part) => part.length > SHORTEST_SECRET), ...sent];
  }

  function requireTime(): void {
    if (deadline.allows(SLOWEST_FETCH)) return;
    throw new JobsheetError({
      code: 'OUT_OF_TIME',
      kind: 'transient',
      message: 'Google allows six minutes at a time. Sync again and Jobsheet goes on.',
    });
  }

  function fetchRequest(request: PageRequest): GoogleAppsScript.URL_Fetch.URLFetchRequest {
    const url = urlOf(origin + service.basePath, request.path, request.query);
    if (url.length > LONGEST_URL) {
      throw new JobsheetError({
        code: 'FILTERS_TOO_LONG',
        kind: 'config',
        message: 'These filters are too long for one request. Choose fewer values or shorter words.',
      });
    }
    const { body } = request;
    return {
      url,
      method: body === undefined ? 'get' : 'post',
      ...(body === undefined ? {} : { contentType: 'application/json', payload: JSON.stringify(body) }),
      headers: { Accept: 'application/json', ...(key === '' ? {} : service.keyHeaders(key)) },
      muteHttpExceptions: true,
      followRedirects: false,
    };
  }

  /** A transport fault of one member throws for the whole batch, so the members are then sent one by one. */
  function send(batch: readonly PageRequest[]): Attempt[] {
    // A batch whose answers are lost together would be paid for twice, all of it: what costs goes out alone.
    if (batch.length > 1 && batch.some(({ mostCredits }) => mostCredits))
      return batch.flatMap((one) => send([one]));
    const requests = batch.map(fetchRequest);
    const [{ mostCredits = 0 }] = batch as [PageRequest];
    if (mostCredits > 0) meter?.sending(mostCredits);
    sent += batch.length;
    let responses: GoogleAppsScript.URL_Fetch.HTTPResponse[];
    try {
      responses = transport.fetchAll(requests);
    } catch (fault) {
      if (batch.length > 1) return batch.flatMap((one) => send([one]));
      return [{ ...transportFailure(fault), isMetered: mostCredits > 0 }];
    }
    return responses.map((response) => read(response, mostCredits > 0));
  }

  function read(response: GoogleAppsScript.URL_Fetch.HTTPResponse, isMetered: boolean): Attempt {
    const attempt = attemptOf(service, response);
    const { status = 0, headers, body } = attempt;
    left = numberOf(headers, service.headers.remaining) ?? left;
    cookies = cookiesOf(headers);
    if (!isMetered || !service.credits) return attempt;
    const number = (name: string) => numberOf(headers, name);
    meter?.answered(service.credits.spent(status, number, body), service.credits.left(number, body));
    return { ...attempt, isMetered };
  }

  /** Sleeps as long as the worst of the failed needs, or throws when another try makes no sense. */
  function pauseBefore(failed: readonly Attempt[], requests: readonly PageRequest[], tries: number): void {
    if (failed.length === 0) return;
    const final = failed.find(isFinal);
    if (final) throw failureOf(service, final, { secrets: secretsIn(requests), advice });
    const pause = Math.max(...failed.map((attempt) => pauseFor(attempt, tries)));
    if (tries < MOST_TRIES && deadline.allows(pause + SLOWEST_FETCH)) {
      sleep(pause);
      return;
    }
    throw failureOf(service, failed[0] as Attempt, {
      secrets: secretsIn(requests),
      advice,
      retryAt: now() + pause,
    });
  }

  function pauseFor(attempt: Attempt, tries: number): number {
    const { retryAfter, reset } = service.headers;
    const seconds = service.waitOf?.(attempt.body);
    const asked =
      momentOf(attempt.headers, retryAfter, now()) ??
      (seconds === undefined ? undefined : now() + seconds * 1000) ??
      (attempt.action === 'wait' ? momentOf(attempt.headers, reset, now()) : undefined);
    const own = FIRST_PAUSE * 2 ** (tries - 1) * (1 + random());
    return asked === undefined ? own : Math.max(asked - now(), 0) + FIRST_PAUSE * random();
  }

  return { getAll, requestCount: () => sent, quotaLeft: () => left, cookies: () => cookies };
}

function isFinal({ action }: Attempt): boolean {
  return action !== 'retry' && action !== 'wait';
}
