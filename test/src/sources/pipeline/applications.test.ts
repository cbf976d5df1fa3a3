/** The source with the real client against the local service. */
import { createDeadline } from '../../../../src/core/deadline';
import { JobsheetError } from '../../../../src/core/errors';
import { type Client, createClient } from '../../../../src/http/client';
import type { ExchangeOptions } from '../../../../src/http/exchange';
import { APPLICATIONS } from '../../../../src/sources/pipeline/applications';
import {
  APPLICATION_FIELDS,
  type Application,
  PATHS,
  WRITABLE_FIELDS,
} from '../../../../src/sources/pipeline/generated/contract';
import { PIPELINE } from '../../../../src/sources/pipeline/service';
import { readWindow, startReading } from '../../../../src/sync/run/read-pages';
import {
  applicationId,
  applications,
  cookieOf,
  type LocalPipeline,
  MINUTE,
  NOON,
  openLocalPipeline,
} from '../../../workbench/services/pipeline/local-pipeline';

function clientOf(pipeline: LocalPipeline, key = pipeline.token(), origin?: string) {
  let now = NOON;
  const slept: number[] = [];
  const transport = {
    fetchAll: (requests: GoogleAppsScript.URL_Fetch.URLFetchRequest[]) =>
      requests.map(({ url, method, headers }) => {
        const sent = { url, method: String(method), headers: headers as Record<string, string> };
        const [outcome] = pipeline.exchange([sent], now);
        if (!outcome || 'fault' in outcome) throw new Error(`Timeout: ${url}`);
        return {
          getResponseCode: () => outcome.status,
          getContentText: () => Buffer.from(outcome.body).toString(),
          getAllHeaders: () => outcome.headers,
        };
      }),
  } as NonNullable<ExchangeOptions['transport']>;
  const client = createClient({
    service: PIPELINE,
    key,
    transport,
    deadline: createDeadline(() => now),
    now: () => now,
    random: () => 0,
    sleep: (milliseconds) => {
      slept.push(milliseconds);
      now += milliseconds;
    },
    ...(origin === undefined ? {} : { origin }),
  });
  return { client, slept };
}

function readAll(client: Client, filters = {}, since?: number): Application[] {
  const paginator = APPLICATIONS.paginate(filters, since);
  const found = new Map<string | undefined, Application>();
  for (let state = startReading(paginator); !state.done; ) {
    const step = readWindow(paginator, APPLICATIONS.idOf, state, client.getAll, 20);
    for (const { records } of step.pages) for (const one of records) found.set(APPLICATIONS.idOf(one), one);
    state = step.state;
    if (state.done) expect(state.proved).toBe(true);
  }
  return [...found.values()];
}

