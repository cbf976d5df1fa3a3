/** A service at an address of the person's own: what is kept of a sign-in, and what happens when the session ends. */
import { createDeadline } from '../../../src/core/deadline';
import { createClient } from '../../../src/http/client';
import { ORIGIN, PATHS } from '../../../src/sources/pipeline/generated/contract';
import { PIPELINE } from '../../../src/sources/pipeline/service';
import type { Services } from '../../../workbench/services/exchange';
import { createWorkbench, type Workbench } from '../../../workbench/workbench';
import { columnOf, sheetOf } from '../../support/small-catalogue';
import {
  applicationId,
  applications,
  CREDENTIALS,
  cookieOf,
  type LocalPipeline,
  openLocalPipeline,
} from '../../workbench/services/pipeline/local-pipeline';

const HOUR = 3_600_000;
const SIGN_IN = { baseUrl: `${ORIGIN}/`, ...CREDENTIALS };
let pipeline: LocalPipeline;
let workbench: Workbench;

beforeEach(() => {
  pipeline = openLocalPipeline(applications(3));
  workbench = createWorkbench({ services: pipeline });
});
afterEach(() => pipeline.close());

const ask = (name: string, ...parts: unknown[]) => workbench.callFromSidebar(name, parts).result;
const properties = () => workbench.cloud.stores.user.get(workbench.cloud.user) as Map<string, string>;
const asked = () => pipeline.requests().map(({ url }) => url.slice(ORIGIN.length).split('?')[0]);
const connection = () =>
  (
    ask('home') as { value: { services: { id: string; endsIn: string | null; address: string | null }[] } }
  ).value.services.find(({ id }) => id === 'pipeline');
const sync = () => workbench.call('syncApplications');
const titles = () => {
  const sheet = sheetOf(workbench, 'Applications');
  return [1, 2, 3].map((row) => sheet.grid.get('value', row, columnOf(sheet, 'job_title')));
};

/** Answers every request the same. */
function answering(body: unknown, status: number, then = () => {}) {
  return {
    fetchAll: (requests: unknown[]) => {
      then();
      return requests.map(() => ({
        getResponseCode: () => status,
        getAllHeaders: () => ({}),
        getContentText: () => JSON.stringify(body),
      })) as GoogleAppsScript.URL_Fetch.HTTPResponse[];
    },
  };
}

it('is signed in to with e-mail and password; the password is kept nowhere, nor is anything of it told', () => {
  const told = ask('connectService', 'pipeline', SIGN_IN);
  expect(told).toMatchObject({ value: { service: 'pipeline', requestsLeft: null } });
  expect(asked()).toEqual([PATHS.signIn, PATHS.listApplications]);
  expect(properties().get('key.pipeline')).toBeTruthy();
  expect(JSON.stringify([...properties()])).not.toContain(CREDENTIALS.password);
  expect(connection()).toMatchObject({ address: ORIGIN, isSignIn: true });
  const open = JSON.stringify([told, ask('home'), [...workbench.cloud.stores.document]]);
  expect(open).not.toContain(properties().get('key.pipeline'));
  expect(open).not.toContain(properties().get('renewal.pipeline'));
});

it('takes a pasted token', () => {
  pipeline.signIn(workbench.cloud.clock.now());
  ask('connectService', 'pipeline', { baseUrl: ORIGIN, token: ` ${pipeline.token()} ` });
  expect(properties().get('key.pipeline')).toBe(pipeline.token());
  expect(sync().result).toMatchObject({ runs: [{ added: 3, ending: 'finished' }] });
});

it.each([
  [{ ...SIGN_IN, password: 'wrong-password' }, 'Pipeline did not accept this e-mail and password.'],
  [
    { baseUrl: ORIGIN, token: 'dead.token.x' },
    'Pipeline did not accept this token. Check that you copied all of it',
  ],
  [{ baseUrl: ORIGIN, token: 'two words' }, 'That is not a Pipeline key: a key has no spaces.'],
  [
    { ...SIGN_IN, baseUrl: 'http://tracker.example.com' },
    'is not safe: anybody on the way could read your sign-in.',
  ],
  [{ ...SIGN_IN, baseUrl: 'tracker' }, 'is no address.'],
])('%j is refused with a sentence, and the connection from before stays', (given, words) => {
  ask('connectService', 'pipeline', SIGN_IN);
  const before = [...properties()];
  expect(ask('connectService', 'pipeline', given)).toMatchObject({
    error: { message: expect.stringContaining(words) },
  });
  expect([...properties()]).toEqual(before);
});

