import type { CloudSnapshot } from '../../../simulator/cloud/snapshot';
import * as person from '../../../simulator/workbook/manual-edits';
import type { Company } from '../../../src/sources/trackly/generated/contract';
import type { Services } from '../../../workbench/services/exchange';
import { openServices } from '../../../workbench/services/open';
import { createWorkbench, type Workbench } from '../../../workbench/workbench';
import { closedRows, type HidingServices, openHidingServices, runOnce } from '../../support/closing-stories';
import { type Deaths, deathsOf } from '../../support/deaths';
import { columnOf, ownColumns, sheetOf, smallPosting } from '../../support/small-catalogue';

const GONE = [1_003, 1_005, 1_008];

let services: Services | undefined;
afterEach(() => services?.close());

function openHiding(count: number): HidingServices {
  const hiding = openHidingServices(count);
  services = hiding.services;
  return hiding;
}

function runToEnd(workbench: Workbench): void {
  for (let tries = 0; tries < 5; tries += 1) if (runOnce(workbench).ending === 'finished') return;
  throw new Error('no run finished');
}

/** Returns true if the row ledger has any row as soft-deleted. */
function ledgerKnows(workbench: Workbench): boolean {
  const { grid } = sheetOf(workbench, 'Jobsheet memory');
  return Array.from({ length: grid.lastRow() }, (_, row) => String(grid.get('value', row, 2))).some((text) =>
    text.includes('!closed'),
  );
}

function rowOf(workbench: Workbench, id: number): number {
  const sheet = sheetOf(workbench);
  const { grid } = sheet;
  const ids = columnOf(sheet, 'id');
  return Array.from({ length: grid.lastRow() }, (_, row) => grid.get('value', row, ids)).indexOf(String(id));
}

const cellOf = (workbench: Workbench, id: number, key: string) =>
  sheetOf(workbench).grid.get('value', rowOf(workbench, id), ownColumns(sheetOf(workbench)).get(key) ?? -1);

function type(workbench: Workbench, id: number, cells: Record<string, string>): void {
  const sheet = sheetOf(workbench);
  for (const [key, text] of Object.entries(cells))
    person.editCell(
      workbench.cloud.workbook,
      sheet,
      rowOf(workbench, id),
      ownColumns(sheet).get(key) as number,
      text,
    );
}

/** A workbook whose postings went since it was synced. */
function filledBefore(hiding: HidingServices): CloudSnapshot {
  const workbench = createWorkbench({ services: hiding.services });
  runOnce(workbench);
  hiding.services.change({ service: 'trackly', remove: GONE });
  return workbench.export();
}

const comeBack = (hiding: HidingServices, ids = GONE) =>
  hiding.services.change({ service: 'trackly', insert: ids.map((id) => smallPosting(id - 1_000)) });
const goAgain = (hiding: HidingServices, ids = GONE) =>
  hiding.services.change({ service: 'trackly', remove: ids });

function deathsFrom({ services }: HidingServices, open: CloudSnapshot): Deaths {
  const calm = createWorkbench({ services, open });
  return deathsOf(calm, () => runOnce(calm));
}

/** The workbook that a run left which was killed after it had marked all rows, and before the ledger said so. */
function cutAfterMarking(hiding: HidingServices, filled: CloudSnapshot): CloudSnapshot {
  const calm = createWorkbench({ services: hiding.services, open: filled });
  const marked: number[] = [];
  let calls = 0;
  calm.cloud.beforeCall.push(() => {
    calls += 1;
    if (closedRows(calm).size === GONE.length && !ledgerKnows(calm)) marked.push(calls);
  });
  runOnce(calm);
  const killed = createWorkbench({ services: hiding.services, open: filled });
  killed.call('syncJobs', [], { dieAt: marked[0] as number, unflushed: 'lost' });
  expect([closedRows(killed).size, ledgerKnows(killed)]).toEqual([GONE.length, false]);
  return killed.export();
}

