/** PropertiesService: three string stores with 9 KB a value and 500 KB a store (Apps Script quotas). */
import { ScriptException } from '../exception';
import type { Execution } from '../execution';
import { metered, ServiceObject } from '../service-object';

const LARGEST_VALUE = 9 * 1024;
const LARGEST_STORE = 500 * 1024;

type Properties = GoogleAppsScript.Properties.Properties;
type PropertiesServiceShape = Pick<
  GoogleAppsScript.Properties.PropertiesService,
  'getDocumentProperties' | 'getUserProperties' | 'getScriptProperties'
>;

class PropertyStore extends ServiceObject implements Properties {
  constructor(
    execution: Execution,
    private readonly store: Map<string, string>,
  ) {
    super(execution);
  }

  getProperty(key: string): string | null {
    return this.store.get(String(key)) ?? null;
  }

  setProperty(key: string, value: string): Properties {
    return this.setProperties({ [String(key)]: value });
  }

  getProperties(): { [key: string]: string } {
    return Object.fromEntries(this.store);
  }

  getKeys(): string[] {
    return [...this.store.keys()];
  }

  setProperties(properties: { [key: string]: string }, deleteAllOthers = false): Properties {
    const next = new Map(deleteAllOthers ? [] : this.store);
    for (const [key, value] of Object.entries(properties)) {
      if (Buffer.byteLength(String(value)) > LARGEST_VALUE) {
        throw new ScriptException('Argument too large: value');
      }
      next.set(key, String(value));
    }
    const size = [...next].reduce(
      (sum, [key, value]) => sum + Buffer.byteLength(key) + Buffer.byteLength(value),
      0,
    );
    if (size > LARGEST_STORE) {
      throw new ScriptException(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    }
    this.store.clear();
    for (const [key, value] of next) this.store.set(key, value);
    return this;
  }

  deleteProperty(key: string): Properties {
    this.store.delete(String(key));
    return this;
  }

  deleteAllProperties(): Properties {
    this.store.clear();
    return this;
  }
}
metered(PropertyStore, 'Properties');

class PropertiesService extends ServiceObject implements PropertiesServiceShape {
  getDocumentProperties(): Properties {
    return new PropertyStore(this.execution, this.execution.cloud.stores.document);
  }

  getUserProperties(): Properties {
    const { user, cloud } = this.execution;
    const store = cloud.stores.user.get(user) ?? new Map<string, string>();
    cloud.stores.user.set(user, store);
    return new PropertyStore(this.execution, store);
  }

  getScriptProperties(): Properties {
    return new PropertyStore(this.execution, this.execution.cloud.stores.script);
  }
}
metered(PropertiesService, 'PropertiesService');

export function createPropertiesService(execution: Execution): PropertiesServiceShape {
  return new PropertiesService(execution);
}
