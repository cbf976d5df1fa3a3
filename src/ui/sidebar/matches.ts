/** What the edit form asks the service while a person fills it in. */

import { OFFER } from '../../sources/catalog';
import { remembered } from '../../store/answer-cache';
import type { CompanySearch, Filters } from '../../streams/stream';
import { askService } from '../../sync/connection/ask-service';
import { checkFilters } from '../../sync/definitions/check-sync';
import { serviceOf, streamOf } from '../../sync/offer';
import type { CompanyMatch } from './wire/stream-offer';

/** Seconds: the number is a hint, and the person goes back and forth. */
const COUNT_LIFE = 60;
const COMPANIES_LIFE = 60 * 60;

/** Fresh each time: the person may have changed them in the service a moment ago. */
export function preferencesOf(streamId: string): Filters {
  const stream = streamOf(OFFER, streamId);
  if (!stream.preferences) return {};
  const { request, toFilters } = stream.preferences;
  return toFilters(askService(serviceOf(OFFER, stream), request));
}

/** @returns null where the service does not say. */
export function matchCount(streamId: string, given: Filters): number | null {
  const stream = streamOf(OFFER, streamId);
  const filters = checkFilters(given, stream);
  const { count } = stream;
  if (!count) return null;
  const ask = () => count.read(askService(serviceOf(OFFER, stream), count.request(filters))) ?? null;
  return remembered('count', [stream.id, JSON.stringify(filters)], COUNT_LIFE, ask);
}

export function companiesLike(typed: string): CompanyMatch[] {
  const query = typed.trim().toLowerCase();
  const found = companySearch();
  if (!found || query.length < found.search.shortest) return [];
  const { search, service } = found;
  const ask = () => search.read(askService(service, search.request(query)));
  return remembered('companies', [service.id, query], COMPANIES_LIFE, ask);
}

/** Of the first stream that has one. */
function companySearch() {
  for (const stream of OFFER.streams) {
    const search: CompanySearch | undefined = stream.filters.find(({ companies }) => companies)?.companies;
    if (search) return { search, service: serviceOf(OFFER, stream) };
  }
  return undefined;
}
