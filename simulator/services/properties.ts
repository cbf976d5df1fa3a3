/** PropertiesService: three string stores with 9 KB a value, 500 KB a store and a daily quota (Apps Script quotas). */

import { useDaily } from '../cloud/quotas';
import { ScriptException } from '../script/exception';
import type { Execution } from '../script/execution';
import { metered, ServiceObject } from '../script/service-object';
import { signatureError } from '../script/signature';

const LARGEST_VALUE = 9 * 1024;
const LARGEST_STORE = 500 * 1024;

type GoogleProperties = GoogleAppsScript.Properties.Properties;
type PropertiesServiceShape = Pick<
  GoogleAppsScript.Properties.PropertiesService,
  'getDocumentProperties' | 'getUserProperties' | 'getScriptProperties'
>;

class Properties extends ServiceObject implements GoogleProperties {
  readonly #store: Map<string, string>;

  constructor(execution: Execution, store: Map<string, string>) {
    super(execution);
    this.#store = store;
  }

  getProperty(key: string): string | null {
    this._count();
    if (typeof key !== 'string') throw signatureError('PropertiesService.Properties.getProperty', [key]);
    return this.#store.get(key) ?? null;
  }

  setProperty(key: string, value: string): GoogleProperties {
    if (typeof key !== 'string' || value === undefined || value === null) {
      throw signatureError('PropertiesService.Properties.setProperty', [key, value]);
    }
    return this._replace([[key, value]], this.#store);
  }

  getProperties(): { [key: string]: string } {
    this._count();
    return Object.fromEntries(this.#store);
  }

  getKeys(): string[] {
    this._count();
    return [...this.#store.keys()];
  }

  setProperties(properties: { [key: string]: string }, deleteAllOthers = false): GoogleProperties {
    if (typeof properties !== 'object' || properties === null) {
      throw signatureError('PropertiesService.Properties.setProperties', [properties]);
    }
    return this._replace(Object.entries(properties), deleteAllOthers ? [] : this.#store);
  }

  deleteProperty(key: string): GoogleProperties {
    this._count();
    this.#store.delete(String(key));
    return this;
  }

  deleteAllProperties(): GoogleProperties {
    this._count();
    this.#store.clear();
    return this;
  }

  /** All or nothing: a value that is too large leaves the store as it was. */
  private _replace(entries: [string, unknown][], kept: Iterable<[string, string]>): GoogleProperties {
    this._count();
    const next = new Map(kept);
    for (const [key, value] of entries) {
      if (Buffer.byteLength(String(value)) > LARGEST_VALUE)
        throw new ScriptException('Argument too large: value');
      next.set(key, String(value));
    }
    if (sizeOf(next) > LARGEST_STORE) {
      throw new ScriptException(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    }
    this.#store.clear();
    for (const [key, value] of next) this.#store.set(key, value);
    return this;
  }

  private _count(): void {
    useDaily(this.execution.cloud, this.execution.user, 'properties', 1);
  }
}
metered(Properties, 'Properties');

class PropertiesService extends ServiceObject implements PropertiesServiceShape {
  getDocumentProperties(): GoogleProperties {
    return new Properties(this.execution, this.execution.cloud.stores.document);
  }

  getUserProperties(): GoogleProperties {
    const { user, cloud } = this.execution;
    const store = cloud.stores.user.get(user) ?? new Map<string, string>();
    cloud.stores.user.set(user, store);
    return new Properties(this.execution, store);
  }

  getScriptProperties(): GoogleProperties {
    return new Properties(this.execution, this.execution.cloud.stores.script);
  }
}
metered(PropertiesService, 'PropertiesService');

export function createPropertiesService(execution: Execution): PropertiesServiceShape {
  return new PropertiesService(execution);
}

function sizeOf(store: ReadonlyMap<string, string>): number {
  let size = 0;
  for (const [key, value] of store) size += Buffer.byteLength(key) + Buffer.byteLength(value);
  return size;
}
