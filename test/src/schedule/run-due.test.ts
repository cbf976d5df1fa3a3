import type { Home, SyncCard } from '../../../src/ui/sidebar/wire/home';
import type { Services } from '../../../workbench/services/exchange';
import { openServices } from '../../../workbench/services/open';
import { createWorkbench, type Workbench } from '../../../workbench/workbench';
import { savedSyncs } from '../../support/saved-syncs';
import { openSmallServices, sheetOf, smallPosting, TAB } from '../../support/small-catalogue';

const POSTINGS = 20;
const HOUR = 60 * 60 * 1000;
let services: Services;
let workbench: Workbench;

beforeEach(() => {
  services = openSmallServices(POSTINGS);
  workbench = createWorkbench({ services });
});
afterEach(() => services.close());

function save(tab: string, schedule: object | null, given: object = {}): string {
  const { result, error } = workbench.ask('saveSync', [{ stream: 'trackly.jobs', tab, schedule, ...given }]);
  if (error) throw new Error(error.message);
  return (result as { id: string }).id;
}

const install = () => workbench.callFromSidebar('installTrigger');

/** Tab and hour of each run that the schedule made, oldest first. */
function scheduledRuns(): [string, number][] {
  const { result } = workbench.callFromSidebar('recentRuns');
  return (result as { value: { tab: string; at: number; startedBy: string; ending: string }[] }).value
    .filter(({ startedBy }) => startedBy === 'schedule')
    .map(({ tab, at }): [string, number] => [tab, new Date(at).getUTCHours()])
    .reverse();
}

function card(id: string): SyncCard {
  const { result } = workbench.callFromSidebar('home');
  const found = (result as { value: Home }).value.syncs.find((one) => one.id === id);
  if (!found) throw new Error(`no card ${id}`);
  return found;
}

it('rows arrive while hours pass, each run is a line of the log that says ‘schedule’', () => {
  save(TAB, { every: 'hour' });
  install();
  workbench.passHours(1);
  expect(sheetOf(workbench).grid.lastRow()).toBe(POSTINGS + 1);
  services.change({ service: 'trackly', update: [{ id: 1_001, title: 'New' }] });
  workbench.passHours(1);
  const { grid } = sheetOf(workbench, 'Sync log');
  expect([1, 2].map((row) => grid.get('value', row, 2))).toEqual(['schedule', 'schedule']);
});

it('each runs when it is due, in the spreadsheet’s time zone, and what has no schedule never', () => {
  // The workbench begins at 13:00 UTC, 9:00 in New York, on a Friday.
  workbench.cloud.workbook.timeZone = 'America/New_York';
  save('Never', null);
  save('Daily', { every: 'day', at: 12 });
  save('Saturdays', { every: 'week', day: 'SATURDAY', at: 6 });
  install();
  workbench.passHours(30);
  expect(scheduledRuns()).toEqual([
    ['Daily', 16],
    ['Saturdays', 10],
    ['Daily', 16],
  ]);
});

it('the longest waiting comes first', () => {
  const [old, older] = [
    save('Old', { every: 'hours', hours: 6 }),
    save('Older', { every: 'hours', hours: 6 }),
  ];
  workbench.ask('runSync', [older]);
  workbench.cloud.clock.advance(HOUR);
  workbench.ask('runSync', [old]);
  save('Oldest', { every: 'hours', hours: 6 });
  workbench.cloud.clock.advance(6 * HOUR);
  workbench.call('runDueSyncs', []);
  expect(scheduledRuns().map(([tab]) => tab)).toEqual(['Oldest', 'Older', 'Old']);
});

it('a sync that is damaged, or without a key, does not stop the others, and the missing key is logged once', () => {
  save(TAB, { every: 'hour' });
  workbench.cloud.stores.document.set('sync.bad', '{"stream":"trackly.jobs","schedule":{"every":"never"}}');
  install();
  expect(workbench.passHours(1)[0]?.outcome.error).toBeUndefined();
  expect(scheduledRuns()).toHaveLength(1);
  expect(card('bad').problem).toContain('‘schedule.every’ cannot be "never"');
  workbench.callFromSidebar('removeKey', ['trackly']);
  workbench.passHours(5);
  expect(scheduledRuns()).toHaveLength(2);
  const { result } = workbench.callFromSidebar('recentRuns');
  expect(result).toMatchObject({ value: [{ ending: 'failed', code: 'NO_KEY' }, {}] });
});

