import type { CloudSnapshot } from '../../../simulator/cloud/snapshot';
import * as person from '../../../simulator/workbook/manual-edits';
import type { SheetState, Workbook } from '../../../simulator/workbook/workbook';
import { createWorkbench, type Workbench } from '../../../workbench/workbench';
import { closedRows, type HidingServices, openHidingServices, runOnce } from '../../support/closing-stories';
import { deathsOf } from '../../support/deaths';
import { columnOf, ownColumns, sheetOf, smallPosting } from '../../support/small-catalogue';

const DAY = 24 * 60 * 60 * 1000;
const MEMORY = 'Jobsheet memory';

let hiding: HidingServices;
afterEach(() => hiding.services.close());

const idsOfClosed = (workbench: Workbench) => [...closedRows(workbench).keys()].sort();

/** Runs once more, as a trigger would, until a run says that it is finished. */
function runToEnd(workbench: Workbench): void {
  for (let tries = 0; tries < 5; tries += 1) if (runOnce(workbench).ending === 'finished') return;
  throw new Error('no run finished');
}

describe('a run that closes 5 of 20 jobs while 3 others only left the list', () => {
  it('may be killed at any call: only what is gone is closed, and all of it in the end', () => {
    hiding = openHidingServices(20);
    const workbench = createWorkbench({ services: hiding.services });
    runOnce(workbench);
    const filled: CloudSnapshot = workbench.export();
    const gone = [1_000, 1_004, 1_009, 1_010, 1_019];
    hiding.services.change({ service: 'trackly', remove: gone });
    for (const id of [1_002, 1_005, 1_011]) hiding.hidden.add(id);
    const calm = createWorkbench({ services: hiding.services, open: filled });
    const { calls, deaths } = deathsOf(calm, () => runOnce(calm));
    hiding.takeAsked();
    for (const death of [...deaths, undefined]) {
      const killed = createWorkbench({ services: hiding.services, open: filled });
      expect(killed.call('syncJobs', [], death).killed).toBe(death !== undefined);
      expect(gone.map(String)).toEqual(expect.arrayContaining(idsOfClosed(killed)));
      runToEnd(killed);
      expect(idsOfClosed(killed)).toEqual(gone.map(String));
      hiding.takeAsked();
      expect(runOnce(killed)).toMatchObject({ complete: true, changed: 0, closed: 0 });
      expect(hiding.takeAsked()).toEqual([]);
    }
    expect(calls).toBeGreaterThan(25);
    console.log(`killed at any of ${calls} calls while it closed postings`);
  });
});

describe('rows that the ledger does not know', () => {
  it('are closed as others are: a posting whose run was killed before it could remember it, and that went since', () => {
    hiding = openHidingServices(12);
    const workbench = createWorkbench({ services: hiding.services });
    runOnce(workbench);
    const filled = workbench.export();
    const comes = () => hiding.services.change({ service: 'trackly', insert: [smallPosting(700)] });
    comes();
    const calm = createWorkbench({ services: hiding.services, open: filled });
    const { calls, deaths } = deathsOf(calm, () => runOnce(calm));
    hiding.services.change({ service: 'trackly', remove: [1_700] });
    for (const death of deaths) {
      comes();
      const killed = createWorkbench({ services: hiding.services, open: filled });
      expect(killed.call('syncJobs', [], death).killed).toBe(true);
      hiding.services.change({ service: 'trackly', remove: [1_700] });
      runToEnd(killed);
      killed.cloud.clock.advance(DAY);
      runToEnd(killed);
      const sheet = sheetOf(killed);
      const isThere = Array.from({ length: sheet.grid.lastRow() }, (_, row) =>
        sheet.grid.get('value', row, columnOf(sheet, 'id')),
      ).includes('1700');
      expect(idsOfClosed(killed)).toEqual(isThere ? ['1700'] : []);
    }
    expect(calls).toBeGreaterThan(25);
  });

  const DAMAGES: Record<string, (book: Workbook, ledger: SheetState) => void> = {
    'was deleted': (book, ledger) => person.removeSheet(book, ledger),
    'was cut in half': (book, ledger) =>
      person.editCell(book, ledger, 2, 2, String(ledger.grid.get('value', 2, 2)).slice(0, 100)),
    'holds a number': (book, ledger) => person.editCell(book, ledger, 2, 2, '5'),
    'lost its header and more': (book, ledger) => person.deleteRows(book, ledger, 0, 2),
  };

  it.each(
    Object.entries(DAMAGES),
  )('are closed when they are gone, and only then: the ledger %s', (_, damage) => {
    hiding = openHidingServices(30);
    const workbench = createWorkbench({ services: hiding.services });
    runOnce(workbench);
    const book = workbench.cloud.workbook;
    damage(book, book.sheets.find(({ name }) => name === MEMORY) as SheetState);
    hiding.services.change({ service: 'trackly', remove: [1_003, 1_021] });
    hiding.hidden.add(1_007);
    runToEnd(workbench);
    expect(idsOfClosed(workbench)).toEqual(['1003', '1021']);
    hiding.takeAsked();
    expect(runOnce(workbench)).toMatchObject({ complete: true, changed: 0, closed: 0, problems: [] });
    expect(hiding.takeAsked()).toEqual([]);
  });

  it('stay the person’s where they do not say that they are open, or their id is none of Trackly’s', () => {
    hiding = openHidingServices(10);
    const workbench = createWorkbench({ services: hiding.services });
    runOnce(workbench);
    const sheet = sheetOf(workbench);
    const own = ownColumns(sheet);
    const type = (row: number, cells: Record<string, string>) => {
      for (const [key, text] of Object.entries(cells))
        person.editCell(workbench.cloud.workbook, sheet, row, own.get(key) as number, text);
    };
    type(12, { id: '4711', title: 'seen on a wall' });
    type(13, { id: 'own-1', title: 'from a friend', isActive: 'TRUE' });
    type(14, { id: '4712', isActive: 'FALSE' });
    runOnce(workbench);
    expect(hiding.takeAsked()).toEqual([]);
    expect(idsOfClosed(workbench)).toEqual(['4712']);
    expect(sheet.grid.get('value', 14, own.get('closedAt') as number) ?? '').toBe('');
  });
});
