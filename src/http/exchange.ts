/** Requests on their way and back: in parallel, paced, each answer understood. What to do about it is for others to say. */
import type { Deadline } from '../core/deadline';
import { configError, JobsheetError } from '../core/errors';
import type { PageRequest } from '../streams/page';
import type { Service } from '../streams/service';
import { type Attempt, attemptOf, transportFailure } from './attempt';
import { cookiesOf, momentOf, numberOf } from './headers';
import { LONGEST_URL, urlOf } from './url';

/** The part of UrlFetchApp that is used. */
export type Transport = Pick<GoogleAppsScript.URL_Fetch.UrlFetchApp, 'fetchAll'>;

/** Keeps account of what answers cost. Only told of requests that may cost something. */
export interface Meter {
  /** Before it is sent: the most that it can cost. An answer may never come. @throws JobsheetError when it must not be sent. */
  readonly sending: (mostCredits: number) => void;
  /** Its answer came. Undefined is what the answer does not say. */
  readonly answered: (credits: number | undefined, left: number | undefined) => void;
}

export interface ExchangeOptions {
  readonly service: Service;
  readonly key: string;
  /** Where this person has the service, as `addressOf` gives it; absent: where the service always is. */
  readonly origin?: string | undefined;
  /** Asked for another key, once, when the service no longer takes this one; undefined when there is none. */
  readonly renew?: () => string | undefined;
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

export interface Exchange {
  /** One attempt for each request, in their order. @throws JobsheetError when no time is left for an answer. */
  send(requests: readonly PageRequest[]): Attempt[];
  /** Whether there is another key to ask again with; at most once. */
  renews(): boolean;
  /**
   * Sleeps as long as the worst of the failed needs, but not through a long wait.
   * @returns Undefined when it has slept; otherwise that it is to end, and when another try makes sense, where that is known.
   */
  pause(failed: readonly Attempt[], tries: number, mostTries?: number): Stop | undefined;
  /** What no sentence may hold: the key, each part of a cookie, and what a sign-in sends before there is a key. */
  secretsIn(requests: readonly PageRequest[]): string[];
  readonly requestCount: () => number;
  readonly quotaLeft: () => number | undefined;
  readonly atOnce: (most: number) => number;
  readonly cookies: () => string;
}

export interface Stop {
  /** Epoch milliseconds. */
  readonly retryAt: number | undefined;
}

/** An answer may take a minute before UrlFetchApp gives up (measured by others; not documented). */
export const SLOWEST_FETCH = 65_000;
export const MOST_TRIES = 4;
const FIRST_PAUSE = 1_000;
/** Whoever waits for longer than that would rather know when to come back. */
const LONGEST_PAUSE = 60_000;
const MINUTE = 60_000;
/** Shorter parts of a cookie are names. */
const SHORTEST_SECRET = 16;

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
  let left: number | undefined;
  let cookies = '';
  let { key, renew } = options;
  /** When the requests of the last minute were sent. */
  let sentAt: number[] = [];

  function renews(): boolean {
    if (renew) requireTime();
    const next = renew?.();
    renew = undefined;
    if (next === undefined) return false;
    key = next;
    return true;
  }

  function secretsIn(requests: readonly PageRequest[]): string[] {
    const sent = key === '' ? requests.flatMap(({ body }) => Object.values(body ?? {}).map(String)) : [];
    return [key, ...key.split(/[\s;=]+/).filter((part) => part.length > SHORTEST_SECRET), ...sent];
  }

  function requireTime(more = 0): void {
    if (deadline.allows(more + SLOWEST_FETCH)) return;
    throw new JobsheetError({
      code: 'OUT_OF_TIME',
      kind: 'transient',
      message: 'Google allows six minutes at a time. Sync again and Jobsheet goes on.',
    });
  }