it.each([
  ['what failed for the moment is tried again in the next hour', 'trackly/jobs@1-4=500', 2, 'finished'],
  ['what only the person can mend waits for its turn', 'trackly/jobs@1=401', 1, 'failed'],
])('%s', (_, faults, runs, ending) => {
  workbench = createWorkbench({
    services: openServices({ data: { trackly: { jobs: [smallPosting(1)], companies: [] } }, faults }),
  });
  const id = save('A', { every: 'day', at: 10 });
  install();
  workbench.passHours(4);
  expect(scheduledRuns()).toHaveLength(runs);
  expect(card(id).lastRun?.ending).toBe(ending);
});

describe('Google’s limits', () => {
  const slow = (jobs: number, faults: string) =>
    openServices({
      data: {
        trackly: { jobs: Array.from({ length: jobs }, (_, place) => smallPosting(place)), companies: [] },
      },
      faults,
    });

  it('a run that six minutes stop goes on first in the next hour, in an add-on that may make no other trigger', () => {
    workbench = createWorkbench({
      services: slow(120, 'trackly/jobs@1=slow:280000'),
      deployment: 'add-on',
    });
    const unscheduled = save('By hand', null);
    save('Hourly', { every: 'hour' });
    install();
    workbench.ask('runSync', [unscheduled]);
    expect(card(unscheduled)).toMatchObject({ isUnfinished: true });
    workbench.passHours(1);
    expect(
      scheduledRuns()
        .map(([tab]) => tab)
        .slice(0, 2),
    ).toEqual(['By hand', 'Hourly']);
    expect(card(unscheduled)).toMatchObject({ isUnfinished: false });
    expect(sheetOf(workbench, 'By hand').grid.lastRow()).toBe(121);
  });

  it('keeps ten of the ninety minutes of trigger time, and goes on the next day', () => {
    // Each run takes four minutes.
    workbench = createWorkbench({ services: slow(1, 'trackly/jobs@1-200=slow:240000') });
    save(TAB, { every: 'hour' });
    install();
    const runs = workbench.passHours(24);
    const minutes = runs.reduce((sum, { outcome }) => sum + outcome.seconds, 0) / 60;
    expect(minutes).toBeGreaterThan(75);
    expect(minutes).toBeLessThan(90);
    expect(runs.every(({ outcome }) => outcome.error === undefined)).toBe(true);
    expect(workbench.ask('home').result).toMatchObject({ trigger: { state: 'ok' } });
    workbench.passHours(4);
    expect(scheduledRuns().length).toBeGreaterThan(0);
    expect(card(savedSyncs(workbench)[0]?.id ?? '').lastRun?.at).toBeGreaterThan(
      workbench.cloud.clock.now() - 4 * HOUR,
    );
  });
});

describe('a schedule that cannot be', () => {
  it.each([
    ['hourly', '‘schedule’ cannot be "hourly"', 'hour, hours, day, week'],
    [{ every: 'month' }, '‘schedule.every’ cannot be "month"', 'hour, hours, day, week'],
    [{ every: 'hours', hours: 0 }, '‘schedule.hours’ cannot be 0', 'from 1 to 24'],
    [{ every: 'hours' }, '‘schedule.hours’ cannot be missing', 'from 1 to 24'],
    [{ every: 'day', at: 24 }, '‘schedule.at’ cannot be 24', 'from 0 to 23'],
    [{ every: 'week', at: 7, day: 'Monday' }, '‘schedule.day’ cannot be "Monday"', 'MONDAY, TUESDAY'],
  ])('%j is refused with its name and what it may be', (schedule, name, allowed) => {
    const { error } = workbench.ask('saveSync', [{ stream: 'trackly.jobs', tab: 'One', schedule }]);
    expect(error?.message).toContain(name);
    expect(error?.message).toContain(allowed);
  });
});
