/** The source with the real client against the local service. */
import { createDeadline } from '../../../../src/core/deadline';
import { JobsheetError } from '../../../../src/core/errors';
import { type Client, createClient } from '../../../../src/http/client';
import type { ExchangeOptions } from '../../../../src/http/exchange';
import { CAREER_SITES } from '../../../../src/sources/jobo/career-sites';
import { CAREER_SITE_FIELDS } from '../../../../src/sources/jobo/generated/contract';
import { JOBO } from '../../../../src/sources/jobo/service';
import { readWindow, startReading } from '../../../../src/sync/run/read-pages';
import {
  KEY,
  type LocalJobo,
  openLocalJobo,
  siteId,
  sites,
} from '../../../workbench/services/jobo/local-jobo';

type Kept = ['sending', number] | ['answered', number | undefined, number | undefined];

/** A client over local services, with all that its meter was told. */
function clientOf(jobo: LocalJobo, key = KEY): { client: Client; kept: Kept[] } {
  const kept: Kept[] = [];
  let now = Date.UTC(2026, 0, 15, 12);
  const transport = {
    fetchAll: (requests: GoogleAppsScript.URL_Fetch.URLFetchRequest[]) => {
      const sent = requests.map(({ url, method, headers, payload }) => ({
        url,
        method: String(method),
        headers: { 'Content-Type': 'application/json', ...(headers as Record<string, string>) },
        ...(payload === undefined ? {} : { body: String(payload) }),
      }));
      return jobo.exchange(sent, now).map((outcome) => {
        if ('fault' in outcome) throw new Error(`Timeout: ${requests[0]?.url}`);
        return {
          getResponseCode: () => outcome.status,
          getContentText: () => Buffer.from(outcome.body).toString(),
          getAllHeaders: () => outcome.headers,
        };
      });
    },
  } as NonNullable<ExchangeOptions['transport']>;
  const client = createClient({
    service: JOBO,
    key,
    transport,
    deadline: createDeadline(() => now),
    now: () => now,
    random: () => 0,
    sleep: (milliseconds) => {
      now += milliseconds;
    },
    meter: {
      sending: (most) => kept.push(['sending', most]),
      answered: (credits, left) => kept.push(['answered', credits, left]),
    },
  });
  return { client, kept };
}

function errorOf(work: () => unknown): JobsheetError {
  try {
    work();
  } catch (thrown) {
    if (thrown instanceof JobsheetError) return thrown;
    throw thrown;
  }
  throw new Error('it did not throw');
}

const first = (client: Client, paginator = CAREER_SITES.paginate({})) =>
  client.getAll([paginator.request(paginator.start)]);

it('has a field for everything that a row may hold, the id’s first', () => {
  const lookedUp = CAREER_SITES.lookups?.map(({ field }) => field) ?? [];
  const listed = CAREER_SITES.fields.filter(
    ({ key, detail, arrival }) => !detail && !arrival && !lookedUp.includes(key),
  );
  expect(listed.map(({ key }) => key).sort()).toEqual([...CAREER_SITE_FIELDS].sort());
  expect(CAREER_SITES.fields[0]).toMatchObject({ key: 'id', heading: 'Site ID', type: 'text' });
  expect(CAREER_SITES.softDelete).toBeUndefined();
});

it('reads the 585 real sites in twelve requests, and keeps account of each before and after', () => {
  const jobo = openLocalJobo();
  const { client, kept } = clientOf(jobo);
  const paginator = CAREER_SITES.paginate({});
  const ids: (string | undefined)[] = [];
  for (let state = startReading(paginator); !state.done; ) {
    const step = readWindow(paginator, CAREER_SITES.idOf, state, client.getAll, 20);
    ids.push(...step.pages.flatMap(({ records }) => records.map(CAREER_SITES.idOf)));
    state = step.state;
  }
  expect([ids.length, new Set(ids).size, client.requestCount()]).toEqual([585, 585, 12]);
  expect(kept.slice(0, 2)).toEqual([
    ['sending', 2_500],
    ['answered', 2_500, 997_500],
  ]);
  const counted = kept.reduce((sum, [what, credits = 0]) => (what === 'answered' ? sum + credits : sum), 0);
  expect([counted, jobo.spent()]).toEqual([29_250, 29_250]);
});

