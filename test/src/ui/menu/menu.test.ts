import type { MenuEntry } from '../../../../simulator/cloud/cloud';
import { AuthMode } from '../../../../simulator/services/script-app';
import * as person from '../../../../simulator/workbook/manual-edits';
import type { Services } from '../../../../workbench/services/exchange';
import { createWorkbench, type Workbench } from '../../../../workbench/workbench';
import { savedSyncs } from '../../../support/saved-syncs';
import { openSmallServices, sheetOf, syncOnce, TAB } from '../../../support/small-catalogue';

const POSTINGS = 30;
let services: Services;
let workbench: Workbench;
let menus: { name: string; items: readonly MenuEntry[] }[];
let toasts: { title: string; message: string }[];
let dialogs: { kind: string; html: string }[];

beforeEach(() => {
  menus = [];
  toasts = [];
  dialogs = [];
  services = openSmallServices(POSTINGS);
  workbench = createWorkbench({
    services,
    events: {
      onMenu: (menu) => menus.push(menu),
      onToast: (toast) => toasts.push(toast),
      onDialog: (dialog) => dialogs.push(dialog),
      onAlert: () => {
        throw new Error('an alert');
      },
    },
  });
});
afterEach(() => services.close());

/** Chooses a menu item and returns the last message that it showed. */
function choose(handler: string): string {
  const { error } = workbench.call(handler);
  if (error) throw new Error(error.message);
  return toasts[toasts.length - 1]?.message ?? '';
}
const lookAt = (tab: string) => {
  workbench.cloud.workbook.activeSheetId = sheetOf(workbench, tab).id;
};

it.each([
  'NONE',
  'LIMITED',
  'FULL',
] as const)('is built in AuthMode %s, by onOpen and by onInstall', (authMode) => {
  for (const name of ['onOpen', 'onInstall']) {
    expect(
      workbench.call(name, [{ authMode: AuthMode[authMode] }], { authMode, kind: 'simple-trigger' }).error,
    ).toBeUndefined();
  }
  expect(menus).toHaveLength(2);
  expect(menus[1]).toEqual(menus[0]);
  expect(menus[0]?.name).toBe('Jobsheet');
  const captions = menus[0]?.items.flatMap(({ caption, separator }) => (separator ? [] : [caption]));
  expect(captions).toEqual([
    'Open Jobsheet',
    'Do today',
    'Sync now',
    'Sync this tab',
    'Sync all tabs',
    'Show what’s new in this tab',
    'Mark this tab as seen',
    'Bring back deleted rows',
    'Send the edits that wait',
    'Undo the edits that wait',
    'Dashboard',
    'Selected rows',
    'Turn on automatic updates',
    'Turn off automatic updates',
    'Help',
  ]);
});

it.each([
  ['bound', 'LIMITED', 'Ui.createMenu'],
  ['add-on', 'NONE', 'Ui.createAddonMenu'],
  ['add-on', 'LIMITED', 'Ui.createAddonMenu'],
  ['add-on', 'FULL', 'Ui.createAddonMenu'],
] as const)('in a script that is %s, in AuthMode %s, it is made by %s and nothing is refused', (deployment, authMode, made) => {
  const installed = createWorkbench({ services, deployment });
  for (const name of ['onOpen', 'onInstall']) {
    const { error, services: calls } = installed.call(name, [{ authMode: AuthMode[authMode] }], {
      authMode,
      kind: 'simple-trigger',
    });
    expect(error).toBeUndefined();
    // Menus within it are made by `createMenu` in either case.
    const makers = Object.keys(calls).filter((call) => /create\w*Menu/.test(call));
    expect(makers.filter((call) => call !== 'Ui.createMenu' || call === made)).toEqual([made]);
    expect(
      Object.keys(calls).filter((call) => !/^(Ui|Menu|ScriptApp|SpreadsheetApp\.getUi)/.test(call)),
    ).toEqual(['Session.getActiveUserLocale']);
  }
  installed.close();
});

it('is made even where Google does not say how the script was installed', () => {
  workbench.cloud.beforeCall.push((_, name) => {
    if (name === 'ScriptApp.getInstallationSource') throw new Error('You do not have permission.');
  });
  for (const [authMode, made] of [
    ['NONE', 'Ui.createAddonMenu'],
    ['LIMITED', 'Ui.createMenu'],
  ] as const) {
    const event = { authMode: AuthMode[authMode] };
    const { error, services: calls } = workbench.call('onOpen', [event], { authMode });
    expect(error).toBeUndefined();
    expect(calls).toHaveProperty([made]);
  }
});

it('every item calls a function that there is', () => {
  workbench.call('onOpen');
  const items = menus[0]?.items.flatMap((item) => item.items ?? [item]) ?? [];
  expect(items.length).toBeGreaterThan(15);
  for (const { handler, separator } of items) {
    expect(separator || workbench.script.has(handler ?? '')).toBe(true);
  }
});

