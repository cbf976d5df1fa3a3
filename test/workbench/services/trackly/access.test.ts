import { KEY, NOON, ORIGIN, openLocalTrackly, postings } from '../local-trackly';

const PATHS = ['/jobs', '/jobs/1', '/companies', '/companies/search?q=ab', '/me', '/stats'];

describe('the key', () => {
  test.each(PATHS)('%s without a key, or with a wrong one, is a 401 that says so', (path) => {
    const trackly = openLocalTrackly({ jobs: postings(1) });
    const missing = trackly.get(path, NOON, '');
    expect([missing.status, missing.json]).toEqual([401, { error: 'Missing API key' }]);
    const wrong = trackly.get(path, NOON, 'trk_somebody_else_0000');
    expect([wrong.status, wrong.json]).toEqual([401, { error: 'Invalid or revoked API key' }]);
  });

  test('the log of requests holds no key', () => {
    const trackly = openLocalTrackly();
    trackly.get('/me');
    trackly.get('/jobs?status=none');
    expect(trackly.requests()).toEqual([
      { method: 'GET', url: `${ORIGIN}/api/v1/me`, status: 200 },
      { method: 'GET', url: `${ORIGIN}/api/v1/jobs?status=none`, status: 400 },
    ]);
    expect(JSON.stringify(trackly.requests())).not.toContain(KEY);
  });
});

describe('the rate limit', () => {
  test('every answer tells what is left and when the hour ends, errors too', () => {
    const trackly = openLocalTrackly({ jobs: postings(1) });
    const end = String((NOON + 3_600_000) / 1000);
    for (const [index, path] of [...PATHS, '/jobs/9', '/jobs?status=x', '/nowhere'].entries()) {
      const { headers } = trackly.get(path, NOON + index);
      expect(headers).toMatchObject({
        'X-RateLimit-Remaining': String(9_999 - index),
        'X-RateLimit-Reset': end,
      });
    }
    expect(trackly.get('/me', NOON, 'trk_wrong_0000000').headers).toMatchObject({
      'X-RateLimit-Remaining': expect.any(String),
      'X-RateLimit-Reset': end,
    });
  });

  test('the 10,001st request in an hour is a 429, on any endpoint; the next hour is free again', () => {
    const trackly = openLocalTrackly();
    const request = {
      url: `${ORIGIN}/api/v1/me`,
      method: 'get',
      headers: { Authorization: `Bearer ${KEY}` },
    };
    const outcomes = trackly.exchange(Array(10_000).fill(request), NOON);
    expect(outcomes.every((outcome) => 'status' in outcome && outcome.status === 200)).toBe(true);
    const over = trackly.get('/companies', NOON + 3_599_000);
    expect(over.status).toBe(429);
    expect(over.json).toEqual({ error: expect.stringContaining('Rate limit') });
    expect(over.headers).toMatchObject({ 'X-RateLimit-Remaining': '0' });
    const later = trackly.get('/companies', NOON + 3_600_000);
    expect([later.status, later.headers['X-RateLimit-Remaining']]).toEqual([200, '9999']);
  });
});

test.each([
  'jobs',
  'jobs/1',
  'companies',
  'companies/search?q=ab',
  'me',
])('the prefix of the public command-line client answers %s the same', (path) => {
  const trackly = openLocalTrackly({ jobs: postings(3), companies: [{ id: 1, name: 'About' }] });
  expect(trackly.get(`/api/jobscout/${path}`).text).toBe(trackly.get(`/${path}`).text);
});

test('a longer answer takes longer by the virtual clock, always the same', () => {
  const trackly = openLocalTrackly({ jobs: postings(50) });
  const short = trackly.get('/jobs?limit=1');
  const long = trackly.get('/jobs?limit=50');
  expect(long.milliseconds).toBeGreaterThan(short.milliseconds);
  expect(trackly.get('/jobs?limit=50').milliseconds).toBe(long.milliseconds);
  expect(long.headers['Date']).toBe('Thu, 15 Jan 2026 12:00:00 GMT');
});
