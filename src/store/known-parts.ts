/**
 * The names (ETags) of the answers that a finished run has brought into the sheet, so that the next one can ask whether anything
 * has changed since. In the cache: losing them costs longer answers, nothing else.
 */
import { KEY } from './keys';
import { parsed } from './properties';

export interface KnownParts {
  /** What they depend on: filters, columns, the tab. */
  readonly about: string;
  /** Key of a part → the name of its answer. */
  readonly names: Readonly<Record<string, string>>;
}

/** Seconds, the longest that Apps Script's cache keeps anything. */
const LIFETIME = 21_600;
/** Characters; a value of the cache holds 100 KB. */
const LONGEST = 90_000;

export interface KnownPartsStore {
  /** Returns them and forgets them: a run that is killed must leave none behind. */
  readonly take: () => KnownParts | undefined;
  readonly keep: (parts: KnownParts) => void;
}

export function knownPartsStore(syncId: string): KnownPartsStore {
  const key = KEY.knownParts + syncId;
  return {
    take() {
      const cache = CacheService.getDocumentCache();
      const text = cache?.get(key);
      if (text) cache?.remove(key);
      return parsed<KnownParts>(text ?? null);
    },
    keep(parts) {
      const text = JSON.stringify(parts);
      if (text.length <= LONGEST) CacheService.getDocumentCache()?.put(key, text, LIFETIME);
    },
  };
}
