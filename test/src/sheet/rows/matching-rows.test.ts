import fc from 'fast-check';
import { areAlike, type RowKeys, sameRows } from '../../../../src/sheet/rows/matching-rows';
import type { MatchRules } from '../../../../src/streams/lookup';

const BY: MatchRules = [
  { own: ['jobUrl'], theirs: ['job_url'], as: 'address' },
  { own: ['companyName', 'title'], theirs: ['company_name', 'job_title'], as: 'name' },
];
type Row = readonly [page: string, name: string];
const keysOf = (rows: readonly Row[]): RowKeys => [rows.map(([page]) => page), rows.map(([, name]) => name)];
const find = (own: readonly Row[], theirs: readonly Row[]) => {
  const rowFor = sameRows(BY, keysOf(own), keysOf(theirs));
  return own.map((_, row) => rowFor(row));
};

it('finds rows by their URL, whatever they are called', () => {
  expect(find([['x.com/1', 'acme\nengineer']], [['x.com/1', 'acme inc\nengineer ii']])).toEqual([0]);
});

it('tells two postings of the same company and title apart by their URLs', () => {
  const own: Row[] = [
    ['x.com/berlin', 'acme\nengineer'],
    ['x.com/paris', 'acme\nengineer'],
  ];
  expect(find(own, [['x.com/berlin', 'acme\nengineer']])).toEqual([0, undefined]);
});

it('goes by company and title only where one side has no URL and there is just one that it can be', () => {
  const one: Row = ['x.com/1', 'acme\nengineer'];
  const noUrl: Row = ['', 'acme\nengineer'];
  expect(find([one], [noUrl])).toEqual([0]);
  expect(find([noUrl], [one])).toEqual([0]);
  expect(find([noUrl], [noUrl])).toEqual([0]);
  expect(find([one, ['x.com/2', 'acme\nengineer']], [noUrl])).toEqual(['unclear', 'unclear']);
  expect(find([noUrl], [one, ['x.com/2', 'acme\nengineer']])).toEqual(['unclear']);
  expect(find([one, one], [noUrl])).toEqual([0, 0]);
});

it('takes two selected rows for one only where the first thing that both say is the same', () => {
  expect(areAlike(['x.com/1', 'a'], ['x.com/1', 'b'])).toBe(true);
  expect(areAlike(['x.com/1', 'a'], ['x.com/2', 'a'])).toBe(false);
  expect(areAlike(['', 'a'], ['x.com/2', 'a'])).toBe(true);
  expect(areAlike(['', ''], ['', ''])).toBe(false);
});

const rows = fc.array(
  fc.tuple(fc.constantFrom('', 'x.com/1', 'x.com/2', 'x.com/3'), fc.constantFrom('', 'a', 'b')),
  { maxLength: 6 },
);

it('never joins rows whose URLs differ, nor two that are different to one by their name alone', () => {
  fc.assert(
    fc.property(rows, rows, (own, theirs) => {
      const found = find(own, theirs);
      found.forEach((at, row) => {
        if (typeof at !== 'number') return;
        const [mine, other] = [own[row] as Row, theirs[at] as Row];
        if (mine[0] !== '' && other[0] !== '') expect(mine[0]).toBe(other[0]);
        else expect(mine[1]).toBe(other[1]);
      });
      theirs.forEach(([page, name], at) => {
        const claims = own.filter(([mine], row) => found[row] === at && !(page !== '' && mine === page));
        expect(new Set(claims.map(([mine]) => mine)).size).toBeLessThanOrEqual(1);
        if (claims.some(([mine]) => mine === '')) expect(claims).toHaveLength(1);
        expect(claims.every((claim) => claim[1] === name)).toBe(true);
      });
    }),
    { numRuns: 2_000 },
  );
});
