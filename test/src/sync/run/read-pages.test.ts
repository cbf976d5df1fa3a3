import fc from 'fast-check';
import { offsetPaginator } from '../../../../src/sources/kit/offset-paginator';
import type { Page, PageRequest, Paginator } from '../../../../src/streams/page';
import { type ReadState, readWindow, startReading } from '../../../../src/sync/run/read-pages';

interface Item {
  readonly id: string;
}
const idOf = (item: Item) => item.id;
const PAGE = 10;

/** A list that changes before each answer, paged by offset as Trackly pages. */
function offsetService(list: Item[], beforeAnswer: () => void = () => undefined) {
  const requests: number[] = [];
  const paginator = offsetPaginator<Item>({
    pageSize: PAGE,
    request: (offset, limit) => ({
      path: '/',
      query: [
        ['offset', String(offset)],
        ['limit', String(limit)],
      ],
    }),
    read: (body) => body as { records: Item[]; total: number; last: boolean },
  });
  const getAll = (window: readonly PageRequest[]) =>
    window.map(({ query }) => {
      beforeAnswer();
      const offset = Number(query[0]?.[1]);
      requests.push(offset);
      const records = list.slice(offset, offset + PAGE);
      return { records, total: list.length, last: offset + PAGE >= list.length };
    });
  return { paginator, getAll, requests };
}

/** Reads to the end. */
function sweepAll(
  paginator: Paginator<Item>,
  getAll: (window: readonly PageRequest[]) => unknown[],
  width = 4,
) {
  let state: ReadState = startReading(paginator);
  const seen = new Set<string>();
  for (let windows = 0; !state.done && windows < 2_000; windows += 1) {
    const step = readWindow(paginator, idOf, state, getAll, width);
    for (const { records } of step.pages) for (const { id } of records) seen.add(id);
    state = step.state;
  }
  return { seen, state };
}

const items = (count: number): Item[] => Array.from({ length: count }, (_, place) => ({ id: `i${place}` }));

describe('a sweep by offset', () => {
  it.each([0, 1, 2, 9, 10, 11, 12, 100])('reads all of %i records, each page once', (count) => {
    const { paginator, getAll, requests } = offsetService(items(count));
    const { seen, state } = sweepAll(paginator, getAll);
    expect(seen.size).toBe(count);
    expect(state).toMatchObject({ done: true, proved: true });
    expect(new Set(requests).size).toBe(requests.length);
  });

  it('misses nothing that was there throughout, however records come and go between the answers', () => {
    const change = fc.record({
      removeAt: fc.nat({ max: 99 }),
      remove: fc.nat({ max: 4 }),
      insert: fc.nat({ max: 4 }),
    });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 120 }), fc.array(change, { maxLength: 40 }), (count, changes) => {
        const list = items(count);
        const throughout = new Set(list.map(idOf));
        let fresh = 0;
        const queue = [...changes];
        const { paginator, getAll } = offsetService(list, () => {
          const next = queue.shift();
          if (!next) return;
          for (const { id } of list.splice(next.removeAt % Math.max(1, list.length), next.remove))
            throughout.delete(id);
          for (let added = 0; added < next.insert; added += 1) {
            fresh += 1;
            list.unshift({ id: `n${fresh}` });
          }
        });
        const { seen, state } = sweepAll(paginator, getAll);
        const missed = [...throughout].filter((id) => !seen.has(id));
        expect(state.done).toBe(true);
        if (state.proved) expect(missed).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('gives up what it cannot prove, and ends, when every page is another list', () => {
    let turn = 0;
    const { paginator, requests } = offsetService([]);
    const getAll = (window: readonly PageRequest[]) =>
      window.map(() => {
        turn += 1;
        requests.push(turn);
        return {
          records: items(PAGE).map(({ id }) => ({ id: `${turn}-${id}` })),
          total: 60,
          last: turn > 80,
        };
      });
    expect(sweepAll(paginator, getAll).state).toMatchObject({ done: true, proved: false });
    expect(requests.length).toBeLessThan(200);
  });
});

describe('the other ways of paging fit the same sweep', () => {
  it('an opaque cursor: one page at a time, nothing to prove', () => {
    const list = items(35);
    const cursors: string[] = [];
    const paginator: Paginator<Item> = {
      start: { cursor: '' },
      request: ({ cursor }) => ({ path: '/feed', query: [], body: cursor === '' ? {} : { cursor } }),
      read: (body) => body as Page<Item>,
      ahead: (from) => [from],
    };
    const getAll = (window: readonly PageRequest[]) =>
      window.map(({ body }) => {
        const { cursor = '0' } = body as { cursor?: string };
        cursors.push(cursor);
        const start = Number(cursor);
        const next = start + PAGE < list.length ? { cursor: String(start + PAGE) } : undefined;
        return { records: list.slice(start, start + PAGE), next };
      });
    const { seen, state } = sweepAll(paginator, getAll);
    expect([seen.size, cursors, state.proved]).toEqual([35, ['0', '10', '20', '30'], true]);
  });

  it('a cursor that does not move ends the sweep, unproved, instead of asking for ever', () => {
    const paginator: Paginator<Item> = {
      start: { cursor: 'a' },
      request: () => ({ path: '/feed', query: [] }),
      read: () => ({ records: items(3), next: { cursor: 'a' } }),
      ahead: (from) => [from],
    };
    let asked = 0;
    const { state } = sweepAll(paginator, (window) => {
      asked += window.length;
      return window.map(() => ({}));
    });
    expect([state.done, state.proved, asked]).toEqual([true, false, 1]);
  });

  it('page numbers: several side by side once the total is known', () => {
    const list = items(45);
    const paginator: Paginator<Item> = {
      start: { page: 1 },
      request: ({ page }) => ({ path: '/jobs', query: [['page', String(page)]] }),
      read: (body, { page }) => {
        const { data, has_more } = body as { data: Item[]; has_more: boolean };
        return { records: data, total: list.length, next: has_more ? { page: Number(page) + 1 } : undefined };
      },
      ahead: ({ page }, count) =>
        Array.from({ length: count }, (_, place) => ({ page: Number(page) + place })),
    };
    const windows: number[] = [];
    const { seen } = sweepAll(paginator, (window) => {
      windows.push(window.length);
      return window.map(({ query }) => {
        const page = Number(query[0]?.[1]);
        return { data: list.slice((page - 1) * PAGE, page * PAGE), has_more: page * PAGE < list.length };
      });
    });
    expect([seen.size, windows]).toEqual([45, [1, 4]]);
  });
});
