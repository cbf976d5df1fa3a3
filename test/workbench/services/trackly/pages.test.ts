import { NOON, openLocalTrackly, posting, postings } from '../local-trackly';

describe('pages of /jobs', () => {
  const trackly = openLocalTrackly({ jobs: postings(120) });

  test.each<[string, number, number]>([
    ['', 20, 20],
    ['limit=7', 7, 7],
    ['limit=50', 50, 50],
    ['limit=51', 50, 50],
    ['limit=9999', 50, 50],
    ['limit=0', 1, 1],
    ['limit=many', 20, 20],
    ['limit=50&offset=100', 50, 20],
    ['offset=120', 20, 0],
    ['offset=-5', 20, 20],
  ])('"%s" applies a limit of %i and gives %i', (query, limit, count) => {
    const { json } = trackly.get(`/jobs?${query}`);
    expect(json.jobs).toHaveLength(count);
    expect(json.pagination.limit).toBe(limit);
    expect(json.total).toBe(120);
  });

  test('hasMore is true up to the last page, and false on it', () => {
    const more = (offset: number) => trackly.get(`/jobs?limit=40&offset=${offset}`).json;
    expect(more(40).hasMore).toBe(true);
    expect(more(80)).toMatchObject({
      hasMore: false,
      pagination: { total: 120, limit: 40, offset: 80, hasMore: false },
    });
    expect(more(120).hasMore).toBe(false);
  });
});

describe('the order', () => {
  const trackly = openLocalTrackly({
    jobs: [
      posting(1, { companyName: 'beta', postedAt: '2026-01-01T00:00:00Z' }),
      posting(2, { companyName: 'Alpha', postedAt: '2026-01-03T00:00:00Z' }),
      posting(3, { companyName: 'beta', postedAt: '2026-01-02T00:00:00Z' }),
      posting(4, { companyName: 'Alpha', postedAt: '2026-01-02T00:00:00Z' }),
      { id: 5, title: 'Without a date', companyName: 'Gamma' },
    ],
  });
  test.each<[string, number[]]>([
    ['', [2, 4, 3, 1, 5]],
    ['sort=newest', [2, 4, 3, 1, 5]],
    ['sort=oldest', [5, 1, 3, 4, 2]],
    ['sort=company', [2, 4, 3, 1, 5]],
  ])('"%s": ties are in the order of ids, so that pages do not overlap', (query, ids) => {
    expect(trackly.idsOf(query)).toEqual(ids);
  });
});

test('postings that come and go shift the pages: one is seen twice, another never (T5)', () => {
  const trackly = openLocalTrackly({ jobs: postings(9) });
  expect(trackly.idsOf('')).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  const page = (offset: number) =>
    trackly.get(`/jobs?limit=3&offset=${offset}`).json.jobs.map(({ id }: { id: number }) => id);
  expect(page(0)).toEqual([1, 2, 3]);
  trackly.change({ service: 'trackly', insert: [posting(100, { postedAt: new Date(NOON).toISOString() })] });
  expect(page(3)).toEqual([3, 4, 5]);
  trackly.change({ service: 'trackly', remove: [1, 2] });
  expect(page(6)).toEqual([8, 9]);
});

test('an update keeps what it does not name, and moves the posting to its new place', () => {
  const trackly = openLocalTrackly({ jobs: postings(3) });
  trackly.change({
    service: 'trackly',
    update: [{ id: 3, title: 'Changed', postedAt: new Date(NOON).toISOString() }],
  });
  const { json } = trackly.get('/jobs');
  expect(json.jobs.map(({ id }: { id: number }) => id)).toEqual([3, 1, 2]);
  expect(json.jobs[0]).toMatchObject({ title: 'Changed', location: 'Seattle, WA' });
  expect(() => trackly.change({ service: 'trackly', update: [{ id: 99 }] })).toThrow('no posting 99');
});

test('a list shows the contract, not what else the data set holds', () => {
  const trackly = openLocalTrackly({ jobs: [posting(1, { description: 'Long', internshipLevel: 'mba' })] });
  const { json } = trackly.get('/jobs');
  expect(Object.keys(json.jobs[0])).not.toEqual(expect.arrayContaining(['description']));
  expect(json.jobs[0]).not.toHaveProperty('isInternship');
  expect(json.jobs[0]).not.toHaveProperty('internshipLevel');
});

test('a posting is new for 24 hours by the clock, whatever the data set says', () => {
  const trackly = openLocalTrackly({
    jobs: [posting(1, { postedAt: new Date(NOON).toISOString(), isNew: false })],
  });
  const hours = (count: number) => NOON + count * 3_600_000;
  expect(trackly.get('/jobs', hours(23)).json.jobs[0].isNew).toBe(true);
  expect(trackly.get('/jobs', hours(24)).json.jobs[0].isNew).toBe(false);
});

test('postings that are closed are listed too', () => {
  expect(openLocalTrackly({ jobs: [posting(1, { isActive: false })] }).idsOf('')).toEqual([1]);
});
