import { openLocalTrackly, posting } from '../local-trackly';

const ALL = 'locationFilter=all&jobModality=all';

const trackly = openLocalTrackly({
  jobs: [
    posting(1, { jobFunction: 'product', title: 'Product Manager', companyName: 'Acme', companyId: 7 }),
    posting(2, {
      jobFunction: 'data',
      region: 'canada',
      location: 'Toronto, ON, Canada',
      userStatus: 'check_later',
    }),
    posting(3, {
      region: 'europe',
      location: 'London, UK',
      userStatus: 'new',
      description: 'We use quaternions.',
    }),
    posting(4, { region: 'remote', location: 'Remote', title: 'Software Intern', isInternship: true }),
    posting(5, { region: 'us', location: 'Boston, MA; Remote in USA', companyName: 'Zeta', companyId: 8 }),
    posting(6, { region: 'canada', location: 'Remote in Canada' }),
    posting(7, {
      region: 'non_us',
      location: 'NYC; Toronto, ON, Canada',
      isInternship: true,
      title: 'Intern, MBA',
    }),
    { id: 8, title: 'Only what is always there', companyName: 'acme two', postedAt: '2020-01-01T00:00:00Z' },
  ],
  companies: [
    { id: 7, name: 'Acme', isFavorite: true },
    { id: 8, name: 'Zeta', isFavorite: false },
  ],
});

describe('GET /jobs finds the postings that the parameters ask for', () => {
  test.each<[string, number[]]>([
    [ALL, [1, 2, 3, 4, 5, 6, 7, 8]],
    // Functions: any of a list; a posting without one counts as other.
    [`${ALL}&jobFunction=product`, [1]],
    [`${ALL}&jobFunction=product,data`, [1, 2]],
    [`${ALL}&jobFunction=product&jobFunction=data`, [1, 2]],
    [`${ALL}&jobFunction=other`, [8]],
    // Places, one value: us, non_us, all or one tag.
    ['locationFilter=us', [1, 5]],
    ['locationFilter=non_us', [2, 3, 4, 6, 7, 8]],
    ['locationFilter=europe', [3]],
    ['locationFilter=unknown', [8]],
    // T3: in a list of several, us, non_us and all are dropped without a word.
    ['locationFilter=us,canada', [2, 6]],
    ['locationFilter=non_us,europe', [3]],
    ['locationFilter=all,europe,canada', [2, 3, 6]],
    // T4: region wins, and may name us.
    ['region=us,canada', [1, 2, 5, 6]],
    ['region=europe&locationFilter=us', [3]],
    // The type of employment.
    [`locationFilter=all&jobModality=internship`, [4, 7]],
    [`locationFilter=all&jobModality=full_time`, [1, 2, 3, 5, 6, 8]],
    // Words: all of them, in title, company and description together.
    [`${ALL}&search=MANAGER`, [1]],
    [`${ALL}&search=acme`, [1, 8]],
    [`${ALL}&search=acme+manager`, [1]],
    [`${ALL}&search=quaternions`, [3]],
    [`${ALL}&search=nobody-writes-this`, []],
    // The user's status; new takes in those without one.
    [`${ALL}&status=check_later`, [2]],
    [`${ALL}&status=new`, [1, 3, 4, 5, 6, 7, 8]],
    [`${ALL}&status=all`, [1, 2, 3, 4, 5, 6, 7, 8]],
    // States and provinces, and remote in each country.
    [`${ALL}&usStates=MA`, [5]],
    [`${ALL}&usStates=WA,MA`, [1, 5]],
    [`${ALL}&usStates=NY`, [7]],
    [`${ALL}&usStates=REMOTE`, [4, 5]],
    [`${ALL}&caProvinces=ON`, [2, 7]],
    [`${ALL}&caProvinces=REMOTE`, [6]],
    [`${ALL}&usStates=MA&caProvinces=ON`, [2, 5, 7]],
    // Levels count only when internships are asked for.
    ['locationFilter=all&jobModality=internship&internshipLevels=mba', [7]],
    ['locationFilter=all&jobModality=internship&internshipLevels=mba,not_specified', [4, 7]],
    [`${ALL}&internshipLevels=mba`, [1, 2, 3, 4, 5, 6, 7, 8]],
    // One company; the favourites.
    [`${ALL}&companyId=8`, [5]],
    [`${ALL}&favoriteCompaniesOnly=true`, [1]],
    [`${ALL}&favoriteCompaniesOnly=false`, [1, 2, 3, 4, 5, 6, 7, 8]],
    // Several together; empty ones are as if left out.
    ['region=us&jobModality=full_time&jobFunction=engineering', [5]],
    ['locationFilter=&jobFunction=&status=', [1, 2, 3, 4, 5, 6, 7, 8]],
  ])('%s', (query, ids) => {
    expect(trackly.idsOf(query)).toEqual(ids);
  });
});

test.each([
  'status=applied',
  'jobFunction=product,wizardry',
  'sort=best',
  'jobModality=part_time',
  'companyId=seven',
])('%s is a 400 that says what is wrong', (query) => {
  const { status, json } = trackly.get(`/jobs?${query}`);
  expect(status).toBe(400);
  expect(json).toEqual({ error: expect.stringContaining(`Invalid ${query.split('=')[0]}`) });
});

test('an internship is what the data set says, else what the title says', () => {
  const { isInternship: _, ...untold } = posting(1, { title: 'Software Engineering Intern' });
  const jobs = [untold, posting(2, { title: 'Manager of Interns' }), posting(3, { isInternship: true })];
  const trackly = openLocalTrackly({
    jobs: [...jobs, { ...untold, id: 4, title: 'Internal Tools Engineer' }],
  });
  expect(trackly.idsOf('jobModality=internship')).toEqual([1, 3]);
  expect(trackly.idsOf('jobModality=full_time')).toEqual([4, 2]);
});
