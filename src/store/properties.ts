/** Property stores that are read once, since each call costs 30 to 60 ms (docs/workbench.md), and the size of a value. */

type Properties = GoogleAppsScript.Properties.Properties;

export type ReadableProperties = Pick<Properties, 'getProperty' | 'getProperties'>;

/** A property holds 9 KB (Apps Script quotas); counted in bytes, since names may be in any script. */
export const LARGEST_VALUE = 9 * 1024;

/** Returns everything that all users of the document share, as it is now. */
export function readDocument(): ReadableProperties {
  return readOnce(PropertiesService.getDocumentProperties());
}

/** Returns everything of this person, as it is now. */
export function readUser(): ReadableProperties {
  return readOnce(PropertiesService.getUserProperties());
}

function readOnce(properties: Properties): ReadableProperties {
  const all = properties.getProperties();
  return { getProperties: () => all, getProperty: (key) => all[key] ?? null };
}

/** Returns the size of a text in UTF-8. */
export function bytesOf(text: string): number {
  return encodeURIComponent(text.replace(/[\uD800-\uDFFF]/g, '??')).replace(/%../g, 'x').length;
}
