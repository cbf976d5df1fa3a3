/** A sync is everybody's, the credits are one person's: what others make or change waits for the payer's word. */
import type { ServiceOutcome, Services } from '../../../workbench/services/exchange';
import type { Workbench } from '../../../workbench/workbench';
import { openSites, ROW, SYNC, sheetOf, sitesWorkbench, TAB } from '../../support/career-sites';
import { sites } from '../../workbench/services/jobo/local-jobo';

const LIMITS = { rowsPerRun: 20, dollarsPerRun: 1, dollarsPerMonth: 5 };
const HUGE = { rowsPerRun: 100_000, dollarsPerRun: 100_000, dollarsPerMonth: 100_000 };
const GUEST = { user: 'guest@example.com' };
const HOURLY = { schedule: { every: 'hour' } };

let services: Services;
let workbench: Workbench;
let alerts: string[];
let says: string;
let toasts: string[];

beforeEach(() => {
  services = openSites(sites(700));
  [alerts, says, toasts] = [[], 'YES', []];
  const events = {
    onAlert: ({ message }: { message: string }) => {
      alerts.push(message);
      return says;
    },
    onToast: ({ message }: { message: string }) => toasts.push(message),
  };
  workbench = sitesWorkbench(services, { limits: LIMITS, ...HOURLY }, { events });
  workbench.callFromSidebar('installTrigger');
});
afterEach(() => services.close());

/** Saves the sync as the guest, with these changes. */
function guestSaves(given: object): void {
  const sync = { id: SYNC, stream: 'jobo.careerSites', tab: TAB, limits: LIMITS, ...HOURLY, ...given };
  const { error } = workbench.ask('saveSync', [sync], GUEST);
  if (error) throw new Error(error.message);
}
const paid = () => services.credits('jobo').debited;
const card = (id = SYNC) => {
  const { value } = workbench.callFromSidebar('home').result as {
    value: { syncs: { id: string; payment: { terms: string; asks: string | null } | null }[] };
  };
  return value.syncs.find((one) => one.id === id);
};
const start = (terms?: string, id = SYNC) =>
  workbench.callFromSidebar('runSync', terms === undefined ? [id] : [id, terms]).result;
const refusal = {
  error: { code: 'NOT_AGREED', fix: 'none', message: expect.stringContaining('Nothing was spent.') },
};

it('what the person saved themselves runs, by hand and by the trigger, and asks nothing', () => {
  expect(card()?.payment).toMatchObject({ asks: null });
  workbench.passHours(1);
  expect(paid()).toBe(20 * ROW);
  expect(start()).toMatchObject({ value: { ending: 'at-limit' } });
});

it('a sync that a guest made is not run by the owner’s trigger: it is said once in the log, and on the card', () => {
  const given = {
    id: null,
    stream: 'jobo.careerSites',
    tab: 'Guest tab',
    filters: {},
    fields: ['id'],
    ...HOURLY,
    limits: HUGE,
  };
  const { result } = workbench.callFromSidebar('saveSync', [given, { confirmed: true }], GUEST);
  const { id } = (result as { value: { id: string } }).value;
  const before = paid();
  workbench.passHours(3);
  // Their own sync ran three times; nothing else was paid.
  expect(paid() - before).toBe(3 * 20 * ROW);
  const words = 'You have not yet agreed to what ‘Guest tab’ may cost. It may cost you up to $5,000 a run';
  const lines = workbench.callFromSidebar('recentRuns').result as {
    value: { sync: string; words: string }[];
  };
  expect(lines.value.filter((line) => line.sync === id)).toEqual([
    expect.objectContaining({ words: expect.stringContaining(words) }),
  ]);
  expect(card(id)?.payment?.asks).toContain(words);
  expect(start(undefined, id)).toMatchObject(refusal);
});

it.each([
  ['raises a limit', { limits: { ...LIMITS, dollarsPerMonth: 50 } }],
  ['raises another and lowers one', { limits: { ...LIMITS, rowsPerRun: 21, dollarsPerRun: 0.5 } }],
  ['takes the limits away', { limits: undefined }],
  ['changes what it reads', { filters: { industries: ['fintech'] } }],
])('a guest who %s: it waits, and the person’s word lets it go on', (_, given) => {
  guestSaves(given);
  const before = paid();
  workbench.passHours(2);
  expect(start()).toMatchObject(refusal);
  expect(workbench.ask('runSync', [SYNC]).error?.message).toContain(
    'Somebody changed what ‘Career Sites’ reads or may cost.',
  );
  expect(paid()).toBe(before);
  const { payment } = card() ?? {};
  expect(payment?.asks).toContain('Somebody changed');
  expect(workbench.callFromSidebar('confirmCost', [SYNC, payment?.terms]).result).toEqual({ value: null });
  expect(card()?.payment?.asks).toBeNull();
  workbench.passHours(1);
  if (!('filters' in given)) expect(paid()).toBeGreaterThan(before);
});

