/** Career sites kept in step: the backfill, what changed since, and a run that was stopped on its way. */

import { removeSheet } from '../../../simulator/workbook/manual-edits';
import type { StoredSite } from '../../../workbench/services/data-set/shape';
import type { Workbench } from '../../../workbench/workbench';
import {
  asked,
  idsOf,
  openSites,
  ROW,
  rowsOf,
  SYNC,
  sheetOf,
  sitesWorkbench,
  spent,
  syncSites,
  TAB,
} from '../../support/career-sites';
import { columnOf } from '../../support/small-catalogue';
import { askJobo, NOON, site, siteId, sites } from '../../workbench/services/jobo/local-jobo';

const HOUR = 3_600_000;
const MINUTE = 60_000;
/** After the last of the made sites was updated. */
const LATER = { now: NOON + HOUR };
const iso = (time: number) => new Date(time).toISOString();
const now = (workbench: Workbench) => workbench.cloud.clock.now();

/** The id of each row → its name as the sheet shows it. */
function namesOf(workbench: Workbench): Map<unknown, unknown> {
  const name = columnOf(sheetOf(workbench, TAB), 'name');
  const ids = idsOf(workbench);
  return new Map(rowsOf(workbench).map((row, place) => [ids[place], row[name]]));
}

it('brings all 585 real sites into their tab, in twelve requests, for $29.25', () => {
  const services = openSites();
  const workbench = sitesWorkbench(services);
  const report = syncSites(workbench);
  expect(report).toMatchObject({
    ending: 'finished',
    complete: true,
    fetched: 585,
    added: 585,
    requests: 12,
    credits: 29_250,
    creditsLeft: 970_750,
  });
  expect(report.summary).toBe('585 career sites read for ‘Career Sites’: 585 new. It cost $29.25.');
  expect(new Set(idsOf(workbench)).size).toBe(585);
  expect(sheetOf(workbench, TAB).grid.get('value', 0, 0)).toBe('Name');
  expect([services.credits('jobo').debited, spent(workbench).credits]).toEqual([29_250, 29_250]);
  expect(asked(services)[0]).toEqual({ batch_size: 50 });
});

it('with nothing saved, `syncCareerSites` makes a sync within the usual limits, and goes on when it is called again', () => {
  const services = openSites();
  const workbench = sitesWorkbench(services);
  workbench.ask('deleteSync', [SYNC]);
  const run = () => (workbench.call('syncCareerSites').result as { runs: unknown[] }).runs[0];
  expect(run()).toMatchObject({ ending: 'at-limit', added: 500, credits: 25_000 });
  expect(run()).toMatchObject({ ending: 'finished', added: 85, credits: 4_250 });
  expect(new Set(idsOf(workbench)).size).toBe(585);
});

describe('the next run', () => {
  it('asks for what changed since 15 minutes before the last complete one began, and pays only for that', () => {
    const services = openSites(sites(120));
    const workbench = sitesWorkbench(services, {}, LATER);
    const began = now(workbench);
    syncSites(workbench);
    workbench.cloud.clock.advance(HOUR);
    const time = iso(now(workbench) - 10 * MINUTE);
    services.change({
      service: 'jobo',
      update: [{ id: siteId(3), name: '=Renamed()', updated_at: time }],
      insert: [site(500, { updated_at: time })],
    });
    const before = services.requests().length;
    const report = syncSites(workbench);
    expect(report).toMatchObject({ ending: 'finished', fetched: 2, added: 1, changed: 1, credits: 2 * ROW });
    const [body] = asked(services, before);
    const since = Date.parse(String(body?.['updated_after']));
    expect(Math.abs(since - (began - 15 * MINUTE))).toBeLessThan(5_000);
    expect(namesOf(workbench).get(siteId(3))).toBe('=Renamed()');
    expect(rowsOf(workbench)).toHaveLength(121);
  });

  it('with other filters begins anew, drops the cursor, and closes nothing', () => {
    const services = openSites([...sites(120), site(900, { industries: ['Energy'] })]);
    const workbench = sitesWorkbench(services, { limits: { rowsPerRun: 50 } });
    syncSites(workbench);
    const filters = { industries: ['Energy'] };
    const { error } = workbench.ask('saveSync', [
      { id: SYNC, stream: 'jobo.careerSites', tab: TAB, filters },
    ]);
    expect(error).toBeUndefined();
    const before = services.requests().length;
    expect(syncSites(workbench)).toMatchObject({ ending: 'finished', fetched: 1 });
    expect(asked(services, before)).toEqual([{ industries: ['Energy'], batch_size: 50 }]);
    expect(rowsOf(workbench).length).toBeGreaterThanOrEqual(50);
  });

  it('begins anew in a tab that is new: what is known of the one that was deleted says nothing of it', () => {
    const services = openSites(sites(10));
    const workbench = sitesWorkbench(services);
    syncSites(workbench);
    removeSheet(workbench.cloud.workbook, sheetOf(workbench, TAB));
    expect(syncSites(workbench)).toMatchObject({ added: 10, credits: 10 * ROW });
  });
});

