/** What a property store may hold, and a store that is read once: each read costs 30 to 60 ms (docs/workbench.md). */

type Properties = GoogleAppsScript.Properties.Properties;

export type ReadableProperties = Pick<Properties, 'getProperty' | 'getProperties'>;

/** A property holds 9 KB (Apps Script quotas); counted in bytes, since names may be in any script. */
export const LARGEST_VALUE = 9 * 1024;

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