it('lower limits need no word, and hold', () => {
  guestSaves({ limits: { ...LIMITS, rowsPerRun: 7 } });
  expect(card()?.payment?.asks).toBeNull();
  workbench.passHours(1);
  expect(paid()).toBe(7 * ROW);
});

it('a yes is to what was seen: what somebody changed meanwhile waits again', () => {
  guestSaves({ limits: { ...LIMITS, dollarsPerRun: 2, rowsPerRun: 40 } });
  const seen = card()?.payment?.terms ?? '';
  guestSaves({ limits: HUGE });
  expect(start(seen)).toMatchObject(refusal);
  expect(workbench.callFromSidebar('confirmCost', [SYNC, seen]).result).toMatchObject(refusal);
  expect(paid()).toBe(0);
  expect(start(card()?.payment?.terms)).toMatchObject({ value: { ending: 'finished' } });
});

it('the menu asks first; a no spends nothing and a yes is remembered', () => {
  const choose = (item: string) => {
    workbench.call(item);
    return toasts[toasts.length - 1];
  };
  start();
  guestSaves({ limits: { ...LIMITS, dollarsPerRun: 2, rowsPerRun: 40 } });
  workbench.cloud.workbook.activeSheetId = sheetOf(workbench, TAB).id;
  says = 'NO';
  const before = paid();
  expect(choose('syncThisTab')).toBe('Not synced. You spent nothing.');
  expect(choose('syncEverything')).toContain('Nothing was spent.');
  expect([paid(), alerts.length]).toEqual([before, 2]);
  expect(alerts[0]).toMatch(
    /^Somebody changed .* It may cost you up to \$2 a run and \$5 a month at Jobo\. Sync\?$/,
  );
  says = 'YES';
  choose('syncThisTab');
  choose('syncEverything');
  expect(alerts).toHaveLength(3);
  expect(paid()).toBeGreaterThan(before);
});

it('of a sync from before anybody was asked, its payer is asked once', () => {
  const own = workbench.cloud.stores.user.get(workbench.cloud.user);
  for (const name of [...(own?.keys() ?? [])]) if (name.startsWith('agreed.')) own?.delete(name);
  workbench.passHours(1);
  expect(paid()).toBe(0);
  expect(card()?.payment?.asks).toContain('You have not yet agreed');
  start(card()?.payment?.terms);
  expect(card()?.payment?.asks).toBeNull();
  workbench.passHours(2);
  expect(paid()).toBeGreaterThan(20 * ROW);
});

it('a copy of a sync that nobody agreed to waits as well; one of their own does not', () => {
  const copy = () => {
    const { result } = workbench.callFromSidebar('duplicateSync', [SYNC]);
    return (result as { value: { id: string } }).value.id;
  };
  expect(card(copy())?.payment?.asks).toBeNull();
  guestSaves({ limits: HUGE });
  expect(card(copy())?.payment?.asks).toContain('You have not yet agreed');
});

it('in a copy of the document a person who starts it has agreed already, a trigger has not', () => {
  Object.assign(workbench.cloud.workbook, { id: 'a-copy' });
  workbench.passHours(1);
  expect(paid()).toBe(0);
  expect(workbench.ask('runSync', [SYNC]).error).toBeUndefined();
  workbench.passHours(2);
  expect(paid()).toBeGreaterThan(20 * ROW);
});

it('whoever has no key is not asked; deleting a sync leaves no word behind', () => {
  guestSaves({ limits: HUGE });
  const { result } = workbench.callFromSidebar('home', [], GUEST);
  expect(JSON.stringify(result)).toContain('"payment":null');
  workbench.callFromSidebar('deleteSync', [SYNC]);
  const kept = [...(workbench.cloud.stores.user.get(workbench.cloud.user)?.keys() ?? [])];
  expect(kept.filter((name) => name.startsWith('agreed.'))).toEqual([]);
});

it('a run that was stopped on its way waits, too, once somebody has raised its limits', () => {
  const slow = (outcome: ServiceOutcome) => ({ ...outcome, milliseconds: 59_000 });
  const exchange: Services['exchange'] = (requests, now) => services.exchange(requests, now).map(slow);
  workbench = sitesWorkbench(
    { ...services, exchange },
    { limits: { ...LIMITS, rowsPerRun: 500, dollarsPerRun: 25, dollarsPerMonth: 25 } },
  );
  expect(workbench.ask('runSync', [SYNC]).result).toMatchObject({ ending: 'out-of-time' });
  const before = paid();
  guestSaves({ limits: HUGE });
  expect(workbench.call('continueRuns').result).toMatchObject({ failures: [{ code: 'NOT_AGREED' }] });
  expect(paid()).toBe(before);
});
