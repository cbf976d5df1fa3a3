import fc from 'fast-check';
import { cursorPaginator } from '../../../../src/sources/kit/cursor-paginator';
import type { PageToken, Paginator } from '../../../../src/streams/page';

interface Answer {
  readonly records: readonly number[];
  readonly cursor?: unknown;
  readonly more: boolean;
}

const walkOf = () =>
  cursorPaginator<number>({
    service: 'Example',
    pageSize: 50,
    request: (cursor, limit) => ({ path: '/feed', query: [['limit', String(limit)]], body: { cursor } }),
    read: (body) => ({ cursor: undefined, ...(body as Answer) }),
  });

/** Follows a walk over a service that gives each cursor its answer. */
function follow(paginator: Paginator<number>, answers: (cursor: unknown) => Answer, most = 10_000) {
  const records: number[] = [];
  for (let position: PageToken = paginator.start, pages = 1; ; pages += 1) {
    if (pages > most) throw new Error('it never ends');
    const { body } = paginator.request(position);
    const page = paginator.read(answers((body as { cursor?: unknown }).cursor), position);
    records.push(...page.records);
    if (!page.next) return { records, pages, fault: page.fault };
    position = page.next;
  }
}

it('asks for the first page without a cursor, for each other one with that of the page before', () => {
  const paginator = walkOf();
  expect(paginator.request(paginator.start)).toEqual({ path: '/feed', query: [['limit', '50']], body: {} });
  const { next } = paginator.read({ records: [1], cursor: 'a', more: true }, paginator.start);
  expect(next).toEqual({ cursor: 'a' });
  expect(paginator.request(next as PageToken, 7)).toMatchObject({
    query: [['limit', '7']],
    body: { cursor: 'a' },
  });
  expect(paginator.ahead(next as PageToken, 20, 1_000)).toEqual([next]);
  expect(paginator.earlier).toBeUndefined();
});

it('never asks for more than a page holds', () => {
  expect(walkOf().request({}, 500).query).toEqual([['limit', '50']]);
});

it.each([
  ['none', undefined],
  ['null', null],
  ['an empty one', ''],
  ['a number', 7],
  ['the one that it was asked with', 'a'],
])('more to come and as cursor %s: the records count, and the walk ends with an error', (_, cursor) => {
  const paginator = walkOf();
  const page = paginator.read({ records: [1, 2], cursor, more: true }, { cursor: 'a' });
  expect(page).toMatchObject({ records: [1, 2], next: undefined, fault: { code: 'NO_NEXT_PAGE' } });
  expect(page.fault?.message).toContain('Example says that there is more');
});

it('may begin anew: the cursors from before are good again', () => {
  const paginator = walkOf();
  const first = () => paginator.read({ records: [], cursor: 'a', more: true }, paginator.start);
  expect([first().fault, first().fault]).toEqual([undefined, undefined]);
});

it('reads every record of a service once, however its pages are cut', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.integer(), { maxLength: 5 }), { minLength: 1, maxLength: 30 }),
      (pages) => {
        const answers = (cursor: unknown): Answer => {
          const place = cursor === undefined ? 0 : Number(cursor);
          const more = place + 1 < pages.length;
          return { records: pages[place] ?? [], cursor: more ? String(place + 1) : null, more };
        };
        const { records, fault } = follow(walkOf(), answers);
        expect([records, fault]).toEqual([pages.flat(), undefined]);
      },
    ),
  );
});

it('ends, whatever cursors a service gives, and asks no cursor twice', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9), { minLength: 10, maxLength: 10 }), (follows) => {
      const asked: unknown[] = [];
      const { pages, fault } = follow(walkOf(), (cursor) => {
        asked.push(cursor);
        return { records: [1], cursor: String(follows[Number(cursor ?? 0)]), more: true };
      });
      expect(fault?.code).toBe('NO_NEXT_PAGE');
      expect(pages).toBeLessThanOrEqual(11);
      expect(new Set(asked).size).toBe(asked.length);
    }),
  );
});