describe('postings that come back after a run was killed while it marked them closed', () => {
  it('say that they are open, at whatever call it was, with unflushed writes lost or kept', () => {
    const hiding = openHiding(12);
    const filled = filledBefore(hiding);
    const { calls, deaths } = deathsFrom(hiding, filled);
    let cut = 0;
    for (const death of deaths) {
      const { dieAt } = death;
      const killed = createWorkbench({ services: hiding.services, open: filled });
      expect(killed.call('syncJobs', [], death).killed).toBe(true);
      for (const id of GONE) type(killed, id, { title: `my title of ${id}` });
      const isCut = !ledgerKnows(killed);
      cut += isCut && closedRows(killed).size > 0 ? 1 : 0;
      comeBack(hiding);
      runToEnd(killed);
      expect({ dieAt, closed: [...closedRows(killed)] }).toEqual({ dieAt, closed: [] });
      // What the person corrected beside them stays, as in every row that the service has not changed.
      const titles = GONE.map((id) => cellOf(killed, id, 'title'));
      expect({ dieAt, titles }).toEqual({ dieAt, titles: GONE.map((id) => `my title of ${id}`) });
      expect(runOnce(killed)).toMatchObject({ complete: true, changed: 0, closed: 0, problems: [] });
      goAgain(hiding);
    }
    expect(calls).toBeGreaterThan(25);
    expect(cut).toBeGreaterThan(2);
  });

  it('do so, too, when the run that puts them right is killed, with unflushed writes lost or kept', () => {
    const hiding = openHiding(12);
    const cut = cutAfterMarking(hiding, filledBefore(hiding));
    // One of them is still gone, so that this run closes one itself; and so is one that was there before.
    const [gone, ...back] = GONE as [number, ...number[]];
    comeBack(hiding, back);
    hiding.services.change({ service: 'trackly', remove: [1_001] });
    const { calls, deaths } = deathsFrom(hiding, cut);
    for (const death of deaths) {
      const { dieAt } = death;
      const killed = createWorkbench({ services: hiding.services, open: cut });
      expect(killed.call('syncJobs', [], death).killed).toBe(true);
      runToEnd(killed);
      const closed = [...closedRows(killed).keys()].sort();
      expect({ dieAt, closed }).toEqual({ dieAt, closed: ['1001', String(gone)] });
      expect(runOnce(killed)).toMatchObject({ complete: true, changed: 0, closed: 0, problems: [] });
    }
    expect(calls).toBeGreaterThan(25);
  });

  it('count as changed, once', () => {
    const hiding = openHiding(12);
    const cut = cutAfterMarking(hiding, filledBefore(hiding));
    comeBack(hiding);
    const workbench = createWorkbench({ services: hiding.services, open: cut });
    expect(runOnce(workbench)).toMatchObject({ changed: GONE.length, closed: 0 });
    // What the person says of them from now on is theirs.
    for (const id of GONE) type(workbench, id, { isActive: 'FALSE' });
    expect(runOnce(workbench)).toMatchObject({ changed: 0, closed: 0 });
    expect(closedRows(workbench).size).toBe(GONE.length);
  });

  it('say so also where the list does not show them, and the service has them when it is asked', () => {
    const hiding = openHiding(12);
    const cut = cutAfterMarking(hiding, filledBefore(hiding));
    comeBack(hiding);
    for (const id of GONE) hiding.hidden.add(id);
    const workbench = createWorkbench({ services: hiding.services, open: cut });
    expect(runOnce(workbench)).toMatchObject({ changed: GONE.length, closed: 0 });
    expect(closedRows(workbench).size).toBe(0);
  });

  it('stay closed where their record says so itself, and where they did not come back', () => {
    const hiding = openHiding(12);
    const cut = cutAfterMarking(hiding, filledBefore(hiding));
    hiding.services.change({
      service: 'trackly',
      insert: [{ ...smallPosting(3), isActive: false }, smallPosting(5)],
    });
    const workbench = createWorkbench({ services: hiding.services, open: cut });
    runToEnd(workbench);
    expect([...closedRows(workbench).keys()].sort()).toEqual(['1003', '1008']);
    expect(runOnce(workbench)).toMatchObject({ changed: 0, closed: 0 });
  });

  it('keep the words of a person in the two cells, and get the other one right', () => {
    const hiding = openHiding(12);
    const cut = cutAfterMarking(hiding, filledBefore(hiding));
    comeBack(hiding);
    const workbench = createWorkbench({ services: hiding.services, open: cut });
    type(workbench, 1_003, { isActive: 'ask Ann' });
    type(workbench, 1_005, { closedAt: 'never' });
    runToEnd(workbench);
    const said = GONE.map((id) => [
      cellOf(workbench, id, 'isActive'),
      cellOf(workbench, id, 'closedAt') ?? '',
    ]);
    expect(said).toEqual([
      ['ask Ann', ''],
      [true, 'never'],
      [true, ''],
    ]);
  });

  it('say so wherever the person has moved the rows and the columns', () => {
    const hiding = openHiding(12);
    const cut = cutAfterMarking(hiding, filledBefore(hiding));
    comeBack(hiding);
    const workbench = createWorkbench({ services: hiding.services, open: cut });
    const sheet = sheetOf(workbench);
    person.sortSheet(workbench.cloud.workbook, sheet, [{ column: 0, ascending: false }]);
    person.moveColumns(workbench.cloud.workbook, sheet, ownColumns(sheet).get('isActive') as number, 1, 2);
    person.deleteColumns(workbench.cloud.workbook, sheet, ownColumns(sheet).get('closedAt') as number, 1);
    runToEnd(workbench);
    expect(closedRows(workbench).size).toBe(0);
  });
});

