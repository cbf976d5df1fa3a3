/** The stream `trackly.companies`: every company that Trackly knows, in pages of offset and limit. */
import type { Stream } from '../../streams/stream';
import { fieldsOf, idText, numberOf, recordsIn } from '../kit/answers';
import { offsetPaginator } from '../kit/offset-paginator';
import { get } from '../kit/request';
import { COMPANY_COLUMNS, type CompanyKey } from './company-fields';
import { type Company, LIMITS, PATHS } from './generated/contract';
import { isId, TRACKLY } from './service';

const PAGE_SIZE = LIMITS.listCompanies.maximum;

export const TRACKLY_COMPANIES: Stream<Company, CompanyKey> = {
  id: 'trackly.companies',
  service: TRACKLY.id,
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
  return get(PATHS.listCompanies, { limit, offset });
}

/**
 * There is no `hasMore`, and `total` may be missing. `count` is said to be the length of the page, but the documented
 * example has the number of all companies there: more than are on the page can be nothing else (contract: CompaniesResponse).
 */
function readPage(body: unknown, offset: number) {
  const { companies, count, total } = fieldsOf(body);
  const records = recordsIn<Company>(companies, TRACKLY.name, 'companies');
  const counted = numberOf(count);
  const all = numberOf(total) ?? (counted !== undefined && counted > records.length ? counted : undefined);
  const isShort = records.length < PAGE_SIZE;
  return { records, total: all, last: isShort && offset + records.length >= (all ?? 0) };
}
