/** Keeps secrets out of every sentence that a person, a log or an error may see. */

const BEARER = /\b(bearer\s+)[\w.~+/=-]+/gi;
/** Two or three parts in Base64, the first of which is the beginning of JSON. */
const TOKEN_LIKE = /\beyJ[\w-]{8,}\.[\w-]+(\.[\w-]*)?/g;

/**
 * Masks the given secrets and anything that looks like one.
 * @param keyPrefix How every key of the service begins; empty when its keys share nothing.
 */
export function redact(text: string, secrets: readonly string[], keyPrefix: string): string {
  const known = secrets
    .filter((secret) => secret.length > 3)
    .reduce((masked, secret) => masked.split(secret).join('…'), text);
  const masked = known.replace(BEARER, '$1…').replace(TOKEN_LIKE, '…');
  return keyPrefix === '' ? masked : masked.replace(keyLike(keyPrefix), '$1…');
}

function keyLike(prefix: string): RegExp {
  return new RegExp(`\\b(${prefix.replace(/\W/g, '\\$&')})[\\w-]+`, 'g');
}

/** A service's words as one short line: its tags and line breaks are not for the person. */
export function excerpt(text: string, longest = 200): string {
  const line = text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
