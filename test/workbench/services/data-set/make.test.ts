import * as contract from '../../../../src/sources/trackly/generated/contract';
import { openServices } from '../../../../workbench/services/open';
import { askable, NOON } from '../local-trackly';

const SCALE = 3_000;

function sweep(options: { scale: number; seed?: number; newest?: number }) {
  const trackly = askable(openServices(options));
  const jobs: Record<string, unknown>[] = [];
  for (let more = true; more; ) {
    const { json } = trackly.get(`/jobs?limit=50&offset=${jobs.length}`);
    jobs.push(...json.jobs);
    more = json.hasMore;
  }
  const { companies } = trackly.get('/companies?limit=50').json;
  trackly.close();
  return { jobs, companies: companies as Record<string, unknown>[] };
}

const made = sweep({ scale: SCALE });

test('as many postings as asked for, each id once, and a company for every ten', () => {
  expect(made.jobs).toHaveLength(SCALE);
  expect(new Set(made.jobs.map(({ id }) => id)).size).toBe(SCALE);
  expect(askable(openServices({ scale: SCALE })).get('/companies').json.total).toBe(300);
});

test('the same seed makes the same postings, another seed others', () => {
  const small = sweep({ scale: 200, seed: 4 });
  expect(sweep({ scale: 200, seed: 4 })).toEqual(small);
  expect(sweep({ scale: 200, seed: 5 }).jobs).not.toEqual(small.jobs);
});

test('every field of a posting, of its company and of a company appears', () => {
  const fieldsOf = (items: object[]) => [...new Set(items.flatMap((item) => Object.keys(item)))].sort();
  const present = (fields: readonly string[]) => [...fields].sort();
  expect(fieldsOf(made.jobs)).toEqual(present(contract.JOB_FIELDS));
  const inside = made.jobs.flatMap(({ company }) => (company ? [company as object] : []));
  // atsType is there only in the answer for one posting.
  expect(fieldsOf(inside)).toEqual(present(contract.JOB_COMPANY_FIELDS.filter((name) => name !== 'atsType')));
  expect(fieldsOf(made.companies)).toEqual(present(contract.COMPANY_FIELDS));
});

test.each<[string, readonly string[]]>([
  ['jobFunction', contract.JOB_FUNCTIONS],
  ['region', contract.REGIONS],
  ['sponsorshipStatus', contract.SPONSORSHIP_STATUSES],
  ['sponsorshipClassifier', contract.SPONSORSHIP_CLASSIFIERS],
  ['seniorityLevel', [...contract.SENIORITY_LEVELS, 'null']],
  ['userStatus', [...contract.USER_STATUSES, 'null']],
])('every value of %s appears', (field, values) => {
  const seen = new Set(made.jobs.filter((job) => job[field] !== undefined).map((job) => String(job[field])));
  expect([...seen].sort()).toEqual([...values].sort());
});

test('some postings lack most fields, some have only id and title', () => {
  const count = (missing: string) => made.jobs.filter((job) => job[missing] === undefined).length;
  expect(count('companyName')).toBeGreaterThan(10);
  expect(count('companyName')).toBeLessThan(SCALE / 10);
  expect(count('company')).toBeGreaterThan(3);
  expect(count('title')).toBe(0);
});

test.each([
  '=',
  '+',
  '-',
  '@',
  '007',
  '2025-03-01',
  'TRUE',
  "'",
  '\t',
  ' ',
])('a title starts with "%s"', (start) => {
  expect(made.jobs.some(({ title }) => String(title).startsWith(start))).toBe(true);
});

test('some ids of other systems look like numbers with zeros in front', () => {
  expect(made.jobs.some(({ externalId }) => /^0\d+$/.test(String(externalId)))).toBe(true);
});

test('a description may be longer than a cell holds', () => {
  const trackly = askable(openServices({ scale: 10 }));
  const lengths = trackly.ids('trackly').map((id) => trackly.get(`/jobs/${id}`).json.job.description.length);
  expect(lengths.filter((length) => length > 50_000)).toHaveLength(1);
});

test('postings end at the time that is asked for, and some share their time', () => {
  const { jobs } = sweep({ scale: 500, newest: NOON - 1000 });
  const times = jobs.flatMap(({ postedAt }) => (postedAt ? [Date.parse(String(postedAt))] : []));
  expect(Math.max(...times)).toBeLessThanOrEqual(NOON - 1000);
  expect(Math.max(...times)).toBeGreaterThan(NOON - 7 * 24 * 3_600_000);
  expect(new Set(made.jobs.map(({ postedAt }) => postedAt)).size).toBeLessThan(SCALE);
});

test.each([-1, 1.5, 128_001, Number.NaN])('a scale of %p is refused', (scale) => {
  expect(() => openServices({ scale })).toThrow('whole number from 0 to 128000');
});
