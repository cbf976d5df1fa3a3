/**
 * One way out to the services: requests in parallel, what each status means by the service's table, retry with
 * growing pauses, waiting as the headers say when the execution's time allows it.
 */
import type { Deadline } from '../core/deadline';
import { JobsheetError } from '../core/errors';
import type { Service } from '../core/service';
import type { PageRequest } from '../core/stream';
import { type Attempt, attemptOf, failureOf, transportFailure } from './attempt';
import { momentOf, numberOf } from './headers';
import { LONGEST_URL, urlOf } from './url';

/** The part of UrlFetchApp that is used. */
export type Transport = Pick<GoogleAppsScript.URL_Fetch.UrlFetchApp, 'fetchAll'>;

export interface ClientOptions {
  readonly service: Service;
  readonly key: string;
  readonly deadline: Deadline;
  readonly transport?: Transport;
  readonly now?: () => number;
  /** Blocks for that many milliseconds. */
  readonly sleep?: (milliseconds: number) => void;
  /** 0 to 1, for the jitter of pauses. */
  readonly random?: () => number;
}

export interface Client {
  /**
   * The bodies of the answers, parsed, in the order of the requests.
   * @throws JobsheetError when one of them cannot be had: the sentence says why.
   */
  getAll(requests: readonly PageRequest[]): unknown[];
  /** Requests sent so far, retries among them. */
  readonly requestCount: () => number;
  /** Requests left by the last answer's headers; undefined when the service did not say. */
  readonly quotaLeft: () => number | undefined;
}

/** An answer may take a minute before UrlFetchApp gives up (measured by others; not documented). */
export const SLOWEST_FETCH = 65_000;
const MOST_TRIES = 4;
const FIRST_PAUSE = 1_000;

export function createClient(options: ClientOptions): Client {
  const {
    service,
    deadline,
    transport = UrlFetchApp,
    now = Date.now,
    sleep = (milliseconds) => Utilities.sleep(milliseconds),
    random = Math.random,
  } = options;
  let sent = 0;
  let left: number | undefined;

  function getAll(requests: readonly PageRequest[]): unknown[] {
    const bodies = new Array<unknown>(requests.length);
    let waiting = requests.map((_, index) => index);
    for (let tries = 1; waiting.length > 0; tries += 1) {
      requireTime();
      const attempts = send(waiting.map((index) => fetchRequest(requests[index] as PageRequest)));
      const failed: Attempt[] = [];
      const again: number[] = [];
      attempts.forEach((attempt, place) => {
        const index = waiting[place] as number;
        if (attempt.action === 'use') {
          bodies[index] = attempt.body;
        } else {
          failed.push(attempt);
          again.push(index);
        }
      });
      pauseBefore(failed, tries);
      waiting = again;
    }
    return bodies;
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
    const url = urlOf(service.origin + service.basePath, request.path, request.query);
    if (url.length > LONGEST_URL) {
      throw new JobsheetError({
        code: 'FILTERS_TOO_LONG',
        kind: 'config',
        message: 'These filters are too long for one request. Choose fewer values or shorter words.',
      });
    }
    return {
      url,
      method: 'get',
      headers: { Accept: 'application/json', ...service.keyHeaders(options.key) },
      muteHttpExceptions: true,
      followRedirects: false,
    };
  }

  /** A transport fault of one member throws for the whole batch, so the members are then sent one by one. */
  function send(batch: GoogleAppsScript.URL_Fetch.URLFetchRequest[]): Attempt[] {
    try {
      sent += batch.length;
      return transport.fetchAll(batch).map(read);
    } catch (fault) {
      if (batch.length === 1) return [transportFailure(fault)];
      return batch.map((request) => send([request])[0] as Attempt);
    }
  }

  function read(response: GoogleAppsScript.URL_Fetch.HTTPResponse): Attempt {
    const attempt = attemptOf(service, response);
    left = numberOf(attempt.headers, service.headers.remaining) ?? left;
    return attempt;
  }

  /** Sleeps as long as the worst of the failed needs, or throws when another try makes no sense. */
  function pauseBefore(failed: readonly Attempt[], tries: number): void {
    if (failed.length === 0) return;
    const final = failed.find((attempt) => attempt.action !== 'retry' && attempt.action !== 'wait');
    if (final) throw failureOf(service, final, [options.key]);
    const pause = Math.max(...failed.map((attempt) => pauseFor(attempt, tries)));
    if (tries < MOST_TRIES && deadline.allows(pause + SLOWEST_FETCH)) {
      sleep(pause);
      return;
    }
    throw failureOf(service, failed[0] as Attempt, [options.key], now() + pause);
  }

  function pauseFor(attempt: Attempt, tries: number): number {
    const { retryAfter, reset } = service.headers;
    const asked =
      momentOf(attempt.headers, retryAfter, now()) ??
      (attempt.action === 'wait' ? momentOf(attempt.headers, reset, now()) : undefined);
    const own = FIRST_PAUSE * 2 ** (tries - 1) * (1 + random());
    return asked === undefined ? own : Math.max(asked - now(), 0) + FIRST_PAUSE * random();
  }

  return { getAll, requestCount: () => sent, quotaLeft: () => left };
}
