/** "Turn on hourly sync": what the person has is kept up to date from then on, but nothing that costs money. */
import type { Services } from '../../../workbench/services/exchange';
import { createWorkbench, type Workbench } from '../../../workbench/workbench';
import { savedSyncs } from '../../support/saved-syncs';
import { openSmallServices, sheetOf, smallPosting } from '../../support/small-catalogue';

let services: Services;
let workbench: Workbench;
let toasts: string[];

beforeEach(() => {
  toasts = [];
  services = openSmallServices(5);
  workbench = createWorkbench({ services, events: { onToast: ({ message }) => toasts.push(message) } });
});
afterEach(() => services.close());

function choose(item: string): string {
  const { error } = workbench.call(item);
  if (error) throw new Error(error.message);
  return toasts[toasts.length - 1] ?? '';
}
const saved = () => savedSyncs(workbench);

it('after the first steps of the README new postings come by themselves', () => {
  choose('syncNow');
  expect(choose('turnOnHourlySync')).toBe(
    '‘Trackly Jobs’ now updates every hour, even when the spreadsheet is closed.',
  );
  services.change({ service: 'trackly', insert: [smallPosting(500)] });
  workbench.passHours(1);
  expect(sheetOf(workbench).grid.lastRow()).toBe(7);
});

it('says what to do where there is nothing to keep up to date yet', () => {
  expect(choose('turnOnHourlySync')).toContain('every tab is set to Manual. Choose Jobsheet → Open');
});

it('leaves schedules that were chosen, and gives none to what costs money', () => {
  workbench.ask('saveSync', [{ stream: 'trackly.jobs', tab: 'Daily', schedule: { every: 'day', at: 7 } }]);
  workbench.ask('saveSync', [{ stream: 'jobo.careerSites' }]);
  workbench.ask('saveSync', [{ stream: 'trackly.jobs', tab: 'New' }]);
  const toast = choose('turnOnHourlySync');
  expect(toast).toContain('now update on schedule');
  expect(toast).toContain(
    '‘Career Sites’ costs money, so you schedule it yourself: open Jobsheet and choose Edit.',
  );
  expect(Object.fromEntries(saved().map(({ tab, schedule }) => [tab, schedule]))).toEqual({
    Daily: { every: 'day', at: 7 },
    'Career Sites': null,
    New: { every: 'hour' },
  });
});

it('does not take up again what the person has taken off the schedule', () => {
  choose('syncNow');
  choose('turnOnHourlySync');
  workbench.ask('saveSync', [{ ...saved()[0], schedule: null }]);
  choose('turnOffHourlySync');
  choose('turnOnHourlySync');
  expect(saved()[0]?.schedule).toBeNull();
  workbench.ask('saveSync', [{ ...saved()[0], filters: {}, schedule: null }]);
  choose('turnOnHourlySync');
  expect(saved()[0]?.schedule).toBeNull();
});
