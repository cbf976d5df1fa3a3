/** Postings are only read: a row without its id, or a copied row, is told by what Jobsheet wrote there. */
import type { Workbench } from '../../../workbench/workbench';
import { rowHands } from '../../support/row-hands';
import {
  filledWorkbench,
  openSmallServices,
  ownColumns,
  SYNC,
  sheetOf,
  smallPosting,
  syncOnce,
  TAB,
} from '../../support/small-catalogue';

const COUNT = 12;
let services: ReturnType<typeof openSmallServices>;
let workbench: Workbench;
let hands: ReturnType<typeof rowHands>;

beforeEach(() => {
  services = openSmallServices(COUNT);
  workbench = filledWorkbench(services);
  hands = rowHands(workbench, TAB, () => column('id'));
});
afterEach(() => services.close());

const grid = () => sheetOf(workbench).grid;
const column = (key: string) => ownColumns(sheetOf(workbench)).get(key) as number;
const at = (row: number, key: string) => grid().get('value', row, column(key));
/** 0-based. */
const rowsOf = (id: string) =>
  Array.from({ length: grid().lastRow() }, (_, row) => row).filter((row) => String(at(row, 'id')) === id);
const ids = () =>
  Array.from({ length: grid().lastRow() - 1 }, (_, place) => String(at(place + 1, 'id') ?? ''));
const type = (row: number, key: string, value: string) => grid().set('value', row, column(key), value);
const rename = (id: number, title: string) =>
  services.change({ service: 'trackly', update: [{ id, title }] });
function forget(): void {
  const { sheets } = workbench.cloud.workbook;
  sheets.splice(
    sheets.findIndex(({ name }) => name === 'Jobsheet memory'),
    1,
  );
}

describe('ids that the person took away', () => {
  it('come back, also to the row in which they corrected a cell', () => {
    type(rowsOf('1003')[0] as number, 'location', 'Corrected');
    hands.dropIdColumn();
    const report = syncOnce(workbench);
    expect(report).toMatchObject({ added: 0, removed: 0 });
    expect(new Set(ids()).size).toBe(COUNT);
    const [row] = rowsOf('1003') as [number];
    expect([at(row, 'title'), at(row, 'location')]).toEqual(['Engineer 3', 'Corrected']);
    rename(1_003, 'Renamed');
    syncOnce(workbench);
    expect(at(row, 'title')).toBe('Renamed');
  });

  it('come back where only some are missing, in a tab that was sorted since', () => {
    hands.clearIds(['1002', '1005', '1009'].map((id) => rowsOf(id)[0] as number));
    hands.sortBy(column('title'), true);
    expect(syncOnce(workbench)).toMatchObject({ added: 0, removed: 0 });
    expect(new Set(ids()).size).toBe(COUNT);
    for (const id of ids())
      expect(at(rowsOf(id)[0] as number, 'title')).toBe(`Engineer ${Number(id) - 1_000}`);
  });

  it('come back where nothing is remembered either: no posting gets a second row', () => {
    type(rowsOf('1003')[0] as number, 'location', 'Corrected');
    forget();
    hands.dropIdColumn();
    expect(syncOnce(workbench)).toMatchObject({ added: 0 });
    expect(grid().lastRow()).toBe(COUNT + 1);
    expect(new Set(ids()).size).toBe(COUNT);
    syncOnce(workbench);
    expect(at(rowsOf('1003')[0] as number, 'title')).toBe('Engineer 3');
  });

  it('are not guessed where two rows could be the same posting; the report says what to do', () => {
    forget();
    const [row] = rowsOf('1003') as [number];
    hands.copyRow(row, 'below');
    hands.clearIds([row, grid().lastRow() - 1]);
    const report = syncOnce(workbench);
    expect(report).toMatchObject({ added: 0 });
    expect(report.problems.join()).toContain(
      '1 job has no row of its own, since rows without an id say nearly the same: it is not added.',
    );
    expect(grid().lastRow()).toBe(COUNT + 2);
    expect(syncOnce(workbench)).toMatchObject({ added: 0, removed: 0, problems: report.problems });
    expect(grid().lastRow()).toBe(COUNT + 2);
    hands.removeRow(row);
    expect(syncOnce(workbench)).toMatchObject({ added: 0, removed: 0, problems: [] });
    expect(rowsOf('1003')).toEqual([COUNT]);
  });

  it('come back where every row was also corrected: its record does not stay away', () => {
    for (let row = 1; row <= COUNT; row += 1) type(row, 'location', `Corrected ${row}`);
    hands.dropIdColumn();
    expect(syncOnce(workbench)).toMatchObject({ added: 0, removed: 0 });
    expect([grid().lastRow(), new Set(ids()).size]).toEqual([COUNT + 1, COUNT]);
    for (const id of ids()) {
      const [row] = rowsOf(id) as [number];
      expect(at(row, 'title')).toBe(`Engineer ${Number(id) - 1_000}`);
      expect(at(row, 'location')).toBe(`Corrected ${row}`);
    }
  });
});

