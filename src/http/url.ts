/** Builds URLs without `URL` and `URLSearchParams`, which Apps Script does not have. */

/** Characters that UrlFetchApp accepts (Apps Script quotas: "URL length 2 KB / call"). */
export const LONGEST_URL = 2_082;

export function urlOf(base: string, path: string, query: readonly (readonly [string, string])[]): string {
  const pairs = query.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
  return `${base}${path}${pairs.length > 0 ? `?${pairs.join('&')}` : ''}`;
}
