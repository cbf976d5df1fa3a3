/** Checks a UrlFetchApp request against Google's limits and turns it into a plain HTTP request. */
import type { ServiceOutcome } from '../cloud/network';
import { ScriptException } from '../script/exception';
import { signatureError } from '../script/signature';
import { Blob, unsignedBytes } from './blob';

export type RequestOptions = Partial<GoogleAppsScript.URL_Fetch.URLFetchRequestOptions>;

export interface PreparedRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  readonly contentType?: string;
  readonly followRedirects: boolean;
  readonly muteHttpExceptions: boolean;
}

const LONGEST_URL = 2082;
const MOST_HEADERS = 100;
const HEADER_BYTES = 8 * 1024;
const LARGEST_POST = 50 * 1024 * 1024;
const METHODS = ['GET', 'DELETE', 'PATCH', 'POST', 'PUT'];
/** Google sets these itself. */
const RESERVED_HEADERS = ['content-length', 'host', 'x-forwarded-for'];
const FORM = 'application/x-www-form-urlencoded';
const SCRIPT_ID = '1simulatedScript00000000000000000000000000';
const USER_AGENT = `Mozilla/5.0 (compatible; Google-Apps-Script; beanserver; +https://script.google.com; id: ${SCRIPT_ID})`;

export function prepareRequest(url: unknown, options: RequestOptions): PreparedRequest {
  if (url === undefined || url === null || url === '') {
    throw new ScriptException('Attribute provided with no value: url');
  }
  if (typeof url !== 'string') throw signatureError('UrlFetchApp.fetch', [url]);
  if (options === null || typeof options !== 'object')
    throw signatureError('UrlFetchApp.fetch', [url, options]);
  const { body, type } = bodyOf(options.payload);
  const contentType = options.contentType ?? type;
  const headers = headersOf(options.headers, body === undefined ? undefined : contentType);
  return {
    url: checkedUrl(url),
    method: methodOf(options.method, body !== undefined),
    headers,
    followRedirects: options.followRedirects ?? true,
    muteHttpExceptions: options.muteHttpExceptions ?? false,
    ...(body === undefined ? {} : { body, contentType }),
  };
}

/** The request that a redirect asks for; undefined when the answer is final. 301 to 303 go on as GET. */
export function redirected(request: PreparedRequest, outcome: ServiceOutcome): PreparedRequest | undefined {
  if ('fault' in outcome || !request.followRedirects) return undefined;
  if (![301, 302, 303, 307, 308].includes(outcome.status)) return undefined;
  const location = Object.entries(outcome.headers).find(([name]) => name.toLowerCase() === 'location')?.[1];
  if (location === undefined) return undefined;
  const url = new URL(String(location), request.url).href;
  if (outcome.status >= 307) return { ...request, url };
  const { body: _body, contentType: _contentType, ...rest } = request;
  return { ...rest, url, method: 'GET' };
}

function checkedUrl(url: string): string {
  const full = /^[a-z][a-z\d+.-]*:/i.test(url) ? url : `http://${url}`;
  if (!/^https?:\/\/[^/?#]/i.test(full) || /[\s|{}<>"^`\\]/.test(full)) {
    throw new ScriptException(`Invalid argument: ${full}`);
  }
  if (full.length > LONGEST_URL) throw new ScriptException('Limit Exceeded: URLFetch URL Length.');
  try {
    return new URL(full).href;
  } catch {
    throw new ScriptException(`Invalid argument: ${full}`);
  }
}

function methodOf(method: unknown, hasBody: boolean): string {
  if (method === undefined || method === null) return hasBody ? 'POST' : 'GET';
  const name = String(method).toUpperCase();
  if (!METHODS.includes(name)) {
    throw new ScriptException('Attribute provided with invalid value: method');
  }
  return name;
}

function headersOf(given: unknown, contentType: string | undefined): Record<string, string> {
  const headers: Record<string, string> = { 'User-Agent': USER_AGENT, 'Accept-Encoding': 'gzip,deflate,br' };
  if (contentType !== undefined) headers['Content-Type'] = contentType;
  if (given === undefined || given === null) return headers;
  if (typeof given !== 'object') throw new ScriptException('Attribute provided with invalid value: headers');
  const entries = Object.entries(given).map(([name, value]) => [name, String(value)] as const);
  if (entries.length > MOST_HEADERS) throw new ScriptException('Limit Exceeded: URLFetch Header Count.');
  const size = entries.reduce((sum, [name, value]) => sum + Buffer.byteLength(name + value), 0);
  if (size > HEADER_BYTES) throw new ScriptException('Limit Exceeded: URLFetch Header Size.');
  for (const [name, value] of entries) {
    const lower = name.toLowerCase();
    if (RESERVED_HEADERS.includes(lower)) {
      throw new ScriptException(`Attribute provided with invalid value: Header:${name}`);
    }
    if (lower === 'user-agent') continue;
    const existing = Object.keys(headers).find((known) => known.toLowerCase() === lower);
    if (existing) delete headers[existing];
    headers[name] = value;
  }
  return headers;
}

function bodyOf(payload: unknown): { body?: string | Uint8Array; type: string } {
  if (payload === undefined || payload === null) return { type: FORM };
  const body = payloadBody(payload);
  const size = typeof body === 'string' ? Buffer.byteLength(body) : body.byteLength;
  if (size > LARGEST_POST) throw new ScriptException('Limit Exceeded: URLFetch POST Size.');
  return { body, type: typeOf(payload) };
}

function typeOf(payload: unknown): string {
  if (payload instanceof Blob) return payload._type() ?? FORM;
  return hasFile(payload) ? `multipart/form-data; boundary=${BOUNDARY}` : FORM;
}

function hasFile(payload: unknown): payload is object {
  return (
    typeof payload === 'object' &&
    payload !== null &&
    Object.values(payload).some((value) => value instanceof Blob)
  );
}

/** Text and bytes as they are; an object as the fields of a form. */
function payloadBody(payload: unknown): string | Uint8Array {
  if (payload instanceof Blob) return payload._raw();
  if (Array.isArray(payload)) return unsignedBytes(payload as number[]);
  if (typeof payload !== 'object') return String(payload);
  const fields = Object.entries(payload as object);
  if (hasFile(payload)) return multipart(fields);
  return fields
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
    .join('&');
}

const BOUNDARY = '----simulatedFormBoundary';

function multipart(fields: readonly (readonly [string, unknown])[]): Uint8Array {
  const parts = fields.map(([name, value]) => {
    const file = value instanceof Blob ? value : undefined;
    const named = file ? `; filename="${file._name() ?? name}"` : '';
    const typed = file ? `\r\nContent-Type: ${file._type() ?? 'application/octet-stream'}` : '';
    const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${named}${typed}\r\n\r\n`;
    return Buffer.concat([
      Buffer.from(head),
      file ? file._raw() : Buffer.from(String(value)),
      Buffer.from('\r\n'),
    ]);
  });
  return Buffer.concat([...parts, Buffer.from(`--${BOUNDARY}--\r\n`)]);
}