function signedIn(count?: number, faults?: string): LocalPipeline {
  const pipeline = openLocalPipeline(count === undefined ? undefined : applications(count), { faults });
  pipeline.signIn();
  return pipeline;
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

it('has a field for everything that an application holds, the id’s first, and knows which may be changed', () => {
  expect(APPLICATIONS.fields.map(({ key }) => key).sort()).toEqual([...APPLICATION_FIELDS, 'posting'].sort());
  expect(APPLICATIONS.fields[0]).toMatchObject({ key: 'id', heading: 'Application ID', type: 'text' });
  const editable = APPLICATIONS.fields.filter(({ editable }) => editable).map(({ key }) => key);
  expect(editable.sort()).toEqual([...WRITABLE_FIELDS].sort());
  expect(APPLICATIONS.fields.find(({ key }) => key === 'status')?.values).toHaveLength(5);
  for (const key of APPLICATIONS.defaultFields) expect(APPLICATION_FIELDS).toContain(key);
});

it('reads the 200 real applications in one request, and every value fits its field', () => {
  const { client } = clientOf(signedIn());
  const found = readAll(client);
  expect([found.length, client.requestCount(), client.quotaLeft()]).toEqual([200, 1, 99]);
  const parsed = APPLICATIONS.fields.find(({ key }) => key === 'ai_parsed_data');
  expect(found.map((one) => parsed?.read(one))).toContainEqual(
    expect.stringMatching(/salary: .*currency: USD/),
  );
});

it('reads 1,200 in three requests, each once, while others come, change and go', () => {
  const pipeline = signedIn(1_200, 'pipeline/jobs@2-*=churn,pipeline/jobs@2-*=close:7');
  const before = new Set(pipeline.ids('pipeline'));
  const found = new Set(readAll(clientOf(pipeline).client).map(({ id }) => id));
  const stayed = pipeline.ids('pipeline').filter((id) => before.has(id));
  expect(stayed.filter((id) => !found.has(String(id)))).toEqual([]);
});

it('reads later only what changed, and what was deleted with the time of it', () => {
  const pipeline = signedIn(5);
  const since = NOON - (APPLICATIONS.lookback ?? 0);
  pipeline.change({
    service: 'pipeline',
    update: [
      ...[3, 4, 5].map((number) => ({ id: applicationId(number), updated_at: '2026-01-01T00:00:00Z' })),
    ],
  });
  pipeline.ask('delete', pipeline.one(applicationId(2)), { now: NOON + MINUTE });
  const found = readAll(clientOf(pipeline).client, {}, since);
  expect(found.map(({ id, deleted_at }) => [id, deleted_at ?? null])).toEqual([
    [applicationId(1), null],
    [applicationId(2), new Date(NOON + MINUTE).toISOString()],
  ]);
});

it('counts what would match', () => {
  const { client } = clientOf(signedIn());
  const [body] = client.getAll([APPLICATIONS.count?.request({ status: ['offer'] }) as never]);
  const offers = readAll(client, { status: ['offer'] }).length;
  expect([APPLICATIONS.count?.read(body), offers > 0]).toEqual([offers, true]);
});

it('goes to the address that was handed in, with a token or with the cookie of a session', () => {
  const pipeline = signedIn(1);
  expect(readAll(clientOf(pipeline, pipeline.token(), 'http://localhost:3000').client)).toHaveLength(1);
  expect(pipeline.requests().at(-1)?.url).toMatch(/^http:\/\/localhost:3000\/api\/jobs\?/);
  const cookie = PIPELINE.signIn?.read({}, cookieOf(pipeline.signIn()))?.key;
  expect(readAll(clientOf(pipeline, cookie).client)).toHaveLength(1);
});

it('tells a dead token by the cheapest request, and stops there', () => {
  const { client } = clientOf(signedIn(1), 'dead.token.x');
  expect(errorOf(() => client.getAll([PIPELINE.whoAmI.request]))).toMatchObject({
    code: 'KEY_REFUSED',
    message: expect.stringContaining('Sign in again'),
  });
  expect(client.requestCount()).toBe(1);
  expect(clientOf(signedIn(1)).client.getAll([PIPELINE.whoAmI.request])).toHaveLength(1);
});

it('says in the service’s words what was wrong, with each field', () => {
  const { client } = clientOf(signedIn(1));
  const error = errorOf(() => client.getAll([{ path: PATHS.listApplications, query: [['page', '0']] }]));
  expect(error.message).toContain('Validation failed (page: Must be a whole number');
});

it('does not repeat what this server does not offer', () => {
  const { client } = clientOf(signedIn(1));
  expect(errorOf(() => client.getAll([{ path: PATHS.getInsights, query: [] }]))).toMatchObject({
    code: 'NOT_OFFERED',
    status: 501,
    message: 'This is not offered by your Pipeline (status 501). The rest works without it.',
  });
  expect(client.requestCount()).toBe(1);
});

it('waits at the limit as long as the service asks, and then goes on', () => {
  const pipeline = signedIn(1);
  for (let count = 0; count < 100; count += 1) pipeline.list();
  const { client, slept } = clientOf(pipeline);
  expect([readAll(client).length, slept]).toEqual([1, [60_000]]);
});

it.each([
  [{ error: { code: 'X', message: 'Said so', retry_after: 7 } }, 'Said so', 7],
  [
    { error: { code: 'X', message: 'Bad', details: [{ field: 'a', message: 'No' }, 5, null] } },
    'Bad (a: No)',
    undefined,
  ],
  [{ error: 'In short', retry_after: 3 }, 'In short', 3],
  [{ message: 'Plain' }, 'Plain', undefined],
  [{ error: { details: 'x', retry_after: '5' } }, undefined, undefined],
  ['text', undefined, undefined],
  [null, undefined, undefined],
])('understands the error %j', (body, words, seconds) => {
  expect([PIPELINE.wordsOf(body), PIPELINE.waitOf?.(body)]).toEqual([words, seconds]);
});

it.each([null, {}, { data: {} }, []])('%j is no page', (body) => {
  const paginator = APPLICATIONS.paginate({});
  expect(errorOf(() => paginator.read(body, paginator.start)).code).toBe('NOT_A_PAGE');
});
