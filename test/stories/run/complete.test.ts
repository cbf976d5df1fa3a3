import type { Services } from '../../../workbench/services/exchange';
import { openServices } from '../../../workbench/services/open';
import { createWorkbench, type Workbench } from '../../../workbench/workbench';
import { savedSyncs } from '../../support/saved-syncs';
import {
  openSmallServices,
  ownColumns,
  sheetOf,
  smallPosting,
  syncOnce,
} from '../../support/small-catalogue';

const POSTINGS = 400;
const HOUR = 60 * 60 * 1000;

function rowsById(workbench: Workbench): Map<string, Record<string, unknown>> {
  const { grid } = sheetOf(workbench);
  const own = [...ownColumns(sheetOf(workbench))];
  const rows = new Map<string, Record<string, unknown>>();
  for (let row = 1; row < grid.lastRow(); row += 1) {
    const cells = Object.fromEntries(own.map(([key, column]) => [key, grid.get('value', row, column) ?? '']));
    const id = String(cells['id']);
    expect(rows.has(id)).toBe(false);
    rows.set(id, cells);
  }
  return rows;
}

describe('a sweep of a living service', () => {
  let services: Services;
  afterEach(() => services.close());

  it('misses none that was there throughout, while postings come and go before every answer', () => {
    services = openServices({
      data: {
        trackly: { jobs: Array.from({ length: POSTINGS }, (_, place) => smallPosting(place)), companies: [] },
      },
      faults: 'trackly/jobs@*=churn',
    });
    const before = new Set(services.ids('trackly').map(String));
    const workbench = createWorkbench({ services });
    syncOnce(workbench);
    const throughout = services
      .ids('trackly')
      .map(String)
      .filter((id) => before.has(id));
    const rows = rowsById(workbench);
    expect(throughout.length).toBeGreaterThan(POSTINGS - 60);
    expect(throughout.filter((id) => !rows.has(id))).toEqual([]);
    const closed = throughout.filter((id) => rows.get(id)?.['closedAt'] !== '');
    expect(closed).toEqual([]);
  });

  it('closes a gap when many postings vanish between two windows', () => {
    services = openServices({
      data: {
        trackly: { jobs: Array.from({ length: POSTINGS }, (_, place) => smallPosting(place)), companies: [] },
      },
      faults: 'trackly/jobs@2=close:30',
    });
    const workbench = createWorkbench({ services });
    syncOnce(workbench);
    const rows = rowsById(workbench);
    expect(
      services
        .ids('trackly')
        .map(String)
        .filter((id) => !rows.has(id)),
    ).toEqual([]);
  });

  it('never asks for the same page for ever', () => {
    services = openServices({
      data: {
        trackly: { jobs: Array.from({ length: POSTINGS }, (_, place) => smallPosting(place)), companies: [] },
      },
      faults: 'trackly/jobs@2-*=repeat',
    });
    const workbench = createWorkbench({ services });
    const { result, requests, killed } = workbench.call('syncJobs');
    expect(killed).toBe(false);
    expect(requests).toBeLessThan(100);
    expect(JSON.stringify(result)).toContain('nothing was marked as closed');
  });
});

describe('what is gone from the service', () => {
  it('is marked closed and stays in the sheet; what comes back is open again', () => {
    const services = openSmallServices(60);
    const workbench = createWorkbench({ services });
    syncOnce(workbench);
    services.change({ service: 'trackly', remove: [1_005, 1_030] });
    expect(syncOnce(workbench)).toMatchObject({ closed: 2, added: 0, changed: 0 });
    const closed = rowsById(workbench);
    expect(closed.size).toBe(60);
    expect(closed.get('1005')).toMatchObject({ isActive: false, title: 'Engineer 5' });
    expect((closed.get('1005')?.['closedAt'] as Date).toISOString()).toBe('2024-10-25T13:00:00.000Z');
    expect(syncOnce(workbench)).toMatchObject({ closed: 0, added: 0, changed: 0 });

    services.change({ service: 'trackly', insert: [smallPosting(5)] });
    expect(syncOnce(workbench)).toMatchObject({ closed: 0, added: 0, changed: 1 });
    expect(rowsById(workbench).get('1005')).toMatchObject({ isActive: true, closedAt: '' });
    services.close();
  });

  it('is not closed by a sweep that broke off', () => {
    const services = openServices({
      data: {
        trackly: { jobs: Array.from({ length: 200 }, (_, place) => smallPosting(place)), companies: [] },
      },
      faults: 'trackly/jobs@8-20=500',
    });
    const workbench = createWorkbench({ services });
    syncOnce(workbench);
    services.change({ service: 'trackly', remove: [1_005] });
    expect(workbench.call('syncJobs').error?.message).toContain('problem of its own');
    expect(rowsById(workbench).get('1005')).toMatchObject({ isActive: true });
    services.close();
  });

  it('is not called closed when the person chose other filters: those rows stay as they are', () => {
    const services = openSmallServices(60);
    const workbench = createWorkbench({ services });
    syncOnce(workbench);
    const [saved] = savedSyncs(workbench);
    const filters = { ...(saved?.['filters'] as object), search: 'Engineer 1' };
    expect(workbench.ask('saveSync', [{ ...saved, filters }]).error).toBeUndefined();
    expect(syncOnce(workbench)).toMatchObject({ closed: 0 });
    expect(syncOnce(workbench)).toMatchObject({ closed: 0 });
    expect([...rowsById(workbench).values()].every(({ isActive }) => isActive === true)).toBe(true);
    services.close();
  });
});

describe('a large stream', () => {
  const LARGE = 3_000;
  let services: Services;
  let workbench: Workbench;
  const newest = (place: number) => ({
    ...smallPosting(place),
    postedAt: new Date(Date.UTC(2024, 9, 25, 12, place % 60)).toISOString(),
  });

  beforeAll(() => {
    services = openServices({
      data: {
        trackly: { jobs: Array.from({ length: LARGE }, (_, place) => smallPosting(place)), companies: [] },
      },
    });
    workbench = createWorkbench({ services });
    syncOnce(workbench);
  });
  afterAll(() => services.close());

  it('is read only as far as something is new, until a day has passed', () => {
    services.change({
      service: 'trackly',
      insert: Array.from({ length: 30 }, (_, place) => newest(5_000 + place)),
      remove: [3_500],
    });
    workbench.cloud.clock.advance(HOUR);
    const { result, requests } = workbench.call('syncJobs');
    expect(requests).toBeLessThanOrEqual(5);
    expect(JSON.stringify(result)).toContain('"added":30');
    expect(JSON.stringify(result)).toContain('"closed":0');
  });

  it('is read to its end once a day, and then what is gone is marked', () => {
    workbench.cloud.clock.advance(24 * HOUR);
    const { result, requests } = workbench.call('syncJobs');
    expect(requests).toBeGreaterThan(LARGE / 50);
    expect(JSON.stringify(result)).toContain('"closed":1');
  });
});
