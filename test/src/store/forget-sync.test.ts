/** Deleting a sync leaves nothing behind but the person's tab; what is not a sync's has an end of its own. */
import { KEY, type KeyName, STORED_STATE } from '../../../src/store/keys';
import { createWorkbench, type Workbench } from '../../../workbench/workbench';
import { KEY_NAMES, keptNames, namesIn } from '../../support/kept-names';
import { savedSyncs } from '../../support/saved-syncs';
import { sheetOf } from '../../support/small-catalogue';
import { callsOf, openUsedSheet, TABS, type UsedSheet } from '../../support/used-sheet';

let used: UsedSheet;
let before: KeyName[];
let cells: unknown[];

const shown = () =>
  TABS.map((tab) => used.workbench.export().sheets.find(({ name }) => name === tab)?.values);
const ofSync = KEY_NAMES.filter((name) => STORED_STATE[name].belongsTo === 'sync');

beforeAll(() => {
  used = openUsedSheet();
  before = keptNames(used.workbench);
  cells = shown();
  const { ask } = callsOf(used.workbench);
  for (const id of used.syncs) ask('deleteSync', id);
});
afterAll(() => used.services.close());

it('a person who uses all of Jobsheet leaves something under every name in the list', () => {
  // Progress is told only while a run takes longer than two seconds, and the note of the lock while somebody has it.
  const passing: KeyName[] = ['progress', 'lockNote'];
  expect(KEY_NAMES.filter((name) => !before.includes(name) && !passing.includes(name))).toEqual([]);
});

it('with the last sync all goes that belongs to one, and nothing else', () => {
  const after = keptNames(used.workbench);
  expect(after.filter((name) => ofSync.includes(name))).toEqual([]);
  expect(before.filter((name) => !ofSync.includes(name) && !after.includes(name))).toEqual([]);
});

it('no name and no value says the id of a sync any more, but lines of the log', () => {
  const { cloud } = used.workbench;
  const { sheets, ...workbook } = cloud.workbook;
  const kept = JSON.stringify([
    [...cloud.stores.document].filter(([name]) => name !== KEY.log),
    [...(cloud.stores.user.get(cloud.user) ?? [])],
    namesIn(used.workbench),
    workbook.namedRanges,
    sheets.map(({ columns, metadata }) => [columns.map((column) => column.metadata), metadata]),
  ]);
  expect(used.syncs.filter((id) => kept.includes(id))).toEqual([]);
});

it('the tabs and all cells stay as they are', () => expect(shown()).toEqual(cells));

it('edits are recorded no more', () => {
  used.workbench.person.editCell(TABS[3], 1, 2, 'later');
  expect(
    [...used.workbench.cloud.stores.document.keys()].filter((name) => name.startsWith(KEY.editTimes)),
  ).toEqual([]);
});

describe('what is not a sync’s', () => {
  it('a removed key goes with what belongs to it; where the server is and what was paid stay', () => {
    const { ask } = callsOf(used.workbench);
    for (const service of ['trackly', 'jobo', 'pipeline']) ask('removeKey', service);
    const after = keptNames(used.workbench);
    expect(after).not.toEqual(expect.arrayContaining(['serviceKey']));
    expect(after.filter((name) => ['serviceKey', 'serviceRenewal', 'notOffered'].includes(name))).toEqual([]);
    expect(after).toEqual(expect.arrayContaining(['serviceAddress', 'spending']));
  });

  it('the note of the trigger goes with hourly sync', () => {
    expect(keptNames(used.workbench)).toContain('triggerNote');
    callsOf(used.workbench).ask('removeTrigger');
    expect(keptNames(used.workbench)).not.toContain('triggerNote');
    expect(used.workbench.cloud.triggers).toEqual([]);
  });

  it('the log stays, with a line for each run', () => {
    expect(keptNames(used.workbench)).toEqual(expect.arrayContaining(['log', 'logTab', 'ownTab']));
    expect(sheetOf(used.workbench, KEY.logTab).grid.lastRow()).toBeGreaterThan(4);
  });
});

describe('a deletion that was killed', () => {
  it('is repeated, and leaves as little', () => {
    const { workbench, services, syncs } = openUsedSheet();
    const start = workbench.export();
    const id = syncs[syncs.length - 1] ?? '';
    // What is left in the cache goes by itself.
    const traces = (one: Workbench) => ({ ...namesIn(one), 'document cache': [] });
    const untouched = createWorkbench({ services, open: start });
    callsOf(untouched).ask('deleteSync', id);
    let died = 0;
    for (let at = 1; ; at += 3) {
      const one = createWorkbench({ services, open: start });
      const { killed } = one.ask('deleteSync', [id], { dieAt: at, unflushed: 'lost' });
      if (!killed) break;
      died += 1;
      if (savedSyncs(one).some((sync) => sync.id === id)) callsOf(one).ask('deleteSync', id);
      expect({ at, ...traces(one) }).toEqual({ at, ...traces(untouched) });
    }
    expect(died).toBeGreaterThan(10);
    services.close();
  });
});

it('deleting one sync changes nothing for the others', () => {
  const { workbench, services, syncs } = openUsedSheet();
  const [first = '', second = ''] = syncs;
  const { ask, sync } = callsOf(workbench);
  ask('deleteSync', first);
  const kept = keptNames(workbench);
  expect(kept).toEqual(
    expect.arrayContaining(['columnTag', 'ledgerTab', 'dashboard', 'figures', 'editTimes']),
  );
  expect(sync(second)).toMatchObject({ ending: 'finished', added: 0, changed: 0 });
  services.close();
});

it.each([
  ['beside its header', 0, 4],
  ['below its header', 3, 0],
])('the row ledger’s tab stays where the person has written %s', (_, row, column) => {
  const mine = openUsedSheet();
  const { cloud, person } = mine.workbench;
  const isThere = () => cloud.workbook.sheets.some(({ name }) => name === KEY.ledgerTab);
  try {
    const { ask } = callsOf(mine.workbench);
    const [last = '', ...others] = mine.syncs;
    for (const id of others) ask('deleteSync', id);
    const lines = sheetOf(mine.workbench, KEY.ledgerTab).grid.lastRow();
    person.editCell(KEY.ledgerTab, row === 0 ? 0 : lines + row, column, 'my words');
    ask('deleteSync', last);
    expect(isThere()).toBe(true);
  } finally {
    mine.services.close();
  }
});
