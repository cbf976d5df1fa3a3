/** The local service answers what the contract says: every field of every answer, and nothing else. */
import { openServices } from '../../workbench/services/open';
import { askable, NOON, openLocalTrackly } from '../workbench/services/local-trackly';
import { strictValidator } from './contract-document';

const validator = strictValidator('trackly');
const SCHEMAS = {
  jobs: validator('JobsResponse'),
  job: validator('JobResponse'),
  companies: validator('CompaniesResponse'),
  search: validator('CompanySearchResponse'),
  profile: validator('ProfileResponse'),
  error: validator('ErrorResponse'),
};

/** Lists in words what is wrong with an answer; empty for a valid one. */
function faultsOf(schema: keyof typeof SCHEMAS, body: unknown): string[] {
  const validate = SCHEMAS[schema];
  if (validate(body)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}

describe.each([
  ['the real postings', {}],
  ['made postings', { scale: 1_500 }],
])('%s', (_, options) => {
  const trackly = askable(openServices(options));

  test('every page of /jobs', () => {
    for (let offset = 0, more = true; more; offset += 50) {
      const { json } = trackly.get(`/jobs?limit=50&offset=${offset}`);
      expect(faultsOf('jobs', json)).toEqual([]);
      more = json.hasMore;
    }
  });

  test('postings one by one', () => {
    for (const id of trackly.ids('trackly').filter((_id, index) => index % 9 === 0)) {
      expect(faultsOf('job', trackly.get(`/jobs/${id}`).json)).toEqual([]);
    }
  });

  test('companies, a search and the profile', () => {
    for (let offset = 0; offset < 200; offset += 50) {
      expect(faultsOf('companies', trackly.get(`/companies?limit=50&offset=${offset}`).json)).toEqual([]);
    }
    const found = trackly.get('/companies/search?q=in&limit=50').json;
    expect(found.count).toBeGreaterThan(0);
    expect(faultsOf('search', found)).toEqual([]);
    expect(faultsOf('profile', trackly.get('/me').json)).toEqual([]);
    expect(faultsOf('profile', trackly.get('/stats').json)).toEqual([]);
  });
});

test('errors, those of the service and those on order', () => {
  const trackly = openLocalTrackly({
    faults: 'trackly@6=maintenance:60,trackly@7=500,trackly@8=429:5,trackly@9=403',
  });
  const bodies = [
    trackly.get('/jobs?status=x'),
    trackly.get('/jobs/1'),
    trackly.get('/companies/search?q=a'),
    trackly.get('/me', NOON, ''),
    trackly.get('/nowhere'),
    ...[6, 7, 8, 9].map(() => trackly.get('/me')),
  ].map(({ status, json }) => [status, faultsOf('error', json)]);
  expect(bodies).toEqual([400, 404, 400, 401, 404, 503, 500, 429, 403].map((status) => [status, []]));
});

test('an answer with a field that the contract does not name is found out, however deep', () => {
  const job = { id: 1, title: 'Posting', company: { id: 2, name: 'Acme' } };
  const page = (changed: object) => ({ success: true, jobs: [changed] });
  expect(faultsOf('jobs', page(job))).toEqual([]);
  expect(faultsOf('jobs', page({ ...job, isInternship: true }))).not.toEqual([]);
  expect(faultsOf('jobs', page({ ...job, company: { ...job.company, mood: 'good' } }))).not.toEqual([]);
  expect(faultsOf('jobs', page({ ...job, postedAt: 'yesterday' }))).not.toEqual([]);
  expect(faultsOf('job', { success: true, job: { ...job, description: 'x', secret: 1 } })).not.toEqual([]);
  expect(faultsOf('job', { success: true, job: { ...job, description: 'x' } })).toEqual([]);
});
