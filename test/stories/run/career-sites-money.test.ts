/** The cost of a run of career sites: its limit, what was spent, and what is reported. */
import {
  asked,
  failedSync,
  GENEROUS,
  hasTab,
  idsOf,
  openSites,
  PAGE,
  ROW,
  SYNC,
  sitesWorkbench,
  spent,
  syncSites,
  TAB,
  withAnswers,
} from '../../support/career-sites';
import { sites } from '../../workbench/services/jobo/local-jobo';

const HOUR = 3_600_000;
const sizes = (services: ReturnType<typeof openSites>, from = 0) =>
  asked(services, from).map((body) => body['batch_size']);

describe('limits', () => {
  it('with none given are 500 rows, $25 a run and $50 a month', () => {
    const { result } = sitesWorkbench(openSites([])).ask('saveSync', [
      { stream: 'jobo.careerSites', tab: 'Other' },
    ]);
    expect(result).toMatchObject({ limits: { rowsPerRun: 500, dollarsPerRun: 25, dollarsPerMonth: 50 } });
  });

  it.each([
    [{ rowsPerRun: 0 }, '‘limits.rowsPerRun’ cannot be 0. It may be: a whole number of at least 1.'],
    [{ rowsPerRun: 'all' }, '‘limits.rowsPerRun’ cannot be "all"'],
    [{ dollarsPerRun: -1 }, '‘limits.dollarsPerRun’ cannot be -1. It may be: dollars, such as 25.'],
    [{ dollarsPerMonth: null }, '‘limits.dollarsPerMonth’ cannot be null'],
    [{ dollarsPerYear: 3 }, 'rowsPerRun, dollarsPerRun, dollarsPerMonth'],
    [7, '‘limits’ cannot be 7'],
  ])('%j are refused by name', (limits, words) => {
    const workbench = sitesWorkbench(openSites([]));
    const { error } = workbench.ask('saveSync', [{ stream: 'jobo.careerSites', tab: 'Other', limits }]);
    expect(error?.message).toContain(words);
  });

  it('of a stream that is free are refused', () => {
    const sync = { stream: 'trackly.jobs', tab: 'Jobs', limits: { rowsPerRun: 5 } };
    const { error } = sitesWorkbench(openSites([])).ask('saveSync', [sync]);
    expect(error?.message).toContain('It may be: missing, since jobs are free.');
  });

  it.each([
    [
      'rows',
      { ...GENEROUS, rowsPerRun: 120 },
      [50, 50, 20],
      120,
      'It stopped at 120 career sites, as many as one run may read.',
    ],
    [
      'dollars of a run',
      { ...GENEROUS, dollarsPerRun: 3.05 },
      [50, 11],
      61,
      '$3.05 of the $3.05 that one run may cost are used.',
    ],
    [
      'dollars of a month',
      { ...GENEROUS, dollarsPerMonth: 2.99 },
      [50, 9],
      59,
      '$2.95 of the $2.99 that Jobo may cost in a month are used.',
    ],
  ])('%s: pages shrink to what is left, the run stops cleanly and says where it stands', (_, limits, pages, rows, words) => {
    const services = openSites(sites(200));
    const workbench = sitesWorkbench(services, { limits });
    const report = syncSites(workbench);
    expect(report).toMatchObject({ ending: 'at-limit', complete: false, added: rows, credits: rows * ROW });
    expect(report.summary).toContain(words);
    expect([sizes(services), idsOf(workbench).length]).toEqual([pages, rows]);
    expect(services.credits('jobo').debited).toBe(rows * ROW);
  });

  it('a run at its limit goes on where it stopped when the person says so, as a run of its own, and pays no row twice', () => {
    const services = openSites(sites(130));
    const workbench = sitesWorkbench(services, { limits: { ...GENEROUS, rowsPerRun: 60 } });
    expect(syncSites(workbench)).toMatchObject({ ending: 'at-limit', fetched: 60, credits: 3_000 });
    expect(syncSites(workbench)).toMatchObject({ ending: 'at-limit', fetched: 60, credits: 3_000 });
    expect(syncSites(workbench)).toMatchObject({
      ending: 'finished',
      fetched: 10,
      credits: 500,
      complete: true,
    });
    expect([new Set(idsOf(workbench)).size, services.credits('jobo').debited]).toEqual([130, 130 * ROW]);
  });

  it('no trigger goes on with a run that stopped at its limit, but at the time that the person chose', () => {
    const services = openSites(sites(130));
    const schedule = { every: 'day', at: 3 };
    const workbench = sitesWorkbench(services, { limits: { ...GENEROUS, rowsPerRun: 60 }, schedule });
    workbench.call('installTrigger');
    syncSites(workbench);
    // It is 9:00 in the person's time zone.
    workbench.passHours(17);
    expect(services.credits('jobo').debited).toBe(60 * ROW);
    workbench.passHours(4);
    expect(services.credits('jobo').debited).toBe(120 * ROW);
  });

  it('of the month: what was spent counts, a run that may spend nothing asks nothing, and the next month is a new one', () => {
    const services = openSites(sites(130));
    const workbench = sitesWorkbench(services, { limits: { ...GENEROUS, dollarsPerMonth: 3 } });
    syncSites(workbench);
    const before = services.requests().length;
    expect(failedSync(workbench)).toContain('Raise that limit or wait for the next month');
    expect(services.requests()).toHaveLength(before);
    workbench.cloud.clock.advance(7 * 24 * HOUR);
    expect(syncSites(workbench)).toMatchObject({ fetched: 60, credits: 60 * ROW });
    expect(spent(workbench)).toMatchObject({ credits: 60 * ROW, unsure: 0 });
  });

  it('hold for the whole run, also when it dies on its way', () => {
    const services = openSites(sites(300));
    const workbench = sitesWorkbench(services, { limits: { ...GENEROUS, rowsPerRun: 150 } });
    // Right after the last page that the limit allows was paid.
    workbench.cloud.beforeCall.push((execution) => {
      if (services.credits('jobo').debited === 150 * ROW) execution.die('killed');
    });
    expect(workbench.ask('runSync', [SYNC]).killed).toBe(true);
    workbench.cloud.beforeCall.length = 0;
    const dead = services.credits('jobo').debited;
    expect(dead).toBeGreaterThan(PAGE);
    // What was paid for in vain counts, too; then it is the person's turn again.
    expect(failedSync(workbench)).toContain('It stopped at 150 career sites');
    expect(services.credits('jobo').debited).toBe(dead);
    expect(syncSites(workbench)).toMatchObject({ ending: 'at-limit', fetched: 150 });
    expect(services.credits('jobo').debited).toBe(dead + 150 * ROW);
  });

  it('a request that got no answer counts against them in full while nobody knows', () => {
    const services = openSites(sites(200), 'jobo@1-2=lost');
    const workbench = sitesWorkbench(services, { limits: { ...GENEROUS, dollarsPerMonth: 6 } });
    expect(failedSync(workbench)).toContain('Jobo could not be reached');
    expect(spent(workbench)).toEqual({ credits: 0, unsure: 2 * PAGE, left: undefined });
    expect(syncSites(workbench)).toMatchObject({ ending: 'at-limit', fetched: 20 });
  });
});