describe('a run that was stopped on its way', () => {
  /** Which of a run's calls sends its n-th request, counted from 1: as the next run of a twin does it. */
  function callOfRequest(nth: number, twin: Workbench): number {
    const sends: number[] = [];
    let calls = 0;
    twin.cloud.beforeCall.push((_, name) => {
      calls += 1;
      if (name === 'UrlFetchApp.fetchAll') sends.push(calls);
    });
    syncSites(twin);
    return sends[nth - 1] ?? Number.NaN;
  }

  /** The service's own sample: on resume it takes a fresh start, and asks for changes since then the next time. */
  function sampleClient(jobo: ReturnType<typeof askJobo>) {
    const rows = new Map<string, StoredSite>();
    const kept: { lastRun?: number; cursor?: string } = {};
    return {
      rows,
      run(time: number, mostPages = Number.POSITIVE_INFINITY) {
        const thisRun = time;
        const since = kept.lastRun === undefined ? {} : { updated_after: iso(kept.lastRun - 15 * MINUTE) };
        for (let page = 0; page < mostPages; page += 1) {
          const { json } = jobo.feed(
            { ...since, ...(kept.cursor ? { cursor: kept.cursor } : {}) },
            time + page * 1_000,
          );
          for (const row of json.career_sites) rows.set(row.id, row);
          if (!json.has_more) {
            kept.lastRun = thisRun;
            delete kept.cursor;
            return;
          }
          kept.cursor = json.next_cursor;
        }
      },
    };
  }

  it('goes on with the cursor, the start and the filters from before, so no change is skipped; the service’s own sample skips it', () => {
    const services = openSites();
    const workbench = sitesWorkbench(services);
    const began = now(workbench);
    const sample = sampleClient(askJobo(services));
    sample.run(began, 4);
    const dieAt = callOfRequest(5, sitesWorkbench(openSites()));
    expect(workbench.ask('runSync', [SYNC], { dieAt }).killed).toBe(true);

    // A site that both have read changes while they are stopped.
    const read = new Set(idsOf(workbench));
    expect(read.size).toBe(200);
    const changed = String([...sample.rows.keys()].find((id) => read.has(id)));
    workbench.cloud.clock.advance(HOUR);
    const updated_at = iso(now(workbench));
    services.change({ service: 'jobo', update: [{ id: changed, name: 'Changed meanwhile', updated_at }] });
    workbench.cloud.clock.advance(HOUR);

    sample.run(now(workbench));
    const before = services.requests().length;
    expect(syncSites(workbench).ending).toBe('finished');
    expect(asked(services, before)[0]).toMatchObject({ cursor: expect.any(String) });
    workbench.cloud.clock.advance(HOUR);
    sample.run(now(workbench));
    const after = services.requests().length;
    expect(syncSites(workbench)).toMatchObject({ ending: 'finished', changed: 1 });
    const since = Date.parse(String(asked(services, after)[0]?.['updated_after']));
    expect(Math.abs(since - (began - 15 * MINUTE))).toBeLessThan(10_000);

    expect(namesOf(workbench).get(changed)).toBe('Changed meanwhile');
    expect(sample.rows.get(changed)?.name).not.toBe('Changed meanwhile');
  });

  it('keeps `updated_after` of an incremental run with its cursor', () => {
    const allChanged = () => {
      const services = openSites(sites(300));
      const workbench = sitesWorkbench(services, {}, LATER);
      syncSites(workbench);
      workbench.cloud.clock.advance(HOUR);
      const updated_at = iso(now(workbench));
      services.change({
        service: 'jobo',
        update: Array.from({ length: 300 }, (_, place) => ({
          id: siteId(place + 1),
          name: 'New',
          updated_at,
        })),
      });
      return { services, workbench };
    };
    const dieAt = callOfRequest(3, allChanged().workbench);
    const { services, workbench } = allChanged();
    const before = services.requests().length;
    expect(workbench.ask('runSync', [SYNC], { dieAt }).killed).toBe(true);
    workbench.cloud.clock.advance(5 * HOUR);
    expect(syncSites(workbench).ending).toBe('finished');
    const bodies = asked(services, before);
    expect(bodies.map(({ cursor }) => typeof cursor)).toEqual(['undefined', ...Array(5).fill('string')]);
    const [first, ...others] = bodies.map((body) => body['updated_after']);
    expect(first).toEqual(expect.any(String));
    expect(others.every((since) => since === first)).toBe(true);
    const names = [...namesOf(workbench).values()];
    expect(names).toEqual(Array(300).fill('New'));
  });

  it('has each page in the sheet before the cursor of the next one is kept', () => {
    const services = openSites();
    const workbench = sitesWorkbench(services);
    const rows: number[] = [];
    workbench.cloud.beforeCall.push((_, name) => {
      const checkpoint = JSON.parse(workbench.cloud.stores.document.get(`run.${SYNC}`) ?? '{}').checkpoint;
      if (name !== 'UrlFetchApp.fetchAll' || !checkpoint?.position.cursor) return;
      rows.push(rowsOf(workbench).length);
    });
    syncSites(workbench);
    expect(rows).toEqual(Array.from({ length: 11 }, (_, page) => (page + 1) * 50));
  });
});

it('the sheet stays the person’s: notes beside the rows, and a renamed heading stay as they are', () => {
  const services = openSites(sites(5));
  const workbench = sitesWorkbench(services, {}, LATER);
  syncSites(workbench);
  const { grid } = sheetOf(workbench, TAB);
  grid.set('value', 0, columnOf(sheetOf(workbench, TAB), 'name'), 'Employer');
  grid.set('value', 0, 10, 'My note');
  grid.set('value', 1, 10, 'apply in May');
  services.change({
    service: 'jobo',
    update: [1, 2, 3, 4, 5].map((number) => ({
      id: siteId(number),
      website: 'https://new.example',
      updated_at: iso(now(workbench)),
    })),
  });
  expect(syncSites(workbench)).toMatchObject({ changed: 5, added: 0 });
  const website = columnOf(sheetOf(workbench, TAB), 'website');
  expect([grid.get('value', 0, 0), grid.get('value', 1, 10), grid.get('value', 1, website)]).toEqual([
    'Employer',
    'apply in May',
    'https://new.example',
  ]);
});
