import * as person from '../../../simulator/workbook/manual-edits';
import { JOB_FIELDS } from '../../../src/sources/trackly/generated/contract';
import { JOB_COLUMNS } from '../../../src/sources/trackly/job-fields';
import type { LogLine } from '../../../src/store/log';
import type { Services } from '../../../workbench/services/exchange';
import { openServices } from '../../../workbench/services/open';
import { createWorkbench, type Workbench } from '../../../workbench/workbench';
import { savedSyncs } from '../../support/saved-syncs';
import {
  columnOf,
  openSmallServices,
  ownColumns,
  SYNC,
  sheetOf,
  smallPosting,
  syncOnce,
} from '../../support/small-catalogue';

const POSTINGS = 60;
let services: Services;
let workbench: Workbench;

beforeEach(() => {
  services = openSmallServices(POSTINGS);
  workbench = createWorkbench({ services });
});
afterEach(() => services.close());

const save = (given: object) => workbench.ask('saveSync', [given]);
const rows = (tab: string) => sheetOf(workbench, tab).grid.lastRow() - 1;

describe('the first sync', () => {
  it('asks once for the saved preferences and from then on sends every filter in full', () => {
    syncOnce(workbench);
    syncOnce(workbench);
    const urls = services.requests().map(({ url }) => url);
    expect(urls.filter((url) => url.endsWith('/me'))).toHaveLength(1);
    for (const url of urls.filter((address) => address.includes('/jobs?'))) {
      for (const name of [
        'jobFunction',
        'locationFilter',
        'jobModality',
        'status',
        'sort',
        'limit',
        'offset',
      ]) {
        expect(url).toContain(`${name}=`);
      }
    }
  });

  it('adopts a tab that has the headings and rows already: no row comes twice, cells that are right stay', () => {
    syncOnce(workbench);
    const { sheets } = workbench.export();
    const [values] = sheets.filter(({ name }) => name === 'Trackly Jobs').map((sheet) => sheet.values);
    const other = createWorkbench({
      services,
      open: { sheets: [{ name: 'Trackly Jobs', values }] } as never,
    });
    expect(syncOnce(other)).toMatchObject({ added: 0, changed: 0 });
    expect(sheetOf(other).grid.lastRow()).toBe(POSTINGS + 1);
    services.change({ service: 'trackly', update: [{ id: 1_003, title: 'Another title' }] });
    expect(syncOnce(other)).toMatchObject({ added: 0, changed: 1 });
    other.close();
  });
});

describe('several syncs', () => {
  it('each has its own tab, filters and columns', () => {
    save({ stream: 'trackly.jobs', tab: 'One', filters: { search: '59' }, fields: ['id', 'title'] });
    save({ stream: 'trackly.jobs', tab: 'Two', fields: ['title', 'location', 'postedAt'] });
    const { result } = workbench.call('syncJobs');
    expect((result as { runs: unknown[] }).runs).toHaveLength(2);
    expect(rows('One')).toBe(1);
    expect(rows('Two')).toBe(POSTINGS);
    expect(sheetOf(workbench, 'Two').grid.lastColumn()).toBe(4);
    expect(syncOnce(workbench)).toMatchObject({ added: 0 });
  });

  it('two may not own one tab, whatever the case of its name, nor may one take Jobsheet’s own', () => {
    expect(save({ stream: 'trackly.jobs', tab: 'One' }).error).toBeUndefined();
    for (const tab of ['one', 'Sync log', 'jobsheet memory']) {
      expect(save({ stream: 'trackly.jobs', tab }).error?.message).toContain(
        `The tab ‘${tab}’ already belongs`,
      );
    }
  });

  it('one can be changed and deleted; its rows stay', () => {
    const { id } = save({ stream: 'trackly.jobs', tab: 'One' }).result as { id: string };
    expect(workbench.ask('runSync', [id]).error).toBeUndefined();
    expect(workbench.ask('deleteSync', [id]).error).toBeUndefined();
    expect(savedSyncs(workbench)).toEqual([]);
    expect(rows('One')).toBe(POSTINGS);
    expect(workbench.ask('runSync', [id]).error?.message).toContain(`There is no sync ‘${id}’`);
  });

  it('one that is damaged is refused by name, and the others still run', () => {
    save({ stream: 'trackly.jobs', tab: 'Good' });
    workbench.cloud.stores.document.set(
      'sync.bad',
      JSON.stringify({ stream: 'trackly.jobs', tab: 'Bad', filters: { jobModality: 'sometimes' } }),
    );
    workbench.cloud.stores.document.set('sync.torn', '{"stream":"trackly.jo');
    const { result } = workbench.call('syncJobs');
    expect(result).toMatchObject({
      runs: [{ tab: 'Good', added: POSTINGS }],
      failures: [{ sync: 'bad', message: expect.stringContaining('full_time, internship, all') }],
    });
    expect(JSON.stringify(workbench.ask('home').result)).toContain(
      '‘filters.jobModality’ cannot be \\"sometimes\\"',
    );
  });
});

