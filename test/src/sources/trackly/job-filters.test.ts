import { get } from '../../../../src/sources/kit/request';
import { JOB_FUNCTIONS } from '../../../../src/sources/trackly/generated/contract';
import {
  filtersFromPreferences,
  jobFilterConflicts,
  queryOf,
} from '../../../../src/sources/trackly/job-filters';
import type { Filters } from '../../../../src/streams/filter';

const sent = (filters: Filters) => Object.fromEntries(get('/jobs', queryOf(filters)).query);
const from = (preferences: object) => filtersFromPreferences({ user: { preferences } });

describe('saved preferences, said in full', () => {
  it('are what a new user has when there are none', () => {
    expect(filtersFromPreferences({})).toEqual({
      jobFunction: ['product'],
      locationFilter: ['us'],
      jobModality: 'full_time',
      status: 'all',
      sort: 'newest',
    });
  });

  it('join the listed functions with those that the older switches stand for', () => {
    expect(from({ wantedJobFunctions: ['design'], wantsStrategyOps: true })['jobFunction']).toEqual([
      'design',
      'strategy',
      'operations',
    ]);
  });

  it('mean all functions when none is chosen, since leaving them out would mean product only', () => {
    expect(from({ wantsPM: false })['jobFunction']).toEqual(JOB_FUNCTIONS);
  });

  it('keep internship levels only for internships', () => {
    expect(from({ jobModality: 'internship', internshipLevels: ['mba'] })['internshipLevels']).toEqual([
      'mba',
    ]);
    expect(from({ jobModality: 'all', internshipLevels: ['mba'] })['internshipLevels']).toBeUndefined();
  });

  it.each([
    ['all', ['all']],
    ['europe,asia', ['europe', 'asia']],
    ['us,europe', ['europe']],
    ['mars', ['us']],
  ])('location %j', (saved, filter) => {
    expect(from({ locationFilter: saved })['locationFilter']).toEqual(filter);
  });
});

describe('the query', () => {
  it('says what no limit is where a sync says nothing, so that nothing saved is taken in silence', () => {
    expect(sent({})).toEqual({
      jobFunction: JOB_FUNCTIONS.join(),
      locationFilter: 'all',
      jobModality: 'all',
      favoriteCompaniesOnly: 'false',
      status: 'all',
      sort: 'newest',
    });
    expect(sent({ region: ['us', 'canada'] })).toMatchObject({ region: 'us,canada' });
    expect(sent({ region: ['us', 'canada'] })).not.toHaveProperty('locationFilter');
  });

  it('lets nothing through that the service would drop or override without a word', () => {
    expect(jobFilterConflicts({ locationFilter: ['europe', 'asia'] })).toEqual([]);
    expect(jobFilterConflicts({ locationFilter: ['all', 'asia'] })[0]).toContain('must stand alone');
    expect(jobFilterConflicts({ locationFilter: ['us'], region: ['us'] })[0]).toContain('cannot go together');
    expect(jobFilterConflicts({ internshipLevels: ['mba'], jobModality: 'all' })[0]).toContain('internship');
  });
});
