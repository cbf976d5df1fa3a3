/** Signed tokens with an end: for requests, and for a new one after the end. The secret guards against damage only. */
import { createHmac } from 'node:crypto';
import { TOKEN_LIFE } from '../../../src/sources/pipeline/generated/contract';

const SECRET = 'pipeline sandbox';

type TokenKind = keyof typeof TOKEN_LIFE;

/** A JSON web token for a person, good for as long as its kind is. */
export function tokenFor(person: string, kind: TokenKind, now: number): string {
  const seconds = Math.floor(now / 1000);
  const parts = [
    { alg: 'HS256', typ: 'JWT' },
    { sub: person, kind, iat: seconds, exp: seconds + TOKEN_LIFE[kind] },
  ];
  const text = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  return `${text}.${signatureOf(text)}`;
}

/** @returns The person; undefined when the token is none of ours, of another kind, or past its end. */
export function personOf(token: string, kind: TokenKind, now: number): string | undefined {
  const [head, body = '', signature] = token.split('.');
  if (signature !== signatureOf(`${head}.${body}`)) return undefined;
  const content = JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, unknown>;
  const isGood = content['kind'] === kind && Number(content['exp']) * 1000 > now;
  return isGood ? String(content['sub']) : undefined;
}

function signatureOf(text: string): string {
  return createHmac('sha256', SECRET).update(text).digest('base64url');
}
