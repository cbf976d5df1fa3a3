/** The public boards of employers as the client needs them: several hosts, and no key (contracts/boards/). */
import type { Service } from '../../streams/service';
import { fieldsOf, firstText } from '../kit/answers';
import { get } from '../kit/request';
import { GREENHOUSE_ORIGIN } from './greenhouse/system';
import { HOSTS } from './systems';

export const BOARDS: Service = {
  id: 'boards',
  name: 'Company boards',
  about: 'Openings straight from companies you choose. Free, no key needed.',
  isOpen: true,
  origin: GREENHOUSE_ORIGIN,
  hosts: HOSTS,
  basePath: '',
  keyHeaders: () => ({}),
  keyPlace: '',
  keyPrefix: '',
  whoAmI: { request: get('/'), read: () => ({ name: '', plan: '' }) },
  limit: { words: 'limit of requests', minutes: 60 },
  // None of these hosts documents the headers of a quota; Retry-After is what HTTP has for it.
  headers: { remaining: 'X-RateLimit-Remaining', reset: 'X-RateLimit-Reset', retryAfter: 'Retry-After' },
  wordsOf: (body) => firstText(fieldsOf(body)['error']),
};
