/** Questions of the edit form to the service while the person fills it in. */

import { OFFER } from '../../sources/catalog';
import { remembered } from '../../store/answer-cache';
import type { Filters, FoundCompany } from '../../streams/filter';
import { askService } from '../../sync/connection/ask-service';
import { checkFilters } from '../../sync/definitions/check-sync';
import { serviceOf, streamOf } from '../../sync/offer';
import type { CompanyQuery } from './wire/stream-offer';

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

/** Companies whose name the person is typing, for a filter that takes the id of one. */
export function companiesFor({ stream: streamId, filter, query: typed }: CompanyQuery): FoundCompany[] {
  const stream = streamOf(OFFER, streamId);
  const search = stream.filters.find(({ key }) => key === filter)?.companySearch;
  const query = typed.trim().toLowerCase();
  if (!search || query.length < search.shortest) return [];
  const ask = () => search.read(askService(serviceOf(OFFER, stream), search.request(query)));
  return remembered('companies', [stream.id, filter, query], COMPANIES_LIFE, ask);
}
