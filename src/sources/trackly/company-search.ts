/** Finds companies by name, for the filter `companyId`. */
import type { CompanySearch, FoundCompany } from '../../streams/filter';
import { fieldsOf } from '../kit/answers';
import { get } from '../kit/request';
import { type CompanyMatch, LIMITS, PATHS } from './generated/contract';

/** The service answers 400 to less (contract: searchCompanies). */
const SHORTEST_QUERY = 2;
/** The longest that a public client sends (contract: searchCompanies). */
const LONGEST_QUERY = 500;

export const COMPANY_SEARCH: CompanySearch = {
  shortest: SHORTEST_QUERY,
  request: (query) =>
    get(PATHS.searchCompanies, {
      q: query.slice(0, LONGEST_QUERY),
      limit: LIMITS.searchCompanies.default,
    }),
  read: (body) => {
    const { companies, results } = fieldsOf(body);
    const found = [companies, results].find(Array.isArray) ?? [];
    return (found as Partial<CompanyMatch>[]).flatMap(companyOf);
  },
};

/** Without a number and a name nobody could choose it. */
function companyOf(match: Partial<CompanyMatch> | null): FoundCompany[] {
  const { id, name, domain, totalJobCount } = match ?? {};
  if (typeof id !== 'number' || typeof name !== 'string') return [];
  return [{ id, name, domain: domain ?? '', records: totalJobCount ?? null }];
}
