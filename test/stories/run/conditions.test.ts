/** Conditions on what the service cannot filter: who fails one gets no new row, and no row that is there suffers from it. */

import * as person from '../../../simulator/workbook/manual-edits';
import type { StoredJob } from '../../../workbench/services/data-set/shape';
import type { Services } from '../../../workbench/services/exchange';
import { openServices } from '../../../workbench/services/open';
import { createWorkbench, type Workbench } from '../../../workbench/workbench';
import { deathsOf } from '../../support/deaths';
import { ownColumns, SYNC, sheetOf, smallPosting, TAB } from '../../support/small-catalogue';

interface Report {
  readonly fetched: number;
  readonly added: number;
  readonly changed: number;
  readonly closed: number;
  readonly removed: number;
  readonly requests: number;
  readonly problems: readonly string[];
  readonly summary: string;
}

const FIELDS = ['id', 'title', 'seniorityLevel', 'isActive', 'closedAt'];

/** Every third posting is closed; seniority goes round, and some do not say. */
function posting(place: number): StoredJob {
  const level = ['junior', 'senior', undefined, 'staff'][place % 4];
  return {
    ...smallPosting(place),
    isActive: place % 3 !== 0,
    ...(level ? { seniorityLevel: level } : {}),
  } as StoredJob;
}

const FRESH = 50_000;
/** A posting that is newer than all others. */
const newest = (place: number): StoredJob => ({
  ...posting(place),
  id: FRESH + place,
  postedAt: new Date(Date.UTC(2025, 0, 1, 0, 0, place)).toISOString(),
});

function open(count: number, conditions: object = { openOnly: true }, jobs: StoredJob[] = many(count)) {
  const services = openServices({ data: { trackly: { jobs, companies: [] } } });
  const workbench = createWorkbench({ services });
  save(workbench, conditions);
  return { services, workbench, jobs };
}

function many(count: number): StoredJob[] {
  return Array.from({ length: count }, (_, place) => posting(place));
}

function save(workbench: Workbench, conditions: object | undefined): void {
  const form = { id: SYNC, stream: SYNC, tab: TAB, fields: FIELDS, filters: {}, conditions };
  const { error } = workbench.ask('saveSync', [form]);
  if (error) throw new Error(error.message);
}

function sync(workbench: Workbench): Report {
  const { result, error } = workbench.ask('runSync', [SYNC]);
  if (error) throw new Error(error.message);
  return result as Report;
}

/** Id → the cell of a field, by row. */
function column(workbench: Workbench, key: string): Map<string, unknown> {
  const sheet = sheetOf(workbench);
  const own = ownColumns(sheet);
  const rows = new Map<string, unknown>();
  for (let row = 1; row < sheet.grid.lastRow(); row += 1)
    rows.set(
      String(sheet.grid.get('value', row, own.get('id') ?? -1)),
      sheet.grid.get('value', row, own.get(key) ?? -1),
    );
  return rows;
}

const idsIn = (workbench: Workbench) => [...column(workbench, 'id').keys()];

const update = (services: Services, ...jobs: object[]) =>
  services.change({ service: 'trackly', update: jobs });

it('a new sync of postings takes the open ones only', () => {
  const services = openServices({ data: { trackly: { jobs: many(30), companies: [] } } });
  const workbench = createWorkbench({ services });
  const { result } = workbench.call('syncJobs');
  expect(idsIn(workbench)).toHaveLength(20);
  expect((result as { runs: [Report] }).runs[0].summary).toContain('20 of 30 shown; left out: 10 closed.');
  services.close();
});

it('a record that fails gets no row, and what was left out is told by its reasons', () => {
  const { services, workbench } = open(60, { openOnly: true, seniority: ['senior'] });
  const report = sync(workbench);
  // Of 40 open ones a quarter is junior and a quarter staff; those that do not say are added.
  const expected = many(60).filter(
    ({ isActive, seniorityLevel: level }) => isActive && (level ?? 'senior') === 'senior',
  );
  expect(idsIn(workbench)).toEqual(expected.map(({ id }) => String(id)));
  expect(report).toMatchObject({ fetched: 60, added: expected.length, closed: 0 });
  expect(report.summary).toContain(
    `${expected.length} of 60 shown; left out: 20 closed, ${40 - expected.length} of other seniority.`,
  );
  save(workbench, { openOnly: true, seniority: ['senior'], stated: ['seniority'] });
  expect(sync(workbench).summary).toContain('of 60 shown');
  services.close();
});

