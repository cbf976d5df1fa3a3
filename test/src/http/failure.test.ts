/** The message for every status of each service: what happened, that the sheet is unchanged, and what to do next. */
import { createDeadline } from '../../../src/core/deadline';
import { momentInWords } from '../../../src/core/words';
import { createClient } from '../../../src/http/client';
import { JOBO } from '../../../src/sources/jobo/service';
import { PIPELINE } from '../../../src/sources/pipeline/service';
import { TRACKLY } from '../../../src/sources/trackly/service';
import type { Service } from '../../../src/streams/service';

const SERVICES = [TRACKLY, JOBO, PIPELINE];
const KEY = 'trk_secret_0123456789';
const NOON = Date.UTC(2026, 2, 4, 12);
const KEPT = 'Your sheet keeps what it had.';

/** As each service puts its words. */
function bodyOf({ id }: Service, words: string): string {
  if (id === 'pipeline') return JSON.stringify({ error: { code: 'X', message: words } });
  return JSON.stringify(id === 'jobo' ? { status: 0, error: 'Error', message: words } : { error: words });
}

function ask(service: Service, status: number, body: string, headers: Record<string, string> = {}) {
  let time = NOON;
  const slept: number[] = [];
  let asked = 0;
  const now = () => time;
  const client = createClient({
    service,
    key: KEY,
    deadline: createDeadline(now, 300_000),
    now,
    random: () => 0,
    clock: (moment) => momentInWords(moment, now(), 'Europe/Warsaw'),
    sleep: (milliseconds) => {
      slept.push(milliseconds);
      time += milliseconds;
    },
    transport: {
      fetchAll: (requests: unknown[]) => {
        asked += requests.length;
        const response = {
          getResponseCode: () => status,
          getContentText: () => body,
          getAllHeaders: () => headers,
        };
        return requests.map(() => response as GoogleAppsScript.URL_Fetch.HTTPResponse);
      },
    },
  });
  try {
    client.getAll([{ path: '/any', query: [] }]);
  } catch (thrown) {
    const { message, code } = thrown as Error & { code: string };
    return { words: message, code, asked, slept };
  }
  return { words: 'nothing was wrong', code: '', asked, slept };
}

const REFUSED = (name: string) =>
  `${name} refused the request (status 400). It said: “Their words” Check the filters of this sync.`;

const WORDS: Readonly<Record<number, (service: Service) => string>> = {
  202: ({ name }) =>
    `${name} has taken the request and is still working on it (status 202). ${KEPT} Sync again in a few minutes.`,
  204: () => 'nothing was wrong',
  302: ({ name, ownAddress }) =>
    `${name} answers from another address (status 302). Jobsheet does not follow it there, since your key would go along. ${ownAddress ? 'Check the address of your Pipeline in Jobsheet, under Keys.' : `Try again later; if it stays, tell ${name}.`}`,
  400: ({ name }) => REFUSED(name),
  401: ({ name, signIn, keyPlace }) =>
    signIn
      ? `${name} does not know you any more (status 401). Sign in again in Jobsheet, under Keys.`
      : `${name} did not accept your key (status 401). Copy all of it from ${keyPlace} and set it again in Jobsheet, under Keys.`,
  402: ({ name, credits }) =>
    credits
      ? `You do not have enough ${name} credits (status 402). It said: “Their words” Nothing was paid for this. Add credits at ${name} and sync again: Jobsheet goes on where it stopped.`
      : `${name} asks for a payment before it does this (status 402). It said: “Their words” ${KEPT} Look at your plan at ${name}, then try again.`,
  403: ({ name }) =>
    `${name} does not let your account do this (status 403). It said: “Their words” ${KEPT} Look at what your plan includes, or ask ${name}.`,
  404: ({ name }) =>
    `${name} does not have what was asked for (status 404). It said: “Their words” It may have been deleted there. Sync again to see what there is.`,
  405: ({ name }) => REFUSED(name).replace('400', '405'),
  409: ({ name }) =>
    `This does not go with what ${name} has by now (status 409). It said: “Their words” ${KEPT} Sync again, look at the row, then try once more.`,
  410: (service) => (WORDS[404]?.(service) ?? '').replace('404', '410'),
  422: ({ name }) => REFUSED(name).replace('400', '422'),
  429: ({ name, limit }) =>
    `${name}’s ${limit.words} is reached. ${KEPT} Try again at ${limit.minutes === 60 ? '2:01 PM' : '1:02 PM'}.`,
  500: ({ name }) =>
    `${name} has a problem of its own (status 500). It said: “Their words” ${KEPT} Try again in a few minutes.`,
  501: ({ name }) => `This is not offered by your ${name} (status 501). The rest works without it.`,
  502: (service) => (WORDS[500]?.(service) ?? '').replace('500', '502'),
  503: (service) => (WORDS[500]?.(service) ?? '').replace('500', '503'),
  504: (service) => (WORDS[500]?.(service) ?? '').replace('500', '504'),
};