it('Sheets refuses an id at the end of a run: the run says so, and what it wrote is remembered', () => {
  forget();
  const [row] = rowsOf('1003') as [number];
  hands.clearIds([row]);
  rename(1_005, 'Renamed');
  const criteria = { type: 'VALUE_IN_LIST', values: [['mine'], true] };
  grid().set('validation', row, column('id'), { criteria, allowInvalid: false, helpText: null });
  expect(() => syncOnce(workbench)).toThrow('has a rule');
  type(rowsOf('1005')[0] as number, 'title', 'corrected by me');
  grid().set('validation', row, column('id'), undefined);
  // The first of these runs goes on where that one failed.
  for (let times = 0; times < 2; times += 1) expect(syncOnce(workbench)).toMatchObject({ added: 0 });
  expect(at(rowsOf('1005')[0] as number, 'title')).toBe('corrected by me');
  expect(rowsOf('1003')).toEqual([row]);
});

describe('rows that the person removed', () => {
  it.each([
    ['cleared some ids', () => hands.clearIds([2, 3, 4])],
    ['deleted the column of ids', () => hands.dropIdColumn()],
  ])('come back alone, when they also %s: no posting gets a second row', (_, takeIdsAway) => {
    hands.removeRow(rowsOf('1003')[0] as number);
    type(2, 'location', 'Corrected');
    takeIdsAway();
    expect(workbench.ask('bringBackRows', [SYNC]).error).toBeUndefined();
    expect(syncOnce(workbench)).toMatchObject({ added: 1, removed: 0 });
    expect([grid().lastRow(), new Set(ids()).size]).toEqual([COUNT + 1, COUNT]);
    hands.removeRow(rowsOf('1003')[0] as number);
    expect(syncOnce(workbench)).toMatchObject({ added: 0, removed: 1 });
  });
});

describe('a column of ids that was cut and pasted elsewhere, and the emptied one deleted before the next run', () => {
  const cutIds = (to: number) => {
    const from = column('id');
    workbench.person.cutColumns(TAB, from, 1, to);
    workbench.person.deleteColumns(TAB, from, 1);
  };
  const idHeadings = () =>
    Array.from({ length: grid().columnCount }, (_, at) => grid().get('value', 0, at)).filter(
      (heading) => heading === 'Job ID',
    );

  it('is followed, also over another column, which is no more then', () => {
    cutIds(column('title'));
    expect(syncOnce(workbench)).toMatchObject({ added: 0, removed: 0 });
    expect(new Set(ids()).size).toBe(COUNT);
    expect([idHeadings().length, ownColumns(sheetOf(workbench)).has('title')]).toEqual([1, false]);
    services.change({ service: 'trackly', update: [{ id: 1_003, location: 'Rome' }] });
    expect(syncOnce(workbench)).toMatchObject({ added: 0, changed: 1, removed: 0 });
    expect(at(rowsOf('1003')[0] as number, 'location')).toBe('Rome');
  });

  it('stays where it was pasted', () => {
    cutIds(Math.max(...ownColumns(sheetOf(workbench)).values()) + 3);
    services.change({ service: 'trackly', insert: [smallPosting(COUNT)] });
    expect(syncOnce(workbench)).toMatchObject({ added: 1, removed: 0 });
    expect([new Set(ids()).size, idHeadings().length]).toEqual([COUNT + 1, 1]);
  });

  it('is not taken for it where other words stand below the same heading', () => {
    const mine = Math.max(...ownColumns(sheetOf(workbench)).values()) + 2;
    hands.dropIdColumn();
    workbench.person.editCell(TAB, 0, mine, 'Job ID');
    for (const row of [1, 2, 3]) workbench.person.editCell(TAB, row, mine, `mine ${row}`);
    expect(syncOnce(workbench)).toMatchObject({ added: 0, removed: 0 });
    expect([grid().get('value', 1, mine), new Set(ids()).size]).toEqual(['mine 1', COUNT]);
  });
});

describe('a row that the person copied', () => {
  it.each(['above', 'below'] as const)('%s is theirs: updates go to the original', (to) => {
    const copy = hands.copyRow(rowsOf('1003')[0] as number, to);
    type(copy, 'title', 'My own version');
    rename(1_003, 'Renamed');
    const report = syncOnce(workbench);
    expect(report.problems.join()).toContain('One row is a copy of another (1003)');
    expect(at(copy, 'title')).toBe('My own version');
    expect(at(rowsOf('1003')[0] as number, 'title')).toBe('Renamed');
    rename(1_003, 'Renamed again');
    expect(syncOnce(workbench).problems).toEqual([]);
    expect(at(copy, 'title')).toBe('My own version');
    expect(at(rowsOf('1003')[0] as number, 'title')).toBe('Renamed again');
  });

  it('and changed on both sides is left alone with its original, until the person clears an id', () => {
    const copy = hands.copyRow(rowsOf('1003')[0] as number, 'below');
    const [original] = rowsOf('1003') as [number];
    type(copy, 'title', 'One');
    type(original, 'title', 'Other');
    rename(1_003, 'Renamed');
    expect(syncOnce(workbench).problems.join()).toContain(
      'One id stands in more than one row (1003), and nothing tells which row is the copy: none of them is kept up to date. Clear the id of your copy.',
    );
    expect([at(copy, 'title'), at(original, 'title')]).toEqual(['One', 'Other']);
    hands.clearIds([copy]);
    expect(syncOnce(workbench).problems).toEqual([]);
    expect([at(copy, 'title'), at(original, 'title')]).toEqual(['One', 'Renamed']);
  });
});
