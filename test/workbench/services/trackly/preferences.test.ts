import type { Preferences } from '../../../../src/sources/trackly/generated/contract';
import { INTERNSHIP_LEVELS, JOB_FUNCTIONS } from '../../../../src/sources/trackly/generated/contract';
import { readContract } from '../../../contracts/contract-document';
import { openLocalTrackly, posting } from '../local-trackly';

const JOBS = [
  posting(1, { jobFunction: 'product' }),
  posting(2, { jobFunction: 'product', region: 'europe' }),
  posting(3, { jobFunction: 'product', isInternship: true, title: 'MBA Intern' }),
  posting(4, { jobFunction: 'strategy' }),
  posting(5, { jobFunction: 'partnerships' }),
  posting(6, { jobFunction: 'legal', region: 'canada' }),
  posting(7, { jobFunction: 'product', isInternship: true, title: 'Intern' }),
];

function found(preferences: Preferences | undefined, query = ''): number[] {
  const me = { id: 1, ...(preferences ? { preferences } : {}) };
  return openLocalTrackly({ jobs: JOBS, me }).idsOf(query);
}

describe('a parameter that is left out takes the saved preference (T1)', () => {
  const SAVED: Preferences = { wantedJobFunctions: ['legal'], locationFilter: 'canada', jobModality: 'all' };
  const EVERYWHERE: Preferences = { locationFilter: 'all', jobModality: 'all' };

  test.each<[string, Preferences | undefined, string, number[]]>([
    ['a new user gets full-time product jobs in the US (T2)', undefined, '', [1]],
    ['nothing saved is the same', {}, '', [1]],
    ['functions sent, places left out', SAVED, 'jobFunction=product,legal', [6]],
    ['places sent, functions left out', SAVED, 'locationFilter=us', []],
    ['both left out', SAVED, '', [6]],
    ['both sent', SAVED, 'jobFunction=strategy&locationFilter=us', [4]],
    ['region counts as the place', SAVED, 'region=us&jobFunction=strategy', [4]],
    ['a list of which nothing is left counts as left out', SAVED, 'locationFilter=us,all', [6]],
    ['a list may be saved', { ...SAVED, locationFilter: 'europe,canada' }, '', [6]],
    ['the older switches stand for functions', { ...EVERYWHERE, wantsStrategyOps: true }, '', [4]],
    [
      'switches add to the list',
      { ...EVERYWHERE, ...SAVED, locationFilter: 'all', wantsPartnerships: true },
      '',
      [5, 6],
    ],
    [
      'the older parameter overrides its switch',
      { ...EVERYWHERE, wantsStrategyOps: true },
      'wantsPartnerships=true',
      [4, 5],
    ],
    ['modality left out', { wantsPM: true, jobModality: 'internship' }, '', [3, 7]],
    ['levels left out', { jobModality: 'internship', internshipLevels: ['mba'] }, '', [3]],
    ['levels do not matter to others', { jobModality: 'all', internshipLevels: ['mba'] }, '', [1, 3, 7]],
  ])('%s', (_, preferences, query, ids) => {
    expect(found(preferences, query)).toEqual(ids);
  });
});

