import type { LogLine } from '../../../../src/store/log';
import type { Outcome } from '../../../../src/ui/sidebar/outcome';
import type { Home } from '../../../../src/ui/sidebar/wire/home';
import type { Services } from '../../../../workbench/services/exchange';
import { createWorkbench, type Workbench } from '../../../../workbench/workbench';
import { openSmallServices, sheetOf } from '../../../support/small-catalogue';

const POSTINGS = 60;
let services: Services;
let workbench: Workbench;

beforeEach(() => {
  services = openSmallServices(POSTINGS);
  workbench = createWorkbench({ services });
});
afterEach(() => services.close());

function ask<T>(name: string, ...parts: unknown[]): T {
  const { result, error } = workbench.callFromSidebar(name, parts);
  if (error) throw new Error(`${name}: ${error.message}`);
  const answer = result as Outcome<T>;
  if ('error' in answer) throw new Error(answer.error.message);
  return answer.value;
}
const home = () => ask<Home>('home');
const save = (given: object) =>
  (workbench.ask('saveSync', [{ stream: 'trackly.jobs', ...given }]).result as { id: string }).id;

it('has all that the home view needs', () => {
  const id = save({
    tab: 'PM US',
    filters: { jobFunction: ['product'], locationFilter: ['us'], jobModality: 'full_time' },
    schedule: { every: 'day', at: 15 },
  });
  ask('installTrigger');
  ask('runSync', id);
  const { syncs, ...rest } = home();
  expect(rest).toMatchObject({
    services: expect.arrayContaining([expect.objectContaining({ id: 'trackly', endsIn: '6789' })]),
    trigger: { state: 'ok', owner: 'yours' },
    timeZone: 'America/New_York',
    activeTab: 'PM US',
    waiting: 0,
  });
  expect(syncs).toEqual([
    {
      id,
      tab: 'PM US',
      stream: 'trackly.jobs',
      streamName: 'Jobs',
      serviceName: 'Trackly',
      filtersInWords: 'Product · US · Full time',
      schedule: { every: 'day', at: 15 },
      scheduleInWords: 'Every day at 3:00 PM',
      lastRun: expect.objectContaining({ ending: 'finished', startedBy: 'you', fix: 'none' }),
      news: null,
      shownInWords: '',
      nextRunAt: Date.parse('2024-10-25T19:00:00Z'),
      problem: null,
      isRunning: false,
      progress: null,
      isUnfinished: false,
      cost: null,
      payment: null,
      question: null,
    },
  ]);
});

it('tells a next run only while a trigger is there', () => {
  save({ tab: 'A', schedule: { every: 'hour' } });
  expect(home().syncs[0]?.nextRunAt).toBeNull();
  ask('installTrigger');
  expect(home().syncs[0]?.nextRunAt).toEqual(expect.any(Number));
  workbench.cloud.triggers = [];
  expect(home()).toMatchObject({ trigger: { state: 'lost' }, syncs: [{ nextRunAt: null }] });
});

it.each([
  [{}, 'All jobs'],
  [{ search: 'staff', sort: 'oldest' }, '“staff” · Oldest first'],
  [
    { region: ['us', 'canada'], usStates: ['CA', 'NY', 'REMOTE'] },
    'US, Canada · California, New York, Remote',
  ],
  [
    { jobFunction: ['product', 'data', 'design', 'sales'], favoriteCompaniesOnly: true, companyId: 12 },
    'Product, Data and 2 more · Company #12 · Favorite companies only',
  ],
])('says the filters %j in words', (filters, words) => {
  save({ tab: 'A', filters });
  expect(home().syncs[0]?.filtersInWords).toBe(words);
});

it('calls a company in the filters by the name that it was picked by', () => {
  const given = {
    tab: 'A',
    filters: { companyId: 285402 },
    companyNames: { 285402: 'DoorDash', 7: 'Other' },
  };
  const id = save(given);
  expect(home().syncs[0]?.filtersInWords).toBe('DoorDash');
  expect(ask('readSync', id)).toMatchObject({ companyNames: { 285402: 'DoorDash' } });
  expect(ask('duplicateSync', id)).toMatchObject({ companyNames: { 285402: 'DoorDash' } });
  save({ ...given, id, filters: { companyId: 7 } });
  expect(home().syncs.find((card) => card.id === id)?.filtersInWords).toBe('Other');
  save({ ...given, id, filters: {}, companyNames: 'DoorDash' });
  expect(home().syncs.find((card) => card.id === id)?.filtersInWords).toBe('All jobs');
  expect(ask('readSync', id)).not.toHaveProperty('companyNames');
  expect(services.requests()).toEqual([]);
});

it('shows a sync that is damaged with what is wrong, beside the others', () => {
  save({ tab: 'Good' });
  workbench.cloud.stores.document.set('sync.zz', '{"stream":"trackly.people"}');
  workbench.cloud.stores.document.set('sync.zy', '{"stream":"tra');
  expect(home().syncs).toMatchObject([
    { tab: 'Good', problem: null },
    { id: 'zy', tab: '', problem: expect.stringContaining('‘stream’ is missing') },
    { id: 'zz', problem: expect.stringContaining('trackly.people') },
  ]);
});

