/** Rows that are new since the person last looked, on the built add-on. */
import * as person from '../../../simulator/workbook/manual-edits';
import type { SheetState } from '../../../simulator/workbook/workbook';
import type { Home } from '../../../src/ui/sidebar/wire/home';
import type { Services } from '../../../workbench/services/exchange';
import { createWorkbench, type Workbench } from '../../../workbench/workbench';
import { deathsOf } from '../../support/deaths';
import {
  openSmallServices,
  ownColumns,
  SYNC,
  sheetOf,
  smallPosting,
  syncOnce,
} from '../../support/small-catalogue';

const POSTINGS = 6;
const DAY = 24 * 60 * 60 * 1000;
let services: Services;
let workbench: Workbench;

beforeEach(() => {
  services = openSmallServices(POSTINGS);
  workbench = createWorkbench({ services });
  syncOnce(workbench);
  workbench.cloud.clock.advance(DAY);
});
afterEach(() => services.close());

/** Ids of the rows that are marked as new, from the top. */
function marked(at: Workbench = workbench): string[] {
  const sheet = sheetOf(at);
  const columns = ownColumns(sheet);
  const cell = (key: string, row: number) => sheet.grid.get('value', row, columns.get(key) ?? -1);
  const rows = Array.from({ length: sheet.grid.lastRow() }, (_, row) => row).slice(1);
  return rows.filter((row) => (cell('arrivedAt', row) ?? '') !== '').map((row) => String(cell('id', row)));
}

function news(at: Workbench = workbench) {
  return (at.ask('home').result as Home).syncs[0]?.news;
}

const formulas = (sheet: SheetState) =>
  sheet.conditionalFormats
    .flatMap(({ rule }) => (rule as { criteria: { values: string[] } }).criteria.values)
    .filter((formula) => formula.includes('"Jobsheet rule: new"'));

function contentsWithoutNew(): string {
  const sheet = sheetOf(workbench);
  const at = ownColumns(sheet).get('arrivedAt');
  const rows = Array.from({ length: 20 }, (_, row) =>
    Array.from({ length: 15 }, (_, column) => (column === at ? '' : sheet.grid.get('value', row, column))),
  );
  return JSON.stringify(rows);
}

