import { NOON, openLocalTrackly, posting } from '../local-trackly';

const COMPANY = { id: 7, name: 'Acme', domain: 'acme.example', logoUrl: null, logoUrls: [] };
const JOBS = Array.from({ length: 60 }, (_, index) =>
  posting(index + 1, {
    company: COMPANY,
    companyName: 'Acme',
    companyId: 7,
    companyDomain: 'acme.example',
    isActive: true,
    atsSource: 'lever',
  }),
);
const trackly = openLocalTrackly({ jobs: JOBS });

function details() {
  return JOBS.map(({ id }) => trackly.get(`/jobs/${id}`).json.job);
}

test('one posting comes with its description, as text and as HTML, and its age', () => {
  const { status, json } = trackly.get('/jobs/3', NOON);
  expect(status).toBe(200);
  expect(json.job).toMatchObject({ id: 3, title: 'Posting 3', minutesAgo: 3 });
  expect(json.job.description).toContain('Acme is hiring: Posting 3');
  expect(json.job.descriptionHtml).toMatch(/^<p>Acme is hiring/);
});

test('some come as the documented example has it: company fields only inside company, and atsType there', () => {
  const bare = details().filter((job) => job.companyName === undefined);
  expect(bare.length).toBeGreaterThan(0);
  expect(bare.length).toBeLessThan(JOBS.length);
  for (const job of bare) {
    expect(job).not.toHaveProperty('companyId');
    expect(job).not.toHaveProperty('isActive');
    expect(job).not.toHaveProperty('atsSource');
    expect(job.company).toEqual({ id: 7, name: 'Acme', domain: 'acme.example', atsType: 'lever' });
  }
});

test('some have no parsed description, and then none of its fields', () => {
  const all = details();
  const unparsed = all.filter((job) => job.structuredSkills === undefined);
  expect(unparsed.length).toBeGreaterThan(0);
  expect(unparsed.length).toBeLessThan(all.length);
  for (const job of unparsed) {
    expect(Object.keys(job).filter((name) => /^(structured|salaryM|salaryC|salaryP)/.test(name))).toEqual([]);
  }
});

test('what is derived is the same each time; what the data set holds is passed on', () => {
  expect(trackly.get('/jobs/9').text).toBe(trackly.get('/jobs/9').text);
  const own = openLocalTrackly({
    jobs: [posting(1, { description: 'a < b\n\nc', salaryMin: 5, structuredSkills: ['juggling'] })],
  });
  const { json } = own.get('/jobs/1');
  expect(json.job).toMatchObject({
    description: 'a < b\n\nc',
    descriptionHtml: '<p>a &lt; b</p><p>c</p>',
    salaryMin: 5,
    structuredSkills: ['juggling'],
  });
});

test.each(['999', 'abc', '1.5'])('a posting %s that is not there is a 404', (id) => {
  const { status, json } = trackly.get(`/jobs/${id}`);
  expect([status, json]).toEqual([404, { error: 'Job not found' }]);
});
