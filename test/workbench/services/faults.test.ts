import { answerOf, askable, NOON, openLocalTrackly, posting, postings } from './local-trackly';

const JOBS = postings(30).map((job) => ({ ...job, companyId: 4, isActive: true, companyLogoUrls: ['x'] }));
const COMPANIES = [
  { id: 1, name: 'Acme' },
  { id: 2, name: 'Beta' },
];
const open = (faults: string) => openLocalTrackly({ jobs: JOBS, companies: COMPANIES, faults });

test.each<[string, number, unknown]>([
  ['400', 400, { error: expect.any(String) }],
  ['401', 401, { error: expect.any(String) }],
  ['403', 403, { error: expect.any(String) }],
  ['404', 404, { error: expect.any(String) }],
  ['429', 429, { error: expect.any(String) }],
  ['500', 500, { error: expect.any(String) }],
  ['501', 501, { error: expect.any(String) }],
  ['503', 503, { error: expect.any(String) }],
  [
    'maintenance',
    503,
    { error: 'maintenance_mode', code: 'maintenance_mode', maintenance: expect.any(Object) },
  ],
  ['502', 502, undefined],
  ['html', 200, undefined],
  ['cut', 200, undefined],
])('%s answers the request that it names, and no other', (kind, status, json) => {
  const trackly = open(`trackly@2=${kind}`);
  expect(trackly.get('/jobs').json.jobs).toHaveLength(20);
  const faulty = trackly.get('/jobs');
  expect(faulty.status).toBe(status);
  expect(faulty.json).toEqual(json);
  expect(trackly.get('/jobs').json.jobs).toHaveLength(20);
});

test('a page in place of an answer is HTML and says so; a cut answer is half of the real one', () => {
  const trackly = open('trackly@1=html,trackly@2=cut');
  const page = trackly.get('/jobs');
  expect(page.text).toMatch(/^<!DOCTYPE html>/);
  expect(page.headers['Content-Type']).toMatch('text/html');
  const cut = trackly.get('/jobs');
  expect(trackly.get('/jobs').text.startsWith(cut.text)).toBe(true);
});

test.each<[string, string]>([
  ['429:30', '30'],
  ['503:7', '7'],
  ['maintenance', '600'],
  ['maintenance:90', '90'],
])('%s says after how many seconds to come back', (kind, seconds) => {
  expect(open(`trackly@1=${kind}`).get('/jobs').headers['Retry-After']).toBe(seconds);
});

test('a refusal still carries the state of the rate limit', () => {
  expect(open('trackly@1=500').get('/jobs').headers).toHaveProperty('X-RateLimit-Remaining', '9999');
});

test.each(['dns', 'unavailable', 'timeout'])('%s is no answer at all', (kind) => {
  const trackly = open(`trackly@1=${kind}`);
  expect(trackly.outcome('/jobs')).toEqual({ fault: kind, milliseconds: expect.any(Number) });
  expect(trackly.requests()).toMatchObject([{ status: kind }]);
});

test('slow adds its milliseconds to an answer that is otherwise right', () => {
  const trackly = open('trackly@2=slow:45000');
  const usual = trackly.get('/me');
  const slow = trackly.get('/me');
  expect(slow.milliseconds).toBe(usual.milliseconds + 45_000);
  expect(slow.text).toBe(usual.text);
});

test('no-id leaves the id out of the first record, of one posting too', () => {
  const trackly = open('trackly@1-2=no-id');
  const { jobs } = trackly.get('/jobs').json;
  expect(jobs[0]).not.toHaveProperty('id');
  expect(jobs[0].title).toBe('Posting 1');
  expect(jobs[1].id).toBe(2);
  expect(trackly.get('/jobs/1').json.job).not.toHaveProperty('id');
});

test('mistyped gives every field of the first record but the id a value of another type', () => {
  const [first, second] = open('trackly@1=mistyped').get('/jobs').json.jobs;
  expect(first).toMatchObject({
    id: 1,
    title: { text: 'Posting 1' },
    companyId: 'many',
    isActive: 'yes',
    companyLogoUrls: 1,
  });
  expect(second.title).toBe('Posting 2');
});

test('no-total answers /companies as the documented example does: count is of all, total is missing (T6)', () => {
  const { json } = open('trackly/companies@*=no-total').get('/companies?limit=1');
  expect(json.companies).toHaveLength(1);
  expect(json.count).toBe(2);
  expect(json).not.toHaveProperty('total');
});

test('repeat gives the page before once more, for as long as it lasts', () => {
  const trackly = open('trackly/jobs@2-3=repeat');
  const first = trackly.get('/jobs?limit=5').text;
  expect(trackly.get('/jobs?limit=5&offset=5').text).toBe(first);
  expect(trackly.get('/jobs?limit=5&offset=10').text).toBe(first);
  expect(trackly.get('/jobs?limit=5&offset=15').json.jobs[0].id).toBe(16);
});

