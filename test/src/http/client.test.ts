import { createDeadline } from '../../../src/core/deadline';
import { JobsheetError } from '../../../src/core/errors';
import { createClient } from '../../../src/http/client';
import { TRACKLY } from '../../../src/sources/trackly/service';
import type { Service } from '../../../src/streams/service';

type Answer = { status: number; body: string; headers?: Record<string, string> } | Error;

const KEY = 'trk_secret_0123456789';
const page = { path: '/jobs', query: [['search', 'a b,c']] as const };

/** A client whose transport gives the answers in turn; a list is one answer for each request of a batch. */
function clientWith(answers: (Answer | Answer[])[], budget = 300_000, service: Service = TRACKLY) {
  let time = 0;
  const slept: number[] = [];
  const batches: GoogleAppsScript.URL_Fetch.URLFetchRequest[][] = [];
  const transport = {
    fetchAll(requests: (GoogleAppsScript.URL_Fetch.URLFetchRequest | string)[]) {
      batches.push(requests as GoogleAppsScript.URL_Fetch.URLFetchRequest[]);
      const next = answers.shift() ?? new Error('no answer left');
      if (next instanceof Error) throw next;
      return [next].flat().map((answer) => {
        if (answer instanceof Error) throw answer;
        return {
          getResponseCode: () => answer.status,
          getContentText: () => answer.body,
          getAllHeaders: () => answer.headers ?? {},
        } as GoogleAppsScript.URL_Fetch.HTTPResponse;
      });
    },
  };
  const now = () => time;
  const client = createClient({
    service,
    key: KEY,
    deadline: createDeadline(now, budget),
    transport,
    now,
    random: () => 0,
    sleep: (milliseconds) => {
      slept.push(milliseconds);
      time += milliseconds;
    },
  });
  return { client, slept, batches };
}

const good = (value: unknown, headers = {}): Answer => ({
  status: 200,
  body: JSON.stringify(value),
  headers,
});
const bad = (
  status: number,
  body: string | object = { error: 'words of the service' },
  headers = {},
): Answer => ({
  status,
  body: typeof body === 'string' ? body : JSON.stringify(body),
  headers,
});

function errorOf(work: () => unknown): JobsheetError {
  try {
    work();
  } catch (error) {
    if (error instanceof JobsheetError) return error;
    throw error;
  }
  throw new Error('it did not throw');
}

