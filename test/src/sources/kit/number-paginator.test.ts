import fc from 'fast-check';
import { numberPaginator } from '../../../../src/sources/kit/number-paginator';

/** Neighbouring pages share so many records at least. */
const SHARED = 2;

import type { PageRequest, PageToken, Paginator } from '../../../../src/streams/page';
import { readWindow, startReading } from '../../../../src/sync/run/read-pages';

interface Server {
  list: number[];
  readonly longest?: number;
  /** The facts that the answer states beside the records. */
  readonly tells?: readonly ('total' | 'limit' | 'more')[];
}

const walkOf = (pageSize = 10): Paginator<number> =>
  numberPaginator({
    service: 'Example',
    pageSize,
    request: (page, limit) => ({ path: '/list', query: [], body: { page, limit } }),
    read: (body) => body as never,
  });

function answer(
  { list, longest = 1_000, tells = ['total', 'limit', 'more'] }: Server,
  { body }: PageRequest,
) {
  const { page, limit: asked } = body as { page: number; limit: number };
  const limit = Math.min(asked, longest);
  const records = list.slice((page - 1) * limit, page * limit);
  const all = { total: list.length, limit, more: page * limit < list.length };
  return { records, ...Object.fromEntries(tells.map((name) => [name, all[name]])) };
}

/** Reads all as the engine does. @param between Called before each request. */
function reading(server: Server, { pageSize = 10, width = 4, between = () => {} } = {}) {
  const paginator = walkOf(pageSize);
  const records: number[] = [];
  let requests = 0;
  let state = startReading(paginator);
  let fault: unknown;
  while (!state.done) {
    const getAll = (batch: readonly PageRequest[]) =>
      batch.map((request) => {
        between();
        requests += 1;
        return answer(server, request);
      });
    const step = readWindow(paginator, String, state, getAll, width);
    records.push(...step.pages.flatMap((page) => page.records));
    state = step.state;
    fault = step.fault;
  }
  return { records, requests, fault, proved: state.proved };
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);

it('asks for full pages by number; each but the first for one record less, and two less at once', () => {
  const paginator = walkOf(500);
  const asked: unknown[] = [];
  let position: PageToken | undefined = paginator.start;
  for (let count = 0; position && count < 4; count += 1) {
    const request: PageRequest = paginator.request(position);
    asked.push(request.body);
    position = paginator.read(answer({ list: upTo(5_000) }, request), position).next;
  }
  expect(asked).toEqual([
    { page: 1, limit: 500 },
    { page: 2, limit: 498 },
    { page: 3, limit: 497 },
    { page: 4, limit: 496 },
  ]);
});

it('200 records are one request, 900 are two', () => {
  expect(reading({ list: upTo(200) }, { pageSize: 500 })).toMatchObject({ requests: 1, proved: true });
  expect(reading({ list: upTo(900) }, { pageSize: 500 })).toMatchObject({ requests: 2, proved: true });
});

it('reads every record, whatever the service tells beside them; neighbours share at least two', () => {
  fc.assert(
    fc.property(
      fc.nat(95),
      fc.integer({ min: 1, max: 6 }),
      fc.subarray(['total', 'limit', 'more'] as const),
      (count, width, tells) => {
        const { records, proved, fault } = reading({ list: upTo(count), tells }, { pageSize: 20, width });
        expect([new Set(records).size, proved, fault]).toEqual([count, true, undefined]);
      },
    ),
  );
  const paginator = walkOf(20);
  for (let page = 1; page < 9; page += 1) {
    const [one, next] = [page, page + 1].map((number) => {
      const body = answer({ list: upTo(500) }, paginator.request({ page: number, size: 20 }));
      return (body as { records: number[] }).records;
    }) as [number[], number[]];
    expect(one.filter((id) => next.includes(id)).length).toBeGreaterThanOrEqual(SHARED);
  }
});

it('begins anew with the size of a service that sends shorter pages than it was asked for', () => {
  const { records, proved } = reading({ list: upTo(60), longest: 16 }, { pageSize: 500 });
  expect([new Set(records).size, proved]).toEqual([60, true]);
});

it('what stays as it is is read, or the sweep is not called proved, whatever comes and goes meanwhile', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(30), fc.boolean()), { maxLength: 40 }),
      fc.integer({ min: 1, max: 4 }),
      (happenings, width) => {
        const server = { list: upTo(80) };
        const left = new Set<number>();
        let fresh = 1_000;
        const between = () => {
          const [place, comes] = happenings.pop() ?? [];
          if (place === undefined) return;
          if (comes) server.list = [...server.list, fresh++];
          else for (const id of server.list.splice(place, 1)) left.add(id);
        };
        const { records, proved } = reading(server, { pageSize: 20, width, between });
        const missed = upTo(80).filter((id) => !left.has(id) && !records.includes(id));
        if (proved) expect(missed).toEqual([]);
      },
    ),
    { numRuns: 500 },
  );
});

it('a few that are deleted between two pages cost one page more, and none is missed', () => {
  const server = { list: upTo(30) };
  let requests = 0;
  const between = () => {
    requests += 1;
    if (requests === 2) server.list = server.list.slice(5);
  };
  const { records, proved } = reading(server, { pageSize: 20, width: 1, between });
  expect([upTo(30).filter((id) => !records.includes(id)), proved]).toEqual([[], true]);
});

it('says when there is more than it can reach, and keeps what it read', () => {
  const { records, fault, proved } = reading({ list: upTo(1_000) }, { pageSize: 20 });
  expect(fault).toMatchObject({ code: 'TOO_MANY_RECORDS', message: expect.stringContaining('Example') });
  expect([Math.max(...records), proved]).toEqual([99, false]);
});

it('ends, whatever a service answers', () => {
  const strange = fc.record({
    records: fc.array(fc.nat(50), { maxLength: 12 }),
    total: fc.option(fc.integer(), { nil: undefined }),
    limit: fc.option(fc.integer({ min: -5, max: 30 }), { nil: undefined }),
    more: fc.option(fc.boolean(), { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.array(strange, { minLength: 1, maxLength: 8 }), (answers) => {
      const paginator = walkOf();
      let asked = 0;
      for (let position: PageToken | undefined = paginator.start; position; asked += 1) {
        if (asked > 100) throw new Error('it never ends');
        position = paginator.read(answers[asked % answers.length], position).next;
      }
    }),
  );
});