describe('each of the 14 parameters, left out while all others are sent', () => {
  const all = postings();
  const SAVED: Preferences = {
    wantedJobFunctions: ['legal'],
    locationFilter: 'canada',
    jobModality: 'full_time',
    internshipLevels: ['mba'],
    wantsPM: false,
    wantsStrategyOps: false,
    wantsPartnerships: false,
    needsSponsorship: true,
    experienceRange: { min: 8, max: 12 },
    experienceRanges: [{ min: 8, max: 12 }],
    favoritesDailyDigest: true,
    notificationsFavoritesOnly: true,
    notificationFrequency: 'daily',
  };
  /** Parameters that leave nothing out, and the results when the saved preference decides instead. */
  const PARAMETERS: Readonly<Record<string, { sent: string; leftOut?: readonly number[] }>> = {
    jobFunction: { sent: JOB_FUNCTIONS.join(','), leftOut: [3] },
    locationFilter: { sent: 'all', leftOut: [2, 5] },
    // Wins over locationFilter where it is sent, and locationFilter is sent.
    region: { sent: '' },
    jobModality: { sent: 'internship', leftOut: [1] },
    search: { sent: '' },
    status: { sent: 'all' },
    sort: { sent: 'newest' },
    limit: { sent: '50' },
    offset: { sent: '0' },
    usStates: { sent: '' },
    caProvinces: { sent: '' },
    internshipLevels: { sent: INTERNSHIP_LEVELS.join(','), leftOut: [4] },
    companyId: { sent: '' },
    favoriteCompaniesOnly: { sent: 'false' },
  };
  const trackly = openLocalTrackly({ jobs: all, me: { id: 1, preferences: SAVED } });
  const query = (without?: string) =>
    Object.entries(PARAMETERS)
      .filter(([name, { sent }]) => sent !== '' && name !== without)
      .map(([name, { sent }]) => `${name}=${sent}`)
      .join('&');

  test('they are all that the contract has, but for the one that nobody should send', () => {
    const named = readContract('trackly').paths['/jobs'].get.parameters.map(({ $ref }: { $ref: string }) =>
      $ref.split('/').at(-1),
    );
    expect([...Object.keys(PARAMETERS), 'wantsPartnerships'].sort()).toEqual(named.sort());
    expect(trackly.idsOf(query())).toEqual([2, 3, 4, 5]);
  });

  test.each(Object.entries(PARAMETERS))('%s', (name, { leftOut = [2, 3, 4, 5] }) => {
    expect(trackly.idsOf(query(name))).toEqual(leftOut);
  });

  function postings() {
    return [
      posting(1, { jobFunction: 'data' }),
      posting(2, { jobFunction: 'data', isInternship: true, region: 'canada' }),
      posting(3, { jobFunction: 'legal', isInternship: true }),
      posting(4, { jobFunction: 'data', isInternship: true, internshipLevel: 'mba', userStatus: 'applying' }),
      posting(5, {
        jobFunction: 'data',
        isInternship: true,
        region: 'canada',
        sponsorshipStatus: 'unsponsored',
      }),
    ];
  }
});

test('what the person saves between two requests holds from the next one on, and /me shows all of it', () => {
  const trackly = openLocalTrackly({ jobs: JOBS, companies: [{ id: 7, name: 'Acme', isFavorite: true }] });
  trackly.change({ service: 'trackly', update: [{ id: 4, companyId: 7 }] });
  expect(trackly.idsOf('favoriteCompaniesOnly=true')).toEqual([4]);
  const preferences = { wantedJobFunctions: ['legal'], locationFilter: 'all', needsSponsorship: true };
  trackly.change({ service: 'trackly', preferences, favorites: [] });
  expect(trackly.idsOf('')).toEqual([6]);
  expect(trackly.idsOf('favoriteCompaniesOnly=true')).toEqual([]);
  expect(trackly.get('/me').json.user.preferences).toEqual(preferences);
  expect(trackly.get('/companies').json.companies).toEqual([{ id: 7, name: 'Acme', isFavorite: false }]);
});

test('a data set without a user has one whose preferences match everything', () => {
  const trackly = openLocalTrackly({ jobs: JOBS });
  expect(trackly.idsOf('')).toEqual([1, 2, 3, 4, 5, 6, 7]);
  const { json } = trackly.get('/me');
  expect(json.user.preferences).toMatchObject({ locationFilter: 'all', jobModality: 'all' });
  expect(json.user.preferences.wantedJobFunctions).toHaveLength(14);
});

test('/stats answers the same as /me', () => {
  const me = { id: 5, email: 'person@example.com', preferences: { locationFilter: 'us' } };
  const trackly = openLocalTrackly({ me });
  expect(trackly.get('/me').json).toEqual({ success: true, user: me });
  expect(trackly.get('/stats').text).toBe(trackly.get('/me').text);
});
