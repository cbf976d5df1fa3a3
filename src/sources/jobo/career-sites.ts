/** The stream `jobo.careerSites`: companies and where they list their jobs, by a cursor, each record paid for. */
import type { Stream } from '../../streams/stream';
import { fieldsOf, idText, objectIn, recordsIn } from '../kit/answers';
import { cursorPaginator } from '../kit/cursor-paginator';
import { get, pathOf, post } from '../kit/request';
import { type LinkedLookup, SAME_COMPANY } from '../links';
import { type CareerSite, type FeedRequest, LIMITS, OVERLAP, PATHS, PRICE } from './generated/contract';
import { JOBO } from './service';
import { SITE_FIELDS, type SiteInFull, type SiteKey } from './site-fields';
import { feedFilters, SITE_FILTERS, siteFilterConflicts } from './site-filters';

const { maximum } = LIMITS.readCareerSites;

const OPEN_JOBS: LinkedLookup<SiteKey> = {
  field: 'openJobs',
  from: { stream: 'trackly.companies', field: 'totalJobCount' },
  by: SAME_COMPANY,
};

export const CAREER_SITES: Stream<SiteInFull, SiteKey> = {
  id: 'jobo.careerSites',
  service: JOBO.id,
  name: 'Career sites',
  noun: { one: 'career site', many: 'career sites' },
  defaultTab: 'Career Sites',
  fields: SITE_FIELDS,
  lookups: [OPEN_JOBS],
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
  idOf: (site) => idText(site?.id),
  paginate: (filters, since) =>
    cursorPaginator({
      service: JOBO.name,
      pageSize: maximum,
      request: (cursor, limit) => {
        const body: FeedRequest = {
          ...feedFilters(filters, since),
          ...(cursor === undefined ? {} : { cursor }),
          batch_size: limit,
        };
        return post(PATHS.readCareerSites, body, { mostCredits: limit * PRICE.creditsPerRow });
      },
      read: readPage,
    }),
  details: {
    request: (id) => get(pathOf(PATHS.getCompany, id)),
    read: objectIn<SiteInFull>,
  },
  lookback: OVERLAP * 60_000,
  metered: { creditsPerRecord: PRICE.creditsPerRow, recordsPerPage: maximum },
  newestFirst: () => false,
};

function readPage(body: unknown) {
  const { career_sites, next_cursor, has_more } = fieldsOf(body);
  const more = typeof has_more === 'boolean' ? has_more : typeof next_cursor === 'string';
  return {
    records: recordsIn<CareerSite>(career_sites, JOBO.name, 'career sites'),
    cursor: next_cursor,
    more,
  };
}
