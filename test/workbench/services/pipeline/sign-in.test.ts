import { PATHS } from '../../../../src/sources/pipeline/generated/contract';
import { applications, CREDENTIALS, cookieOf, MINUTE, NOON, openLocalPipeline } from './local-pipeline';

const HOUR = 60 * MINUTE;
const unauthorized = { status: 401, json: { error: { code: 'UNAUTHORIZED', message: expect.any(String) } } };
const list = PATHS.listApplications;

describe('signing in', () => {
  test('gives a token that is good for an hour, and a new one for the renewal', () => {
    const pipeline = openLocalPipeline(applications(1));
    const { json } = pipeline.signIn();
    expect(json).toMatchObject({ user: { email: CREDENTIALS.email }, session: { expires_in: 3_600 } });
    expect(pipeline.list('', NOON + HOUR - 1).status).toBe(200);
    expect(pipeline.list('', NOON + HOUR)).toMatchObject(unauthorized);
    const renewal = { body: { refresh_token: json.session.refresh_token }, now: NOON + 2 * HOUR };
    const renewed = pipeline.ask('post', PATHS.renewSession, renewal).json.session.access_token;
    const headers = { Authorization: `Bearer ${renewed}` };
    expect(pipeline.ask('get', list, { headers, now: NOON + 2 * HOUR }).status).toBe(200);
  });

  test('sets a cookie that is good for a week after its last use, and not after signing out', () => {
    const pipeline = openLocalPipeline(applications(1));
    const answer = pipeline.signIn();
    expect(answer.headers['Set-Cookie']).toMatch(/^pipeline-session=\S+; .*HttpOnly/);
    const day = 24 * HOUR;
    const used = pipeline.ask('get', list, { headers: { Cookie: cookieOf(answer) }, now: NOON + 6 * day });
    expect(used.status).toBe(200);
    const late = { now: NOON + 12 * day };
    expect(pipeline.ask('get', list, { ...late, headers: { Cookie: cookieOf(answer) } }).status).toBe(401);
    expect(pipeline.ask('get', list, { ...late, headers: { Cookie: `a=b; ${cookieOf(used)}` } }).status).toBe(
      200,
    );
    const out = pipeline.ask('post', PATHS.signOut, { ...late, headers: { Cookie: cookieOf(used) } });
    expect(pipeline.ask('get', list, { ...late, headers: { Cookie: cookieOf(out) } }).status).toBe(401);
  });

  test('may give no token at all, only the cookie', () => {
    const pipeline = openLocalPipeline(applications(1), { faults: 'pipeline/auth/login@1=no-token' });
    const answer = pipeline.signIn();
    expect(answer.json).toEqual({ user: expect.any(Object) });
    expect(pipeline.ask('get', list, { headers: { Cookie: cookieOf(answer) } }).status).toBe(200);
  });

  test.each<[object, object]>([
    [
      { ...CREDENTIALS, password: 'wrong' },
      { status: 401, json: { error: { code: 'INVALID_CREDENTIALS' } } },
    ],
    [{ ...CREDENTIALS, email: 'nobody@example.com' }, { status: 401 }],
    [
      { email: 'person' },
      { status: 400, json: { error: { details: [{ field: 'email' }, { field: 'password' }] } } },
    ],
  ])('%j is refused', (who, refusal) => {
    expect(openLocalPipeline([]).signIn(NOON, who)).toMatchObject(refusal);
  });
});

describe('signing up', () => {
  test('needs the letter to be opened, which takes a minute; then the person sees only what is theirs', () => {
    const pipeline = openLocalPipeline(applications(2));
    const who = { email: ' New@Example.com', password: 'a long password' };
    const made = pipeline.ask('post', PATHS.signUp, { body: who });
    expect([made.status, made.json.user.email]).toEqual([201, 'new@example.com']);
    expect(pipeline.signIn(NOON, who)).toMatchObject({
      status: 403,
      json: { error: { code: 'EMAIL_NOT_CONFIRMED' } },
    });
    expect(pipeline.signIn(NOON + MINUTE, who).status).toBe(200);
    const now = NOON + MINUTE;
    expect(pipeline.list('', now).json).toMatchObject({ data: [], total: 0 });
    const [id] = pipeline.ids('pipeline');
    for (const method of ['get', 'delete', 'patch']) {
      const asked = { now, ...(method === 'patch' ? { body: { notes: 'mine' } } : {}) };
      expect(pipeline.ask(method, pipeline.one(String(id)), asked).status).toBe(404);
    }
  });

  test.each([
    [{ ...CREDENTIALS }, 409, 'EMAIL_TAKEN'],
    [{ email: 'a@example.com', password: 'short' }, 400, 'WEAK_PASSWORD'],
    [{ email: 'nothing', password: 'a long password' }, 400, 'VALIDATION_ERROR'],
  ])('%j is a %i %s', (body, status, code) => {
    const answer = openLocalPipeline([]).ask('post', PATHS.signUp, { body });
    expect([answer.status, answer.json.error.code]).toEqual([status, code]);
  });
});

test.each([
  {},
  { Authorization: 'Bearer x' },
  { Authorization: 'Bearer a.b.c' },
  { Authorization: 'Basic abc' },
  { Cookie: 'pipeline-session=x' },
])('%j is a 401 everywhere but on health', (headers) => {
  const pipeline = openLocalPipeline(applications(1));
  for (const path of [list, PATHS.getDashboard, PATHS.getInsights])
    expect(pipeline.ask('get', path, { headers })).toMatchObject(unauthorized);
  expect(pipeline.ask('get', PATHS.getHealth, { headers })).toMatchObject({
    status: 200,
    json: { status: 'ok' },
  });
});

test('it answers on localhost, too, and the log holds neither token nor cookie', () => {
  const pipeline = openLocalPipeline(applications(1));
  pipeline.signIn();
  expect(pipeline.ask('get', list, { origin: 'http://localhost:3000' }).status).toBe(200);
  expect(JSON.stringify(pipeline.requests())).not.toContain(pipeline.token());
});

describe('the rate limits', () => {
  test('100 requests a minute, told by headers; the next is a 429 that says when to come back', () => {
    const pipeline = openLocalPipeline(applications(1));
    pipeline.signIn();
    for (let left = 99; left >= 0; left -= 1)
      expect(pipeline.list('limit=1').headers['X-RateLimit-Remaining']).toBe(String(left));
    const over = pipeline.list('', NOON + 20_000);
    expect(over).toMatchObject({
      status: 429,
      json: { error: { code: 'RATE_LIMITED', retry_after: 40 } },
      headers: {
        'Retry-After': '40',
        'X-RateLimit-Limit': '100',
        'X-RateLimit-Reset': String((NOON + MINUTE) / 1_000),
      },
    });
    expect(pipeline.list('', NOON + MINUTE).status).toBe(200);
  });

  test('5 a minute for signing in, 20 an hour for insights; they do not count together', () => {
    const pipeline = openLocalPipeline(applications(1));
    const signIns = Array.from({ length: 6 }, (_, index) => pipeline.signIn(NOON + index * 1_000).status);
    expect(signIns).toEqual([200, 200, 200, 200, 200, 429]);
    pipeline.signIn(NOON + MINUTE);
    const insights = Array.from({ length: 21 }, () => pipeline.ask('get', PATHS.getInsights).status);
    expect(insights).toEqual([...Array(20).fill(501), 429]);
    expect(pipeline.list().status).toBe(200);
  });
});
