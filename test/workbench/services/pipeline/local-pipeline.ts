/** A local Pipeline Job Tracker for tests, and applications to fill it with. */
import {
  type Application,
  HEADERS,
  ORIGIN,
  PATHS,
} from '../../../../src/sources/pipeline/generated/contract';
import type { ServiceOutcome } from '../../../../workbench/services/exchange';
import { type OpenOptions, openServices } from '../../../../workbench/services/open';
import { type Answer, answerOf } from '../local-trackly';

export const NOON = Date.parse('2026-01-15T12:00:00.000Z');
export const MINUTE = 60_000;
export const CREDENTIALS = { email: 'person@example.com', password: 'sandbox-password' };

export type LocalPipeline = ReturnType<typeof openLocalPipeline>;
export type Asked = { body?: unknown; now?: number; headers?: Record<string, string>; origin?: string };

/** Opens one; with applications, they are all that the person has. Without options, the real ones. */
export function openLocalPipeline(applications?: readonly Partial<Application>[], options: OpenOptions = {}) {
  const none = { trackly: { jobs: [], companies: [] } };
  const services = openServices(applications ? { data: none, ...options } : options);
  if (applications) services.change({ service: 'pipeline', insert: applications });
  let token = '';

  function outcome(method: string, path: string, asked: Asked = {}): ServiceOutcome {
    const { body, now = NOON, headers = token ? { Authorization: `Bearer ${token}` } : {} } = asked;
    const sent =
      body === undefined
        ? { headers }
        : { headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify(body) };
    const [only] = services.exchange([{ url: (asked.origin ?? ORIGIN) + path, method, ...sent }], now);
    if (!only) throw new Error('no outcome');
    return only;
  }

  function ask(method: string, path: string, asked?: Asked): Answer {
    const found = outcome(method, path, asked);
    if ('fault' in found) throw new Error(`transport fault: ${found.fault}`);
    return answerOf(found);
  }

  const list = (query = '', now?: number) =>
    ask('get', `${PATHS.listApplications}?${query}`, now ? { now } : {});
  return {
    ...services,
    outcome,
    ask,
    list,
    idsOf: (query = '', now?: number): string[] =>
      list(query, now).json.data.map(({ id }: { id: string }) => id),
    one: (id: string) => PATHS.getApplication.replace('{id}', id),
    /** Asks as the sandbox's person from now on. */
    signIn(now = NOON, who: object = CREDENTIALS) {
      const answer = ask('post', PATHS.signIn, { body: who, now, headers: {} });
      token = answer.json.session?.access_token ?? '';
      return answer;
    },
    token: () => token,
  };
}

export function cookieOf({ headers }: Answer): string {
  return String(headers[HEADERS.setCookie]).split(';')[0] as string;
}

export function applicationId(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** The rest is as the test needs it; 1 is the newest. */
export function application(number: number, fields: Partial<Application> = {}): Partial<Application> {
  const time = new Date(NOON - number * MINUTE).toISOString();
  return {
    id: applicationId(number),
    company_name: `Company ${number}`,
    job_title: `Title ${number}`,
    created_at: time,
    updated_at: time,
    ...fields,
  };
}

export function applications(count: number): Partial<Application>[] {
  return Array.from({ length: count }, (_, index) => application(index + 1));
}
