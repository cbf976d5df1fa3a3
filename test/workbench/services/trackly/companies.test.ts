import { openLocalTrackly } from '../local-trackly';

const trackly = openLocalTrackly({
  companies: [
    { id: 1, name: 'Great Acme', domain: 'great.example', totalJobCount: 4 },
    { id: 2, name: 'Acme Robotics', domain: 'robots.example', industry: 'Hardware' },
    { id: 3, name: 'Acme', domain: 'acme.example', description: 'Anvils for the desert' },
    { id: 4, name: 'Other', domain: 'acme-other.example' },
    ...Array.from({ length: 56 }, (_, index) => ({ id: 10 + index, name: `Company ${index}` })),
  ],
});

test.each<[string, number]>([
  ['', 20],
  ['limit=50', 50],
  ['limit=51', 50],
  ['limit=50&offset=50', 10],
])('/companies?%s gives a page of %i, counts the page, tells the total, and has no hasMore (T6)', (query, count) => {
  const { json } = trackly.get(`/companies?${query}`);
  expect(json.companies).toHaveLength(count);
  expect(json).toMatchObject({ success: true, count, total: 60 });
  expect(json).not.toHaveProperty('hasMore');
});

const idsOf = (q: string) =>
  trackly.get(`/companies/search?q=${q}`).json.companies.map(({ id }: { id: number }) => id);

test.each<[string, number[]]>([
  ['acme', [3, 2, 1, 4]],
  ['ACME%20rob', [2]],
  ['hardware', [2]],
  ['desert%20anvils', [3]],
  ['nobody', []],
])('a search for "%s" finds names first, then domains, then keywords', (q, ids) => {
  expect(idsOf(q)).toEqual(ids);
});

test('a search gives 10 at most, or as many as asked for', () => {
  expect(idsOf('company')).toHaveLength(10);
  const { json } = trackly.get('/companies/search?q=company&limit=30');
  expect([json.companies.length, json.count]).toEqual([30, 30]);
});

test.each(['', '?q=', '?q=a', '?q=%20a%20'])('a search under two characters (%s) is a 400', (query) => {
  const { status, json } = trackly.get(`/companies/search${query}`);
  expect([status, json]).toEqual([400, { error: 'q must have at least 2 characters' }]);
});
