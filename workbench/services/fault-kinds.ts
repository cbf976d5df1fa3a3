/** The kinds of things that go wrong on order, and what each does to a request. A new kind is one row of the table. */
import type { ServiceAnswer, ServiceOutcome, ServiceRequest, TransportFault } from './exchange';
import type { LocalService } from './local-service';

/** One request on its way. */
export interface Call {
  readonly request: ServiceRequest;
  readonly service: LocalService;
  readonly now: number;
  /** The last good answer of the same path. */
  readonly previous: ServiceAnswer | undefined;
  /** Asks the service, or the next fault that was ordered for this request. */
  next(): Promise<ServiceOutcome>;
}

export interface FaultKind {
  /** What the number after the colon means; absent: no number is taken. */
  readonly number?: { readonly meaning: string; readonly required?: true };
  carryOut(call: Call, number: number | undefined): ServiceOutcome | Promise<ServiceOutcome>;
}

const RETRY_AFTER = { meaning: 'seconds for Retry-After' } as const;

export const FAULT_KINDS: Readonly<Record<string, FaultKind>> = {
  '400': { carryOut: (call) => refuse(call, 400, 'Bad request') },
  'invalid-cursor': { carryOut: (call) => refuse(call, 400, 'Invalid cursor') },
  '401': { carryOut: (call) => refuse(call, 401, 'Invalid or revoked API key') },
  '403': { carryOut: (call) => refuse(call, 403, 'Forbidden') },
  '404': { carryOut: (call) => refuse(call, 404, 'Not found') },
  '429': { number: RETRY_AFTER, carryOut: (call, wait) => refuse(call, 429, 'Rate limit exceeded', wait) },
  '500': { carryOut: (call) => refuse(call, 500, 'Internal server error') },
  '501': { carryOut: (call) => refuse(call, 501, 'Not implemented') },
  '502': { carryOut: (call) => page(call, 502, 'Bad Gateway') },
  '503': { number: RETRY_AFTER, carryOut: (call, wait) => refuse(call, 503, 'Service unavailable', wait) },
  maintenance: { number: RETRY_AFTER, carryOut: (call, wait = 600) => maintenance(call, wait) },
  html: { carryOut: (call) => page(call, 200, 'Just a moment') },
  cut: { carryOut: (call) => edit(call, (body) => body.slice(0, Math.floor(body.length / 2))) },
  'no-id': { carryOut: (call) => editFirst(call, ({ id: _, ...rest }) => rest) },
  mistyped: { carryOut: (call) => editFirst(call, mistype) },
  'no-total': { carryOut: (call) => editJson(call, withoutTotal) },
  planned: {
    carryOut: (call) => {
      call.service.offerPlanned?.();
      return call.next();
    },
  },
  repeat: { carryOut: async (call) => call.previous ?? call.next() },
  'no-cursor': {
    carryOut: (call) => editJson(call, (body) => ({ ...body, next_cursor: null, has_more: true })),
  },
  'no-token': { carryOut: (call) => editJson(call, ({ session: _, ...body }) => body) },
  lost: { carryOut: loseAnswer },
  dns: { carryOut: () => lost('dns', 50) },
  unavailable: { carryOut: () => lost('unavailable', 1_000) },
  timeout: { carryOut: () => lost('timeout', 60_000) },
  slow: { number: { meaning: 'milliseconds', required: true }, carryOut: slow },
  churn: {
    carryOut: (call) => {
      call.service.churn(call.now);
      return call.next();
    },
  },
  close: {
    number: { meaning: 'how many postings', required: true },
    carryOut: (call, count = 1) => {
      call.service.withdraw(count);
      return call.next();
    },
  },
};

/** The service says no; as in life, the answer still carries its headers. One that is paid debits nothing then. */
async function refuse(call: Call, status: number, error: string, wait?: number): Promise<ServiceOutcome> {
  const refusal = call.service.refusal?.(status, error);
  if (refusal) {
    return {
      status,
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        ...(wait === undefined ? {} : { 'Retry-After': String(wait) }),
      },
      body: bytes(JSON.stringify(refusal)),
      milliseconds: call.service.latency.first,
    };
  }
  const answer = await call.next();
  if ('fault' in answer) return answer;
  const headers = { ...answer.headers, ...(wait === undefined ? {} : { 'Retry-After': String(wait) }) };
  return { ...answer, status, headers, body: bytes(JSON.stringify({ error })) };
}

/** Something in front of the service answers with a page; the service never hears of the request. */
function page(call: Call, status: number, title: string): ServiceAnswer {
  const body = `<!DOCTYPE html><html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`;
  const headers = { 'Content-Type': 'text/html; charset=utf-8' };
  return { status, headers, body: bytes(body), milliseconds: call.service.latency.first };
}

function maintenance(call: Call, wait: number): ServiceAnswer {
  const details = { title: 'Maintenance', message: 'We will be back soon.', retryAfterSeconds: wait };
  return {
    status: 503,
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Retry-After': String(wait),
      'X-Trackly-Maintenance': 'true',
      'X-Request-Id': `request-${call.now}`,
    },
    body: bytes(
      JSON.stringify({ error: 'maintenance_mode', code: 'maintenance_mode', maintenance: details }),
    ),
    milliseconds: call.service.latency.first,
  };
}

function lost(fault: TransportFault['fault'], milliseconds: number): TransportFault {
  return { fault, milliseconds };
}

/** The service has done its work, and debited what it costs; only the answer never arrives. */
async function loseAnswer(call: Call): Promise<TransportFault> {
  await call.next();
  return lost('timeout', 60_000);
}

async function slow(call: Call, milliseconds = 0): Promise<ServiceOutcome> {
  const outcome = await call.next();
  return { ...outcome, milliseconds: outcome.milliseconds + milliseconds };
}

async function edit(call: Call, change: (body: string) => string): Promise<ServiceOutcome> {
  const outcome = await call.next();
  if ('fault' in outcome) return outcome;
  return { ...outcome, body: bytes(change(new TextDecoder().decode(outcome.body))) };
}

type Fields = Record<string, unknown>;

function editJson(call: Call, change: (body: Fields) => Fields): Promise<ServiceOutcome> {
  return edit(call, (body) => JSON.stringify(change(JSON.parse(body) as Fields)));
}

/** Changes the first record of a list, or the one record that an answer holds. */
function editFirst(call: Call, change: (item: Fields) => Fields): Promise<ServiceOutcome> {
  return editJson(call, (body) => {
    for (const [name, value] of Object.entries(body)) {
      if (Array.isArray(value) && value.length > 0)
        return { ...body, [name]: [change(value[0]), ...value.slice(1)] };
    }
    for (const [name, value] of Object.entries(body)) {
      if (isObject(value) && value['id'] !== undefined) return { ...body, [name]: change(value) };
    }
    return body;
  });
}

/** Every field but the id gets a value of another type; null stays. */
function mistype(item: Fields): Fields {
  const change = (value: unknown): unknown => {
    if (typeof value === 'string') return { text: value };
    if (typeof value === 'number') return 'many';
    if (typeof value === 'boolean') return value ? 'yes' : 'no';
    if (Array.isArray(value)) return value.length;
    return value === null ? null : 'not an object';
  };
  return Object.fromEntries(
    Object.entries(item).map(([name, value]) => [name, name === 'id' ? value : change(value)]),
  );
}

/** As in the documented example of /companies: no total, and count is what total would be. */
function withoutTotal({ total, ...body }: Fields): Fields {
  return body['count'] === undefined ? body : { ...body, count: total };
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
