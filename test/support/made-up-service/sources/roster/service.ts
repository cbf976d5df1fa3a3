/** Roster as the client needs it: its sign-in, its headers, what its errors say. */
import { fieldsOf, firstText } from '../../../../../src/sources/kit/answers';
import { get, post } from '../../../../../src/sources/kit/request';
import type { Service } from '../../../../../src/streams/service';
import { BASE_PATH, HEADERS, ORIGIN, PATHS } from './generated/contract';

export const ROSTER: Service = {
  id: 'roster',
  about: 'Teachers of a school. Free.',
  name: 'Roster',
  origin: ORIGIN,
  basePath: BASE_PATH,
  keyHeaders: (key) => ({ Authorization: `Bearer ${key}` }),
  signIn: {
    request: (email, password) => post(PATHS.signIn, { email, password }),
    read: (body) => {
      const key = firstText(fieldsOf(body)['token']);
      return key ? { key } : undefined;
    },
    meaningOf: (_, status) => (status === 401 ? 'wrong' : undefined),
    health: get(PATHS.getHealth),
  },
  keyPlace: 'Roster → Tokens',
  keyPrefix: 'ros_',
  whoAmI: {
    request: get(PATHS.getAccount),
    read: (body) => ({ name: firstText(fieldsOf(body)['name']) ?? '', plan: '' }),
  },
  limit: { words: 'hourly limit', minutes: 60 },
  headers: HEADERS,
  wordsOf: (body) => firstText(fieldsOf(body)['error']),
  fieldErrors: (body) =>
    Object.entries(fieldsOf(fieldsOf(body)['fields'])).map(([field, message]) => ({
      field,
      message: String(message),
    })),
};
