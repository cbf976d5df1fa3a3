/** Tells which company of a service a row of another service's tab means: by its domain, or by a name that only one has. Pure. */
import { foldedWords } from '../../core/folded-words';
import { domainOf } from '../../core/web-address';
import type { FoundCompany } from '../../streams/filter';

export interface NamedCompany {
  readonly name: string;
  /** A web address or a domain; empty where the row has none. */
  readonly website: string;
}

export type CompanyMatch =
  | { readonly kind: 'one'; readonly company: FoundCompany }
  | { readonly kind: 'several'; readonly companies: readonly FoundCompany[] }
  | { readonly kind: 'none' };

/** A company with another domain is another company, whatever its name. */
export function companyMeant({ name, website }: NamedCompany, found: readonly FoundCompany[]): CompanyMatch {
  const domain = domainOf(website);
  const distinct = [...new Map(found.map((company) => [company.id, company])).values()];
  const sameDomain = distinct.filter((one) => domain !== '' && domainOf(one.domain) === domain);
  const sameName = distinct.filter(
    (one) => foldedWords(one.name) === foldedWords(name) && (domain === '' || domainOf(one.domain) === ''),
  );
  const companies = sameDomain.length > 0 ? sameDomain : foldedWords(name) === '' ? [] : sameName;
  const [company] = companies;
  if (!company) return { kind: 'none' };
  return companies.length === 1 ? { kind: 'one', company } : { kind: 'several', companies };
}
