/** Records that no service should send: what cannot be kept is named and left out, and the rest goes on. */
import { LEDGER_TAB } from '../../../src/sheet/ledger/ledger-tab';
import type { Services } from '../../../workbench/services/exchange';
import { createWorkbench } from '../../../workbench/workbench';
import {
  GENEROUS,
  idsOf,
  openSites,
  SYNC as SITES,
  sitesWorkbench,
  withAnswers,
} from '../../support/career-sites';
import { columnOf, openSmallServices, sheetOf, smallPosting } from '../../support/small-catalogue';
import { sites } from '../../workbench/services/jobo/local-jobo';

interface Report {
  readonly ending: string;
  readonly added: number;
  readonly unchanged: number;
  readonly problems: readonly string[];
}

function bytes(body: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(body));
}

/** Trackly, whose list is just that. */
function listing(jobs: readonly unknown[]): Services {
  const services = openSmallServices(1);
  const answer = { body: bytes({ jobs, total: jobs.length, hasMore: false }), milliseconds: 20 };
  return {
    ...services,
    exchange: (requests, now) =>
      requests.map((request) => {
        const isList = request.url.includes('/jobs?');
        const headers = { 'Content-Type': 'application/json' };
        // The service always answers one request with one answer.
        return isList ? { ...answer, status: 200, headers } : (services.exchange([request], now)[0] as never);
      }),
  };
}

const posting = (id: unknown, more: object = {}) => ({ ...smallPosting(0), id, ...more });

/** Synced twice: the second run must know every row again. */
function syncTwice(jobs: readonly unknown[]) {
  const workbench = createWorkbench({ services: listing(jobs) });
  const reports = [1, 2].map((): Report => {
    const { result, error } = workbench.call('syncJobs');
    if (error) throw error;
    return (result as { runs: Report[] }).runs[0] as Report;
  });
  const sheet = sheetOf(workbench);
  const [{ grid }, at] = [sheet, columnOf(sheet, 'id')];
  const ids = Array.from({ length: grid.lastRow() - 1 }, (_, row) => grid.get('value', row + 1, at));
  return { reports, ids, grid, sheet, ledger: sheetOf(workbench, LEDGER_TAB) };
}

describe('an id that stands in a cell as it was sent', () => {
  const IDS = [
    ...['__proto__', 'constructor', '!closed', '!left', 'a b', 'a+', '+', 'a%20b', 'new-abc-def-1', '🦊 a'],
    ...['=1+1', '+1', '@x', '0012', '1e5', 'TRUE', '1/2/2024', '\u200bq', 'x'.repeat(3_000)],
  ];
  it('has a row that is known again', () => {
    const { reports, ids } = syncTwice(IDS.map((id) => posting(id)));
    expect([...ids].sort()).toEqual([...IDS].sort());
    expect(reports).toMatchObject([
      { ending: 'finished', added: IDS.length, problems: [] },
      { ending: 'finished', added: 0, unchanged: IDS.length, problems: [] },
    ]);
  });
});

describe('a record whose id no cell can keep is left out by name, and the others come', () => {
  it.each([
    ['half a surrogate pair', 'abc\ud83d', 'abc\ufffd'],
    ['an end of a line', 'a\rb', 'a\ufffdb'],
    ['a NUL', 'a\u0000b', 'a\ufffdb'],
    ['an apostrophe that Sheets takes for its own', "'abc", "'abc"],
    ['more than a cell holds', 'x'.repeat(60_000), `${'x'.repeat(40)}…`],
    ['more than a cell of the memory holds', 'ж'.repeat(16_000), `${'ж'.repeat(40)}…`],
  ])('%s', (_, id, shown) => {
    const { reports, ids } = syncTwice([posting(1), posting(id), posting(2)]);
    expect(ids).toEqual(['1', '2']);
    for (const { problems } of reports)
      expect(problems).toEqual([`1 job has an id that no cell can keep (${shown}) and was left out.`]);
    expect(reports[1]).toMatchObject({ ending: 'finished', added: 0, unchanged: 2 });
  });

  it('one that has none', () => {
    const { reports, ids } = syncTwice([
      posting(1),
      null,
      1,
      'x',
      [],
      {},
      posting(null),
      posting({}),
      posting(' '),
    ]);
    expect(ids).toEqual(['1']);
    expect(reports[1]?.problems).toEqual(['8 jobs came without an id and were left out.']);
  });

  it('one id for several, which is named', () => {
    const { reports, ids } = syncTwice([
      posting(7, { title: 'A' }),
      posting('7', { title: 'B' }),
      posting(8),
    ]);
    expect(ids).toEqual(['7', '8']);
    expect(reports[1]?.problems).toEqual([
      'One id came with more than one job (7); only the last of them has a row.',
      'Trackly sent the same job more than once on one page.',
      'So nothing was marked as closed because of this list.',
    ]);
  });
});

