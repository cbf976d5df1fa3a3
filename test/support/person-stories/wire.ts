/** The traffic with the services, with faults that a story orders while it runs. */
import { ORIGIN, PATHS } from '../../../src/sources/pipeline/generated/contract';
import type { ServiceOutcome, ServiceRequest, Services } from '../../../workbench/services/exchange';

export const FAULTS = [
  '429',
  '500',
  '503',
  '403',
  'lost',
  'cut',
  'accepted',
  'contradiction',
  'no-ids',
] as const;
export type Fault = (typeof FAULTS)[number];

export interface SentRequest {
  readonly method: string;
  readonly path: string;
  readonly body: Record<string, unknown>;
  /** For a change: the application before it. */
  readonly before: Record<string, unknown> | undefined;
  readonly hasReached: boolean;
  readonly status: number | 'lost';
}

export interface Wire {
  readonly services: Services;
  /** The n-th request from now on is answered so; 1 is the next. */
  order(fault: Fault, inRequests: number): void;
  clearFaults(): void;
  /** Everything that changes something at Pipeline and was sent since the last look. */
  takeSent(): SentRequest[];
  /** Every answer that career sites were paid for, since the last look. */
  takePaid(): { readonly ids: readonly string[]; readonly isLost: boolean }[];
}

const JSON_HEADERS = { 'Content-Type': 'application/json' };

export function wireOf(services: Services): Wire {
  let orders: { fault: Fault; left: number }[] = [];
  let sent: SentRequest[] = [];
  let paid: { ids: readonly string[]; isLost: boolean }[] = [];

  function due(): Fault | undefined {
    for (const order of orders) order.left -= 1;
    const found = orders.find(({ left }) => left <= 0);
    orders = orders.filter((order) => order !== found);
    return found?.fault;
  }

  function answer(request: ServiceRequest, now: number): ServiceOutcome {
    const url = new URL(request.url);
    const method = request.method.toUpperCase();
    const fault = url.pathname.includes('/auth/') ? undefined : due();
    const isWrite =
      method !== 'GET' && url.origin === ORIGIN && url.pathname.startsWith(PATHS.listApplications);
    const ask = (asked = request) => services.exchange([asked], now)[0] as ServiceOutcome;
    const before = isWrite && method === 'PATCH' ? recordIn(ask(asGet(request))) : undefined;
    const own = fault === undefined || REACHES.includes(fault) ? ask() : undefined;
    const outcome = faulty(fault, own, isWrite);
    if (isWrite)
      sent.push({
        method,
        path: url.pathname,
        body: JSON.parse(String(request.body ?? '{}')),
        before,
        hasReached: own !== undefined,
        status: 'fault' in outcome ? 'lost' : outcome.status,
      });
    if (own && !('fault' in own) && (own.credits ?? 0) > 0)
      paid.push({ ids: idsIn(own), isLost: outcome !== own });
    return outcome;
  }

  return {
    services: {
      ...services,
      exchange: (requests, now) => requests.map((request) => answer(request, now)),
    },
    order: (fault, inRequests) => void orders.push({ fault, left: inRequests }),
    clearFaults: () => {
      orders = [];
    },
    takeSent: () => {
      const taken = sent;
      sent = [];
      return taken;
    },
    takePaid: () => {
      const taken = paid;
      paid = [];
      return taken;
    },
  };
}

/** The service does what it was asked, whatever comes back. */
const REACHES: readonly Fault[] = ['lost', 'cut', 'accepted', 'contradiction', 'no-ids'];

function faulty(fault: Fault | undefined, own: ServiceOutcome | undefined, isWrite: boolean): ServiceOutcome {
  if (own === undefined) return refusal(Number(fault));
  if (fault === 'lost') return { fault: 'timeout', milliseconds: 60_000 };
  if ('fault' in own) return own;
  if (fault === 'cut') return { ...own, body: own.body.slice(0, own.body.length / 2) };
  if (fault === 'accepted' && isWrite) return { ...own, status: 202, body: bytesOf('{}') };
  if (fault === 'contradiction') return edited(own, (records) => records.slice(0, 0));
  if (fault === 'no-ids') return edited(own, (records) => records.map(({ id: _, ...rest }) => rest));
  return own;
}

function refusal(status: number): ServiceOutcome {
  const headers = { ...JSON_HEADERS, ...(status === 429 ? { 'Retry-After': '2' } : {}) };
  return { status, headers, body: bytesOf('{"error":"ordered"}'), milliseconds: 50 };
}

type Records = Record<string, unknown>[];

/** A list keeps what it says of itself, and has other records. */
function edited(own: Exclude<ServiceOutcome, { fault: string }>, change: (records: Records) => Records) {
  const body = JSON.parse(new TextDecoder().decode(own.body)) as Record<string, unknown>;
  const changed = Object.entries(body).map(([name, value]) => [
    name,
    Array.isArray(value) ? change(value as Records) : value,
  ]);
  return { ...own, body: bytesOf(JSON.stringify(Object.fromEntries(changed))) };
}

function idsIn({ body }: { body: Uint8Array }): string[] {
  const { career_sites = [] } = JSON.parse(new TextDecoder().decode(body)) as {
    career_sites?: { id: string }[];
  };
  return career_sites.map(({ id }) => id);
}

function recordIn(outcome: ServiceOutcome): Record<string, unknown> | undefined {
  if ('fault' in outcome || outcome.status !== 200) return undefined;
  return (JSON.parse(new TextDecoder().decode(outcome.body)) as { data: Record<string, unknown> }).data;
}

function asGet({ body: _, ...request }: ServiceRequest): ServiceRequest {
  const { 'Content-Type': __, 'content-type': ___, ...headers } = request.headers;
  return { ...request, method: 'get', headers };
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
