import { CAREER_SITES } from '../../../../src/sources/jobo/career-sites';
import { FEED_PARAMETERS } from '../../../../src/sources/jobo/generated/contract';
import { feedFilters } from '../../../../src/sources/jobo/site-filters';
import { checkFilters } from '../../../../src/sync/definitions/check-sync';

const bodyOf = (filters: object, since?: number) => {
  const paginator = CAREER_SITES.paginate(checkFilters(filters, CAREER_SITES as never), since);
  return paginator.request(paginator.start).body;
};

it('offers every filter of the feed; what a run sets itself is not one', () => {
  const own = ['cursor', 'batch_size'];
  const keys = CAREER_SITES.filters.map(({ key }) => key);
  expect(keys).toEqual(FEED_PARAMETERS.filter((name) => !own.includes(name)));
});

it('sends what was chosen as the feed wants it, and nothing that was not', () => {
  expect(bodyOf({})).toEqual({ batch_size: 50 });
  expect(
    bodyOf({
      industries: ['Software', 'My own word'],
      country_codes: ['us'],
      company_types: ['for_profit'],
      founded_after: 2010,
      is_agency: false,
      discovered_after: '2026-01-31',
      discovered_before: '2026-02-01T12:30:00Z',
      company_sizes: [],
    }),
  ).toEqual({
    industries: ['Software', 'My own word'],
    country_codes: ['US'],
    company_types: ['for_profit'],
    founded_after: 2010,
    is_agency: false,
    discovered_after: '2026-01-31T00:00:00.000Z',
    discovered_before: '2026-02-01T12:30:00.000Z',
    batch_size: 50,
  });
});

it('asks for what changed since a moment', () => {
  expect(bodyOf({}, Date.UTC(2026, 0, 15, 12))).toEqual({
    updated_after: '2026-01-15T12:00:00.000Z',
    batch_size: 50,
  });
});

it.each([
  [
    { discovered_after: 'yesterday' },
    '‘discovered_after’ must be a day such as 2026-01-31, not "yesterday".',
  ],
  [{ discovered_before: '2026-13-01' }, '‘discovered_before’ must be a day'],
  [{ country_codes: ['US', 'USA'] }, '‘country_codes’ are two letters each, such as US, not "USA".'],
  [{ founded_after: 2010.5 }, '‘founded_after’ must be a year'],
  [{ company_types: ['big'] }, 'for_profit, non_profit'],
  [{ colour: 'red' }, 'industries, company_sizes'],
])('%j is refused before anything is asked', (filters, words) => {
  expect(() => bodyOf(filters)).toThrow(words);
});

it('of the day that a person sets and the time that a run asks for itself the later one holds', () => {
  const after = (day: string | undefined, since?: number) =>
    feedFilters(day === undefined ? {} : { updated_after: day }, since).updated_after;
  expect(after('2026-01-31')).toBe('2026-01-31T00:00:00.000Z');
  expect(after('2026-01-31', Date.UTC(2026, 1, 1))).toBe('2026-02-01T00:00:00.000Z');
  expect(after('2026-01-31', Date.UTC(2026, 0, 1))).toBe('2026-01-31T00:00:00.000Z');
  expect(after(undefined, 0)).toBe('1970-01-01T00:00:00.000Z');
  expect(after(undefined)).toBeUndefined();
});