it('those that do not say are left out where the person wants it', () => {
  const { services, workbench } = open(60, { seniority: ['senior'], stated: ['seniority'] });
  sync(workbench);
  const expected = many(60).filter(({ seniorityLevel }) => seniorityLevel === 'senior');
  expect(idsIn(workbench)).toEqual(expected.map(({ id }) => String(id)));
  services.close();
});

it('the second run writes nothing, asks for nothing else, and says the same', () => {
  const { services, workbench } = open(60);
  const first = sync(workbench);
  const { result, cellsWritten } = workbench.ask('runSync', [SYNC]);
  expect(cellsWritten).toBe(0);
  expect(result).toMatchObject({ added: 0, changed: 0, closed: 0, removed: 0, requests: first.requests });
  expect((result as Report).summary).toContain('40 of 60 shown; left out: 20 closed.');
  services.close();
});

it('a row whose posting closes stays, says so, and is not asked for', () => {
  const { services, workbench } = open(60);
  const { requests } = sync(workbench);
  update(services, { id: 1_001, isActive: false });
  expect(sync(workbench)).toMatchObject({ added: 0, changed: 1, closed: 0, requests });
  expect(column(workbench, 'isActive').get('1001')).toBe(false);
  expect(idsIn(workbench)).toHaveLength(40);
  services.close();
});

it('with a looser condition the rows come, with a tighter one none goes', () => {
  const { services, workbench } = open(60);
  sync(workbench);
  save(workbench, undefined);
  expect(sync(workbench)).toMatchObject({ added: 20, changed: 0 });
  save(workbench, { openOnly: true, seniority: ['senior'], stated: ['seniority'] });
  expect(sync(workbench)).toMatchObject({ added: 0, changed: 0, closed: 0 });
  expect(idsIn(workbench)).toHaveLength(60);
  services.close();
});

it('a row that the person deleted stays away, and comes back when they ask for it though it fails now', () => {
  const { services, workbench } = open(30);
  sync(workbench);
  person.deleteRows(workbench.cloud.workbook, sheetOf(workbench), 1, 2);
  update(services, { id: 1_001, isActive: false });
  expect(sync(workbench)).toMatchObject({ added: 0 });
  save(workbench, undefined);
  expect(sync(workbench)).toMatchObject({ added: 10, removed: 2 });
  save(workbench, { openOnly: true });
  workbench.ask('bringBackRows', [SYNC]);
  expect(sync(workbench)).toMatchObject({ added: 2 });
  expect(idsIn(workbench)).toContain('1001');
  services.close();
});

it('a posting that left the list is closed only if its row is there', () => {
  const { services, workbench } = open(60);
  sync(workbench);
  services.change({ service: 'trackly', remove: [1_000, 1_001] });
  const report = sync(workbench);
  // 1000 was closed and never had a row.
  expect(report).toMatchObject({ closed: 1, added: 0 });
  expect(column(workbench, 'isActive').get('1001')).toBe(false);
  services.close();
});

it('a column that is added is filled in the rows that are there, and brings no other', () => {
  const { services, workbench } = open(30);
  sync(workbench);
  const form = { id: SYNC, stream: SYNC, tab: TAB, filters: {}, conditions: { openOnly: true } };
  workbench.ask('saveSync', [{ ...form, fields: [...FIELDS, 'location'] }]);
  sync(workbench);
  expect(idsIn(workbench)).toHaveLength(20);
  expect([...column(workbench, 'location').values()].every((cell) => cell !== '')).toBe(true);
  services.close();
});

