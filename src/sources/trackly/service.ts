/** Trackly as the client needs it: host, key, what its statuses and headers mean (contracts/trackly.openapi.yaml). */
import type { Service } from '../../streams/service';
import { fieldsOf, firstText } from '../kit/answers';
import { get } from '../kit/request';
import { BASE_PATH, HEADERS, KEY, ORIGIN, PATHS } from './generated/contract';

export const TRACKLY: Service = {
  id: 'trackly',
  name: 'Trackly',
  about: 'Jobs and the companies behind them. No charge per job.',
  origin: ORIGIN,
  basePath: BASE_PATH,
  keyHeaders: (key) => ({ Authorization: `Bearer ${key}` }),
  keyPlace: 'Trackly → Settings → Developer',
  site: ORIGIN,
  keyPrefix: KEY.prefix,
  whoAmI: {
    request: get(PATHS.getProfile),
    read: (body) => {
      // Every field of the profile may be absent (contract: Profile).
      const { name, email, subscription } = fieldsOf(fieldsOf(body)['user']);
      const plan = fieldsOf(subscription)['status'];
      return { name: firstText(name || undefined, email) ?? '', plan: firstText(plan) ?? '' };
    },
  },
  limit: { words: 'hourly limit', minutes: 60 },
  headers: HEADERS,
  wordsOf: (body) => {
    const { error, message } = fieldsOf(body);
    return firstText(error, message);
  },
  isMaintenance: (body) => {
    const { code, error } = fieldsOf(body);
    return [code, error].some((word) => word === 'maintenance_mode' || word === 'planned_maintenance');
  },
};

/** Returns whether a text could be an id of Trackly's: they are whole numbers. */
export function isId(text: string): boolean {
  return /^\d{1,16}$/.test(text);
}
