/** Searching companies by name, domain or keywords, best match first. */
import type { Company, CompanyMatch } from '../../../src/sources/trackly/generated/contract';

/** Rates how well a company matches the search; 0 is no match. */
function score(company: Company, wanted: string): number {
  const name = company.name.toLowerCase();
  if (name === wanted) return 5;
  if (name.startsWith(wanted)) return 4;
  if (name.includes(wanted)) return 3;
  if (company.domain?.toLowerCase().includes(wanted)) return 2;
  const keywords = `${name} ${company.industry ?? ''} ${company.description ?? ''}`.toLowerCase();
  return wanted.split(/\s+/).every((word) => keywords.includes(word)) ? 1 : 0;
}

/** The companies that fit a search; ties in the order of the list. */
export function searchCompanies(companies: readonly Company[], q: string, limit: number): CompanyMatch[] {
  const wanted = q.toLowerCase();
  return companies
    .map((company) => ({ company, score: score(company, wanted) }))
    .filter((found) => found.score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ company }) => matchOf(company));
}

function matchOf({ id, name, domain, logoUrl, industry, totalJobCount }: Company): CompanyMatch {
  return {
    id,
    name,
    ...(domain === undefined ? {} : { domain }),
    ...(logoUrl === undefined ? {} : { logoUrl }),
    ...(industry === undefined ? {} : { industry }),
    ...(totalJobCount === undefined ? {} : { totalJobCount }),
  };
}
