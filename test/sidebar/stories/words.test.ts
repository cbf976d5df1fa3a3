/** The words of the sidebar: numbers, times, progress and errors. */
import { OUT_OF_TIME, settled } from '../../../sidebar/calls/failure';
import { fitting } from '../../../sidebar/controls/fitting';
import { progressShare, progressWords } from '../../../sidebar/runs/run-words';
import { costQuestion, costWords, limitWords, mostByLimits } from '../../../sidebar/words/money';
import { news } from '../../../sidebar/words/numbers';
import { ago, when } from '../../../sidebar/words/time';
import { count, counted, dollars } from '../../../src/core/words';
import type { Failure } from '../../../src/ui/sidebar/outcome';
import { OFFER } from '../small-offer';

const NOW = Date.UTC(2024, 9, 25, 14, 0);
const MINUTE = 60_000;

describe('numbers', () => {
  it('are read easily', () => {
    expect(count(1234567)).toBe('1,234,567');
    expect(counted(1, { one: 'row', many: 'rows' })).toBe('1 row');
    expect(news({ added: 3, changed: 0, closed: 1200 })).toBe('3 new · 1,200 closed');
    expect(news({ added: 0, changed: 0 })).toBe('nothing new');
  });

  it('tell how far a run is', () => {
    const progress = { fetched: 1250, total: 3412, added: 31, changed: 0, at: 0 };
    expect(progressWords(progress)).toBe('Read 1,250 of 3,412 · 31 new');
    expect(progressWords(null)).toBe('Starting…');
    expect(progressShare({ ...progress, total: 2500 })).toBe(0.5);
    expect(progressShare({ ...progress, total: null })).toBeUndefined();
  });
});

describe('what paid records cost', () => {
  const cost = { mostRecords: 500, mostDollars: 25, monthDollars: 3.2, unsureDollars: 0, creditsLeft: null };
  const price = {
    dollarsPerRecord: 0.05,
    limits: { rowsPerRun: 500, dollarsPerRun: 10, dollarsPerMonth: 50 },
  };

  const sites = { one: 'site', many: 'sites' };

  it('is said in dollars, what nobody knows is not said', () => {
    expect([dollars(1234.5), dollars(25), dollars(0)]).toEqual(['$1,234.50', '$25', '$0']);
    expect(costWords(cost, sites)).toBe('Up to 500 sites, $25 per run. $3.20 spent this month');
    expect(costWords({ ...cost, creditsLeft: 0 }, sites)).toMatch(/ · 0 credits left$/);
  });

  it('is asked about before, for all together, and not where nothing costs', () => {
    const paid = { cost, payment: null };
    const free = { cost: null, payment: null };
    expect(costQuestion([free])).toBeUndefined();
    expect(costQuestion([paid, free, paid])).toBe('Spend up to $50? You’ve spent $3.20 this month.');
    expect(costQuestion([paid], sites)).toBe(
      'Get up to 500 sites for at most $25? You’ve spent $3.20 this month.',
    );
    const asks = 'Somebody changed what ‘Sites’ reads or may cost.';
    expect(costQuestion([{ cost, payment: { terms: 'a', asks } }])).toBe(
      `${asks} Spend up to $25? You’ve spent $3.20 this month.`,
    );
  });

  it('has the lower of two limits', () => {
    const offer = { ...OFFER, price };
    expect(limitWords(offer)).toBe('Each run gets up to 200 jobs for at most $10.');
    expect(limitWords(offer, { ...price.limits, rowsPerRun: 1 })).toMatch('up to 1 job for');
    expect([mostByLimits(offer), mostByLimits(OFFER), limitWords(OFFER)]).toEqual([10, undefined, '']);
  });
});

describe('times', () => {
  it.each([
    [NOW - 20_000, 'just now'],
    [NOW - 12 * MINUTE, '12 min ago'],
    [NOW - 3 * 60 * MINUTE, '3 h ago'],
    [NOW - 20 * 60 * MINUTE, 'yesterday'],
    [NOW - 9 * 24 * 60 * MINUTE, 'Wed, Oct 16'],
  ])('%# ago', (at, words) => {
    expect(ago(at, NOW, 'Etc/UTC')).toBe(words);
  });

  it('are on the clock of the sheet', () => {
    expect(when(NOW + 60 * MINUTE, NOW, 'Etc/UTC')).toBe('today 3:00 PM');
    expect(when(NOW + 60 * MINUTE, NOW, 'Asia/Tokyo')).toBe('tomorrow 12:00 AM');
    expect(when(NOW + 20 * 60 * MINUTE, NOW, 'Etc/UTC')).toBe('tomorrow 10:00 AM');
    expect(when(NOW + 60 * MINUTE, NOW, 'Nowhere/At-all')).toBe('today 3:00 PM');
  });
});

describe('a failure', () => {
  it('loses what Google puts before it', async () => {
    expect(await failureOf('ScriptError: RangeError: Invalid array length')).toMatchObject({
      message: 'Invalid array length.',
      fix: 'try-again',
    });
    expect((await failureOf('Exception: Service unavailable.')).message).toBe('Service unavailable.');
  });

  it('says what to do with two accounts, without a connection, after six minutes', async () => {
    const denied = await failureOf('ScriptError: PERMISSION_DENIED');
    expect(denied.code).toBe('PERMISSION_DENIED');
    expect(denied.message).toMatch('several Google accounts');
    expect((await failureOf('NetworkError: Connection failure due to HTTP 0')).code).toBe('NO_CONNECTION');
    expect((await failureOf('Exceeded maximum execution time')).code).toBe(OUT_OF_TIME);
  });
});

it('a call that Google carries out keeps its value', async () => {
  expect(await settled(Promise.resolve({ value: 3 }))).toEqual({ value: 3 });
});

/** Returns the failure that a call becomes when Google refuses it with these words. */
async function failureOf(words: string): Promise<Failure> {
  const outcome = await settled(Promise.reject(new Error(words)));
  if (!('error' in outcome) || !outcome.error) throw new Error('The call did not fail.');
  return outcome.error;
}

describe('a search among choices', () => {
  it('finds by code first, then by how a name begins', () => {
    const states = [
      { value: 'NC', label: 'North Carolina' },
      { value: 'CA', label: 'California' },
      { value: 'NY', label: 'New York' },
    ];
    expect(fitting(states, 'ca').map(({ value }) => value)).toEqual(['CA', 'NC']);
    expect(fitting(states, 'yo').map(({ value }) => value)).toEqual(['NY']);
    expect(fitting(states, 'x')).toEqual([]);
  });
});