const cases = Object.keys(WORDS).flatMap((status) =>
  SERVICES.map((one) => [Number(status), one.name, one] as const),
);

it.each(cases)('%i of %s', (status, _, service) => {
  const { words } = ask(service, status, bodyOf(service, 'Their words'));
  expect(words).toBe(WORDS[status]?.(service));
});

it.each([202, 302, 400, 401, 402, 403, 404, 409, 410, 422, 501])('%i is asked once', (status) => {
  for (const service of SERVICES) expect(ask(service, status, bodyOf(service, 'No')).asked).toBe(1);
});

describe('429 names the time, by the clock of the spreadsheet', () => {
  const retry = { 'Retry-After': '5400' };
  const seconds = { 'X-RateLimit-Reset': String(NOON / 1000 + 5_400) };
  const milliseconds = { 'x-ratelimit-reset': String(NOON + 5_400_000) };
  const date = { 'Retry-After': new Date(NOON + 5_400_000).toUTCString() };

  it.each([retry, seconds, milliseconds, date])('from %j, and does not sleep through it', (headers) => {
    const { words, slept, asked } = ask(TRACKLY, 429, bodyOf(TRACKLY, 'Slow down'), headers);
    expect(words).toBe(`Trackly’s hourly limit is reached. ${KEPT} Try again at 2:30 PM.`);
    expect([slept, asked]).toEqual([[], 1]);
  });

  it('from the body, and on another day', () => {
    const body = JSON.stringify({ error: { code: 'RATE_LIMITED', message: 'No', retry_after: 86_400 } });
    expect(ask(PIPELINE, 429, body).words).toContain('Try again tomorrow at 1:00 PM.');
  });

  it('a short wait is waited for, and one that is over already is now', () => {
    expect(ask(JOBO, 429, '{}', { 'Retry-After': '20' })).toMatchObject({
      asked: 4,
      slept: [20_000, 20_000, 20_000],
    });
    expect(ask(TRACKLY, 429, '{}', { 'X-RateLimit-Reset': String(NOON / 1000 - 60) }).words).toContain(
      'Try again at 1:0',
    );
  });

  it('503 that says when it is back says so, too', () => {
    expect(ask(TRACKLY, 503, '{"error":"Busy"}', { 'Retry-After': '1800' }).words).toContain(
      'Try again at 1:30 PM.',
    );
  });
});

it.each([
  ['its key', `bad key ${KEY}`],
  ['a token', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl is over'],
  ['a bearer', 'Bearer abcdefghijklmnop'],
])('no answer that holds %s is told with it', (_, words) => {
  for (const service of SERVICES) {
    for (const status of [302, 400, 401, 402, 403, 404, 409, 422, 429, 500, 503]) {
      const told = ask(service, status, bodyOf(service, words)).words;
      expect(told).not.toMatch(/secret_0123|eyJhbG|c2lnbmF0|abcdefghij/);
    }
  }
});