describe('a setting that cannot be', () => {
  it.each([
    [{ stream: 'trackly.people' }, '‘stream’', 'trackly.jobs'],
    [{ tab: '  ' }, '‘tab’', 'name of a tab'],
    [{ fields: ['id', 'salary'] }, '‘fields’ cannot be "salary"', 'salaryRange'],
    [{ filters: { jobFunction: ['magic'] } }, '‘filters.jobFunction’ cannot be "magic"', 'engineering'],
    [{ filters: { usStates: ['CA', 'ZZ'] } }, '‘filters.usStates’ cannot be "ZZ"', 'REMOTE, AL, AK'],
    [{ filters: { caProvinces: 'ON,CA' } }, '‘filters.caProvinces’ cannot be "CA"', 'ON, PE, QC'],
    [{ filters: { companyId: 'twelve' } }, '‘filters.companyId’', 'a number'],
    [{ filters: { keywords: 'x' } }, '‘filters’ cannot be "keywords"', 'search'],
    [{ filters: { region: ['us'], locationFilter: ['us'] } }, 'cannot go together', 'region'],
    [{ filters: { locationFilter: ['us', 'europe'] } }, '‘us’', 'must stand alone'],
    [{ filters: { internshipLevels: ['mba'] } }, 'internshipLevels', 'jobModality'],
  ])('%j is refused with its name and what it may be', (given, name, allowed) => {
    const { error } = save({ stream: 'trackly.jobs', tab: 'One', ...given });
    expect(error?.message).toContain(name);
    expect(error?.message).toContain(allowed);
    expect(savedSyncs(workbench)).toEqual([]);
  });

  it('is too large: a clear sentence instead of Google’s', () => {
    const search = 'x'.repeat(10_000);
    expect(save({ stream: 'trackly.jobs', tab: 'One', filters: { search } }).error?.message).toContain(
      '9 KB',
    );
  });
});

describe('rows that the person removed', () => {
  it('stay away, until they are brought back', () => {
    syncOnce(workbench);
    person.deleteRows(workbench.cloud.workbook, sheetOf(workbench), 5, 3);
    expect(syncOnce(workbench)).toMatchObject({ added: 0, removed: 3 });
    expect(rows('Trackly Jobs')).toBe(POSTINGS - 3);
    expect(workbench.ask('bringBackRows', [SYNC]).result).toEqual({ rows: 3 });
    expect(syncOnce(workbench)).toMatchObject({ added: 3, removed: 0 });
    expect(rows('Trackly Jobs')).toBe(POSTINGS);
  });

  it('and columns that they removed stay away too, the id’s excepted', () => {
    syncOnce(workbench);
    const sheet = sheetOf(workbench);
    person.deleteColumns(workbench.cloud.workbook, sheet, columnOf(sheet, 'id'), 1);
    expect(syncOnce(workbench)).toMatchObject({ added: 0, changed: 0 });
    person.deleteColumns(workbench.cloud.workbook, sheet, ownColumns(sheet).get('location') ?? -1, 1);
    expect(syncOnce(workbench)).toMatchObject({ added: 0, changed: 0 });
    const own = ownColumns(sheet);
    expect([own.has('location'), own.has('id')]).toEqual([false, true]);
    services.change({ service: 'trackly', update: [{ id: 1_004, title: 'New title' }] });
    expect(syncOnce(workbench)).toMatchObject({ added: 0, changed: 1 });
  });
});