describe('the account', () => {
  it('that does not reach (402): nothing is paid, the cursor stays, and more credits let the run go on', () => {
    const services = openSites(sites(130));
    const workbench = sitesWorkbench(services);
    services.change({ service: 'jobo', balance: 70 * ROW + 20 });
    const words = failedSync(workbench);
    expect(words).toContain('You do not have enough Jobo credits');
    expect(words).toContain('Insufficient credits (1000 needed, 20 left)');
    // The last page shrank to what the account reached for.
    expect([sizes(services), idsOf(workbench).length]).toEqual([[50, 50, 20, 20], 70]);
    services.change({ service: 'jobo', balance: 1_000_000 });
    const before = services.requests().length;
    expect(syncSites(workbench)).toMatchObject({ ending: 'finished', complete: true });
    expect(asked(services, before)[0]?.['cursor']).toEqual(expect.any(String));
    expect([new Set(idsOf(workbench)).size, services.credits('jobo').debited]).toEqual([130, 130 * ROW]);
  });

  it('that is empty: no tab is made, and the sentence says what to do', () => {
    const services = openSites(sites(10));
    const workbench = sitesWorkbench(services);
    services.change({ service: 'jobo', balance: 0 });
    expect(failedSync(workbench)).toContain('Add credits at Jobo and sync again');
    expect([hasTab(workbench), spent(workbench)]).toEqual([false, { credits: 0, unsure: 0, left: 0 }]);
  });

  it('that runs low is warned about', () => {
    const services = openSites(sites(10));
    services.change({ service: 'jobo', balance: 1_520 });
    const report = syncSites(sitesWorkbench(services, { limits: { ...GENEROUS, rowsPerRun: 25 } }));
    expect(report.creditsLeft).toBe(1_520 - 10 * ROW);
    expect(report.summary).toContain('Only 1,020 Jobo credits are left, enough for 20 career sites.');
  });

  it('that tells no balance is blank, not nothing; and rows that are free cost nothing', () => {
    const free = withAnswers(openSites(sites(60)), (outcome) => {
      if ('fault' in outcome) return outcome;
      const { 'X-Credits-Balance': _, ...headers } = outcome.headers;
      return { ...outcome, headers: { ...headers, 'X-Credits-Deducted': '0' } };
    });
    const report = syncSites(sitesWorkbench(free, { limits: { ...GENEROUS, rowsPerRun: 55 } }));
    expect(report).toMatchObject({ creditsLeft: null, credits: 0, fetched: 55, ending: 'at-limit' });
    expect(report.summary).toContain('It cost $0.');
  });

  it('whose answers do not tell their price is counted by its rows', () => {
    const silent = withAnswers(openSites(sites(60)), (outcome) => {
      if ('fault' in outcome) return outcome;
      const { 'X-Credits-Balance': _, 'X-Credits-Deducted': __, ...headers } = outcome.headers;
      return { ...outcome, headers };
    });
    const workbench = sitesWorkbench(silent);
    expect(syncSites(workbench)).toMatchObject({ credits: 3_000, creditsLeft: null });
    expect([silent.credits('jobo').debited, spent(workbench).credits]).toEqual([3_000, 3_000]);
  });
});

