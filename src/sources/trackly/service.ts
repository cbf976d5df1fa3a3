/** Trackly as the client needs it: host, key, what its statuses and headers mean (contracts/trackly.openapi.yaml). */
import type { Service } from '../../streams/service';
import { BASE_PATH, HEADERS, KEY, ORIGIN, PATHS, type Profile } from './generated/contract';

export const TRACKLY: Service = {
  id: 'trackly',
  name: 'Trackly',
  origin: ORIGIN,
  basePath: BASE_PATH,
  keyHeaders: (key) => ({ Authorization: `Bearer ${key}` }),
  keyPlace: 'Trackly → Settings → Developer',
  site: ORIGIN,
  keyPrefix: KEY.prefix,
  whoAmI: {
    request: { path: PATHS.getProfile, query: [] },
    read: (body) => {
      const { user } = (body ?? {}) as { user?: Partial<Profile> };
      return { name: words(user?.name) || words(user?.email), plan: words(user?.subscription?.status) };
    },
  },
  limit: { words: 'hourly limit', minutes: 60 },
  headers: HEADERS,
  wordsOf: (body) => {
    const { error, message } = (body ?? {}) as { error?: unknown; message?: unknown };
    return [error, message].find((words): words is string => typeof words === 'string');
  },
  isMaintenance: (body) => {
    const { code, error } = (body ?? {}) as { code?: unknown; error?: unknown };
    return [code, error].some((word) => word === 'maintenance_mode' || word === 'planned_maintenance');
  },
};

/** Every field of the profile may be absent (contract: Profile). */
function words(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