describe('columns', () => {
  it('can be every field of a posting and its company, each with its own kind of value', () => {
    const covered = new Set(JOB_COLUMNS.map(({ key }) => key));
    expect(JOB_FIELDS.filter((name) => name !== 'company' && !covered.has(name))).toEqual([]);
    const fields = JOB_COLUMNS.map(({ key }) => key);
    save({ stream: 'trackly.jobs', tab: 'All', fields });
    expect(syncOnce(workbench).problems).toEqual([]);
    expect(sheetOf(workbench, 'All').grid.lastColumn()).toBe(fields.length);
  });

  it('that are added later are filled for every row, and a cell that the person changed stays theirs', () => {
    const { id } = save({ stream: 'trackly.jobs', tab: 'One', fields: ['id', 'title'] }).result as {
      id: string;
    };
    syncOnce(workbench);
    const sheet = sheetOf(workbench, 'One');
    person.editCell(workbench.cloud.workbook, sheet, 4, columnOf(sheet, 'title'), 'my own title');
    save({ id, stream: 'trackly.jobs', tab: 'One', fields: ['id', 'title', 'location'] });
    syncOnce(workbench);
    expect(sheet.grid.get('value', 4, columnOf(sheet, 'title'))).toBe('my own title');
    for (let row = 1; row <= POSTINGS; row += 1)
      expect(['Berlin', '=Paris']).toContain(sheet.grid.get('value', row, columnOf(sheet, 'location')));
    expect(syncOnce(workbench)).toMatchObject({ added: 0, changed: 0 });
  });
});

describe('one at a time', () => {
  it('a second run says since when the first runs, and changes nothing', () => {
    let second: ReturnType<Workbench['call']> | undefined;
    workbench.cloud.beforeCall.push((execution, name) => {
      if (second || name !== 'Sheet.getLastRow') return;
      // Only set so that the call below, which comes through here again, is not repeated.
      second = { error: { name: '', message: '' } } as never;
      execution.cloud.clock.advance(30_000);
      second = workbench.call('syncJobs');
    });
    syncOnce(workbench);
    expect(second?.error?.message).toMatch(/Another sync is running .* It began \d+ seconds ago/);
    expect(second?.cellsWritten).toBe(0);
    expect(rows('Trackly Jobs')).toBe(POSTINGS);
  });

  it('a run that died blocks nobody', () => {
    expect(workbench.call('syncJobs', [], { dieAt: 60 }).killed).toBe(true);
    expect(workbench.call('syncJobs').error).toBeUndefined();
  });
});

describe('a run that Google’s six minutes stop', () => {
  const slow = (faults = 'trackly/jobs@1=slow:270000') =>
    openServices({
      data: {
        trackly: { jobs: Array.from({ length: 120 }, (_, place) => smallPosting(place)), companies: [] },
      },
      faults,
    });

  it('goes on by itself a minute later in a bound script, and leaves no trigger behind', () => {
    const other = createWorkbench({ services: slow() });
    expect(JSON.stringify(other.call('syncJobs').result)).toContain('out-of-time');
    const fired = other.passHours(0.1);
    expect(fired.map(({ trigger }) => trigger.handler)).toEqual(['continueRuns']);
    expect(sheetOf(other).grid.lastRow()).toBe(121);
    expect(other.cloud.triggers).toEqual([]);
    other.close();
  });

  it('is gone on with in the same way when the sidebar started it, by one trigger for all', () => {
    const other = createWorkbench({ services: slow('trackly/jobs@1-2=slow:270000') });
    const ids = ['One', 'Two'].map(
      (tab) => (other.ask('saveSync', [{ stream: 'trackly.jobs', tab }]).result as { id: string }).id,
    );
    for (const id of ids) {
      expect(other.callFromSidebar('runSync', [id]).result).toMatchObject({
        value: { ending: 'out-of-time' },
      });
    }
    const done = other.ask('saveSync', [{ stream: 'trackly.jobs', tab: 'Done' }]).result as { id: string };
    other.callFromSidebar('runSync', [done.id]);
    expect(other.cloud.triggers.map(({ handler }) => handler)).toEqual(['continueRuns']);
    expect(other.passHours(0.1)[0]?.trigger.handler).toBe('continueRuns');
    expect(['One', 'Two'].map((tab) => sheetOf(other, tab).grid.lastRow())).toEqual([121, 121]);
    const lines = (other.callFromSidebar('recentRuns').result as { value: LogLine[] }).value;
    expect(
      lines
        .filter(({ startedBy }) => startedBy === 'schedule')
        .map(({ tab }) => tab)
        .sort(),
    ).toEqual(['One', 'Two']);
    expect(other.callFromSidebar('runSync', [ids[1]]).result).toMatchObject({
      value: { ending: 'finished' },
    });
    expect(other.cloud.triggers).toEqual([]);
    other.close();
  });

  it('waits a minute, no more', () => {
    const other = createWorkbench({ services: slow() });
    other.call('syncJobs');
    const wait = (other.cloud.triggers[0]?.nextAt ?? 0) - other.cloud.clock.now();
    expect(Math.round(wait / 1000)).toBe(60);
    other.close();
  });

  it('waits for the person or the next hour in an add-on, which may make no such trigger', () => {
    const other = createWorkbench({ services: slow(), deployment: 'add-on' });
    expect(other.call('syncJobs').error).toBeUndefined();
    expect(other.cloud.triggers).toEqual([]);
    expect(other.call('syncJobs').error).toBeUndefined();
    expect(sheetOf(other).grid.lastRow()).toBe(121);
    other.close();
  });
});

