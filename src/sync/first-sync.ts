/**
 * With nothing saved: a sync made of the person's own preferences, where the service keeps some, asked for once and from
 * then on kept in full.
 */
import { createDeadline } from '../core/deadline';
import type { Service } from '../core/service';
import type { AnyStream, Filters } from '../core/stream';
import { createClient } from '../http/client';
import { keepSync, type SavedSync } from '../store/syncs';
import { requireKey } from './carry-out';
import { checkFilters } from './check-sync';
import { type Offer, serviceOf } from './offer';

/** @throws JobsheetError: no key, or what the service said; then nothing is kept. */
export function firstSync(stream: AnyStream, offer: Offer): SavedSync {
  const service = serviceOf(offer, stream);
  const key = requireKey(service);
  const sync: SavedSync = {
    id: stream.id,
    stream: stream.id,
    tab: stream.defaultTab,
    filters: stream.preferences ? savedFilters(service, key, stream.preferences) : checkFilters({}, stream),
    fields: stream.defaultFields,
  };
  keepSync(sync);
  return sync;
}

function savedFilters(
  service: Service,
  key: string,
  { request, toFilters }: NonNullable<AnyStream['preferences']>,
): Filters {
  const client = createClient({ service, key, deadline: createDeadline() });
  return toFilters(client.getAll([request])[0]);
}