it('makes an account, which can be signed in to then', () => {
  const given = { baseUrl: ORIGIN, email: 'new@example.com', password: 'long-enough-1' };
  expect(ask('createAccount', 'pipeline', given)).toEqual({
    value: 'Your Pipeline account is made. If an e-mail comes, follow its link first. Then sign in.',
  });
  expect(properties().has('key.pipeline')).toBe(false);
  expect(ask('connectService', 'pipeline', given)).toMatchObject({
    error: {
      code: 'EMAIL_NOT_CONFIRMED',
      message:
        'Your e-mail address is not confirmed yet. Open the e-mail that Pipeline sent you, follow its link, then sign in.',
    },
  });
  workbench.cloud.clock.advance(HOUR);
  expect(ask('connectService', 'pipeline', given)).toMatchObject({ value: { service: 'pipeline' } });
  expect(ask('createAccount', 'pipeline', given)).toMatchObject({
    error: {
      code: 'EMAIL_TAKEN',
      message: 'There is an account with this e-mail already. Choose ‘Sign in’ instead.',
    },
  });
});

it('a password that is too weak, and an e-mail that is none, say what is wrong, and not what was typed', () => {
  const weak = ask('createAccount', 'pipeline', {
    baseUrl: ORIGIN,
    email: 'new@example.com',
    password: 'short-1',
  });
  expect(weak).toMatchObject({
    error: {
      code: 'WEAK_PASSWORD',
      message: expect.stringMatching(/^Pipeline finds this password too weak\. /),
    },
  });
  expect(JSON.stringify(weak)).not.toContain('short-1');
  const none = ask('createAccount', 'pipeline', {
    baseUrl: ORIGIN,
    email: 'no-address',
    password: 'long-enough-1',
  });
  expect(none).toMatchObject({ error: { message: expect.stringContaining('the e-mail') } });
});

const PAGE = '<!DOCTYPE html><title>Welcome</title>';

it.each([
  ['a web page', 200, PAGE, 'There is no Pipeline at https://api.pipeline.local. Check the address.'],
  [
    'nothing of that name',
    404,
    PAGE,
    'There is no Pipeline at https://api.pipeline.local. Check the address.',
  ],
  ['another address', 301, '', 'There is no Pipeline at https://api.pipeline.local. Check the address.'],
  [
    'other data',
    200,
    '{"hello":"world"}',
    'There is no Pipeline at https://api.pipeline.local. Check the address.',
  ],
  ['a maintenance page', 503, PAGE, 'Pipeline has a problem of its own (status 503).'],
])('an address where there is %s says so, asks a sign-in once, and keeps nothing', (_, status, body, words) => {
  let signIns = 0;
  const elsewhere: Services = {
    ...pipeline,
    exchange: (requests) =>
      requests.map(({ url }) => {
        if (url.includes('/auth/')) signIns += 1;
        return { status, headers: {}, body: new TextEncoder().encode(body), milliseconds: 10 };
      }),
  };
  workbench = createWorkbench({ services: elsewhere });
  const baseUrl = ORIGIN;
  const refused = { error: { message: expect.stringContaining(words) } };
  expect(ask('connectService', 'pipeline', { baseUrl, token: 'any.token.x' })).toMatchObject(refused);
  if (status === 200 && body !== PAGE) return;
  expect(ask('connectService', 'pipeline', { ...CREDENTIALS, baseUrl })).toMatchObject(refused);
  expect(ask('createAccount', 'pipeline', { ...CREDENTIALS, baseUrl })).toMatchObject(refused);
  expect(signIns).toBe(2);
  expect(properties()?.has('key.pipeline') ?? false).toBe(false);
});

it('too many sign-ins name the time, by the clock of the spreadsheet', () => {
  const wrong = { ...SIGN_IN, password: 'wrong-password' };
  const answers = [1, 2, 3, 4, 5, 6].map(() => ask('connectService', 'pipeline', wrong));
  expect(answers[5]).toMatchObject({
    error: {
      code: 'TOO_MANY_REQUESTS',
      message: expect.stringMatching(
        /^Pipeline’s limit of requests is reached\. .* Try again at \d+:\d\d AM\.$/,
      ),
    },
  });
});

it('never repeats the password, nor a part of a cookie, though the service says it', () => {
  const password = 'said-out-loud-by-the-service';
  const transport = answering({ error: { message: `${password} is too weak` } }, 400);
  const request = { path: PATHS.signIn, query: [], body: { email: 'a@example.com', password } };
  const deadline = createDeadline();
  const spoken = (key: string) => {
    try {
      createClient({ service: PIPELINE, key, deadline, transport }).getAll([request]);
    } catch (thrown) {
      return (thrown as Error).message;
    }
    return 'nothing was refused';
  };
  expect(spoken('')).toContain('It said: “… is too weak”');
  expect(spoken(`Cookie session=${password}; other=1`)).toContain('It said: “… is too weak”');
});

