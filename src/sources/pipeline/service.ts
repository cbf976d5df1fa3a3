/** Pipeline as the client needs it: its sign-in, what its statuses and headers mean (contracts/pipeline.openapi.yaml). */
import type { Service } from '../../core/service';
import { BASE_PATH, type FieldError, HEADERS, ORIGIN, PATHS } from './generated/contract';

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
  keyPlace: 'your Pipeline account, or sign in again',
  keyPrefix: '',
  whoAmI: {
    request: { path: PATHS.listApplications, query: [['limit', '1']] },
    read: () => ({ name: '', plan: '' }),
  },
  actions: { 401: 'ask-key', 404: 'gone', 429: 'wait', 501: 'stop' },
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
  isMaintenance: () => false,
};

function fieldErrorsOf(details: unknown): FieldError[] {
  return Array.isArray(details)
    ? details.filter((one) => typeof one?.field === 'string' && typeof one.message === 'string')
    : [];
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
