/** What the server of a service said that it does not offer: not asked again until the person signs in anew or tests the key. */
import { KEY } from './keys';
import { type StoredRecord, storedRecord } from './record';

interface NotOffered {
  /** The server that said so. */
  readonly origin: string;
  readonly parts: readonly string[];
}

const TOO_LARGE = 'What this service does not offer is a long list.';

export function loadNotOffered(service: string, origin = ''): readonly string[] {
  const known = recordOf(service).read();
  return known?.origin === origin && Array.isArray(known.parts) ? known.parts : [];
}

export function saveNotOffered(service: string, parts: readonly string[], origin = ''): void {
  recordOf(service).replace({ origin, parts });
}

export function forgetNotOffered(service: string): void {
  recordOf(service).forget();
}

function recordOf(service: string): StoredRecord<NotOffered> {
  return storedRecord(PropertiesService.getUserProperties(), KEY.notOffered + service, TOO_LARGE);
}
