/** One answer, understood: its parsed body, or what is to be done about it. */
import type { Action, Service } from '../streams/service';
import type { Headers } from './headers';
import { actionFor } from './status-policy';

/** The place in the list is gone: only its beginning can be asked for. */
export const CURSOR_REFUSED = 'CURSOR_REFUSED';
/** The account does not reach for what was asked. */
export const NO_CREDIT = 'NO_CREDIT';

const NO_CONTENT = 204;

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
  // Done, and nothing to say of it.
  if (status === NO_CONTENT) return { action, status, headers, body: null };
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