it('text that is none, and text that is too long, is mended as far as a cell can show it', () => {
  const titles = ['a\ud83db', '\udc00', 'x'.repeat(2_000_000), '\ud83d'.repeat(60_000), '🦊'.repeat(30_000)];
  const { reports, grid, sheet } = syncTwice(titles.map((title, id) => posting(id, { title })));
  const shown = titles.map((_, row) => String(grid.get('value', row + 1, columnOf(sheet, 'title'))));
  expect(shown.slice(0, 2)).toEqual(['a\ufffdb', '\ufffd']);
  for (const text of shown) {
    expect(text.length).toBeLessThanOrEqual(50_000);
    expect(() => encodeURIComponent(text)).not.toThrow();
  }
  expect(shown.slice(2).every((text) => text.endsWith('[cut by Jobsheet]'))).toBe(true);
  expect(reports[1]).toMatchObject({ ending: 'finished', unchanged: titles.length, problems: [] });
});

describe('nothing that was paid for is paid again', () => {
  const text = (body: Uint8Array) => new TextDecoder().decode(body);

  it('for an id that no cell can keep', () => {
    const base = openSites(sites(60));
    const services = withAnswers(base, (outcome) => {
      if ('fault' in outcome || outcome.status !== 200) return outcome;
      const body = JSON.parse(text(outcome.body));
      if (body.career_sites?.[3]) body.career_sites[3].id = 'abc\ud83d';
      return { ...outcome, body: bytes(body) };
    });
    const workbench = sitesWorkbench(services, { limits: GENEROUS });
    const { result, error } = workbench.ask('runSync', [SITES]);
    expect(error).toBeUndefined();
    expect((result as Report).problems.join()).toContain('no cell can keep (abc\ufffd)');
    expect(base.credits('jobo').debited).toBe(60 * 50);
    services.close();
  });

  it.each([1, 7_000, 12_000])('for a cursor of %i characters, over several runs', (length) => {
    const pad = '~'.repeat(length);
    const base = openSites(sites(120));
    const services: Services = {
      ...base,
      // Padded on the way out, cut on the way in.
      exchange: (requests, now) =>
        base
          .exchange(
            requests.map((request) =>
              typeof request.body === 'string'
                ? { ...request, body: request.body.split(pad).join('') }
                : request,
            ),
            now,
          )
          .map((outcome) => {
            if ('fault' in outcome || outcome.status !== 200) return outcome;
            const body = JSON.parse(text(outcome.body));
            if (body.next_cursor) body.next_cursor += pad;
            return { ...outcome, body: bytes(body) };
          }),
    };
    const workbench = sitesWorkbench(services, { limits: { ...GENEROUS, rowsPerRun: 50 } });
    for (let run = 0; run < 3; run += 1) expect(workbench.ask('runSync', [SITES]).error).toBeUndefined();
    expect(new Set(idsOf(workbench)).size).toBe(120);
    expect(base.credits('jobo').debited).toBe(120 * 50);
    // What was kept in pieces goes with the place that it told.
    expect([...workbench.cloud.stores.document.keys()].filter((key) => key.startsWith('place.'))).toEqual([]);
    services.close();
  });
});
