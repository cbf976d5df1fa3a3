/** The stream `trackly.companies`: every company that Trackly knows, in pages of offset and limit. */

import type { Stream } from '../../streams/stream';
import { offsetPaginator } from '../kit/offset-paginator';
import { idText, isId, notA } from './answer-shapes';
import { COMPANY_COLUMNS } from './company-fields';
import { type Company, LIMITS, PATHS } from './generated/contract';

const PAGE_SIZE = LIMITS.listCompanies.maximum;

export const TRACKLY_COMPANIES: Stream<Company> = {
  id: 'trackly.companies',
  service: 'trackly',
  name: 'Companies',
  noun: { one: 'company', many: 'companies' },
  defaultTab: 'Trackly Companies',
  fields: COMPANY_COLUMNS,
  defaultFields: [
    'id',
    'name',
    'domain',
    'industry',
    'companyStage',
    'fundingSeries',
    'valuationMillions',
    'atsType',
    'totalJobCount',
    'pmJobCount',
    'mbaJobCount',
    'isFavorite',
  ],
  filters: [],
  conflicts: () => [],
  idOf: (company) => idText(company?.id),
  paginate: () => offsetPaginator({ pageSize: PAGE_SIZE, request: pageAt, read: readPage }),
  count: { request: () => pageAt(0, 1), read: (body) => readPage(body, 0).total },
  // Trackly cannot be asked for one company, and ‘Listed’ says no more than what its list shows.
  softDelete: { active: 'isListed', closedAt: 'goneAt', isId },
  newestFirst: () => false,
};

function pageAt(offset: number, limit: number) {
  return {
    path: PATHS.listCompanies,
    query: [
      ['limit', String(limit)],
      ['offset', String(offset)],
    ],
  } as const;
}

/**
 * There is no `hasMore`, and `total` may be missing. `count` is said to be the length of the page, but the documented
 * example has the number of all companies there: more than are on the page can be nothing else (contract: CompaniesResponse).
 */
function readPage(body: unknown, offset: number) {
  const { companies, count, total } = (body ?? {}) as Record<string, unknown>;
  if (!Array.isArray(companies)) throw notA('a list of companies');
  const counted = typeof count === 'number' && count > companies.length ? count : undefined;
  const all = typeof total === 'number' ? total : counted;
  const isShort = companies.length < PAGE_SIZE;
  return {
    records: companies as Company[],
    total: all,
    last: isShort && offset + companies.length >= (all ?? 0),
  };
}
