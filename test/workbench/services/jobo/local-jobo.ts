/** A local Jobo for tests, and career sites to fill it with. */
import { ORIGIN, PATHS } from '../../../../src/sources/jobo/generated/contract';
import type { StoredSite } from '../../../../workbench/services/data-set/shape';
import type { ServiceOutcome, Services } from '../../../../workbench/services/exchange';
import { type OpenOptions, openServices } from '../../../../workbench/services/open';
import { type Answer, answerOf } from '../local-trackly';

export const KEY = 'jobo_sandbox_0123456789';
export const NOON = Date.parse('2026-01-15T12:00:00.000Z');

export type LocalJobo = ReturnType<typeof askJobo>;

/** Opens one; without sites, those of the options. */
export function openLocalJobo(sites?: readonly StoredSite[], options: OpenOptions = {}): LocalJobo {
  if (!sites) return askJobo(openServices(options));
  const data = { trackly: { jobs: [], companies: [] }, jobo: { career_sites: sites } };
  return askJobo(openServices({ ...options, data }));
}

/** Services with short ways to ask Jobo. */
export function askJobo(services: Services) {
  function send(
    method: string,
    path: string,
    body: unknown,
    now: number,
    key: string | null,
  ): ServiceOutcome {
    const headers: Record<string, string> = { 'Content-Type': 'application/json' };
    if (key !== null) headers['X-Api-Key'] = key;
    const payload = body === undefined ? {} : { body: JSON.stringify(body) };
    const [only] = services.exchange([{ url: ORIGIN + path, method, headers, ...payload }], now);
    if (!only) throw new Error('no outcome');
    return only;
  }

  const answered = (outcome: ServiceOutcome): Answer => {
    if ('fault' in outcome) throw new Error(`transport fault: ${outcome.fault}`);
    return answerOf(outcome);
  };
  const feed = (body: unknown = {}, now = NOON, key: string | null = KEY): Answer =>
    answered(send('post', PATHS.readCareerSites, body, now, key));

  return {
    ...services,
    send,
    feed,
    company: (id: string, key: string | null = KEY): Answer =>
      answered(send('get', PATHS.getCompany.replace('{id}', id), undefined, NOON, key)),
    /** Ids of all the pages that a request finds, in their order. */
    idsOf(body: object, size = 50): string[] {
      const ids: string[] = [];
      for (let cursor: string | undefined, page = 0; page < 1_000; page += 1) {
        const { json } = feed(
          { ...body, batch_size: size, ...(cursor ? { cursor } : {}) },
          NOON + page * 1_000,
        );
        ids.push(...json.career_sites.map(({ id }: { id: string }) => id));
        if (!json.has_more) return ids;
        cursor = json.next_cursor;
      }
      throw new Error('it never ends');
    },
    spent: () => services.credits('jobo').debited,
  };
}

export function siteId(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** A site with what filters look at; the rest is as the test needs it. */
export function site(number: number, fields: Partial<StoredSite> = {}): StoredSite {
  return {
    id: siteId(number),
    name: `Company ${number}`,
    industries: ['Software'],
    ats: 'lever',
    listing_url: `https://jobs.example/${number}`,
    discovered_at: new Date(NOON - number * 3_600_000).toISOString(),
    updated_at: new Date(NOON - number * 60_000).toISOString(),
    ...fields,
  };
}

export function sites(count: number): StoredSite[] {
  return Array.from({ length: count }, (_, index) => site(index + 1));
}
