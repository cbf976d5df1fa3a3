import {
  JOB_COMPANY_FIELDS,
  JOB_DETAIL_FIELDS,
  JOB_FIELDS,
} from '../../../../src/sources/trackly/generated/contract';
import type { StoredJob } from '../../../../workbench/services/data-set/shape';
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

test('what the data set has as null is answered as null, in a list and in full, whatever the id', () => {
  const nulls = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, null]));
  const company = nulls(JOB_COMPANY_FIELDS);
  const empty = { ...nulls(JOB_FIELDS), ...nulls(JOB_DETAIL_FIELDS), company };
  const jobs = Array.from({ length: 30 }, (_, index) => ({
    ...empty,
    id: index + 1,
    title: 'Nothing known',
  }));
  const trackly = openLocalTrackly({ jobs: jobs as StoredJob[] });
  const values = (record: object) => new Set(Object.values(record));
  const listed = trackly.get('/jobs?limit=50').json.jobs;
  expect(listed).toHaveLength(30);
  for (const { id, title, company: shown, ...others } of listed) {
    expect([title, Object.keys(others).length]).toEqual(['Nothing known', JOB_FIELDS.length - 3]);
    expect([values(others), values(shown)]).toEqual([new Set([null]), new Set([null])]);
    const { id: _id, title: _title, company: _company, ...full } = trackly.get(`/jobs/${id}`).json.job;
    expect(Object.keys(full)).toEqual(expect.arrayContaining([...JOB_DETAIL_FIELDS]));
    expect(values(full)).toEqual(new Set([null]));
  }
  expect(trackly.idsOf('search=nobody')).toEqual([]);
});

test('one null of what the service reads out of a description is not filled up from elsewhere', () => {
  const trackly = openLocalTrackly({ jobs: [posting(1, { salaryMin: null, salaryCurrency: 'EUR' })] });
  const { job } = trackly.get('/jobs/1').json;
  expect([job.salaryMin, job.salaryMax, job.salaryCurrency]).toEqual([null, undefined, 'EUR']);
});

test('fields that only the data set has stay inside', () => {
  const jobs = [{ ...posting(1), isInternship: true, remarks: 'x', company: { id: 1, mood: 'good' } }];
  const trackly = openLocalTrackly({ jobs });
  for (const text of [trackly.get('/jobs').text, trackly.get('/jobs/1').text])
    expect(text).not.toMatch(/isInternship|isListed|remarks|mood/);
});

describe('a posting that is no longer offered', () => {
  const ids = JOBS.map(({ id }) => id);
  const open = () => openLocalTrackly({ jobs: JOBS });

  test('is gone by its id, too, once it is removed', () => {
    const trackly = open();
    trackly.change({ service: 'trackly', remove: [7] });
    expect(trackly.get('/jobs/7').status).toBe(404);
    expect(trackly.idsOf('companyId=7')).not.toContain(7);
  });

  test('says that it is inactive, whichever way it is shown, and may stay in the lists', () => {
    const trackly = open();
    trackly.change({ service: 'trackly', update: ids.map((id) => ({ id, isActive: false })) });
    expect(ids.map((id) => trackly.get(`/jobs/${id}`).json.job.isActive)).toEqual(ids.map(() => false));
    expect(trackly.get('/jobs').json.total).toBe(60);
  });

  test('leaves the lists and is still there by its id, active or not', () => {
    const trackly = open();
    const update = [
      { id: 7, isListed: false, isActive: false },
      { id: 8, isListed: false },
    ];
    trackly.change({ service: 'trackly', update });
    expect(trackly.get('/jobs').json.total).toBe(58);
    expect(trackly.get('/jobs/7').json.job.isActive).toBe(false);
    expect([trackly.get('/jobs/8').status, trackly.get('/jobs/8').json.job.isActive]).not.toContain(false);
  });
});