describe('new rows', () => {
  it('are those that came after the first fill, and the card counts them', () => {
    expect(marked()).toEqual([]);
    expect(news()).toBeNull();
    services.change({ service: 'trackly', insert: [smallPosting(50), smallPosting(51)] });
    expect(syncOnce(workbench).added).toBe(2);
    expect(marked().sort()).toEqual(['1050', '1051']);
    expect(news()).toMatchObject({ rows: 2 });
    workbench.cloud.clock.advance(4 * DAY);
    expect(news()).toBeNull();
  });

  it('are not those that other filters bring, nor those that the person wants back', () => {
    person.deleteRows(workbench.cloud.workbook, sheetOf(workbench), 2, 1);
    workbench.callFromSidebar('bringBackRows', [SYNC]);
    services.change({ service: 'trackly', insert: [smallPosting(50)] });
    expect(syncOnce(workbench).added).toBe(2);
    expect(marked()).toEqual(['1050']);
    const form = workbench.ask('readSync', [SYNC]).result as { filters: object };
    expect(
      workbench.ask('saveSync', [{ ...form, filters: { ...form.filters, jobFunction: ['engineering'] } }])
        .error,
    ).toBeUndefined();
    services.change({ service: 'trackly', insert: [smallPosting(60)] });
    expect(syncOnce(workbench).added).toBe(1);
    expect(marked()).toEqual(['1050']);
  });

  it('stay as the person leaves them, whatever changes in the record', () => {
    services.change({ service: 'trackly', insert: [smallPosting(50)] });
    syncOnce(workbench);
    const before = contentsWithoutNew();
    const { result } = workbench.callFromSidebar('markSeen', [SYNC]);
    expect(result).toEqual({ value: { words: '1 row marked as seen.' } });
    expect(marked()).toEqual([]);
    expect(contentsWithoutNew()).toBe(before);
    expect(news()).toBeNull();
    services.change({ service: 'trackly', update: [{ id: 1_050, title: 'Another title' }] });
    expect(syncOnce(workbench).changed).toBe(1);
    expect(marked()).toEqual([]);
  });

  it('leave a date alone that the person wrote into a row of their own', () => {
    const sheet = sheetOf(workbench);
    const at = ownColumns(sheet).get('arrivedAt') ?? -1;
    services.change({ service: 'trackly', insert: [smallPosting(50)] });
    syncOnce(workbench);
    const mine = sheet.grid.lastRow();
    person.editCell(workbench.cloud.workbook, sheet, mine, 0, 'A job that I found myself');
    person.editCell(workbench.cloud.workbook, sheet, mine, at, '10/20/2024');
    const date = sheet.grid.get('value', mine, at);
    expect(workbench.callFromSidebar('markSeen', [SYNC]).result).toEqual({
      value: { words: '1 row marked as seen.' },
    });
    expect(sheet.grid.get('value', mine, at)).toEqual(date);
  });

  it('empty no other column where somebody moves columns meanwhile', () => {
    const sheet = sheetOf(workbench);
    services.change({ service: 'trackly', insert: [smallPosting(50)] });
    syncOnce(workbench);
    const at = ownColumns(sheet).get('arrivedAt') ?? -1;
    const before = contentsWithoutNew();
    let reads = 0;
    workbench.cloud.beforeCall.push((_, name) => {
      if (name !== 'Range.getValues') return;
      reads += 1;
      // After `New` was read.
      if (reads === 2) person.moveColumns(workbench.cloud.workbook, sheet, 0, 1, at + 1);
    });
    expect(workbench.callFromSidebar('markSeen', [SYNC]).result).toMatchObject({
      error: { message: expect.stringContaining('columns of the tab were moved') },
    });
    person.moveColumns(workbench.cloud.workbook, sheet, at, 1, 0);
    expect(contentsWithoutNew()).toBe(before);
    expect(marked()).toEqual(['1050']);
  });

  it('are selected wherever they stand, and are not found in a tab without the column', () => {
    services.change({ service: 'trackly', insert: [smallPosting(50), smallPosting(51)] });
    syncOnce(workbench);
    const { result } = workbench.callFromSidebar('showNewRows', [SYNC]);
    expect(result).toEqual({ value: { words: '2 new rows selected.' } });
    expect(workbench.cloud.workbook.activeRange).toContain(`${POSTINGS + 2}`);
    const form = workbench.ask('readSync', [SYNC]).result as { fields: string[] };
    const fields = form.fields.filter((key) => key !== 'arrivedAt');
    workbench.ask('saveSync', [{ ...form, fields }]);
    expect(workbench.callFromSidebar('markSeen', [SYNC]).result).toMatchObject({
      error: { message: expect.stringContaining('no column ‘New’') },
    });
  });

  it('are highlighted by one rule, for as long as the person says, and not again once they deleted it', () => {
    const sheet = sheetOf(workbench);
    expect(formulas(sheet)).toEqual(['=(N($G1)>NOW()-3)+N("Jobsheet rule: new")']);
    const form = workbench.ask('readSync', [SYNC]).result as object;
    workbench.ask('saveSync', [{ ...form, newFor: 'seen' }]);
    expect(formulas(sheetOf(workbench))).toEqual(['=(N($G1)>0)+N("Jobsheet rule: new")']);
    sheetOf(workbench).conditionalFormats = [];
    workbench.ask('saveSync', [{ ...form, newFor: '7' }]);
    services.change({ service: 'trackly', insert: [smallPosting(50)] });
    syncOnce(workbench);
    expect(formulas(sheetOf(workbench))).toEqual([]);
  });

  it('are marked once and counted right after a run was killed at any call', () => {
    services.change({ service: 'trackly', insert: [smallPosting(50), smallPosting(51)] });
    const start = workbench.export();
    const fresh = () => createWorkbench({ services, open: start });
    const { deaths } = deathsOf(fresh(), () => 0);
    const recorded = fresh();
    const all = deathsOf(recorded, () => syncOnce(recorded)).deaths;
    expect(all.length).toBeGreaterThan(deaths.length + 10);
    for (const { dieAt, unflushed } of all) {
      const killed = fresh();
      killed.call('syncJobs', [], { dieAt, unflushed });
      killed.cloud.clock.advance(DAY);
      syncOnce(killed);
      const message = `killed at ${dieAt}, ${unflushed}`;
      expect([message, marked(killed).sort()]).toEqual([message, ['1050', '1051']]);
      expect([message, news(killed)?.rows]).toEqual([message, 2]);
    }
  });
});
