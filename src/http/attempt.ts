/** One answer, understood: its parsed body or what is to be done about it, and the sentence for the person. */
import { type ErrorKind, JobsheetError } from '../core/errors';
import { type Action, actionFor, type Service } from '../core/service';
import type { Headers } from './headers';
import { excerpt, redact } from './redaction';

/** The place in the list is gone: only its beginning can be asked for. */
export const CURSOR_REFUSED = 'CURSOR_REFUSED';
/** The account does not reach for what was asked. */
export const NO_CREDIT = 'NO_CREDIT';

export interface Attempt {
  readonly action: Action;
  readonly status: number | undefined;
  readonly headers: Headers;
  readonly body: unknown;
  /** What was wrong with an answer that had a good status. */
  readonly fault?: 'not-json' | 'transport';
  readonly words?: string;
  /** The request may have cost something. */
  readonly isMetered?: boolean;
}

export function attemptOf(service: Service, response: GoogleAppsScript.URL_Fetch.HTTPResponse): Attempt {
  const status = response.getResponseCode();
  const headers = response.getAllHeaders() as Headers;
  const text = response.getContentText();
  const action = actionFor(service, status);
  const body = parse(text);
  if (action !== 'use') return { action, status, headers, body: body ?? text };
  // A page of a proxy or a body cut on its way is nobody's answer: it may be right the next time.
  if (body === undefined) return { action: 'retry', status, headers, body: text, fault: 'not-json' };
  return { action, status, headers, body };
}

export function transportFailure(fault: unknown): Attempt {
  const words = fault instanceof Error ? fault.message : String(fault);
  return { action: 'retry', status: undefined, headers: {}, body: undefined, fault: 'transport', words };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export interface FailureFacts {
  /** What no sentence may hold. */
  readonly secrets: readonly string[];
  /** What to do about a request that is refused. */
  readonly advice?: string | undefined;
  /** When another try makes sense, epoch milliseconds. */
  readonly retryAt?: number;
}

/** The error that ends the work, once retrying is no use. */
export function failureOf(
  service: Service,
  attempt: Attempt,
  { secrets, advice, retryAt }: FailureFacts,
): JobsheetError {
  const { code, kind, message } = sentenceFor(service, attempt, secrets, advice);
  return new JobsheetError({
    code,
    kind,
    message,
    ...(attempt.status === undefined ? {} : { status: attempt.status }),
    ...(retryAt === undefined ? {} : { retryAt }),
  });
}

interface Sentence {
  readonly code: string;
  readonly kind: ErrorKind;
  readonly message: string;
}

function sentenceFor(
  service: Service,
  attempt: Attempt,
  secrets: readonly string[],
  advice = 'Check the filters of this sync.',
): Sentence {
  const { name } = service;
  const said =
    attempt.words ?? service.wordsOf(attempt.body) ?? (typeof attempt.body === 'string' ? attempt.body : '');
  const words = said ? ` It said: “${excerpt(redact(said, secrets))}”` : '';
  if (attempt.fault === 'transport') {
    return {
      code: 'UNREACHABLE',
      kind: 'transient',
      message: `${name} could not be reached.${words} Your sheet keeps what it had. Try again in a few minutes.`,
    };
  }
  if (attempt.fault === 'not-json') {
    return {
      code: 'NOT_JSON',
      kind: 'data',
      message: `${name} answered with something that is not its usual data (status ${attempt.status}).${words} Your sheet keeps what it had. Try again later.`,
    };
  }
  if (service.isMaintenance(attempt.body)) {
    return {
      code: 'MAINTENANCE',
      kind: 'transient',
      message: `${name} is down for maintenance.${words} Your sheet keeps what it had. Try again later.`,
    };
  }
  switch (attempt.action) {
    case 'ask-key':
      return {
        code: 'KEY_REFUSED',
        kind: 'auth',
        message: service.signIn
          ? `${name} does not know you any more (status ${attempt.status}). Sign in again in Jobsheet, under Keys.`
          : `${name} did not accept your key (status ${attempt.status}). Copy all of it from ${service.keyPlace} and set it again in Jobsheet, under Keys.`,
      };
    case 'no-credit':
      return {
        code: NO_CREDIT,
        kind: 'quota',
        message: `Your ${name} credits do not reach (status ${attempt.status}).${words} Nothing was paid for this. Add credits at ${name} and sync again: Jobsheet goes on where it stopped.`,
      };
    case 'wait':
      return {
        code: 'TOO_MANY_REQUESTS',
        kind: 'quota',
        message: `${name} asks for a pause: too many requests (status ${attempt.status}).${words} Your sheet keeps what it had. Sync again later and Jobsheet goes on.`,
      };
    case 'gone':
      return {
        code: 'NOT_FOUND',
        kind: 'data',
        message: `${name} does not have what was asked for (status 404).${words}`,
      };
    case 'retry':
      return {
        code: 'SERVICE_FAILED',
        kind: 'transient',
        message: `${name} has a problem of its own (status ${attempt.status}).${words} Your sheet keeps what it had. Try again in a few minutes.`,
      };
    case 'not-offered':
      return {
        code: 'NOT_OFFERED',
        kind: 'config',
        message: `This is not offered by your ${name} (status ${attempt.status}). The rest works without it.`,
      };
    default:
      if (service.isCursorRefused?.(attempt.body)) {
        return {
          code: CURSOR_REFUSED,
          kind: 'data',
          message: `${name} no longer knows the place where its list was to go on.${words} Your sheet keeps what it had. Sync again and Jobsheet begins the list anew.`,
        };
      }
      return {
        code: 'REFUSED',
        kind: 'config',
        message: `${name} refused the request (status ${attempt.status}).${words} ${advice}`,
      };
  }
}