it('reads rows of the older version, whose newer fields are missing', () => {
  const [row] = sites(1);
  const { updated_at, discovered_at, ...older } = { ...row };
  // An older server leaves out fields that the contract requires.
  const { client } = clientOf(openLocalJobo([older as never]));
  const paginator = CAREER_SITES.paginate({});
  const { records } = paginator.read(first(client, paginator)[0], paginator.start);
  expect(CAREER_SITES.fields.map((field) => field.read(records[0] as never))).toContain(siteId(1));
});

it.each([
  [{ credits_balance: 0, credits_required: 50, error: 'Insufficient credits' }, undefined, 0],
  [{}, undefined, undefined],
  [{}, 12, 12],
])('a balance that is not told is not nothing: %j', (body, header, left) => {
  expect(JOBO.credits?.balance((name) => (name === 'X-Credits-Balance' ? header : undefined), body)).toBe(
    left,
  );
});

it.each([
  [200, { career_sites: [1, 2] }, undefined, 100],
  [200, { career_sites: [1, 2] }, 0, 0],
  [200, 'half of an ans', 2_500, 2_500],
  [200, '<html>', undefined, undefined],
  [500, {}, undefined, 0],
])('what an answer of %i %j cost is told by its header, else by its rows, else by nobody', (status, body, header, cost) => {
  expect(JOBO.credits?.spent(status, () => header, body)).toBe(cost);
});

it.each(['lost', 'cut', 'html', 'dns'])('after one %s a request that is paid is sent once more', (kind) => {
  const jobo = openLocalJobo(sites(60), { faults: `jobo@1=${kind}` });
  const { client, kept } = clientOf(jobo);
  expect(first(client)).toMatchObject([{ has_more: true }]);
  expect([client.requestCount(), kept.filter(([what]) => what === 'sending')]).toEqual([
    2,
    [
      ['sending', 2_500],
      ['sending', 2_500],
    ],
  ]);
});

it.each([
  ['jobo@*=lost', 2],
  ['jobo@*=cut', 2],
  ['jobo@1=500,jobo@2=lost,jobo@3=503,jobo@4=lost', 4],
  ['jobo@*=500', 4],
])('%s: it gives up after %i requests', (faults, requests) => {
  const { client } = clientOf(openLocalJobo(sites(60), { faults }));
  errorOf(() => first(client));
  expect(client.requestCount()).toBe(requests);
});

it('waits as long as a 429 asks', () => {
  const jobo = openLocalJobo(sites(60), { faults: 'jobo@1=429:30' });
  const { client, kept } = clientOf(jobo);
  first(client);
  expect(kept.slice(0, 2)).toEqual([
    ['sending', 2_500],
    ['answered', 0, undefined],
  ]);
  expect(jobo.spent()).toBe(2_500);
});

it('says what is missing when the credits do not reach, and that nothing was paid', () => {
  const jobo = openLocalJobo(sites(60));
  jobo.change({ service: 'jobo', balance: 130 });
  const { client, kept } = clientOf(jobo);
  const error = errorOf(() => first(client));
  expect(error).toMatchObject({ code: 'NO_CREDIT', kind: 'quota', status: 402 });
  expect(error.message).toContain('Insufficient credits (2500 needed, 130 left)');
  expect(kept.at(-1)).toEqual(['answered', 0, 130]);
});

it.each([
  ['invalid-cursor', 'CURSOR_REFUSED', 'begins the list anew'],
  ['400', 'REFUSED', 'Bad request'],
  ['403', 'FORBIDDEN', 'Forbidden'],
  ['401', 'KEY_REFUSED', 'API keys'],
])('%s becomes %s', (kind, code, words) => {
  const { client } = clientOf(openLocalJobo(sites(60), { faults: `jobo@1=${kind}` }));
  const error = errorOf(() => first(client));
  expect(error.code).toBe(code);
  expect(error.message).toContain(words);
  expect(client.requestCount()).toBe(1);
});

it('tries a key for nothing', () => {
  const jobo = openLocalJobo(sites(60));
  expect(clientOf(jobo).client.getAll([JOBO.whoAmI.request])).toMatchObject([{ career_sites: [] }]);
  expect(errorOf(() => clientOf(jobo, 'jobo_wrong').client.getAll([JOBO.whoAmI.request])).code).toBe(
    'KEY_REFUSED',
  );
  expect(jobo.spent()).toBe(0);
});