describe('what is told', () => {
  it('is a line in the tab ‘Sync log’ for each run; runs that changed nothing write theirs with the next that does', () => {
    syncOnce(workbench);
    expect(rows('Sync log')).toBe(1);
    expect(workbench.call('syncJobs').cellsWritten).toBe(0);
    expect(rows('Sync log')).toBe(1);
    services.change({ service: 'trackly', update: [{ id: 1_001, title: 'New' }] });
    syncOnce(workbench);
    expect(rows('Sync log')).toBe(3);
    const { grid } = sheetOf(workbench, 'Sync log');
    expect([4, 5, 6].map((column) => grid.get('value', 1, column))).toEqual([0, 1, POSTINGS - 1]);
    expect(grid.get('value', 1, 12)).toContain('1 changed');
  });

  it('is never lost: when no more lines can wait, those that do are written', () => {
    syncOnce(workbench);
    for (let run = 0; run < 40; run += 1) syncOnce(workbench);
    expect(rows('Sync log')).toBeGreaterThan(30);
    expect(workbench.callFromSidebar('showLog').error).toBeUndefined();
    expect(rows('Sync log')).toBe(41);
    const { grid } = sheetOf(workbench, 'Sync log');
    const times = Array.from({ length: 41 }, (_, place) => Number(grid.get('value', place + 1, 0)));
    expect(times).toEqual([...times].sort((one, other) => other - one));
    expect(grid.get('value', 41, 4)).toBe(POSTINGS);
  });

  it('is progress while it runs, and a wish to stop is honoured between two windows', () => {
    const many = openSmallServices(6_000);
    const other = createWorkbench({ services: many });
    let progress: { fetched: number; total: number; added: number } | undefined;
    other.cloud.beforeCall.push((_, name) => {
      if (name !== 'UrlFetchApp.fetchAll' || other.ask('runProgress', [SYNC]).result === null) return;
      progress ??= other.ask('runProgress', [SYNC]).result as typeof progress;
      other.ask('cancelRun', [SYNC]);
    });
    const { result } = other.call('syncJobs');
    expect(progress).toMatchObject({ total: 6_000, added: progress?.fetched });
    expect(progress?.fetched).toBeGreaterThan(0);
    expect(progress?.fetched).toBeLessThan(6_000);
    expect(result).toMatchObject({ runs: [{ ending: 'cancelled' }] });
    expect(sheetOf(other).grid.lastRow()).toBeLessThan(6_000);
    other.cloud.beforeCall.length = 0;
    syncOnce(other);
    expect(sheetOf(other).grid.lastRow()).toBe(6_001);
    many.close();
  });

  it('is a toast from the menu', () => {
    const toasts: string[] = [];
    const told = createWorkbench({ services, events: { onToast: ({ message }) => toasts.push(message) } });
    told.call('syncNow');
    expect(toasts).toEqual(['Reading…', expect.stringContaining('60 new')]);
  });
});

it('of an id that stands twice the row that says what was synced is kept up to date, and the other is left alone', () => {
  syncOnce(workbench);
  const sheet = sheetOf(workbench);
  person.editCell(workbench.cloud.workbook, sheet, POSTINGS + 3, columnOf(sheet, 'id'), '1004');
  services.change({ service: 'trackly', update: [{ id: 1_004, title: 'New title' }] });
  expect(syncOnce(workbench).problems.join()).toContain('One row is a copy of another (1004)');
  expect(sheet.grid.get('value', 5, columnOf(sheet, 'title'))).toBe('New title');
  expect(sheet.grid.get('value', POSTINGS + 3, columnOf(sheet, 'title'))).toBeUndefined();
});
