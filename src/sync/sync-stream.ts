/** Syncs a stream of a service: key, settings, lock, run. What a menu, a trigger or the sidebar means by "sync". */
import { createDeadline } from '../core/deadline';
import { JobsheetError } from '../core/errors';
import type { Service } from '../core/service';
import type { Stream } from '../core/stream';
import { type Client, createClient } from '../http/client';
import { alone } from '../store/lock';
import { loadKey } from '../store/secrets';
import { loadSync, type SavedSync, saveSync } from '../store/syncs';
import type { RunReport } from './report';
import { runSync } from './run-sync';

/** @throws JobsheetError: no key, another run, or what the service said; the sheet is as it was. */
export function syncStream<R>(stream: Stream<R>, service: Service): RunReport {
  const key = requireKey(service);
  return alone(() => {
    const client = createClient({ service, key, deadline: createDeadline() });
    return runSync(savedOrDefault(stream, client), stream, client);
  });
}

function requireKey(service: Service): string {
  const key = loadKey(service.id);
  if (key) return key;
  throw new JobsheetError({
    code: 'NO_KEY',
    kind: 'auth',
    message: `Jobsheet has no ${service.name} key yet. Open the Jobsheet menu → Open Jobsheet and paste your key there (${service.keyPlace}). Nothing was changed.`,
  });
}

/** With nothing saved, the person's own preferences become the first sync, asked for once and then kept in full. */
function savedOrDefault<R>(stream: Stream<R>, client: Client): SavedSync {
  const saved = loadSync(stream.id);
  if (saved) return saved;
  const [profile] = client.getAll([stream.preferences.request]);
  const sync = {
    id: stream.id,
    stream: stream.id,
    tab: stream.defaultTab,
    filters: stream.preferences.toFilters(profile),
    fields: stream.defaultFields,
  };
  saveSync(sync);
  return sync;
}