it('‘Sync this tab’ syncs the tab in view, by whatever name, and says what to do on another', () => {
  for (const tab of ['One', 'Two']) workbench.ask('saveSync', [{ stream: 'trackly.jobs', tab }]);
  expect(choose('syncThisTab')).toMatch(/‘Sheet1’ isn’t a Jobsheet tab\. .* choose Jobsheet → Open Jobsheet/);
  choose('syncEverything');
  services.change({ service: 'trackly', update: [{ id: 1_001, title: 'New title' }] });
  sheetOf(workbench, 'Two').name = 'Renamed';
  lookAt('Renamed');
  expect(choose('syncThisTab')).toContain('for ‘Renamed’: 1 changed');
  expect(sheetOf(workbench, 'One').grid.get('value', 2, 0)).toBe('Engineer 1');
});

it('‘Sync this tab’ follows a renamed tab, also when another one bears its old name', () => {
  workbench.ask('saveSync', [{ stream: 'trackly.jobs', tab: 'One' }]);
  choose('syncEverything');
  services.change({ service: 'trackly', update: [{ id: 1_001, title: 'New title' }] });
  sheetOf(workbench, 'One').name = 'Renamed';
  sheetOf(workbench, 'Sheet1').name = 'One';
  lookAt('Renamed');
  expect(choose('syncThisTab')).toContain('for ‘Renamed’: 1 changed');
  expect(sheetOf(workbench, 'One').grid.lastRow()).toBe(0);
  expect(choose('syncThisTab')).toContain('for ‘Renamed’: nothing new');
});

it('‘Sync this tab’ goes by the tab that a sync has now, not by the one that it had', () => {
  const { id } = workbench.ask('saveSync', [{ stream: 'trackly.jobs', tab: 'One' }]).result as {
    id: string;
  };
  workbench.ask('runSync', [id]);
  workbench.ask('saveSync', [{ id, stream: 'trackly.jobs', tab: 'Sheet1' }]);
  lookAt('One');
  expect(choose('syncThisTab')).toContain('‘One’ isn’t a Jobsheet tab');
  lookAt('Sheet1');
  expect(choose('syncThisTab')).toContain('for ‘Sheet1’: 30 new');
});

it('‘Sync everything’ syncs what is saved, of whatever stream, and makes nothing beside it', () => {
  workbench.ask('saveSync', [{ stream: 'trackly.companies' }]);
  choose('syncEverything');
  expect(savedSyncs(workbench)).toHaveLength(1);
});

it('‘Sync everything’ makes the first sync where there is none, and tells each', () => {
  expect(choose('syncEverything')).toContain(`${POSTINGS} new`);
  workbench.ask('saveSync', [{ stream: 'trackly.jobs', tab: 'Two' }]);
  expect(choose('syncEverything')).toMatch(/for ‘Two’: 30 new.* for ‘Trackly Jobs’: nothing new/);
});

it('‘Bring back deleted rows’ says how many come, and that none is missing', () => {
  syncOnce(workbench);
  lookAt(TAB);
  expect(choose('bringBackThisTab')).toContain('haven’t deleted any rows');
  person.deleteRows(workbench.cloud.workbook, sheetOf(workbench), 5, 2);
  expect(choose('bringBackThisTab')).toBe(
    '2 rows will be back in ‘Trackly Jobs’ after the next sync. Choose Jobsheet → Sync this tab.',
  );
  expect(choose('syncThisTab')).toContain('2 new');
  person.deleteRows(workbench.cloud.workbook, sheetOf(workbench), 5, 1);
  expect(choose('bringBackThisTab')).toMatch(/^1 row will be back/);
});

it('hourly sync is turned on and off, and says so', () => {
  expect(choose('turnOnHourlySync')).toContain('Automatic updates are on');
  expect(workbench.cloud.triggers).toHaveLength(1);
  expect(choose('turnOffHourlySync')).toContain('Automatic updates are off');
  expect(workbench.cloud.triggers).toEqual([]);
});

it('an error is a toast in words, never an alert', () => {
  workbench.cloud.stores.user.get(workbench.cloud.user)?.delete('key.trackly');
  for (const item of ['syncNow', 'syncEverything']) {
    expect(choose(item)).toMatch(/Jobsheet has no Trackly key yet.* Choose Jobsheet → Open Jobsheet\.$/);
    expect(toasts[toasts.length - 1]?.title).toBe('Jobsheet: that didn’t work');
  }
});

it('‘Help’ is a page, and ‘Open Jobsheet’ the sidebar', () => {
  workbench.call('showHelp');
  workbench.call('openSidebar');
  expect(dialogs.map(({ kind }) => kind)).toEqual(['modal', 'sidebar']);
  expect(dialogs[0]?.html).toContain('Your notes, colors, formulas and sorting stay.');
});
