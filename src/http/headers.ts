/** Reads response headers: names in any case, times in any of the units that services use. */

export type Headers = Readonly<Record<string, unknown>>;

/** Returns a header by its name in any case, since UrlFetchApp keeps the case in which the server wrote it. */
export function headerOf(headers: Headers, name: string): string | undefined {
  const wanted = name.toLowerCase();
  const found = Object.keys(headers).find((key) => key.toLowerCase() === wanted);
  const value = found === undefined ? undefined : headers[found];
  const single = Array.isArray(value) ? value[0] : value;
  return single === undefined || single === null ? undefined : String(single);
}

/** Returns the cookies that a response sets, without their attributes, in the form in which they are sent back. */
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
 * Returns the time in a header, epoch milliseconds. Its unit is not documented (contract: X-RateLimit-Reset), so the size of
 * the number decides: milliseconds, seconds since 1970, or seconds from now. Anything else is read as an HTTP date.
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