it('the row ledger knows only rows, and survives without them', () => {
  const { services, workbench } = open(60);
  sync(workbench);
  const ledger = JSON.stringify(sheetOf(workbench, 'Jobsheet memory').grid.get('value', 2, 2) ?? '');
  expect(ledger).not.toContain('1000 ');
  expect(ledger).toContain('1001 ');
  services.close();
});

describe('a long list, of which a run need not read all', () => {
  const COUNT = 3_000;
  it('stops where it knows everything, though most of it was left out', () => {
    const jobs = Array.from({ length: COUNT }, (_, place) => ({
      ...posting(place),
      isActive: place % 10 === 0,
    }));
    const { services, workbench } = open(COUNT, { openOnly: true }, jobs);
    expect(sync(workbench)).toMatchObject({ fetched: COUNT, added: COUNT / 10 });
    const calm = sync(workbench);
    expect(calm).toMatchObject({ added: 0, changed: 0 });
    expect(calm.requests).toBeLessThan(5);
    services.close();
  });

  it('reads on through a page of nothing but new ones that are left out', () => {
    const { services, workbench, jobs } = open(COUNT);
    sync(workbench);
    // The one that is open stands below two pages of closed ones.
    const fresh = Array.from({ length: 130 }, (_, place) => ({ ...newest(place), isActive: place === 0 }));
    services.change({ service: 'trackly', insert: fresh });
    const report = sync(workbench);
    expect(report).toMatchObject({ added: 1 });
    expect(report.requests).toBeLessThan(12);
    const shown = jobs.filter(({ isActive }) => isActive).length + 1;
    expect(report.summary).toContain(`${shown.toLocaleString('en')} of 3,130 shown`);
    expect(idsIn(workbench)).toContain(String(FRESH));
    services.close();
  });
});

it('whenever a run dies, the next ones bring what an undisturbed run brings', () => {
  const stories = () => {
    const one = open(120, { openOnly: true, seniority: ['senior'] });
    sync(one.workbench);
    bringNews(one.services);
    return one;
  };
  const calm = stories();
  const { deaths } = deathsOf(calm.workbench, () => sync(calm.workbench));
  const wanted = [...column(calm.workbench, 'isActive')].sort();
  calm.services.close();
  for (const death of deaths) {
    const { services, workbench } = stories();
    workbench.ask('runSync', [SYNC], death);
    sync(workbench);
    sync(workbench);
    expect([...column(workbench, 'isActive')].sort()).toEqual(wanted);
    services.close();
  }
});

/** News of every kind: new ones that pass and fail, rows that close, one that opens again. */
function bringNews(services: Services): void {
  services.change({ service: 'trackly', insert: [newest(1), newest(2), newest(3), newest(5)] });
  update(
    services,
    { id: 1_001, isActive: false },
    { id: 1_009, isActive: true },
    { id: 1_005, isActive: false },
  );
}

it('a row of which nothing is remembered any more is kept up to date, though it fails now', () => {
  const { services, workbench } = open(30);
  sync(workbench);
  const { workbook } = workbench.cloud;
  workbook.sheets.splice(workbook.sheets.indexOf(sheetOf(workbench, 'Jobsheet memory')), 1);
  update(services, { id: 1_001, isActive: false });
  expect(sync(workbench)).toMatchObject({ added: 0, changed: 1 });
  expect(column(workbench, 'isActive').get('1001')).toBe(false);
  expect(idsIn(workbench)).toHaveLength(20);
  services.close();
});

it('the row of an id that a person types is filled with the next new row, whatever the conditions say', () => {
  const { services, workbench } = open(30);
  sync(workbench);
  const sheet = sheetOf(workbench);
  const id = ownColumns(sheet).get('id') as number;
  person.editCell(workbench.cloud.workbook, sheet, sheet.grid.lastRow(), id, '1000');
  services.change({ service: 'trackly', insert: [newest(1)] });
  expect(sync(workbench)).toMatchObject({ added: 1 });
  expect(column(workbench, 'title').get('1000')).toBe('Engineer 0');
  expect(idsIn(workbench).filter((one) => one === '1000')).toHaveLength(1);
  services.close();
});