describe('what goes wrong on the way', () => {
  it.each([
    '429:20',
    '500',
    '503:10',
    '502',
  ])('%s: it is asked again; nothing is lost, nothing is paid twice', (kind) => {
    const services = openSites(sites(130), `jobo@2=${kind}`);
    const workbench = sitesWorkbench(services);
    expect(syncSites(workbench)).toMatchObject({ ending: 'finished', requests: 4, credits: 130 * ROW });
    expect([new Set(idsOf(workbench)).size, services.credits('jobo').debited]).toEqual([130, 130 * ROW]);
  });

  it.each([
    ['cut', PAGE],
    ['lost', PAGE],
    ['html', 0],
    ['dns', 0],
    ['timeout', 0],
  ])('%s: it is asked once more with the same cursor; what was paid in vain is counted and told', (kind, vain) => {
    const services = openSites(sites(130), `jobo@2=${kind}`);
    const workbench = sitesWorkbench(services);
    const report = syncSites(workbench);
    const paid = 130 * ROW + vain;
    expect(report).toMatchObject({ ending: 'finished', requests: 4, credits: paid });
    expect([new Set(idsOf(workbench)).size, services.credits('jobo').debited, spent(workbench)]).toEqual([
      130,
      paid,
      { credits: paid, unsure: 0, left: 1_000_000 - paid },
    ]);
    const [, second, third] = asked(services);
    expect(second).toEqual(third);
    if (vain > 0)
      expect(report.summary).toContain('It cost $9. $2.50 of it was for rows that came twice or damaged.');
    else expect(report.summary).toContain('It cost $6.50.');
  });

  it.each([
    ['429:3600', 2, 'limit of requests is reached'],
    ['500', 5, 'has a problem of its own'],
    ['503', 5, 'has a problem of its own'],
    ['cut', 3, 'not its usual data'],
    ['lost', 3, 'could not be reached'],
  ])('%s for good: it stops after %i requests, keeps what was read and its place, and goes on later', (kind, requests, words) => {
    const services = openSites(sites(130), `jobo@2-${requests}=${kind}`);
    const workbench = sitesWorkbench(services);
    expect(failedSync(workbench)).toContain(words);
    expect([services.requests().length, idsOf(workbench).length]).toEqual([requests, 50]);
    const inVain = services.credits('jobo').debited - PAGE;
    workbench.cloud.clock.advance(HOUR);
    expect(syncSites(workbench).ending).toBe('finished');
    expect(new Set(idsOf(workbench)).size).toBe(130);
    const { debited } = services.credits('jobo');
    expect([debited, spent(workbench)]).toMatchObject([130 * ROW + inVain, { credits: debited, unsure: 0 }]);
  });
});

it('tells before a run what it can cost at the most, and what this month has cost', () => {
  const services = openSites(sites(300));
  const limits = { rowsPerRun: 200, dollarsPerRun: 8.01, dollarsPerMonth: 10 };
  const workbench = sitesWorkbench(services, { limits });
  const cost = () => {
    const { value } = workbench.call('home').result as { value: { syncs: { cost: object }[] } };
    return value.syncs[0]?.cost;
  };
  expect(cost()).toEqual({
    mostRecords: 160,
    mostDollars: 8,
    monthDollars: 0,
    unsureDollars: 0,
    creditsLeft: null,
  });
  syncSites(workbench);
  expect(cost()).toEqual({
    mostRecords: 40,
    mostDollars: 2,
    monthDollars: 8,
    unsureDollars: 0,
    creditsLeft: 992_000,
  });
});

it('every run leaves what it cost in the log tab', () => {
  const workbench = sitesWorkbench(openSites(sites(10)));
  syncSites(workbench);
  const log = workbench.export().sheets.find(({ name }) => name === 'Sync log');
  expect(JSON.stringify(log?.values)).toContain(`10 career sites read for ‘${TAB}’: 10 new. It cost $0.50.`);
});
