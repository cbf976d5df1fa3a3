/** A tab that was there before Jobsheet: what the person corrected in it stays until the service changes that record. */

import * as person from '../../../simulator/workbook/manual-edits';
import type { Services } from '../../../workbench/services/exchange';
import { createWorkbench, type Workbench } from '../../../workbench/workbench';
import { deathsOf } from '../../support/deaths';
import { savedSyncs } from '../../support/saved-syncs';
import { openSmallServices, sheetOf, smallPosting, syncOnce, TAB } from '../../support/small-catalogue';

const HEADINGS = ['Job ID', 'Title', 'Location', 'Active', 'My notes'];
const CORRECTED = [
  ['1000', 'Engineer, corrected by me', 'Berlin', 'TRUE', 'a note'],
  ['1001', 'Engineer 1', '', 'FALSE', '=1+1'],
  ['mine', 'A row of my own', 'Nowhere', '', ''],
];

let services: Services;
let workbench: Workbench;

/** The tab as the person had it before the first run. */
function openWithRows(rows: readonly (readonly string[])[]): void {
  services = openSmallServices(3);
  workbench = createWorkbench({ services });
  const book = workbench.cloud.workbook;
  const sheet = person.newSheet(book, TAB);
  [HEADINGS, ...rows].forEach((row, at) => {
    row.forEach((text, column) => {
      if (text !== '') person.editCell(book, sheet, at, column, text);
    });
  });
}
afterEach(() => services.close());

/** Id → what a row says under these headings. */
function rowsById(...headings: string[]): Record<string, unknown[]> {
  const { grid } = sheetOf(workbench);
  const names = Array.from({ length: 20 }, (_, column) => grid.get('value', 0, column));
  return Object.fromEntries(
    Array.from({ length: grid.lastRow() - 1 }, (_, row) => [
      String(grid.get('value', row + 1, names.indexOf('Job ID'))),
      headings.map((heading) => grid.get('value', row + 1, names.indexOf(heading))),
    ]),
  );
}

it('keeps a cell that the person had corrected, fills the blank ones, and touches no row of theirs', () => {
  openWithRows(CORRECTED);
  const report = syncOnce(workbench);
  expect(report).toMatchObject({ added: 1, changed: 2 });
  expect(rowsById('Title', 'Location', 'Company', 'My notes')).toEqual({
    1000: ['Engineer, corrected by me', 'Berlin', 'Company 0', 'a note'],
    1001: ['Engineer 1', '=Paris', 'Company 1', undefined],
    1002: ['Engineer 2', 'Berlin', 'Company 2', undefined],
    mine: ['A row of my own', 'Nowhere', undefined, undefined],
  });
  const { grid } = sheetOf(workbench);
  expect([grid.get('formula', 2, 2), grid.get('formula', 2, 4)]).toEqual([undefined, '=1+1']);
});

it('still says of a posting whether it is open, which only the service knows', () => {
  openWithRows(CORRECTED);
  syncOnce(workbench);
  expect(rowsById('Active')).toMatchObject({ 1000: [true], 1001: [true] });
});

it('writes the record when the service changes it, and not before', () => {
  openWithRows(CORRECTED);
  syncOnce(workbench);
  expect(syncOnce(workbench)).toMatchObject({ added: 0, changed: 0 });
  expect(rowsById('Title')).toMatchObject({ 1000: ['Engineer, corrected by me'] });
  services.change({ service: 'trackly', update: [{ id: 1000, title: 'Renamed at Trackly' }] });
  expect(syncOnce(workbench)).toMatchObject({ changed: 1 });
  expect(rowsById('Title')).toMatchObject({ 1000: ['Renamed at Trackly'] });
});

it('keeps corrections when the first run is killed at any call and others finish it', () => {
  openWithRows(CORRECTED);
  const open = workbench.export();
  const { deaths } = deathsOf(workbench, () => syncOnce(workbench));
  for (const death of deaths) {
    workbench = createWorkbench({ services, open });
    expect(workbench.call('syncJobs', [], death).killed).toBe(true);
    syncOnce(workbench);
    expect(rowsById('Title', 'Location')).toEqual({
      1000: ['Engineer, corrected by me', 'Berlin'],
      1001: ['Engineer 1', '=Paris'],
      1002: ['Engineer 2', 'Berlin'],
      mine: ['A row of my own', 'Nowhere'],
    });
  }
});

it('adopts also a tab that an existing sync is pointed at, whatever it knew of its former tab', () => {
  services = openSmallServices(3);
  workbench = createWorkbench({ services });
  syncOnce(workbench);
  const book = workbench.cloud.workbook;
  const sheet = person.newSheet(book, 'Mine');
  person.editCell(book, sheet, 0, 0, 'Job ID');
  person.editCell(book, sheet, 0, 1, 'Title');
  person.editCell(book, sheet, 1, 0, '1000');
  person.editCell(book, sheet, 1, 1, 'Corrected');
  const [saved] = savedSyncs(workbench);
  workbench.ask('saveSync', [{ ...saved, tab: 'Mine' }, { confirmed: true }]);
  workbench.call('syncJobs', [], { dieAt: 25 });
  services.change({ service: 'trackly', insert: [smallPosting(700)] });
  syncOnce(workbench);
  expect(sheet.grid.get('value', 1, 1)).toBe('Corrected');
  expect(sheet.grid.lastRow()).toBe(5);
});
