/** What a property store may hold, and a store that is read once: each read costs 30 to 60 ms (docs/workbench.md). */

import { configError } from '../core/errors';

type Properties = GoogleAppsScript.Properties.Properties;

export type ReadableProperties = Pick<Properties, 'getProperty' | 'getProperties'>;

/** A property holds 9 KB (Apps Script quotas); counted in bytes, since names may be in any script. */
export const LARGEST_VALUE = 9 * 1024;

/**
 * Writes a property, or says why it cannot be: what stood there before stays.
 * @param what What it holds and what the person can do about its size, a sentence.
 * @throws JobsheetError (config) when the value or the whole store is larger than Google keeps (Apps Script quotas).
 */
export function keepProperty(
  properties: Pick<Properties, 'setProperty'>,
  key: string,
  value: string,
  what: string,
): void {
  if (bytesOf(value) > LARGEST_VALUE) {
    throw configError(
      'VALUE_TOO_LARGE',
      `${what} Google keeps no more than 9 KB of it. Nothing was changed.`,
    );
  }
  try {
    properties.setProperty(key, value);
  } catch (refused) {
    // Google's words are in the person's language; a store that is full is the one thing that keeps refusing.
    const words = refused instanceof Error ? refused.message : String(refused);
    throw configError(
      'STORE_REFUSED',
      `Google did not let Jobsheet keep what it must remember: “${words}” If its storage for this spreadsheet is full, delete syncs that you no longer need. Nothing was changed.`,
    );
  }
}

/** Everything that all users of the document share, as it is now. */
export function readDocument(): ReadableProperties {
  return readOnce(PropertiesService.getDocumentProperties());
}

/** Everything of this person, as it is now. */
export function readUser(): ReadableProperties {
  return readOnce(PropertiesService.getUserProperties());
}

function readOnce(properties: Properties): ReadableProperties {
  const all = properties.getProperties();
  return { getProperties: () => all, getProperty: (key) => all[key] ?? null };
}

/** The size of a text in UTF-8. */
export function bytesOf(text: string): number {
  return encodeURIComponent(text.replace(/[\uD800-\uDFFF]/g, '??')).replace(/%../g, 'x').length;
}

/** The value that a property holds as JSON; undefined when it is missing or damaged. */
export function parsed<T>(text: string | null | undefined): T | undefined {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return typeof value === 'object' && value !== null ? (value as T) : undefined;
  } catch {
    return undefined;
  }
}