describe('the client', () => {
  it('sends the key to the service’s own origin over https, follows no redirect, and encodes what was typed', () => {
    const { client, batches } = clientWith([good({ jobs: [] })]);
    expect(client.getAll([page])).toEqual([{ jobs: [] }]);
    expect(batches[0]?.[0]).toMatchObject({
      url: 'https://closeai.mba/api/v1/jobs?search=a%20b%2Cc',
      followRedirects: false,
      muteHttpExceptions: true,
      headers: { Authorization: `Bearer ${KEY}` },
    });
  });

  it('gives the bodies in the order of the requests, and asks again only for those that failed', () => {
    const { client, batches, slept } = clientWith([[good(1), bad(500), good(3)], [good(2)]]);
    expect(client.getAll([page, page, page])).toEqual([1, 2, 3]);
    expect(batches.map((batch) => batch.length)).toEqual([3, 1]);
    expect(client.requestCount()).toBe(4);
    expect(slept).toEqual([1_000]);
  });

  it('waits longer each time, and gives up after four tries', () => {
    const { client, slept } = clientWith([bad(500), bad(502), bad(503), bad(500)]);
    const error = errorOf(() => client.getAll([page]));
    expect(error).toMatchObject({ code: 'SERVICE_FAILED', kind: 'transient', status: 500 });
    expect(error.message).toContain('words of the service');
    expect(slept).toEqual([1_000, 2_000, 4_000]);
  });

  it('sends the members of a batch one by one when a transport fault lost them all', () => {
    const { client, batches } = clientWith([new Error('Address unavailable'), good(1), good(2)]);
    expect(client.getAll([page, page])).toEqual([1, 2]);
    expect(batches.map((batch) => batch.length)).toEqual([2, 1, 1]);
  });

  it('says that a service cannot be reached', () => {
    const faults = [1, 2, 3, 4].map(() => new Error('DNS error: https://closeai.mba'));
    expect(errorOf(() => clientWith(faults).client.getAll([page]))).toMatchObject({
      code: 'UNREACHABLE',
      message: expect.stringContaining('DNS error'),
    });
  });

  it.each([
    [400, 'REFUSED', 'config', 'words of the service'],
    [401, 'KEY_REFUSED', 'auth', 'Settings → Developer'],
    [403, 'FORBIDDEN', 'config', 'words of the service'],
    [404, 'NOT_FOUND', 'data', '404'],
    [301, 'REFUSED', 'config', '301'],
  ])('stops at %i at once', (status, code, kind, words) => {
    const { client, slept } = clientWith([bad(status)]);
    const error = errorOf(() => client.getAll([page]));
    expect(error).toMatchObject({ code, kind, status });
    expect(error.message).toContain(words);
    expect(slept).toEqual([]);
  });

  it('waits as long as a 429 asks, when there is time', () => {
    const { client, slept } = clientWith([bad(429, {}, { 'retry-after': '30' }), good(1)]);
    expect(client.getAll([page])).toEqual([1]);
    expect(slept).toEqual([30_000]);
  });

  it('waits as long as the body of an error asks, for a service that says so there', () => {
    const waitOf = () => 12;
    const { client, slept } = clientWith([bad(429), good(1)], 300_000, { ...TRACKLY, waitOf });
    expect(client.getAll([page])).toEqual([1]);
    expect(slept).toEqual([12_000]);
  });

  it('stops at a 429 that asks for longer than the execution has, and says from when to try again', () => {
    const { client, slept } = clientWith([bad(429, {}, { 'X-RateLimit-Reset': '3600' })]);
    expect(errorOf(() => client.getAll([page]))).toMatchObject({
      code: 'TOO_MANY_REQUESTS',
      kind: 'quota',
      retryAt: 3_600_000,
    });
    expect(slept).toEqual([]);
  });

  it('asks nothing when the slowest answer would not fit into the execution any more', () => {
    const { client, batches } = clientWith([good(1)], 60_000);
    expect(errorOf(() => client.getAll([page])).code).toBe('OUT_OF_TIME');
    expect(batches).toEqual([]);
  });

  it.each([
    ['a web page', '<html><h1>Sign in</h1></html>', 'Sign in'],
    ['JSON cut in the middle', '{"jobs":[{"id":1', '"jobs"'],
  ])('asks again for %s, and tells what came', (_, body, words) => {
    expect(clientWith([bad(200, body), good(1)]).client.getAll([page])).toEqual([1]);
    const error = errorOf(() => clientWith([1, 2, 3, 4].map(() => bad(200, body))).client.getAll([page]));
    expect(error).toMatchObject({ code: 'NOT_JSON', kind: 'data' });
    expect(error.message).toContain(words);
  });

  it('tells maintenance as maintenance', () => {
    const answers = [1, 2, 3, 4].map(() => bad(503, { code: 'maintenance_mode', error: 'Back at nine' }));
    expect(errorOf(() => clientWith(answers).client.getAll([page]))).toMatchObject({
      code: 'MAINTENANCE',
      message: expect.stringContaining('Back at nine'),
    });
  });

  it('never shows the key, even when the service echoes it', () => {
    const error = errorOf(() => clientWith([bad(400, { error: `bad key ${KEY}` })]).client.getAll([page]));
    expect(error.message).not.toContain(KEY);
  });

  it('refuses an address longer than UrlFetchApp takes', () => {
    const long = { path: '/jobs', query: [['search', 'x'.repeat(2_100)]] as const };
    expect(errorOf(() => clientWith([]).client.getAll([long]))).toMatchObject({
      code: 'FILTERS_TOO_LONG',
      kind: 'config',
    });
  });

  it('knows how many requests are left', () => {
    const { client } = clientWith([good(1, { 'x-ratelimit-remaining': '9999' })]);
    expect(client.quotaLeft()).toBeUndefined();
    client.getAll([page]);
    expect(client.quotaLeft()).toBe(9_999);
  });
});