  function fetchRequest(request: PageRequest): GoogleAppsScript.URL_Fetch.URLFetchRequest {
    const url = urlOf(origin + service.basePath, request.path, request.query);
    if (url.length > LONGEST_URL) {
      throw configError(
        'FILTERS_TOO_LONG',
        'These filters are too long for one request. Choose fewer values or shorter words.',
      );
    }
    const { body, method = body === undefined ? 'get' : 'post' } = request;
    return {
      url,
      method,
      ...(body === undefined ? {} : { contentType: 'application/json', payload: JSON.stringify(body) }),
      headers: { Accept: 'application/json', ...(key === '' ? {} : service.keyHeaders(key)) },
      muteHttpExceptions: true,
      followRedirects: false,
    };
  }

  /** Waits until as many more requests may be sent. */
  function keepPace(count: number): void {
    const most = service.mostInMinute;
    if (most === undefined) return;
    sentAt = sentAt.filter((time) => time > now() - MINUTE);
    const tooMany = Math.min(sentAt.length, sentAt.length + count - most);
    if (tooMany > 0) {
      const wait = (sentAt[tooMany - 1] as number) + MINUTE - now();
      requireTime(wait);
      sleep(wait);
    }
    for (let one = 0; one < count; one += 1) sentAt.push(now());
  }

  function send(requests: readonly PageRequest[]): Attempt[] {
    requireTime();
    return sendBatch(requests);
  }

  /** A transport fault of one member throws for the whole batch, so the members are then sent one by one. */
  function sendBatch(batch: readonly PageRequest[]): Attempt[] {
    // A batch whose answers are lost together would be paid for twice, all of it: what costs goes out alone.
    if (batch.length > 1 && batch.some(({ mostCredits }) => mostCredits))
      return batch.flatMap((one) => sendBatch([one]));
    const requests = batch.map(fetchRequest);
    const [{ mostCredits = 0 }] = batch as [PageRequest];
    keepPace(batch.length);
    if (mostCredits > 0) ask(mostCredits);
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

  /** Nothing that can cost goes out unless somebody keeps account of it. */
  function ask(mostCredits: number): void {
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
    left = numberOf(headers, service.headers.remaining) ?? left;
    cookies = cookiesOf(headers);
    if (!isMetered || !service.credits) return attempt;
    const number = (name: string) => numberOf(headers, name);
    meter?.answered(service.credits.spent(status, number, body), service.credits.left(number, body));
    return { ...attempt, isMetered };
  }

  function pause(failed: readonly Attempt[], tries: number, mostTries = MOST_TRIES): Stop | undefined {
    const wait = Math.max(...failed.map((attempt) => pauseFor(attempt, tries)));
    const isLong = wait > LONGEST_PAUSE || !deadline.allows(wait + SLOWEST_FETCH);
    if (tries >= mostTries || isLong) return { retryAt: retryAtOf(failed) };
    sleep(wait);
    return undefined;
  }

  function pauseFor(attempt: Attempt, tries: number): number {
    const asked = askedOf(attempt);
    const own = FIRST_PAUSE * 2 ** (tries - 1) * (1 + random());
    return asked === undefined ? own : Math.max(asked - now(), 0) + FIRST_PAUSE * random();
  }

  /** When the service wants to be asked again, epoch milliseconds; undefined when it does not say. */
  function askedOf({ headers, body, action }: Attempt): number | undefined {
    const { retryAfter, reset } = service.headers;
    const seconds = service.waitOf?.(body);
    return (
      momentOf(headers, retryAfter, now()) ??
      (seconds === undefined ? undefined : now() + seconds * 1000) ??
      (action === 'wait' ? momentOf(headers, reset, now()) : undefined)
    );
  }

  /** A limit of which nothing more is said is over after its longest time. */
  function retryAtOf(failed: readonly Attempt[]): number | undefined {
    const moments = failed.flatMap((attempt) => {
      const usual = attempt.action === 'wait' ? now() + service.limit.minutes * MINUTE : undefined;
      return askedOf(attempt) ?? usual ?? [];
    });
    return moments.length > 0 ? Math.max(now(), ...moments) : undefined;
  }

  const atOnce = (most: number) => Math.max(1, Math.min(most, left ?? most));
  const told = { requestCount: () => sent, quotaLeft: () => left, atOnce, cookies: () => cookies };
  return { send, renews, pause, secretsIn, ...told };
}
