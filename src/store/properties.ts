/** Records that are kept as properties, and property stores that are read once. */
import { configError } from '../core/errors';

type Properties = GoogleAppsScript.Properties.Properties;

export type ReadableProperties = Pick<Properties, 'getProperty' | 'getProperties'>;

/** A property holds 9 KB (Apps Script quotas); counted in bytes, since names may be in any script. */
export const LARGEST_VALUE = 9 * 1024;

/** Opens the properties that all users of the document share. */
export function documentProperties(): Properties {
  return PropertiesService.getDocumentProperties();
}

/** Opens the properties of this person. */
export function userProperties(): Properties {
  return PropertiesService.getUserProperties();
}

/** Returns everything that all users of the document share, as it is now. Read once: a call costs 30 to 60 ms (docs/workbench.md). */
export function readDocument(): ReadableProperties {
  return readOnce(documentProperties());
}

/** Returns everything of this person, as it is now. */
export function readUser(): ReadableProperties {
  return readOnce(userProperties());
}

function readOnce(properties: Properties): ReadableProperties {
  const all = properties.getProperties();
  return { getProperties: () => all, getProperty: (key) => all[key] ?? null };
}

/** Returns the size of a text in UTF-8. */
export function bytesOf(text: string): number {
  return encodeURIComponent(text.replace(/[\uD800-\uDFFF]/g, '??')).replace(/%../g, 'x').length;
}

/** The keys to change. Undefined takes a key away; a key that is missing stays as it is. */
export type Patch<T> = { readonly [Key in keyof T]?: T[Key] | undefined };

/** An object as JSON in one property, which is read, changed and forgotten in the same way everywhere. */
export interface StoredRecord<T> {
  /** @returns undefined when it is missing or damaged. */
  readonly read: () => T | undefined;
  /**
   * Changes some keys of what is there now, and leaves what somebody else has changed in the others.
   * @param now The record, where it was read a moment ago: a call less.
   * @returns The record after it. @throws JobsheetError as `replace` does.
   */
  readonly update: (patch: Patch<T>, now?: T) => T;
  /** Writes all of it. @throws JobsheetError (config) when it cannot be kept; then what stood there before stays. */
  readonly replace: (value: T) => void;
  readonly forget: () => void;
}

/** @param tooLarge What to say when it is larger than a property: what it holds and what to do about it, a sentence. */
export function storedRecord<T extends object>(
  properties: Pick<Properties, 'getProperty' | 'setProperty' | 'deleteProperty'>,
  key: string,
  tooLarge = 'What Jobsheet must remember here is too long.',
): StoredRecord<T> {
  const read = () => readRecord<T>(properties, key);
  const replace = (value: T) => writeProperty(properties, key, JSON.stringify(value), tooLarge);
  return {
    read,
    update: (patch, now = read()) => {
      const changed = patched(now, patch);
      replace(changed);
      return changed;
    },
    replace,
    forget: () => {
      properties.deleteProperty(key);
    },
  };
}

/** Reads a record without the means to change it. @returns undefined when it is missing or damaged. */
export function readRecord<T>(properties: Pick<Properties, 'getProperty'>, key: string): T | undefined {
  return parsed<T>(properties.getProperty(key));
}

/** Reads all records under a prefix with one call: what follows the prefix → the record; undefined where it is damaged. */
export function readRecords<T>(
  properties: Pick<Properties, 'getProperties'>,
  prefix: string,
): ReadonlyMap<string, T | undefined> {
  const all = Object.entries(properties.getProperties()).filter(([key]) => key.startsWith(prefix));
  return new Map(all.map(([key, text]) => [key.slice(prefix.length), parsed<T>(text)]));
}

/** Returns a record with some of its keys changed. Pure. */
export function patched<T>(now: T | undefined, patch: Patch<T>): T {
  const entries = Object.entries({ ...now, ...patch });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as T;
}

/** Returns the object or list that a text holds as JSON; undefined when there is none or it is damaged. */
export function parsed<T>(text: string | null | undefined): T | undefined {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return typeof value === 'object' && value !== null ? (value as T) : undefined;
  } catch {
    return undefined;
  }
}

function writeProperty(
  properties: Pick<Properties, 'setProperty'>,
  key: string,
  text: string,
  tooLarge: string,
): void {
  if (bytesOf(text) > LARGEST_VALUE) {
    throw configError(
      'VALUE_TOO_LARGE',
      `${tooLarge} Google keeps no more than 9 KB of it. Nothing was changed.`,
    );
  }
  try {
    properties.setProperty(key, text);
  } catch (refused) {
    // Google's words are in the person's language; a store that is full is the one thing that keeps refusing.
    const words = refused instanceof Error ? refused.message : String(refused);
    throw configError(
      'STORE_REFUSED',
      `Google did not let Jobsheet keep what it must remember: “${words}” If its storage for this spreadsheet is full, delete syncs that you no longer need. Nothing was changed.`,
    );
  }
}
