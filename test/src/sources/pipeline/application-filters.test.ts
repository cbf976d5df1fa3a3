import { APPLICATIONS } from '../../../../src/sources/pipeline/applications';
import { checkFilters } from '../../../../src/sync/definitions/check-sync';

const queryOf = (filters: object, since?: number) => {
  const paginator = APPLICATIONS.paginate(checkFilters(filters, APPLICATIONS as never), since);
  return Object.fromEntries(paginator.request(paginator.start).query);
};
const FIRST = { sort: 'created_at', order: 'asc', page: '1', limit: '500' };
const NOON = Date.UTC(2026, 0, 15, 12);

it('asks for all, the oldest first, so that what comes meanwhile comes at the end', () => {
  expect(queryOf({})).toEqual(FIRST);
});

it('sends what was chosen as Pipeline wants it', () => {
  expect(
    queryOf({
      status: ['applied', 'offer'],
      source: 'linkedin',
      search: ' Acme',
      is_remote: false,
      min_score: 0,
      since: '2026-01-31',
    }),
  ).toEqual({
    ...FIRST,
    status: 'applied,offer',
    source: 'linkedin',
    search: ' Acme',
    is_remote: 'false',
    min_score: '0',
    since: '2026-01-31T00:00:00.000Z',
  });
});

it('asks for what changed since the last run, the latest change last; the later of two moments holds', () => {
  const changed = { ...FIRST, sort: 'updated_at', since: '2026-01-15T12:00:00.000Z' };
  expect(queryOf({}, NOON)).toEqual(changed);
  expect(queryOf({ since: '2026-01-14' }, NOON)).toEqual(changed);
  expect(queryOf({ since: '2026-01-16' }, NOON)['since']).toBe('2026-01-16T00:00:00.000Z');
});

it.each([
  [{ since: 'yesterday' }, '‘since’ must be a day such as 2026-01-31, not "yesterday".'],
  [{ min_score: 101 }, '‘min_score’ must be a number from 0 to 100'],
  [{ min_score: -1 }, '‘min_score’ must be a number from 0 to 100'],
  [{ search: 'x'.repeat(201) }, '‘search’ must be at most 200 characters'],
  [{ status: ['hired'] }, 'saved, applied, interview, offer, rejected'],
  [{ source: 'indeed' }, 'brightermonday, fuzu, linkedin, manual'],
])('%j is refused before anything is asked', (filters, words) => {
  expect(() => queryOf(filters)).toThrow(words);
});
