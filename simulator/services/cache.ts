/** CacheService: strings that last at most six hours of the virtual clock, and may go earlier when there are many. */
import type { CacheEntry } from '../cloud/cloud';
import { ScriptException } from '../script/exception';
import type { Execution } from '../script/execution';
import { metered, ServiceObject } from '../script/service-object';
import { signatureError } from '../script/signature';

type GoogleCache = GoogleAppsScript.Cache.Cache;

const LONGEST_KEY = 250;
const LARGEST_VALUE = 100 * 1024;
const USUAL_SECONDS = 600;
const MOST_SECONDS = 21_600;
/** Above 1,000 items, the 900 that are farthest from their end stay (CacheService reference). */
const MOST_ITEMS = 1000;
const KEPT_ITEMS = 900;

class Cache extends ServiceObject implements GoogleCache {
  readonly #entries: Map<string, CacheEntry>;

  constructor(execution: Execution, entries: Map<string, CacheEntry>) {
    super(execution);
    this.#entries = entries;
  }

  get(key: string): string | null {
    checkKey(key, 'get');
    return this.#read(key);
  }

  getAll(keys: string[]): { [key: string]: string } {
    if (!Array.isArray(keys)) throw signatureError('CacheService.Cache.getAll', [keys]);
    const found = keys.map((key) => [key, this.#read(key)] as const).filter(([, value]) => value !== null);
    return Object.fromEntries(found) as { [key: string]: string };
  }

  put(key: string, value: string, expirationInSeconds = USUAL_SECONDS): void {
    this.#write([[key, value]], expirationInSeconds);
  }

  putAll(values: { [key: string]: unknown }, expirationInSeconds = USUAL_SECONDS): void {
    this.#write(Object.entries(values), expirationInSeconds);
  }

  remove(key: string): void {
    this.#entries.delete(String(key));
  }

  removeAll(keys: string[]): void {
    for (const key of keys) this.#entries.delete(String(key));
  }

  #read(key: string): string | null {
    const entry = this.#entries.get(key);
    return entry && entry.expiresAt > this.execution.cloud.clock.now() ? entry.value : null;
  }

  #write(entries: [string, unknown][], seconds: number): void {
    for (const [key, value] of entries) {
      checkKey(key, 'put');
      if (value === undefined || value === null) throw signatureError('CacheService.Cache.put', [key, value]);
      if (Buffer.byteLength(String(value)) > LARGEST_VALUE)
        throw new ScriptException('Argument too large: value');
    }
    const lasts = Math.max(0, Math.min(seconds, MOST_SECONDS)) * 1000;
    const expiresAt = this.execution.cloud.clock.now() + lasts;
    for (const [key, value] of entries) {
      this.#entries.delete(key);
      this.#entries.set(key, { value: String(value), expiresAt });
    }
    if (this.#entries.size > MOST_ITEMS) this.#evict();
  }

  #evict(): void {
    const byEnd = [...this.#entries].sort(([, a], [, b]) => b.expiresAt - a.expiresAt);
    for (const [key] of byEnd.slice(KEPT_ITEMS)) this.#entries.delete(key);
  }
}
metered(Cache, 'Cache');

class CacheService extends ServiceObject implements GoogleAppsScript.Cache.CacheService {
  getDocumentCache(): GoogleCache {
    return this._named('document');
  }

  getUserCache(): GoogleCache {
    return this._named(`user:${this.execution.user}`);
  }

  getScriptCache(): GoogleCache {
    return this._named('script');
  }

  private _named(name: string): GoogleCache {
    const { caches } = this.execution.cloud;
    const entries = caches.get(name) ?? new Map<string, CacheEntry>();
    caches.set(name, entries);
    return new Cache(this.execution, entries);
  }
}
metered(CacheService, 'CacheService');

export function createCacheService(execution: Execution): GoogleAppsScript.Cache.CacheService {
  return new CacheService(execution);
}

function checkKey(key: unknown, method: string): void {
  if (typeof key !== 'string') throw signatureError(`CacheService.Cache.${method}`, [key]);
  if (key.length > LONGEST_KEY) throw new ScriptException('Argument too large: key');
}