test('repeat repeats an answer, not an error', () => {
  const trackly = open('trackly@2=500,trackly@3=repeat');
  const { text } = trackly.get('/jobs');
  trackly.get('/jobs');
  expect(trackly.get('/jobs?offset=20').text).toBe(text);
});

test('churn brings one posting in at the top and takes another away, before each answer', () => {
  const trackly = open('trackly@*=churn');
  const before = trackly.ids('trackly');
  const { json } = trackly.get('/jobs');
  expect(json.total).toBe(30);
  expect(before).not.toContain(json.jobs[0].id);
  expect(json.jobs[0]).toMatchObject({ isNew: true, postedAt: new Date(NOON).toISOString() });
  const after = trackly.ids('trackly');
  expect(before.filter((id) => !after.includes(id))).toHaveLength(1);
  for (let request = 0; request < 20; request += 1) trackly.get('/jobs');
  expect(trackly.get('/jobs').json.total).toBe(30);
  expect(new Set(trackly.ids('trackly')).size).toBe(30);
});

test('close takes so many postings away', () => {
  const trackly = open('trackly@2=close:7');
  expect(trackly.get('/jobs').json.total).toBe(30);
  expect(trackly.get('/jobs').json.total).toBe(23);
});

test.each(['html', 'cut', '502'])('%s and a fault that looks into the answer go together', (kind) => {
  const trackly = open(`trackly@1=no-id,trackly@1=mistyped,trackly@1=no-total,trackly@1=${kind}`);
  expect(trackly.get('/jobs').json).toBeUndefined();
});

test('faults happen the same way each time', () => {
  const sequence = () => {
    const trackly = open('trackly@*=churn,trackly@3=close:2');
    for (let request = 0; request < 5; request += 1) trackly.get('/jobs');
    return trackly.ids('trackly');
  };
  expect(sequence()).toEqual(sequence());
});

describe('which requests a fault is for', () => {
  const statuses = (faults: string, paths: string[]) => {
    const trackly = open(faults);
    return paths.map((path) => trackly.get(path).status);
  };
  test.each<[string, string[], number[]]>([
    ['trackly@*=500', ['/me', '/jobs'], [500, 500]],
    ['trackly@2-3=500', ['/me', '/me', '/me', '/me'], [200, 500, 500, 200]],
    ['trackly@2-*=500', ['/me', '/me', '/me'], [200, 500, 500]],
    ['trackly/jobs@2=500', ['/jobs', '/me', '/jobs?limit=1', '/jobs'], [200, 200, 500, 200]],
    ['trackly/jobs@*=500', ['/jobs/1', '/api/jobscout/jobs'], [200, 500]],
    ['trackly/jobs/:id@2=404', ['/jobs', '/jobs/1', '/jobs/2', '/jobs/3'], [200, 200, 404, 200]],
    ['trackly/companies/search@1=500', ['/companies', '/companies/search?q=ac'], [200, 500]],
    ['trackly@1=500,trackly@2=429', ['/me', '/me', '/me'], [500, 429, 200]],
  ])('%s', (faults, paths, expected) => {
    expect(statuses(faults, paths)).toEqual(expected);
  });

  test('requests that are sent together are counted one by one', () => {
    const trackly = askable(openLocalTrackly({ jobs: [posting(1)], faults: 'trackly@2=500' }));
    const request = { url: 'https://closeai.mba/api/v1/me', method: 'get', headers: {} };
    const outcomes = trackly.exchange([request, request, request], NOON);
    expect(outcomes.map((outcome) => 'status' in outcome && answerOf(outcome).status)).toEqual([
      401, 500, 401,
    ]);
  });
});

test.each<[string, string]>([
  ['trackly@1=nonsense', 'no kind "nonsense"'],
  ['trackly@1=toString', 'no kind "toString"'],
  ['elsewhere@1=500', 'no service "elsewhere" (there is trackly, jobo, pipeline, boards)'],
  ['trackly@0=500', '"0" names no request'],
  ['trackly@5-2=500', '"5-2" names no request'],
  ['trackly@1=slow', '"slow" needs milliseconds'],
  ['trackly@1=close', '"close" needs how many postings'],
  ['trackly@1=slow:soon', '"soon" is not a whole number'],
  ['trackly@1=html:3', '"html" takes no number'],
  ['trackly=500', 'it cannot be read'],
])('a spec that cannot be carried out (%s) is refused, with the part and the kinds named', (part, why) => {
  const attempt = () => open(`trackly@1=500,${part}`);
  expect(attempt).toThrow(`Fault "${part}": ${why}`);
  expect(attempt).toThrow('maintenance[:N], html, cut, no-id');
});
