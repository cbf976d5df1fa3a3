/** The hidden tab with what Jobsheet remembers: known by its tag, whatever tabs a person has. */

import type { CloudSnapshot } from '../../../simulator/cloud/snapshot';
import * as person from '../../../simulator/workbook/manual-edits';
import { copySheet } from '../../../simulator/workbook/sheet-copy';
import { toSnapshot } from '../../../simulator/workbook/snapshot';
import { LEDGER_TAB } from '../../../src/sheet/ledger/ledger-tab';
import type { Services } from '../../../workbench/services/exchange';
import { createWorkbench, type Workbench } from '../../../workbench/workbench';
import {
  filledWorkbench,
  openSmallServices,
  sheetOf,
  smallPosting,
  syncOnce,
} from '../../support/small-catalogue';

const POSTINGS = 5;
let services: Services;
let filled: CloudSnapshot;

beforeAll(() => {
  services = openSmallServices(POSTINGS);
  filled = filledWorkbench(services).export();
});
afterAll(() => services.close());

function open() {
  const workbench = createWorkbench({ services, open: filled });
  return { workbench, ledger: sheetOf(workbench, LEDGER_TAB), book: workbench.cloud.workbook };
}

function contents(workbench: Workbench, tab: string): string {
  return JSON.stringify(toSnapshot(workbench.cloud.workbook).sheets.find(({ name }) => name === tab));
}

/** Returns true if the row ledger is in use: a row that the person deleted does not come back. */
function remembers(workbench: Workbench): boolean {
  person.deleteRows(workbench.cloud.workbook, sheetOf(workbench), 1, 1);
  const { added, removed } = syncOnce(workbench);
  return added === 0 && removed === 1;
}

it.each([
  ['wide', 4, 20],
  ['narrow', 1, 20],
  ['of one cell', 1, 1],
  ['blank', 0, 0],
])('a person’s own tab of that name is not touched: %s', (_, columns, rows) => {
  const workbench = createWorkbench({ services });
  const mine = person.newSheet(workbench.cloud.workbook, LEDGER_TAB);
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1)
      person.editCell(workbench.cloud.workbook, mine, row, column, `mine ${row}/${column}`);
  if (columns === 1) person.deleteColumns(workbench.cloud.workbook, mine, 1, 25);
  const before = contents(workbench, LEDGER_TAB);
  expect(syncOnce(workbench)).toMatchObject({ added: POSTINGS, problems: [] });
  expect(remembers(workbench)).toBe(true);
  expect(contents(workbench, LEDGER_TAB)).toBe(before);
  expect(sheetOf(workbench, `${LEDGER_TAB} 2`).hidden).toBe(true);
});

it('renamed, moved and shown it is still found, and a copy of it is not', () => {
  const { workbench, ledger, book } = open();
  person.renameSheet(book, ledger, 'What it knows');
  person.moveTab(book, ledger, 0);
  copySheet(book, ledger, LEDGER_TAB, 0);
  const before = contents(workbench, LEDGER_TAB);
  expect(remembers(workbench)).toBe(true);
  services.change({ service: 'trackly', insert: [smallPosting(50)] });
  expect(syncOnce(workbench)).toMatchObject({ added: 1, removed: 1 });
  services.change({ service: 'trackly', remove: [1_050] });
  expect(contents(workbench, LEDGER_TAB)).toBe(before);
});

it('the tab of the version before, which tagged nothing, is taken over', () => {
  const { workbench, ledger, book } = open();
  ledger.metadata = [];
  expect(remembers(workbench)).toBe(true);
  expect(book.sheets.filter(({ name }) => name.startsWith(LEDGER_TAB))).toHaveLength(1);
  person.renameSheet(book, ledger, 'Mine now');
  expect(syncOnce(workbench)).toMatchObject({ added: 0, removed: 1 });
});

it.each<[string, (open_: ReturnType<typeof open>) => void]>([
  [
    'a column of the person’s in front',
    ({ ledger, book }) => {
      person.insertColumns(book, ledger, 0, 1);
      for (let row = 0; row < 3; row += 1) person.editCell(book, ledger, row, 0, `mine ${row}`);
    },
  ],
  ['a column less', ({ ledger, book }) => person.deleteColumns(book, ledger, 0, 24)],
  ['no headings', ({ ledger, book }) => person.deleteRows(book, ledger, 0, 1)],
])('one that is damaged stays as it is, and rows are compared by reading them: %s', (_, damage) => {
  const opened = open();
  const { workbench } = opened;
  damage(opened);
  const before = contents(workbench, LEDGER_TAB).replace(/"metadata":\[[^\]]*\]/g, '');
  expect(syncOnce(workbench)).toMatchObject({ added: 0, changed: 0, problems: [] });
  expect(contents(workbench, LEDGER_TAB).replace(/"metadata":\[[^\]]*\]/g, '')).toBe(before);
  expect(remembers(workbench)).toBe(true);
});

it('its text never becomes anything else, also where the person cleared its format', () => {
  const { workbench, ledger } = open();
  ledger.grid.fill('numberFormat', { row: 0, column: 0, rows: ledger.grid.rowCount, columns: 3 }, undefined);
  services.change({ service: 'trackly', update: [{ id: 1_002, title: 'New' }] });
  syncOnce(workbench);
  expect([0, 1, 2].map((column) => ledger.grid.get('numberFormat', 1, column))).toEqual(['@', '@', '@']);
});
