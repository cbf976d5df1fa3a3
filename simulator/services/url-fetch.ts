/**
 * UrlFetchApp: requests go to the network that the simulation was given. Errors, limits and the quota are Google's; a host
 * that nobody answers for there is refused by name.
 */

import type { ServiceAnswer, ServiceOutcome, TransportFault } from '../cloud/network';
import { useDaily } from '../cloud/quotas';
import { NotSimulated, ScriptException } from '../script/exception';
import type { Execution } from '../script/execution';
import { metered, ServiceObject } from '../script/service-object';
import { signatureError } from '../script/signature';
import { type PreparedRequest, prepareRequest, type RequestOptions, redirected } from './http-request';
import { HttpResponse } from './http-response';

type GoogleUrlFetchApp = GoogleAppsScript.URL_Fetch.UrlFetchApp;
type GoogleResponse = GoogleAppsScript.URL_Fetch.HTTPResponse;

const MEGABYTE = 1024 * 1024;
const LARGEST_BODY = 50 * MEGABYTE;
const MOST_REDIRECTS = 5;
/** The number of characters of an answer that Google quotes in its error. */
const SHOWN_OF_ANSWER = 147;

const FAULT_TEXTS: Readonly<Record<TransportFault['fault'], string>> = {
  dns: 'DNS error',
  unavailable: 'Address unavailable',
  timeout: 'Timeout',
};

class UrlFetchApp extends ServiceObject implements GoogleUrlFetchApp {
  fetch(url: string, params: RequestOptions = {}): GoogleResponse {
    const request = prepareRequest(url, params);
    return this._send([request])[0] as GoogleResponse;
  }

  fetchAll(requests: readonly (string | ({ url: string } & RequestOptions))[]): GoogleResponse[] {
    if (!Array.isArray(requests)) throw signatureError('UrlFetchApp.fetchAll', [requests]);
    const prepared = requests.map((request) =>
      typeof request === 'string' ? prepareRequest(request, {}) : prepareRequest(request?.url, request ?? {}),
    );
    return this._send(prepared);
  }

  getRequest(url: string, params: RequestOptions = {}): GoogleAppsScript.URL_Fetch.URLFetchRequest {
    const { method, headers, body, ...rest } = prepareRequest(url, params);
    return {
      url: rest.url,
      method: method.toLowerCase() as GoogleAppsScript.URL_Fetch.HttpMethod,
      headers: headers as Record<string, string>,
      followRedirects: rest.followRedirects,
      validateHttpsCertificates: params.validateHttpsCertificates ?? true,
      useIntranet: false,
      ...(rest.contentType ? { contentType: rest.contentType } : {}),
      ...(body === undefined ? {} : { payload: body as string }),
    };
  }

  /** All at once; the slowest decides how long it takes, and the first failure is thrown for all of them. */
  private _send(requests: readonly PreparedRequest[]): GoogleResponse[] {
    const { execution } = this;
    for (const { url } of requests) checkHost(url, execution.cloud.network.origins);
    useDaily(execution.cloud, execution.user, 'urlFetch', requests.length);
    execution.requests += requests.length;
    const outcomes = this._exchange(requests);
    for (const { credits = 0 } of outcomes) execution.credits += credits;
    execution.spend(Math.max(0, ...outcomes.map(({ milliseconds }) => milliseconds)));
    return outcomes.map((outcome, index) => this._response(requests[index] as PreparedRequest, outcome));
  }

  private _exchange(requests: readonly PreparedRequest[], redirects = 0): readonly ServiceOutcome[] {
    if (requests.length === 0) return [];
    const { cloud } = this.execution;
    const sent = requests.map(({ url, method, headers, body }) => ({
      url,
      method,
      headers,
      ...(body === undefined ? {} : { body }),
    }));
    const outcomes = cloud.network.exchange(sent, Math.floor(cloud.clock.now()));
    return outcomes.map((outcome, index) => {
      const next = redirected(requests[index] as PreparedRequest, outcome);
      if (!next || redirects === MOST_REDIRECTS) return outcome;
      checkHost(next.url, cloud.network.origins);
      const [last] = this._exchange([next], redirects + 1) as [ServiceOutcome];
      return { ...last, milliseconds: outcome.milliseconds + last.milliseconds };
    });
  }

  private _response(request: PreparedRequest, outcome: ServiceOutcome): GoogleResponse {
    if ('fault' in outcome) throw new ScriptException(`${FAULT_TEXTS[outcome.fault]}: ${request.url}`);
    if (outcome.body.byteLength > LARGEST_BODY) {
      throw new ScriptException('Limit Exceeded: URLFetch Response Size.');
    }
    const response = new HttpResponse(this.execution, outcome);
    if (outcome.status >= 400 && !request.muteHttpExceptions) throw failure(request.url, outcome, response);
    return response;
  }
}
metered(UrlFetchApp, 'UrlFetchApp');

export function createUrlFetchApp(execution: Execution): GoogleUrlFetchApp {
  return new UrlFetchApp(execution);
}

function failure(url: string, { status }: ServiceAnswer, response: HttpResponse): ScriptException {
  const text = response.getContentText();
  const shown = text.length > SHOWN_OF_ANSWER ? `${text.slice(0, SHOWN_OF_ANSWER)}...` : text;
  return new ScriptException(
    `Request failed for ${new URL(url).origin} returned code ${status}. Truncated server response: ${shown} ` +
      '(use muteHttpExceptions option to examine full response)',
  );
}

/** Google's servers cannot see this machine; and the simulator can see no other. */
function checkHost(url: string, origins: readonly string[]): void {
  const { origin, hostname } = new URL(url);
  if (origins.includes(origin)) return;
  if (/^(localhost|.*\.local)$/.test(hostname)) throw new ScriptException(`DNS error: ${url}`);
  if (/^(127\.|10\.|192\.168\.|0\.0\.0\.0$|\[::1\]$)/.test(hostname)) {
    throw new ScriptException(`Address unavailable: ${url}`);
  }
  throw new NotSimulated(
    `Nobody answers for ${origin} in this simulation${origins.length ? `, only for ${origins.join(', ')}` : ''}.`,
  );
}
