/** Cursors that the feed no longer accepts, or that would lead in a circle. */
import {
  asked,
  failedSync,
  idsOf,
  openSites,
  PAGE,
  ROW,
  SYNC,
  sitesWorkbench,
  spent,
  syncSites,
} from '../../support/career-sites';
import { sites } from '../../workbench/services/jobo/local-jobo';

const WEEK = 7 * 24 * 3_600_000;
const cursors = (services: ReturnType<typeof openSites>, from = 0) =>
  asked(services, from).map((body) => body['cursor'] !== undefined);
const checkpoint = (workbench: ReturnType<typeof sitesWorkbench>) =>
  JSON.parse(workbench.cloud.stores.document.get(`run.${SYNC}`) ?? '{}').checkpoint;

describe('Invalid cursor', () => {
  it('is dropped, the list is begun anew once, and what is there is not written again', () => {
    const services = openSites(sites(130), 'jobo@3=invalid-cursor');
    const workbench = sitesWorkbench(services);
    const report = syncSites(workbench);
    expect(report).toMatchObject({
      ending: 'finished',
      complete: true,
      fetched: 130,
      added: 130,
      changed: 0,
    });
    expect(cursors(services)).toEqual([false, true, true, false, true, true]);
    expect(new Set(idsOf(workbench)).size).toBe(130);
    // The two pages that had come already are paid again, and that is said.
    expect(report.credits).toBe(130 * ROW + 2 * PAGE);
    expect(report.summary).toContain('$5 of it was for rows that came twice or damaged.');
    expect(services.credits('jobo').debited).toBe(report.credits);
  });

  it('of a run that was stopped long ago, too', () => {
    const services = openSites(sites(130));
    const workbench = sitesWorkbench(services, { limits: { rowsPerRun: 100 } });
    syncSites(workbench);
    workbench.cloud.clock.advance(WEEK + 1);
    const before = services.requests().length;
    expect(syncSites(workbench)).toMatchObject({ ending: 'at-limit', added: 0 });
    expect(cursors(services, before)).toEqual([true, false, true]);
    expect(syncSites(workbench)).toMatchObject({ ending: 'finished', added: 30 });
  });

  it('of a run that died long ago: what comes again is counted once, and told', () => {
    const services = openSites(sites(130));
    const workbench = sitesWorkbench(services);
    // Once two pages are in the sheet.
    workbench.cloud.beforeCall.push((execution) => {
      if (services.requests().length === 2 && idsOf(workbench).length === 100) execution.die('killed');
    });
    expect(workbench.ask('runSync', [SYNC]).killed).toBe(true);
    workbench.cloud.beforeCall.length = 0;
    workbench.cloud.clock.advance(WEEK + 1);
    const report = syncSites(workbench);
    expect(report).toMatchObject({
      ending: 'finished',
      fetched: 130,
      credits: services.credits('jobo').debited,
    });
    expect(report.summary).toContain('of it was for rows that came twice or damaged');
  });

  it('a second time in one run stops it, says so, and drops the place for good', () => {
    const services = openSites(sites(130), 'jobo@3=invalid-cursor,jobo@5=invalid-cursor');
    const workbench = sitesWorkbench(services);
    expect(failedSync(workbench)).toContain('no longer knows the place where its list was to go on');
    expect([cursors(services), idsOf(workbench).length]).toEqual([[false, true, true, false, true], 100]);
    expect(checkpoint(workbench)).toBeUndefined();
    expect(syncSites(workbench)).toMatchObject({ ending: 'finished', added: 30 });
    expect(services.credits('jobo').debited).toBe(spent(workbench).credits);
  });

  it('a death between does not make it the first time again', () => {
    const services = openSites(sites(130), 'jobo@2=invalid-cursor,jobo@4-*=invalid-cursor');
    const workbench = sitesWorkbench(services);
    // Right after the list was begun anew.
    workbench.cloud.beforeCall.push((execution, name) => {
      if (name === 'Cache.get' && services.requests().length === 3) execution.die('killed');
    });
    expect(workbench.ask('runSync', [SYNC]).killed).toBe(true);
    workbench.cloud.beforeCall.length = 0;
    expect(checkpoint(workbench)).toMatchObject({ restarted: true });
    expect(failedSync(workbench)).toContain('no longer knows the place');
    expect(services.requests()).toHaveLength(4);
  });

  it('in answer to a first page is an error like any other', () => {
    const services = openSites(sites(10), 'jobo@*=invalid-cursor');
    failedSync(sitesWorkbench(services));
    expect(services.requests()).toHaveLength(1);
  });
});

describe('more is said to follow, but', () => {
  it.each([
    ['there is no cursor', 'jobo@2=no-cursor', 100],
    ['the cursor is the same again', 'jobo@3-*=repeat', 100],
  ])('%s: it stops and says so; every row that was paid is in the sheet', (_, faults, rows) => {
    const services = openSites(sites(200), faults);
    const workbench = sitesWorkbench(services);
    expect(failedSync(workbench)).toContain('says that there is more but not where it goes on');
    expect(idsOf(workbench)).toHaveLength(rows);
    expect(services.requests().length).toBeLessThanOrEqual(3);
    expect(spent(workbench).credits).toBeGreaterThanOrEqual(services.credits('jobo').debited);
  });
});
