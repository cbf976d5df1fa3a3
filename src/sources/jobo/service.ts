/** Jobo as the client needs it: host, key, credits, what its statuses and headers mean (contracts/jobo.openapi.yaml). */
import type { Service } from '../../streams/service';
import { fieldsOf, firstText, numberOf } from '../kit/answers';
import { post } from '../kit/request';
import { BASE_PATH, HEADERS, INVALID_CURSOR, ORIGIN, PATHS, PRICE } from './generated/contract';

/** No site is changed after it, so the answer is empty and free; a wrong key is a 401. */
const END_OF_TIME = '9999-12-31T00:00:00Z';

export const JOBO: Service = {
  id: 'jobo',
  name: 'Jobo',
  about: 'Career sites of companies. You pay for each site and set the limit.',
  origin: ORIGIN,
  basePath: BASE_PATH,
  keyHeaders: (key) => ({ 'X-Api-Key': key }),
  keyPlace: 'your Jobo account → API keys',
  keyPrefix: '',
  whoAmI: {
    request: post(PATHS.readCareerSites, { updated_after: END_OF_TIME, batch_size: 1 }),
    read: () => ({ name: '', plan: '' }),
  },
  // It has one of a minute, one of an hour and one of a day: one that says no more is over within the hour.
  limit: { words: 'limit of requests', minutes: 60 },
  headers: HEADERS,
  wordsOf: (body) => {
    const { error, message, credits_required, credits_balance } = fieldsOf(body);
    if (typeof credits_balance === 'number') {
      return `${error} (${credits_required ?? 'more'} needed, ${credits_balance} left)`;
    }
    return firstText(message, error);
  },
  isCursorRefused: (body) => (JSON.stringify(body) ?? '').toLowerCase().includes(INVALID_CURSOR),
  credits: {
    dollars: PRICE.dollarsPerCredit,
    spent: (status, header, body) => {
      // Documented: an error debits nothing.
      if (status >= 400) return 0;
      const { career_sites } = fieldsOf(body);
      const rows = Array.isArray(career_sites) ? career_sites.length * PRICE.creditsPerRow : undefined;
      return header(HEADERS.creditsDeducted) ?? rows;
    },
    balance: (header, body) => header(HEADERS.creditsBalance) ?? numberOf(fieldsOf(body)['credits_balance']),
  },
};