describe('that a run was killed while it marked postings', () => {
  it.each([
    ['only after that run', false],
    ['before it', true],
  ])('is remembered while a list is not read to its end: they come back %s', (_, isBefore) => {
    const hiding = openHiding(120);
    const cut = cutAfterMarking(hiding, filledBefore(hiding));
    const workbench = createWorkbench({ services: hiding.services, open: cut });
    if (isBefore) comeBack(hiding);
    hiding.answerList = ({ url }) => (url.includes('offset=0') ? undefined : { status: 403, body: {} });
    expect(workbench.call('syncJobs').error?.message).toMatch(/403/);
    hiding.answerList = () => undefined;
    expect(closedRows(workbench).size).toBe(isBefore ? 0 : GONE.length);
    if (!isBefore) comeBack(hiding);
    runToEnd(workbench);
    expect(closedRows(workbench).size).toBe(0);
  });
});

describe('companies that come back after a run was killed while it marked more than a note can name', () => {
  const COUNT = 1_000;
  const GONE_COUNT = 450;
  const all = Array.from(
    { length: COUNT },
    (_, place) => ({ id: 50_000 + place, name: `Company ${place}` }) as Company,
  );
  const fields = ['id', 'name', 'isListed', 'goneAt'];
  const serve = (list: readonly Company[]) =>
    openServices({ data: { trackly: { jobs: [], companies: list } } });

  function countUnlisted(workbench: Workbench): number {
    const sheet = sheetOf(workbench, 'Trackly Companies');
    const [{ grid }, listed] = [sheet, columnOf(sheet, 'isListed')];
    const cells = Array.from({ length: grid.lastRow() }, (_, row) => grid.get('value', row, listed));
    return cells.filter((cell) => cell === false).length;
  }

  it('say that they are listed, at whatever call it was', () => {
    services = serve(all);
    const before = createWorkbench({ services });
    before.ask('saveSync', [{ id: 'mine', stream: 'trackly.companies', fields }]);
    before.ask('runSync', ['mine']);
    const filled = before.export();
    const few = serve(all.slice(GONE_COUNT));
    const calm = createWorkbench({ services: few, open: filled });
    const { deaths } = deathsOf(calm, () => calm.ask('runSync', ['mine']));
    expect(countUnlisted(calm)).toBe(GONE_COUNT);
    let cut = 0;
    for (const death of deaths) {
      const killed = createWorkbench({ services: few, open: filled });
      expect(killed.ask('runSync', ['mine'], death).killed).toBe(true);
      cut += countUnlisted(killed) > 0 ? 1 : 0;
      const back = createWorkbench({ services, open: killed.export() });
      back.ask('runSync', ['mine']);
      expect({ ...death, unlisted: countUnlisted(back) }).toEqual({ ...death, unlisted: 0 });
    }
    few.close();
    expect(cut).toBeGreaterThan(10);
  });
});
