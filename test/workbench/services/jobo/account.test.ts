import { answerOf } from '../local-trackly';
import { KEY, NOON, openLocalJobo, siteId, sites } from './local-jobo';

const FEED = 'https://connect.jobo.world/api/career-sites/feed';

describe('the key', () => {
  test.each([null, 'jobo_wrong'])('%p is a 401 on the feed, and costs nothing', (key) => {
    const jobo = openLocalJobo(sites(3));
    expect(jobo.feed({}, NOON, key)).toMatchObject({ status: 401, json: { error: 'Unauthorized' } });
    expect(jobo.spent()).toBe(0);
  });

  test('details are public, but a wrong key is a mistake; an unknown id is a 404', () => {
    const jobo = openLocalJobo(sites(1));
    expect(jobo.company(siteId(1), null)).toMatchObject({ status: 200, json: { name: 'Company 1' } });
    expect(jobo.company(siteId(1), 'jobo_wrong').status).toBe(401);
    expect(jobo.company(siteId(2))).toMatchObject({ status: 404, json: { message: 'Company not found' } });
    expect(jobo.spent()).toBe(0);
  });

  test('over http the request is sent on its way without a look, and the log holds no key', () => {
    const jobo = openLocalJobo(sites(1));
    const request = { url: FEED.replace('https', 'http'), method: 'post', headers: {}, body: '{}' };
    const [outcome] = jobo.exchange([request], NOON);
    expect(outcome).toMatchObject({ status: 301, headers: { Location: FEED } });
    jobo.feed({ batch_size: 1 });
    expect(jobo.requests()).toEqual([{ method: 'POST', url: FEED, body: '{"batch_size":1}', status: 200 }]);
    expect(JSON.stringify(jobo.requests())).not.toContain(KEY);
  });
});

describe('the account', () => {
  test('each row that is returned costs 50 credits, of a million', () => {
    const jobo = openLocalJobo(sites(60));
    expect(jobo.feed().headers).toMatchObject({
      'X-Credits-Deducted': '2500',
      'X-Credits-Balance': '997500',
    });
    const { headers } = jobo.feed({ discovered_before: '2000-01-01T00:00:00Z' });
    expect(headers['X-Credits-Deducted']).toBe('0');
    // It is sent with a debit, and nothing was debited.
    expect(headers).not.toHaveProperty('X-Credits-Balance');
    expect(jobo.credits('jobo')).toEqual({ debited: 2_500, balance: 997_500 });
    expect(jobo.credits('trackly')).toEqual({ debited: 0, balance: 0 });
  });

  test('a balance that does not reach for the size asked for is a 402 without a message; a smaller one passes', () => {
    const jobo = openLocalJobo(sites(60));
    jobo.change({ service: 'jobo', balance: 130 });
    const refused = jobo.feed({ batch_size: 3 });
    expect(refused).toMatchObject({
      status: 402,
      headers: { 'X-Credits-Required': '150', 'X-Credits-Balance': '130' },
    });
    expect(refused.json).toEqual({
      status: 402,
      error: 'Insufficient credits',
      credits_required: 150,
      credits_balance: 130,
    });
    expect(refused.headers).not.toHaveProperty('X-Credits-Deducted');
    expect(jobo.feed({ batch_size: 2 }).status).toBe(200);
    expect(jobo.credits('jobo')).toEqual({ debited: 100, balance: 30 });
  });

  test('an outcome tells what it cost', () => {
    const jobo = openLocalJobo(sites(60));
    expect(jobo.send('post', '/api/career-sites/feed', {}, NOON, KEY)).toMatchObject({ credits: 2_500 });
    expect(jobo.send('get', `/api/companies/${siteId(1)}`, undefined, NOON, KEY)).not.toHaveProperty(
      'credits',
    );
  });
});

describe('what goes wrong on order', () => {
  test.each([
    '400',
    '401',
    '403',
    '404',
    '429:5',
    '500',
    '503:5',
    'invalid-cursor',
    '502',
    'html',
    'dns',
    'timeout',
  ])('%s debits nothing', (kind) => {
    const jobo = openLocalJobo(sites(60), { faults: `jobo@1=${kind}` });
    const outcome = jobo.send('post', '/api/career-sites/feed', {}, NOON, KEY);
    expect('status' in outcome && answerOf(outcome).json?.career_sites).toBeFalsy();
    expect(jobo.spent()).toBe(0);
    expect(jobo.feed().json.career_sites).toHaveLength(50);
  });

  test.each(['lost', 'cut'])('%s debits what nobody can read', (kind) => {
    const jobo = openLocalJobo(sites(60), { faults: `jobo@1=${kind}` });
    const outcome = jobo.send('post', '/api/career-sites/feed', {}, NOON, KEY);
    expect('status' in outcome ? answerOf(outcome).json : undefined).toBeUndefined();
    expect([outcome.credits, jobo.spent()]).toEqual([2_500, 2_500]);
  });

  test('refusals have the shape of the service, with Retry-After where it is asked for', () => {
    const jobo = openLocalJobo(sites(1), { faults: 'jobo@1=429:7,jobo/api/career-sites/feed@2=500' });
    const [first, second] = [jobo.feed(), jobo.feed()];
    expect([first.status, first.json.error, first.headers['Retry-After']]).toEqual([
      429,
      'Too Many Requests',
      '7',
    ]);
    expect(second.json).toEqual({
      status: 500,
      error: 'Internal Server Error',
      message: 'Internal server error',
    });
  });

  test('402 is the refusal of the service for want of credits, and debits nothing', () => {
    const jobo = openLocalJobo(sites(60), { faults: 'jobo@1=402' });
    const refused = jobo.feed();
    expect([refused.status, refused.json]).toEqual([
      402,
      { status: 402, error: 'Insufficient credits', credits_required: 2_500, credits_balance: 0 },
    ]);
    expect(refused.headers).toMatchObject({ 'X-Credits-Required': '2500', 'X-Credits-Balance': '0' });
    expect(jobo.spent()).toBe(0);
    expect(jobo.feed().status).toBe(200);
  });

  test('more is said to follow, but no cursor comes', () => {
    const { json } = openLocalJobo(sites(60), { faults: 'jobo@1=no-cursor' }).feed();
    expect([json.has_more, json.next_cursor]).toEqual([true, null]);
  });
});

test('the 121st request to the feed in a minute is a 429 that says when to come back; details go on', () => {
  const jobo = openLocalJobo(sites(1));
  for (let count = 0; count < 120; count += 1) expect(jobo.feed().status).toBe(200);
  const over = jobo.feed({}, NOON + 20_000);
  expect([over.status, over.headers['Retry-After']]).toEqual([429, '40']);
  expect(jobo.company(siteId(1)).headers['X-RateLimit-Limit']).toBe('360');
  expect(jobo.feed({}, NOON + 60_000).headers['X-RateLimit-Remaining']).toBe('119');
  expect(jobo.spent()).toBe(121 * 50);
});
