import {
  INTERNSHIP_LEVELS,
  JOB_FUNCTIONS,
  JOB_MODALITIES,
  LOCATION_FILTERS,
  type Preferences,
} from '../../../src/sources/trackly/generated/contract';
import { JOB_FILTERS } from '../../../src/sources/trackly/job-filter-definitions';
import { TRACKLY_JOBS } from '../../../src/sources/trackly/jobs';
import type { Filters } from '../../../src/streams/filter';
import { checkFilters } from '../../../src/sync/definitions/check-sync';
import type { StoredJob } from '../../../workbench/services/data-set/shape';
import { openLocalTrackly, posting } from '../../workbench/services/local-trackly';

/** Postings that differ in all that a parameter or a preference can ask for. */
const JOBS: StoredJob[] = [
  ...JOB_FUNCTIONS.map((jobFunction, place) => posting(1 + place, { jobFunction })),
  ...(['europe', 'canada', 'unknown'] as const).map((region, place) => posting(20 + place, { region })),
  ...INTERNSHIP_LEVELS.map((internshipLevel, place) =>
    posting(30 + place, { isInternship: true, internshipLevel }),
  ),
  posting(40, { location: 'Austin, TX', jobFunction: 'legal' }),
  posting(41, { location: 'Toronto, ON', region: 'canada' }),
  posting(42, { userStatus: 'applying' }),
  posting(43, { companyId: 7, title: 'Astronaut' }),
  posting(44, { companyId: 8 }),
];
const COMPANIES = [
  { id: 7, name: 'Seven', isFavorite: true },
  { id: 8, name: 'Eight', isFavorite: false },
];

/** One for each parameter of `/jobs` that a person can set, and one that sets none. */
const SYNCS: Record<string, Filters> = {
  nothing: {},
  jobFunction: { jobFunction: ['legal', 'design'] },
  locationFilter: { locationFilter: ['europe', 'canada'] },
  region: { region: ['us', 'canada'] },
  jobModality: { jobModality: 'internship' },
  'jobModality, full time': { jobModality: 'full_time' },
  internshipLevels: { jobModality: 'internship', internshipLevels: ['mba'] },
  usStates: { usStates: ['TX'] },
  caProvinces: { caProvinces: ['ON'] },
  companyId: { companyId: 7 },
  search: { search: 'astronaut' },
  favoriteCompaniesOnly: { favoriteCompaniesOnly: true },
  'favoriteCompaniesOnly, not': { favoriteCompaniesOnly: false },
  status: { status: 'applying' },
  sort: { sort: 'oldest' },
};

/** Every field of the saved preferences, with values that would leave something out. */
const PREFERENCES: Record<string, Preferences> = {
  'a new user’s': {},
  wantsPM: { wantsPM: true },
  wantsStrategyOps: { wantsStrategyOps: true },
  wantsPartnerships: { wantsPartnerships: true },
  wantedJobFunctions: { wantedJobFunctions: ['legal'] },
  ...Object.fromEntries(
    LOCATION_FILTERS.map((place) => [`locationFilter ${place}`, { locationFilter: place }]),
  ),
  'locationFilter of several': { locationFilter: 'asia,africa' },
  ...Object.fromEntries(JOB_MODALITIES.map((jobModality) => [`jobModality ${jobModality}`, { jobModality }])),
  ...Object.fromEntries(
    INTERNSHIP_LEVELS.map((level) => [
      `internshipLevels ${level}`,
      { jobModality: 'internship', internshipLevels: [level] } as Preferences,
    ]),
  ),
  needsSponsorship: { needsSponsorship: true },
  experienceRange: { experienceRange: '0-2' } as Preferences,
  experienceRanges: { experienceRanges: ['0-2'] } as Preferences,
  favoritesDailyDigest: { favoritesDailyDigest: true },
  notificationsFavoritesOnly: { notificationsFavoritesOnly: true },
  notificationFrequency: { notificationFrequency: 'off' },
};

const queryFor = (filters: Filters) => {
  const paginator = TRACKLY_JOBS.paginate(checkFilters(filters, TRACKLY_JOBS));
  return new URLSearchParams(
    paginator.request(paginator.start).query.map(([name, value]) => [name, value]),
  ).toString();
};

describe('what a sync lists', () => {
  const listed = Object.fromEntries(
    Object.entries(PREFERENCES).map(([name, preferences]) => [
      name,
      openLocalTrackly({ jobs: JOBS, companies: COMPANIES, me: { id: 1, preferences } }),
    ]),
  );

  it.each(
    Object.entries(SYNCS),
  )('with %s set is the same whatever the person saved in Trackly', (_, filters) => {
    const undemanding = openLocalTrackly({ jobs: JOBS, companies: COMPANIES }).idsOf(queryFor(filters));
    expect(undemanding.length).toBeGreaterThan(0);
    for (const [preferences, trackly] of Object.entries(listed)) {
      expect({ preferences, ids: trackly.idsOf(queryFor(filters)) }).toEqual({
        preferences,
        ids: undemanding,
      });
    }
  });

  it.each(Object.entries(SYNCS))('with %s set is as much as the form counts', (_, filters) => {
    const { count } = TRACKLY_JOBS;
    const me = { id: 1, preferences: { wantedJobFunctions: ['legal'], jobModality: 'internship' } } as const;
    const trackly = openLocalTrackly({ jobs: JOBS, companies: COMPANIES, me: me as never });
    // The form asks with what is filled in, without what every sync must say.
    const query = new URLSearchParams(count?.request(filters).query.map(([name, value]) => [name, value]));
    expect(count?.read(trackly.get(`/jobs?${query}`).json)).toBe(trackly.idsOf(queryFor(filters)).length);
  });
});

describe('a request for postings', () => {
  const namesIn = (filters: Filters) => [...new URLSearchParams(queryFor(filters)).keys()].sort();

  it('says every parameter that a saved preference could decide', () => {
    const always = [
      'favoriteCompaniesOnly',
      'jobFunction',
      'jobModality',
      'limit',
      'offset',
      'sort',
      'status',
    ];
    for (const filters of Object.values(SYNCS))
      expect(namesIn(filters)).toEqual(expect.arrayContaining(always));
    expect(namesIn({})).toEqual([...always, 'locationFilter'].sort());
    expect(namesIn({ region: ['us'] })).toEqual([...always, 'region'].sort());
    expect(namesIn({ jobModality: 'internship' })).toEqual(
      [...always, 'internshipLevels', 'locationFilter'].sort(),
    );
  });

  it('takes a list of which nothing is chosen for one that limits nothing', () => {
    const blank = {
      jobFunction: [],
      locationFilter: [],
      internshipLevels: [],
      search: ' ',
      jobModality: 'internship',
    };
    const { request, start } = TRACKLY_JOBS.paginate(blank);
    const query = new Map(request(start).query);
    expect(query.get('jobFunction')?.split(',')).toEqual(JOB_FUNCTIONS);
    expect(query.get('internshipLevels')?.split(',')).toEqual(INTERNSHIP_LEVELS);
    expect([query.get('locationFilter'), query.has('search')]).toEqual(['all', false]);
  });

  it('is tried here with each filter that a person can set', () => {
    const tried = Object.values(SYNCS).flatMap((filters) => Object.keys(filters));
    expect(JOB_FILTERS.map(({ key }) => key).filter((key) => !tried.includes(key))).toEqual([]);
  });
});
