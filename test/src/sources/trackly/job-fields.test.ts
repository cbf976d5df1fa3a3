import { toCell } from '../../../../src/core/cell';
import { JOB_DETAIL_FIELDS, type JobDetail } from '../../../../src/sources/trackly/generated/contract';
import { JOB_COLUMNS } from '../../../../src/sources/trackly/job-fields';
import { TRACKLY_JOBS } from '../../../../src/sources/trackly/jobs';

/** Returns the cell that each column shows of a posting. */
function cells(job: unknown): Record<string, unknown> {
  return Object.fromEntries(
    JOB_COLUMNS.map(({ key, type, read }) => [key, toCell(type, read(job as JobDetail)).cell]),
  );
}

describe('a posting in full, as the documented example has it', () => {
  /** Without companyName, companyId, isActive and atsSource; its company has atsType and no logoUrl. */
  const example = {
    id: 7,
    title: 'Product Manager',
    company: { id: 42, name: 'Example Inc.', domain: 'example.com', atsType: 'greenhouse' },
    description: 'Words',
    salaryMin: null,
    structuredSkills: ['SQL', 'Figma'],
  };

  it('takes from its company what it lacks itself', () => {
    expect(cells(example)).toMatchObject({
      companyName: 'Example Inc.',
      companyDomain: 'example.com',
      companyId: '42',
      atsSource: 'greenhouse',
      companyLogoUrl: '',
      isActive: true,
      description: 'Words',
      salaryMin: '',
      structuredSkills: 'SQL, Figma',
    });
  });

  it('is blank where a whole block is missing', () => {
    const { company: _, ...bare } = example;
    expect(cells(bare)).toMatchObject({ companyName: '', companyId: '', atsSource: '', companyStage: '' });
    expect(cells({ ...bare, company: null })).toMatchObject({ companyName: '', ycBatch: '' });
    expect(cells({ id: 1 })).toMatchObject({ title: '', description: '', structuredTools: '' });
  });
});

it('values that no documentation names are shown as they came', () => {
  const odd = {
    id: 7,
    jobFunction: 'quantum',
    region: 'mars',
    seniorityLevel: 'wizard',
    sponsorshipStatus: 'yes',
    userStatus: 'ghosted',
    atsSource: 'newats',
    company: { id: 1, name: 'X', companyStage: 'galactic' },
    salaryPeriod: 'fortnight',
    surprise: { nested: true },
  };
  expect(cells(odd)).toMatchObject({
    jobFunction: 'quantum',
    region: 'mars',
    seniorityLevel: 'wizard',
    sponsorshipStatus: 'yes',
    userStatus: 'ghosted',
    companyStage: 'galactic',
    salaryPeriod: 'fortnight',
  });
});

describe('columns of details', () => {
  const details = JOB_COLUMNS.filter(({ detail }) => detail);

  it('are those that only one posting in full has, and none is there unasked', () => {
    expect(details.map(({ key }) => key).sort()).toEqual(
      JOB_DETAIL_FIELDS.filter((name) => name !== 'minutesAgo').sort(),
    );
    for (const { group } of details) expect(group).toBe('Details');
    expect(details.filter(({ key }) => TRACKLY_JOBS.defaultFields.includes(key))).toEqual([]);
  });

  it('have headings that no other column has', () => {
    const headings = JOB_COLUMNS.map(({ heading }) => heading);
    expect(new Set(headings).size).toBe(headings.length);
  });

  it('come from the answer’s posting; an answer without one is no posting', () => {
    const { details: ask } = TRACKLY_JOBS;
    expect(ask?.request('12/3')).toEqual({ path: '/jobs/12%2F3', query: [] });
    expect(ask?.read({ success: true, job: { id: 1, title: 'A' } }, '1')).toEqual({ id: 1, title: 'A' });
    for (const body of [null, {}, { job: null }, { job: 'x' }, 'x', 3])
      expect(ask?.read(body, '1')).toBeUndefined();
  });
});
