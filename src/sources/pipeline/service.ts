/** Pipeline as the client needs it: its sign-in, what its statuses and headers mean (contracts/pipeline.openapi.yaml). */
import type { Service } from '../../streams/service';
import type { Session, SignInRefusal } from '../../streams/sign-in';
import { fieldsOf, firstText } from '../kit/answers';
import { get, post } from '../kit/request';
import { BASE_PATH, type FieldError, HEADERS, ORIGIN, PATHS, RATE_LIMITS } from './generated/contract';

/** The share of the service's limit that is used: others may use the account at the same time. */
const SHARE = 0.9;
/** The prefix of a kept session that is a cookie and not a token. */
const COOKIE = 'Cookie ';

export const PIPELINE: Service = {
  id: 'pipeline',
  name: 'Pipeline',
  about: 'Your applications, in step both ways. Free.',
  origin: ORIGIN,
  ownAddress: true,
  basePath: BASE_PATH,
  keyHeaders: (key) =>
    key.startsWith(COOKIE) ? { Cookie: key.slice(COOKIE.length) } : { Authorization: `Bearer ${key}` },
  signIn: {
    request: (email, password) => post(PATHS.signIn, { email, password }),
    newAccount: (email, password) => post(PATHS.signUp, { email, password }),
    renewal: (renewal) => post(PATHS.renewSession, { refresh_token: renewal }),
    read: sessionOf,
    meaningOf,
    health: get(PATHS.getHealth),
  },
  keyPlace: 'your Pipeline account',
  keyPrefix: '',
  whoAmI: {
    request: get(PATHS.listApplications, { limit: 1 }),
    read: (body) => (Array.isArray(fieldsOf(body)['data']) ? { name: '', plan: '' } : undefined),
  },
  limit: { words: 'limit of requests', minutes: 1 },
  headers: HEADERS,
  wordsOf: (body) => {
    const { error, message } = fieldsOf(body);
    const { message: words = error, details } = fieldsOf(error);
    const lines = fieldErrorsOf(details).map(({ field, message }) => `${field}: ${message}`);
    const said = firstText(words, message);
    return lines.length > 0 ? `${said ?? 'It cannot be'} (${lines.join('; ')})` : said;
  },
  waitOf: (body) => {
    const { error, retry_after } = fieldsOf(body);
    const { retry_after: inside = retry_after } = fieldsOf(error);
    return typeof inside === 'number' && inside >= 0 ? inside : undefined;
  },
  fieldErrors: (body) => fieldErrorsOf(fieldsOf(fieldsOf(body)['error'])['details']),
  mostInMinute: RATE_LIMITS.standard.requests * SHARE,
};

/** The body's place for a token is not documented: looks in the likely ones, then at the cookies (contract: signIn). */
function sessionOf(body: unknown, cookies: string): Session | undefined {
  const answer = fieldsOf(body);
  const data = fieldsOf(answer['data']);
  const places = [answer, fieldsOf(answer['session']), data, fieldsOf(data['session'])];
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
  const { code, details } = fieldsOf(fieldsOf(body)['error']);
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
