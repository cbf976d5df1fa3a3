/** With nothing saved: a sync made of the person's own preferences, asked for once and from then on kept in full. */
import { createDeadline } from '../core/deadline';
import type { AnyStream } from '../core/stream';
import { createClient } from '../http/client';
import { keepSync, type SavedSync } from '../store/syncs';
import { requireKey } from './carry-out';
import { type Offer, serviceOf } from './offer';

/** @throws JobsheetError: no key, or what the service said; then nothing is kept. */
export function firstSync(stream: AnyStream, offer: Offer): SavedSync {
  const service = serviceOf(offer, stream);
  const client = createClient({ service, key: requireKey(service), deadline: createDeadline() });
  const [profile] = client.getAll([stream.preferences.request]);
  const sync: SavedSync = {
    id: stream.id,
    stream: stream.id,
    tab: stream.defaultTab,
    filters: stream.preferences.toFilters(profile),
    fields: stream.defaultFields,
  };
  keepSync(sync);
  return sync;
}
