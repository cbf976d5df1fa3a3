/** Pipeline as the client needs it: its sign-in, what its statuses and headers mean (contracts/pipeline.openapi.yaml). */
import type { Service } from '../../streams/service';
import type { Session, SignInRefusal } from '../../streams/sign-in';
import { BASE_PATH, type FieldError, HEADERS, ORIGIN, PATHS, RATE_LIMITS } from './generated/contract';

/** Of the limit that the service has: others may use the account at the same time. */
const SHARE = 0.9;
/** What a kept session begins with when it is a cookie and not a token. */
export const COOKIE = 'Cookie ';

export const PIPELINE: Service = {
  id: 'pipeline',
  name: 'Pipeline',
  origin: ORIGIN,
  ownAddress: true,
  basePath: BASE_PATH,
  keyHeaders: (key) =>
    key.startsWith(COOKIE) ? { Cookie: key.slice(COOKIE.length) } : { Authorization: `Bearer ${key}` },
  signIn: {
    request: (email, password) => ({ path: PATHS.signIn, query: [], body: { email, password } }),
    newAccount: (email, password) => ({ path: PATHS.signUp, query: [], body: { email, password } }),
    renewal: (renewal) => ({ path: PATHS.renewSession, query: [], body: { refresh_token: renewal } }),
    read: sessionOf,
    meaningOf,
    health: { path: PATHS.getHealth, query: [] },
  },
  keyPlace: 'your Pipeline account',
  keyPrefix: '',
  whoAmI: {
    request: { path: PATHS.listApplications, query: [['limit', '1']] },
    read: (body) => (Array.isArray(objectOf(body)['data']) ? { name: '', plan: '' } : undefined),
  },
  limit: { words: 'limit of requests', minutes: 1 },
  headers: HEADERS,
  wordsOf: (body) => {
    const { error, message } = objectOf(body);
    const { message: words = error, details } = objectOf(error);
    const lines = fieldErrorsOf(details).map(({ field, message }) => `${field}: ${message}`);
    const said = [words, message].find((one): one is string => typeof one === 'string');
    return lines.length > 0 ? `${said ?? 'It cannot be'} (${lines.join('; ')})` : said;
  },
  waitOf: (body) => {
    const { error, retry_after } = objectOf(body);
    const { retry_after: inside = retry_after } = objectOf(error);
    return typeof inside === 'number' && inside >= 0 ? inside : undefined;
  },
  fieldErrors: (body) => fieldErrorsOf(objectOf(objectOf(body)['error'])['details']),
  mostInMinute: RATE_LIMITS.standard.requests * SHARE,
};

/** Where its body has a token is not documented: its likely places, then the cookies (contract: signIn). */
function sessionOf(body: unknown, cookies: string): Session | undefined {
  const answer = objectOf(body);
  const data = objectOf(answer['data']);
  const places = [answer, objectOf(answer['session']), data, objectOf(data['session'])];
  const first = (name: string) =>
    places
      .map((place) => place[name])
      .find((value): value is string => typeof value === 'string' && value !== '');
  const key = first('token') ?? first('access_token') ?? (cookies && COOKIE + cookies);
  return key ? { key, renewal: first('refresh_token') } : undefined;
}

/** By its documented status and code; a server of one's own may leave the code out (contract: signIn, signUp). */
function meaningOf(
  what: 'sign-in' | 'new-account',
  status: number,
  body: unknown,
): SignInRefusal | undefined {
  const { code, details } = objectOf(objectOf(body)['error']);
  if (what === 'sign-in') {
    if (code === 'EMAIL_NOT_CONFIRMED' || status === 403) return 'unconfirmed';
    return code === 'INVALID_CREDENTIALS' || status === 401 ? 'wrong' : undefined;
  }
  if (code === 'EMAIL_TAKEN' || status === 409) return 'taken';
  const isOfPassword = fieldErrorsOf(details).some(({ field }) => field === 'password');
  if (code === 'WEAK_PASSWORD' || isOfPassword) return 'weak';
  return status === 401 || status === 403 ? 'closed' : undefined;
}

function fieldErrorsOf(details: unknown): FieldError[] {
  return Array.isArray(details)
    ? details.filter((one) => typeof one?.field === 'string' && typeof one.message === 'string')
    : [];
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