it('a failed run has the one button that mends it', () => {
  const id = save({ tab: 'A' });
  workbench.cloud.stores.user.get(workbench.cloud.user)?.set('key.trackly', 'trk_wrong_0123456789');
  expect(workbench.callFromSidebar('runSync', [id]).result).toMatchObject({
    error: { code: 'KEY_REFUSED', kind: 'auth', fix: 'set-key' },
  });
  expect(home().syncs[0]?.lastRun).toMatchObject({ ending: 'failed', fix: 'set-key', added: 0 });
});

it('shows how far a running sync is, and not one that was killed', () => {
  const many = openSmallServices(2_400);
  workbench = createWorkbench({ services: many });
  const [id, other] = [save({ tab: 'A' }), save({ tab: 'B' })];
  let seen: Home | undefined;
  workbench.cloud.beforeCall.push((_, name) => {
    if (seen || name !== 'UrlFetchApp.fetchAll' || ask('runProgress', id) === null) return;
    seen = home();
  });
  ask('runSync', id);
  workbench.cloud.beforeCall.length = 0;
  const cards = new Map(seen?.syncs.map((card) => [card.id, card]));
  expect(cards.get(id)).toMatchObject({ isRunning: true, progress: { total: 2_400 } });
  expect(cards.get(other)).toMatchObject({ isRunning: false, progress: null });
  expect(workbench.ask('runSync', [other], { dieAt: 80 }).killed).toBe(true);
  expect(home().syncs.every(({ isRunning }) => !isRunning)).toBe(true);
  many.close();
});

it('costs few calls of Google’s, whatever the number of syncs', () => {
  for (const tab of ['A', 'B', 'C', 'D', 'E', 'F'])
    save({ tab, schedule: { every: 'week', day: 'MONDAY', at: 7 } });
  workbench.call('syncJobs');
  ask('installTrigger');
  const { services: calls, seconds } = workbench.callFromSidebar('home');
  const dear = ['Properties.getProperties', 'Cache.getAll', 'ScriptApp.getProjectTriggers'];
  expect(dear.map((name) => calls[name])).toEqual([2, 1, 1]);
  expect(Object.values(calls).reduce((sum, times) => sum + times, 0)).toBeLessThanOrEqual(16);
  expect(seconds).toBeLessThan(0.4);
});

it('the last run of a sync stays known, however often the others run', () => {
  const rare = save({ tab: 'Rare' });
  const often = save({ tab: 'Often' });
  ask('runSync', rare);
  for (let run = 0; run < 20; run += 1) ask('runSync', often);
  const lines = ask<LogLine[]>('recentRuns');
  expect(lines.length).toBeLessThanOrEqual(16);
  expect(home().syncs.find(({ id }) => id === rare)?.lastRun).toMatchObject({ added: POSTINGS });
});

describe('the log', () => {
  it('is shown with every line in it, those of runs that changed nothing as well', () => {
    expect(workbench.callFromSidebar('showLog').result).toMatchObject({
      error: { message: expect.stringContaining('Nothing has run yet') },
    });
    const id = save({ tab: 'A' });
    ask('runSync', id);
    ask('runSync', id);
    expect(sheetOf(workbench, 'Sync log').grid.lastRow()).toBe(2);
    ask('showLog');
    expect(sheetOf(workbench, 'Sync log').grid.lastRow()).toBe(3);
    expect(home().activeTab).toBe('Sync log');
    ask('showLog');
    expect(sheetOf(workbench, 'Sync log').grid.lastRow()).toBe(3);
  });

  it('is shown while a sync runs, too', () => {
    const id = save({ tab: 'A' });
    ask('runSync', id);
    workbench.cloud.workbook.activeSheetId = sheetOf(workbench, 'A').id;
    let shown: unknown;
    workbench.cloud.beforeCall.push((_, name) => {
      if (name === 'UrlFetchApp.fetchAll') shown ??= workbench.callFromSidebar('showLog').result;
    });
    ask('runSync', id);
    workbench.cloud.beforeCall.length = 0;
    expect(shown).toEqual({ value: null });
    expect(home().activeTab).toBe('Sync log');
  });
});

describe('a tab', () => {
  it('is shown by its sync, also when the person has renamed it; one that is not there says what to do', () => {
    const id = save({ tab: 'A' });
    expect(workbench.callFromSidebar('openTab', [id]).result).toMatchObject({
      error: { message: expect.stringContaining('There is no tab ‘A’ yet. Sync once') },
    });
    ask('runSync', id);
    sheetOf(workbench, 'A').name = 'My list';
    expect(ask('openTab', id)).toEqual({ tab: 'My list' });
    expect(home().activeTab).toBe('My list');
  });
});

describe('a wish to stop', () => {
  it('stops the run that it was meant for, not the next one', () => {
    const many = openSmallServices(2_400);
    workbench = createWorkbench({ services: many });
    const id = save({ tab: 'A' });
    ask('runSync', id);
    ask('cancelRun', id);
    workbench.cloud.clock.advance(60_000);
    expect(ask('runSync', id)).toMatchObject({ ending: 'finished' });
    many.close();
  });
});
