/**
 * The first sync of a stream, where none is saved: made of the person's own preferences, if the service keeps some. They are
 * asked for once; from then on the sync has its own filters in full.
 */
import { createDeadline } from '../../core/deadline';
import { createClient } from '../../http/client';
import type { Connection } from '../../store/secrets';
import { type SavedSync, syncRecord } from '../../store/syncs';
import { conditionsAtFirst } from '../../streams/condition';
import type { SavedPreferences } from '../../streams/filter';
import type { Service } from '../../streams/service';
import type { AnyStream } from '../../streams/stream';
import { requireConnection } from '../connection/connection';
import { type Offer, serviceOf } from '../offer';
import { agree } from './agreement';
import { checkFilters } from './check-sync';

/** Makes and keeps the sync. @throws JobsheetError: no key, or what the service said; then nothing is kept. */
export function firstSync(stream: AnyStream, offer: Offer): SavedSync {
  const service = serviceOf(offer, stream);
  const connection = requireConnection(service);
  const saved = stream.preferences && preferencesAt(service, connection, stream.preferences);
  const conditions = { ...conditionsAtFirst(stream.conditions), ...saved?.conditions };
  const sync: SavedSync = {
    id: stream.id,
    stream: stream.id,
    tab: stream.defaultTab,
    filters: saved?.filters ?? checkFilters({}, stream),
    ...(Object.keys(conditions).length > 0 ? { conditions } : {}),
    fields: stream.defaultFields,
    words: true,
  };
  syncRecord(sync.id).replace(sync);
  agree(sync, stream);
  return sync;
}

function preferencesAt(
  service: Service,
  connection: Connection,
  { request, read }: NonNullable<AnyStream['preferences']>,
): SavedPreferences {
  const client = createClient({ service, ...connection, deadline: createDeadline() });
  return read(client.getAll([request])[0]);
}
