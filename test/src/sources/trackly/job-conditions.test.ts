import fc from 'fast-check';
import type { JobDetail } from '../../../../src/sources/trackly/generated/contract';
import { conditionsFromPreferences, JOB_CONDITIONS } from '../../../../src/sources/trackly/job-conditions';
import { yearlySalary } from '../../../../src/sources/trackly/salary';
import { failedCondition } from '../../../../src/streams/condition';
import type { FilterValue } from '../../../../src/streams/filter';

const verdict = (key: string, value: FilterValue, job: object) =>
  JOB_CONDITIONS.find((one) => one.key === key)?.test(job as JobDetail, value);
const preferences = (saved: object) => conditionsFromPreferences({ user: { preferences: saved } });

it('a posting that does not say that it is closed is open', () => {
  expect([{}, { isActive: true }, { isActive: false }].map((job) => verdict('openOnly', true, job))).toEqual([
    true,
    true,
    false,
  ]);
});

it.each([
  ['sponsored', true],
  ['yes', true],
  ['unsponsored', false],
  ['no', false],
  ['unknown', undefined],
  ['perhaps', undefined],
  [null, undefined],
])('sponsorship %s', (sponsorshipStatus, expected) => {
  expect(verdict('needsSponsorship', true, { sponsorshipStatus })).toBe(expected);
});

it.each([
  ['$120,000 - $150,000', 150_000],
  ['$120k–$150k', 150_000],
  ['120-150K USD', 150_000],
  ['€95.000', 95_000],
  ['95.5k', 95_500],
  ['$120,000.00 per year', 120_000],
  ['$45 an hour', undefined],
  ['$9,000/month', undefined],
  ['competitive', undefined],
  ['401(k) matching', undefined],
  ['', undefined],
  [null, undefined],
])('the yearly salary of %s', (range, expected) => {
  expect(yearlySalary(range)).toBe(expected);
});

it('leaves out whole words, whatever their case and accents, in title and company', () => {
  const isIn = (words: string[], job: object) => verdict('without', words, job);
  expect(isIn(['intern'], { title: 'Internal Tools Engineer' })).toBe(true);
  expect(isIn(['INTERN'], { title: 'Engineer (intern)' })).toBe(false);
  expect(isIn(['cafe manager'], { title: 'Café-Manager' })).toBe(false);
  expect(isIn(['c'], { title: 'C++ Developer' })).toBe(true);
  expect(isIn(['acme'], { title: 'Engineer', companyName: 'Acme, Inc.' })).toBe(false);
  expect(isIn([' ', '!'], { title: 'Engineer' })).toBe(true);
});

it('a value that Trackly does not document is not known to be any of the choices', () => {
  expect(verdict('seniority', ['senior'], { seniorityLevel: 'wizard' })).toBeUndefined();
  expect(verdict('companyStage', ['seed'], { company: { companyStage: 'growth' } })).toBe(false);
  expect(verdict('companyStage', ['seed'], {})).toBeUndefined();
});

it('what is not known keeps a record in, unless it must be stated', () => {
  const job = { id: 1 } as JobDetail;
  expect(failedCondition(JOB_CONDITIONS, { seniority: ['senior'] })(job)).toBeUndefined();
  expect(failedCondition(JOB_CONDITIONS, { seniority: ['senior'], stated: ['seniority'] })(job)).toBe(
    'seniority',
  );
  expect(failedCondition(JOB_CONDITIONS, { stated: ['seniority'] })(job)).toBeUndefined();
});

it('any answer can be tested', () => {
  const values: Record<string, FilterValue> = {
    openOnly: true,
    needsSponsorship: true,
    seniority: ['senior'],
    leastSalary: 1,
    companyStage: ['seed'],
    without: ['a'],
  };
  const keys = [
    'isActive',
    'sponsorshipStatus',
    'seniorityLevel',
    'salaryRange',
    'company',
    'title',
    'companyName',
  ];
  const anyJob = fc.dictionary(fc.constantFrom(...keys), fc.anything());
  fc.assert(
    fc.property(anyJob, (job) => {
      // Any JSON may come in the place of a job: a test must not throw on it.
      for (const { key, test } of JOB_CONDITIONS)
        expect([true, false, undefined]).toContain(test(job as never, values[key] as FilterValue));
    }),
  );
});

it('preferences fill what they say, and levels only where all of them are understood', () => {
  expect(preferences({ needsSponsorship: true })).toEqual({ needsSponsorship: true });
  expect(preferences({ needsSponsorship: false, experienceRanges: null })).toEqual({});
  expect(preferences({ experienceRanges: ['senior', 'Staff'] })).toEqual({ seniority: ['senior', 'staff'] });
  expect(preferences({ experienceRanges: ['senior', '5-10'] })).toEqual({});
  expect(preferences({ experienceRange: 'mid' })).toEqual({ seniority: ['mid'] });
  expect(conditionsFromPreferences(null)).toEqual({});
});
