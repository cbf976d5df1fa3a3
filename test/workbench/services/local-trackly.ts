/** A local Trackly for tests, and postings to fill it with. */
import type { Company, Profile } from '../../../src/sources/trackly/generated/contract';
import type { StoredJob } from '../../../workbench/services/data-set/shape';
import type { ServiceOutcome, Services } from '../../../workbench/services/exchange';
import { openServices } from '../../../workbench/services/open';

export const ORIGIN = 'https://closeai.mba';
export const KEY = 'trk_sandbox_0123456789';
export const NOON = Date.parse('2026-01-15T12:00:00.000Z');

// biome-ignore lint/suspicious/noExplicitAny: answers are asserted on, field by field
type Json = any;

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly text: string;
  readonly json: Json;
  readonly milliseconds: number;
}

export interface LocalTracklyOptions {
  readonly jobs?: readonly StoredJob[];
  readonly companies?: readonly Company[];
  readonly me?: Profile;
  readonly faults?: string;
}

/** Opens one; `get` takes a path under /api/v1. */
export function openLocalTrackly({ jobs = [], companies = [], me, faults }: LocalTracklyOptions = {}) {
  return askable(openServices({ data: { trackly: { jobs, companies, ...(me ? { me } : {}) } }, faults }));
}

/** Services with short ways to ask Trackly. */
export function askable(services: Services) {
  function outcome(path: string, now = NOON, key = KEY): ServiceOutcome {
    const headers: Record<string, string> = key === '' ? {} : { Authorization: `Bearer ${key}` };
    const url = path.startsWith('/api/') ? `${ORIGIN}${path}` : `${ORIGIN}/api/v1${path}`;
    const [only] = services.exchange([{ url, method: 'get', headers }], now);
    if (only === undefined) throw new Error('no outcome');
    return only;
  }

  function get(path: string, now?: number, key?: string): Answer {
    const found = outcome(path, now, key);
    if ('fault' in found) throw new Error(`transport fault: ${found.fault}`);
    return answerOf(found);
  }

  /** Ids of the postings that a query finds, in their order. */
  function idsOf(query: string): number[] {
    return get(`/jobs?limit=50&${query}`).json.jobs.map(({ id }: { id: number }) => id);
  }

  return { ...services, outcome, get, idsOf };
}

export function answerOf(found: Exclude<ServiceOutcome, { fault: string }>): Answer {
  const text = new TextDecoder().decode(found.body);
  let json: Json;
  try {
    json = JSON.parse(text);
  } catch {
    json = undefined;
  }
  return { status: found.status, headers: found.headers, text, json, milliseconds: found.milliseconds };
}

/** A posting with what filters look at; the rest is as the test needs it. */
export function posting(id: number, fields: Partial<StoredJob> = {}): StoredJob {
  return {
    id,
    title: `Posting ${id}`,
    location: 'Seattle, WA',
    jobFunction: 'engineering',
    postedAt: new Date(NOON - id * 60_000).toISOString(),
    region: 'us',
    isInternship: false,
    ...fields,
  };
}

/** Postings 1 to `count`; 1 is the newest. */
export function postings(count: number): StoredJob[] {
  return Array.from({ length: count }, (_, index) => posting(index + 1));
}