it('asks for no new session when there is no time for it', () => {
  let asked = 0;
  const renew = () => {
    asked += 1;
    return 'another';
  };
  let now = 0;
  const transport = answering({}, 401, () => {
    now = 300_000;
  });
  const deadline = createDeadline(() => now);
  const client = createClient({ service: PIPELINE, key: 'ended', renew, deadline, transport });
  expect(() => client.getAll([{ path: PATHS.listApplications, query: [] }])).toThrow(
    'Google allows six minutes',
  );
  expect(asked).toBe(0);
});

it('asks whether the service is there before it tests the session', () => {
  ask('connectService', 'pipeline', SIGN_IN);
  expect(ask('testKey', 'pipeline')).toMatchObject({ value: { service: 'pipeline' } });
  expect(asked().slice(-2)).toEqual([PATHS.getHealth, PATHS.listApplications]);
});

it('gets a new session once when the old one has ended, and the run goes on', () => {
  ask('connectService', 'pipeline', SIGN_IN);
  const [key, renewal] = [properties().get('key.pipeline'), properties().get('renewal.pipeline')];
  workbench.cloud.clock.advance(2 * HOUR);
  expect(sync().result).toMatchObject({ runs: [{ added: 3, ending: 'finished' }] });
  expect(asked().filter((path) => path === PATHS.renewSession)).toHaveLength(1);
  expect(properties().get('key.pipeline')).not.toBe(key);
  expect(properties().get('renewal.pipeline')).not.toBe(renewal);
  expect(connection()).toMatchObject({ address: ORIGIN });
});

it.each([
  ['its renewal is refused', 'dead.renewal.x', 1],
  ['there is none', '', 0],
])('says to sign in again when the session has ended and %s', (_why, renewal, renewals) => {
  ask('connectService', 'pipeline', SIGN_IN);
  properties().set('renewal.pipeline', renewal);
  workbench.cloud.clock.advance(2 * HOUR);
  const again = 'Sign in again in Jobsheet, under Keys.';
  expect(ask('testKey', 'pipeline')).toMatchObject({ error: { message: expect.stringContaining(again) } });
  expect(sync().error?.message).toBe(
    'Pipeline does not know you any more (status 401). Sign in again in Jobsheet, under Keys.',
  );
  expect(asked().filter((path) => path === PATHS.renewSession)).toHaveLength(2 * renewals);
});

it('forgets the session, and keeps the address for the next sign-in', () => {
  ask('connectService', 'pipeline', SIGN_IN);
  ask('removeKey', 'pipeline');
  expect([...properties().keys()].filter((name) => name.endsWith('.pipeline'))).toEqual(['address.pipeline']);
  expect(connection()).toMatchObject({ endsIn: null, address: ORIGIN });
  expect(sync().error?.message).toBe(
    'Jobsheet is not connected to Pipeline yet. Sign in in Jobsheet, under Keys. Nothing was changed.',
  );
});

it('works with the cookie of a session, where an answer holds no token', () => {
  const cookie = cookieOf(pipeline.signIn(workbench.cloud.clock.now()));
  const session = PIPELINE.signIn?.read({ user: {} }, cookie);
  expect(session).toEqual({ key: `Cookie ${cookie}`, renewal: undefined });
  ask('connectService', 'pipeline', SIGN_IN);
  properties().set('key.pipeline', session?.key ?? '');
  expect(sync().result).toMatchObject({ runs: [{ added: 3, ending: 'finished' }] });
});

it.each([
  [{ token: 'a' }, 'a'],
  [{ access_token: 'a' }, 'a'],
  [{ session: { access_token: 'a' } }, 'a'],
  [{ data: { token: 'a' } }, 'a'],
  [{ data: { session: { access_token: 'a' } } }, 'a'],
  [{}, undefined],
  [null, undefined],
])('finds the token in %j', (body, key) => {
  expect(PIPELINE.signIn?.read(body, '')?.key).toBe(key);
});

it('keeps the tab of applications: changes come, what is deleted there is marked, and nothing is written in vain', () => {
  ask('connectService', 'pipeline', SIGN_IN);
  expect(sync().result).toMatchObject({ runs: [{ added: 3, requests: 1, complete: true }] });
  expect(sheetOf(workbench, 'Applications').grid.get('value', 0, 0)).toBe('Title');
  expect(titles()).toEqual(expect.arrayContaining(['Title 1', 'Title 2', 'Title 3']));
  const again = sync();
  expect([again.result, again.cellsWritten]).toMatchObject([{ runs: [{ added: 0, changed: 0 }] }, 0]);

  const now = new Date(workbench.cloud.clock.now()).toISOString();
  pipeline.change({
    service: 'pipeline',
    update: [
      { id: applicationId(1), job_title: '=A new title', updated_at: now },
      { id: applicationId(2), deleted_at: now, updated_at: now },
    ],
  });
  expect(sync().result).toMatchObject({ runs: [{ added: 0, changed: 2 }] });
  expect(titles()).toContain('=A new title');
  expect(titles()).toContain('Title 2');
});
