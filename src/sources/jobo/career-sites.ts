/** The stream `jobo.careerSites`: companies and where they list their jobs, by a cursor, each row paid for. */

import { JobsheetError } from '../../core/errors';
import type { Stream } from '../../streams/stream';
import { cursorPaginator } from '../kit/cursor-paginator';
import { COMPANY_FIELDS, type SiteInFull } from './company-fields';
import { type CareerSite, type FeedRequest, LIMITS, OVERLAP, PATHS, PRICE } from './generated/contract';
import { JOBO } from './service';
import { OPEN_JOBS, SITE_FIELDS } from './site-fields';
import { feedFilters, SITE_FILTERS, siteFilterConflicts } from './site-filters';

const { maximum } = LIMITS.readCareerSites;

export const CAREER_SITES: Stream<SiteInFull> = {
  id: 'jobo.careerSites',
  service: JOBO.id,
  name: 'Career sites',
  noun: { one: 'career site', many: 'career sites' },
  defaultTab: 'Career Sites',
  fields: [...SITE_FIELDS, OPEN_JOBS, ...COMPANY_FIELDS],
  lookups: [
    {
      field: OPEN_JOBS.key,
      from: { stream: 'trackly.companies', field: 'totalJobCount' },
      by: [
        { own: ['website'], theirs: ['domain'], as: 'domain' },
        { own: ['name'], theirs: ['name'], as: 'name' },
      ],
    },
  ],
  defaultFields: [
    'id',
    'name',
    'website',
    'industries',
    'ats',
    'listing_url',
    'linkedin_url',
    'summary',
    'discovered_at',
    'updated_at',
  ],
  filters: SITE_FILTERS,
  conflicts: siteFilterConflicts,
  idOf: (site) => (typeof site?.id === 'string' ? site.id.trim() || undefined : undefined),
  paginate: (filters, since) =>
    cursorPaginator({
      service: JOBO.name,
      pageSize: maximum,
      request: (cursor, limit) => {
        const body: FeedRequest = {
          ...feedFilters(filters),
          ...(since === undefined ? {} : { updated_after: new Date(since).toISOString() }),
          ...(cursor === undefined ? {} : { cursor }),
          batch_size: limit,
        };
        const mostCredits = limit * PRICE.creditsPerRow;
        return { path: PATHS.readCareerSites, query: [], body, mostCredits };
      },
      read: readPage,
    }),
  details: {
    request: (id) => ({ path: PATHS.getCompany.replace('{id}', encodeURIComponent(id)), query: [] }),
    read: (body) =>
      typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as SiteInFull) : undefined,
  },
  lookback: OVERLAP * 60_000,
  metered: { creditsPerRecord: PRICE.creditsPerRow, recordsPerPage: maximum },
  newestFirst: () => false,
};

function readPage(body: unknown) {
  const { career_sites, next_cursor, has_more } = (body ?? {}) as Record<string, unknown>;
  if (!Array.isArray(career_sites)) {
    throw new JobsheetError({
      code: 'NOT_A_PAGE',
      kind: 'data',
      message: 'Jobo answered without a list of career sites. Your sheet keeps what it had. Try again later.',
    });
  }
  const more = typeof has_more === 'boolean' ? has_more : typeof next_cursor === 'string';
  return { records: career_sites as CareerSite[], cursor: next_cursor, more };
}
