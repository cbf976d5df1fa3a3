/** Applies a fault to a request: a refusal, a page of HTML, no answer at all, or an altered answer. */
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
  /** Does something before the first request that comes so many milliseconds later. */
  later(milliseconds: number, work: () => Promise<unknown>): void;
}

/** The answer comes at once; the request reaches the service when the time has come. */
export function accept(call: Call, seconds: number): ServiceAnswer {
  call.later(seconds * 1000, call.next);
  const { body = {}, headers = {} } = call.service.refusal?.(202, 'Accepted') ?? {};
  return answerOf(call, 202, body, headers);
}

/** The service says no; as in life, the answer still carries its headers. One that is paid debits nothing then. */
export async function refuse(
  call: Call,
  status: number,
  error: string,
  wait?: number,
): Promise<ServiceOutcome> {
  const retryAfter = wait === undefined ? {} : { 'Retry-After': String(wait) };
  const refused = call.service.refusal?.(status, error);
  if (refused) return answerOf(call, status, refused.body, { ...refused.headers, ...retryAfter });
  const answer = await call.next();
  if ('fault' in answer) return answer;
  const headers = { ...answer.headers, ...retryAfter };
  return { ...answer, status, headers, body: bytes(JSON.stringify({ error })) };
}

function answerOf(
  { service }: Call,
  status: number,
  body: object,
  headers: Readonly<Record<string, string>>,
): ServiceAnswer {
  return {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', ...headers },
    body: bytes(JSON.stringify(body)),
    milliseconds: service.latency.first,
  };
}

/** Something in front of the service answers with a page; the service never hears of the request. */
export function page(call: Call, status: number, title: string): ServiceAnswer {
  const body = `<!DOCTYPE html><html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`;
  const headers = { 'Content-Type': 'text/html; charset=utf-8' };
  return { status, headers, body: bytes(body), milliseconds: call.service.latency.first };
}

export function maintenance(call: Call, wait: number): ServiceAnswer {
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

export function lost(fault: TransportFault['fault'], milliseconds: number): TransportFault {
  return { fault, milliseconds };
}

/** The service has done its work, and debited what it costs; only the answer never arrives. */
export async function loseAnswer(call: Call): Promise<TransportFault> {
  await call.next();
  return lost('timeout', 60_000);
}

export async function slow(call: Call, milliseconds = 0): Promise<ServiceOutcome> {
  const outcome = await call.next();
  return { ...outcome, milliseconds: outcome.milliseconds + milliseconds };
}

async function edit(call: Call, change: (body: string) => string): Promise<ServiceOutcome> {
  const outcome = await call.next();
  if ('fault' in outcome) return outcome;
  return { ...outcome, body: bytes(change(new TextDecoder().decode(outcome.body))) };
}

export function cut(call: Call): Promise<ServiceOutcome> {
  return edit(call, (body) => body.slice(0, Math.floor(body.length / 2)));
}

type Fields = Record<string, unknown>;

/** An answer that is no JSON object, because of another fault, stays as it is. */
export function editJson(call: Call, change: (body: Fields) => Fields): Promise<ServiceOutcome> {
  return edit(call, (text) => {
    const body = parsed(text);
    return isObject(body) ? JSON.stringify(change(body)) : text;
  });
}

/** Changes the records of a list, with or without an envelope. */
export function editRecords(call: Call, change: (records: unknown[]) => unknown[]): Promise<ServiceOutcome> {
  return edit(call, (text) => {
    const body = parsed(text);
    if (Array.isArray(body)) return JSON.stringify(change(body));
    if (!isObject(body)) return text;
    const lists = Object.entries(body).map(([name, value]) => [
      name,
      Array.isArray(value) ? change(value) : value,
    ]);
    return JSON.stringify(Object.fromEntries(lists));
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Changes the first record of a list, or the one record that an answer holds. */
export function editFirst(call: Call, change: (item: Fields) => Fields): Promise<ServiceOutcome> {
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
export function mistype(item: Fields): Fields {
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
export function withoutTotal({ total, ...body }: Fields): Fields {
  return body['count'] === undefined ? body : { ...body, count: total };
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
