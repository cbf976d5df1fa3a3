import type { Preferences } from '../../../../src/sources/trackly/generated/contract';
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
