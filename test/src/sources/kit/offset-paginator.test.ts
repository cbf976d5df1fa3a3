import fc from 'fast-check';
import { offsetPaginator } from '../../../../src/sources/kit/offset-paginator';

/** The result of reading one answer. */
type AnsweredPage = ReturnType<Parameters<typeof offsetPaginator<number>>[0]['read']>;

const paginator = offsetPaginator<number>({
  pageSize: 10,
  request: (offset, limit) => ({ path: `/${offset}/${limit}`, query: [] }),
  read: (body) => body as AnsweredPage,
});
const upTo = (count: number) => Array.from({ length: count }, (_, place) => place);
const doubtAt = (offset: number, page: AnsweredPage) => paginator.read(page, { offset }).doubt;

it.each<[string, number, AnsweredPage, object | undefined]>([
  ['the last of several pages', 16, { records: upTo(4), total: 20, last: true }, undefined],
  ['an empty list', 0, { records: [], total: 0, last: true }, undefined],
  ['an empty list that says nothing else', 0, { records: [], total: undefined, last: undefined }, undefined],
  ['a page within the list', 8, { records: upTo(10), total: 40, last: false }, undefined],
  ['a total that is a little behind', 16, { records: upTo(6), total: 20, last: true }, undefined],
  [
    'a list that ends early',
    8,
    { records: upTo(5), total: 40, last: true },
    { kind: 'ends-early', said: 40, sent: 13 },
  ],
  ['nothing of 40', 0, { records: [], total: 40, last: false }, { kind: 'ends-early', said: 40, sent: 0 }],
  ['more, but none', 8, { records: [], total: undefined, last: false }, { kind: 'more-but-none' }],
  ['a total of three', 8, { records: upTo(10), total: 3, last: false }, { kind: 'total-shrank', said: 3 }],
])('%s', (_, offset, page, doubt) => {
  expect(doubtAt(offset, page)).toEqual(doubt);
});

it('finds nothing to doubt in a service that says what it has, whatever that is', () => {
  fc.assert(
    fc.property(fc.nat(60), fc.nat(60), fc.integer({ min: 3, max: 10 }), (total, offset, limit) => {
      const records = upTo(total).slice(offset, offset + limit);
      // Only what lies behind the end: a list that has become shorter is found out by the pages that share nothing.
      if (offset > 0 && offset >= total) return;
      expect(doubtAt(offset, { records, total, last: offset + limit >= total })).toBeUndefined();
    }),
  );
});
