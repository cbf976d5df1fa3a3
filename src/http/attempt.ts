/** One try of a request: the parsed body of its response, or what to do instead. */
import type { Action, Service } from '../streams/service';
import type { Headers } from './headers';
import { actionFor } from './status-policy';

const NO_CONTENT = 204;

export interface Attempt {
  readonly action: Action;
  /** HTTP status; undefined when no response came. */
  readonly status: number | undefined;
  readonly headers: Headers;
  readonly body: unknown;
  /** The defect of a response that had a good status, or of the transport. */
  readonly fault?: 'not-json' | 'transport';
  /** The words of a transport fault. */
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
  if (status === NO_CONTENT) return { action, status, headers, body: null };
  if (action !== 'use') return { action, status, headers, body: body ?? text };
  // The page of a proxy or a truncated body is no response of the service; the next try may be a good one.
  if (body === undefined) return { action: 'retry', status, headers, body: text, fault: 'not-json' };
  return { action, status, headers, body };
}

export function transportFailure(fault: unknown): Attempt {
  const words = fault instanceof Error ? fault.message : String(fault);
  return { action: 'retry', status: undefined, headers: {}, body: undefined, fault: 'transport', words };
}

/** Another try cannot change the result. */
export function isFinal({ action }: Attempt): boolean {
  return action !== 'retry' && action !== 'wait';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
