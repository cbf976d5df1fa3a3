/** Issues and recognises sessions: by a token in the body for clients that manage tokens, by a cookie for all others. */
import {
  SESSION_COOKIE,
  type SignInResponse,
  TOKEN_LIFE,
  type User,
} from '../../../src/sources/pipeline/generated/contract';
import { personOf, tokenFor } from './tokens';

export function sessionFor({ id, email }: User, now: number): SignInResponse {
  return {
    user: { id, email },
    session: {
      access_token: tokenFor(id, 'access', now),
      refresh_token: tokenFor(id, 'renewal', now),
      token_type: 'bearer',
      expires_in: TOKEN_LIFE.access,
    },
  };
}

/** For Set-Cookie. */
export function sessionCookie(person: string, now: number): string {
  return cookie(tokenFor(person, 'renewal', now), TOKEN_LIFE.renewal);
}

/** Takes the cookie away. */
export const NO_SESSION_COOKIE = cookie('', 0);

function cookie(value: string, seconds: number): string {
  return `${SESSION_COOKIE}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; Secure; SameSite=Lax`;
}

interface Caller {
  readonly person: string;
  /** Its life grows with each request. */
  readonly byCookie: boolean;
}

/** @returns undefined when there is no good token and no good cookie. A bad token is not mended by a good cookie. */
export function callerOf(
  headers: { readonly authorization?: string | undefined; readonly cookie?: string | undefined },
  now: number,
): Caller | undefined {
  if (headers.authorization !== undefined) {
    const token = /^Bearer\s+(\S+)$/i.exec(headers.authorization)?.[1] ?? '';
    const person = personOf(token, 'access', now);
    return person === undefined ? undefined : { person, byCookie: false };
  }
  const session = (headers.cookie ?? '')
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${SESSION_COOKIE}=`))
    ?.slice(SESSION_COOKIE.length + 1);
  const person = personOf(session ?? '', 'renewal', now);
  return person === undefined ? undefined : { person, byCookie: true };
}
