/** Response headers: names in any case, times in any of the units that services use. */

export type Headers = Readonly<Record<string, unknown>>;

/** A header by name; UrlFetchApp hands names on as the server wrote them. */
export function headerOf(headers: Headers, name: string): string | undefined {
  const wanted = name.toLowerCase();
  const found = Object.keys(headers).find((key) => key.toLowerCase() === wanted);
  const value = found === undefined ? undefined : headers[found];
  const single = Array.isArray(value) ? value[0] : value;
  return single === undefined || single === null ? undefined : String(single);
}

/** The cookies that an answer sets, without their attributes, as they are sent back; empty when it sets none. */
export function cookiesOf(headers: Headers): string {
  const found = Object.keys(headers).find((name) => name.toLowerCase() === 'set-cookie');
  const value = found === undefined ? [] : headers[found];
  return (Array.isArray(value) ? value : [value])
    .map((cookie) => String(cookie).split(';')[0] as string)
    .filter((cookie) => /=./.test(cookie))
    .join('; ');
}

export function numberOf(headers: Headers, name: string): number | undefined {
  const text = headerOf(headers, name);
  if (text === undefined || text.trim() === '') return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/**
 * A moment from a header, epoch milliseconds. The unit is not documented (contract: X-RateLimit-Reset), so the size
 * tells: milliseconds, seconds since 1970, or seconds from now; anything else is read as an HTTP date.
 */
export function momentOf(headers: Headers, name: string, now: number): number | undefined {
  const text = headerOf(headers, name);
  if (text === undefined) return undefined;
  if (!/^\s*\d+(\.\d+)?\s*$/.test(text)) {
    const parsed = Date.parse(text);
    return Number.isNaN(parsed) ? undefined : parsed;
  }
  const value = Number(text);
  if (value > 1e12) return value;
  if (value > 1e9) return value * 1000;
  return now + value * 1000;
}
