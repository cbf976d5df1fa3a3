/** Turns a request of a stream into the request that UrlFetchApp sends. Pure. */
import { configError } from '../core/errors';
import type { PageRequest } from '../streams/page';
import type { Service } from '../streams/service';

/** Characters that UrlFetchApp accepts (Apps Script quotas: "URL length 2 KB / call"). */
const LONGEST_URL = 2_082;

function urlOf(base: string, path: string, query: readonly (readonly [string, string])[]): string {
  const pairs = query.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
  return `${base}${path}${pairs.length > 0 ? `?${pairs.join('&')}` : ''}`;
}

/**
 * Returns the request with its address and headers; an empty key sends none.
 * @throws JobsheetError (config) where the address is longer than UrlFetchApp accepts.
 */
export function fetchRequestOf(
  service: Service,
  origin: string,
  key: string,
  request: PageRequest,
): GoogleAppsScript.URL_Fetch.URLFetchRequest {
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
    headers: {
      Accept: 'application/json',
      ...(request.knownAs === undefined ? {} : { 'If-None-Match': request.knownAs }),
      ...(key === '' ? {} : service.keyHeaders(key)),
    },
    muteHttpExceptions: true,
    followRedirects: false,
  };
}
