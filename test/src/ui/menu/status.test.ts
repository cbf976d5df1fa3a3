import * as person from '../../../../simulator/workbook/manual-edits';
import { BUILT_CODE, readProject } from '../../../../workbench/project';
import type { Services } from '../../../../workbench/services/exchange';
import { createWorkbench, type Workbench } from '../../../../workbench/workbench';
import {
  openSmallServices,
  ownColumns,
  SYNC,
  sheetOf,
  smallPosting,
  syncOnce,
  TAB,
} from '../../../support/small-catalogue';

const DAY = 24 * 60 * 60 * 1000;
let services: Services;
let workbench: Workbench;
let toasts: string[];

/** Types into a cell as a person does; Sheets then calls `onEdit` with the range, which no test can make. */
const TYPING = {
  name: 'Typing.gs',
  source: `function typed(a1, value) {
    var range = SpreadsheetApp.getActiveSheet().getRange(a1);
    var single = range.getNumRows() * range.getNumColumns() === 1;
    onEdit(single && value !== '' ? { range: range, value: value } : { range: range });
  }`,
};

beforeEach(() => {
  toasts = [];
  services = openSmallServices(30);
  const built = readProject(BUILT_CODE);
  workbench = createWorkbench({
    services,
    project: { ...built, files: [...built.files, TYPING] },
    events: { onToast: ({ message }) => toasts.push(message) },
  });
  syncOnce(workbench);
  workbench.cloud.workbook.activeSheetId = sheetOf(workbench).id;
});
afterEach(() => services.close());

/** 0-based places of the person's two columns. */
function places() {
  const places: Record<string, number> = {};
  sheetOf(workbench).columns.forEach(({ metadata }, column) => {
    for (const { key, value } of metadata) if (key === 'jobsheet.mine') places[String(value)] = column;
  });
  return { status: places['status'] ?? -1, date: places['date'] ?? -1 };
}

/** The status and the day of a row, 1-based. */
function shown(row: number) {
  const { grid } = sheetOf(workbench);
  const { status, date } = places();
  const since = grid.get('value', row - 1, date);
  return [
    grid.get('value', row - 1, status) ?? '',
    since instanceof Date ? since.toISOString().slice(0, 10) : '',
  ];
}

function choose(handler: string, selection?: string) {
  if (selection) workbench.cloud.workbook.activeRange = selection;
  const { error, services: calls } = workbench.call(handler);
  if (error) throw new Error(error.message);
  return { toast: toasts[toasts.length - 1] ?? '', calls };
}

/** Puts words into a cell of the person's and lets Sheets tell of it. */
function type(a1: string, row: number, text: string) {
  const { status } = places();
  person.editCell(workbench.cloud.workbook, sheetOf(workbench), row - 1, status, text);
  const { error, services: calls } = workbench.call('typed', [a1, text], {
    authMode: 'LIMITED',
    kind: 'simple-trigger',
  });
  if (error) throw new Error(error.message);
  return calls;
}
const summary = () => (workbench.callFromSidebar('statusSummary', [SYNC]).result as { value: unknown }).value;

describe('‘My status’', () => {
  it('is made beside the data at its first use, with a dropdown and the day, for the selected rows', () => {
    expect(summary()).toEqual({ hasColumn: false, hasSteps: false, statuses: [] });
    expect(choose('markApplied', 'B3:C4').toast).toBe('2 rows set to ‘Applied’.');
    const { grid } = sheetOf(workbench);
    const { status, date } = places();
    expect([grid.get('value', 0, status), grid.get('value', 0, date)]).toEqual([
      'My status',
      'My status date',
    ]);
    expect([2, 3, 4, 5].map((row) => shown(row)[0])).toEqual(['', 'Applied', 'Applied', '']);
    expect(shown(3)[1]).toBe(new Date(workbench.cloud.clock.now()).toISOString().slice(0, 10));
    const rule = grid.get('validation', 29, status) as { criteria: { values: unknown[][] } };
    expect(rule.criteria.values[0]).toEqual([
      'To check',
      'Applying',
      'Applied',
      'Interview',
      'Offer',
      'Rejected',
      'Not interested',
    ]);
    expect(grid.get('validation', 0, status)).toBeUndefined();
    for (const [handler, words] of [
      ['markToCheck', 'To check'],
      ['markApplying', 'Applying'],
      ['markInterview', 'Interview'],
      ['markOffer', 'Offer'],
      ['markRejected', 'Rejected'],
      ['markNotInterested', 'Not interested'],
    ] as const) {
      expect(choose(handler, 'A6').toast).toBe(`1 row set to ‘${words}’.`);
      expect(shown(6)[0]).toBe(words);
    }
    expect(places()).toEqual({ status, date });
  });

  it('stays the person’s: no sync writes it, wherever it is moved and whatever it is called', () => {
    choose('markApplied', 'A3');
    const sheet = sheetOf(workbench);
    person.moveColumns(workbench.cloud.workbook, sheet, places().status, 1, 3);
    person.editCell(workbench.cloud.workbook, sheet, 0, places().status, 'Where I stand');
    expect(places().status).toBe(2);
    services.change({
      service: 'trackly',
      update: [{ id: 1_001, title: 'New title', userStatus: 'applying' }],
    });
    syncOnce(workbench);
    expect(shown(3)[0]).toBe('Applied');
    choose('markOffer', 'A3:A4');
    expect([shown(3)[0], shown(4)[0]]).toEqual(['Offer', 'Offer']);
    expect(sheet.grid.get('value', 0, places().status)).toBe('Where I stand');
    expect([...ownColumns(sheet).values()]).not.toContain(places().status);
  });

  it('keeps the day on which a status was set when the same one is set again', () => {
    choose('markApplied', 'A3');
    const [, day] = shown(3);
    workbench.cloud.clock.advance(3 * DAY);
    choose('markApplied', 'A3:A4');
    expect(shown(3)[1]).toBe(day);
    expect(shown(4)[1]).not.toBe(day);
  });

  it('is dated when it is typed, cheaply, and loses the day when it is cleared', () => {
    choose('markToCheck', 'A3');
    const letter = String.fromCharCode(65 + places().status);
    workbench.cloud.clock.advance(DAY);
    type(`${letter}5`, 5, 'Interview');
    expect(shown(5)).toEqual(['Interview', new Date(workbench.cloud.clock.now()).toISOString().slice(0, 10)]);
    type(`${letter}5`, 5, '');
    expect(shown(5)).toEqual(['', '']);
    const called = Object.keys(type(`${letter}6`, 6, 'some other words'));
    // Whether the tab is one whose edits are sent back is one property.
    expect(called.filter((name) => !/getActiveSheet|getRange|getNum/.test(name)).sort()).toEqual([
      'Properties.getProperty',
      'PropertiesService.getDocumentProperties',
      'Range.getSheet',
      'Sheet.getSheetId',
    ]);
  });

  it('that was typed while nobody looked is dated by the next sync, which writes nothing else', () => {
    choose('markToCheck', 'A3');
    const sheet = sheetOf(workbench);
    person.editCell(workbench.cloud.workbook, sheet, 7, places().status, 'Waiting for a friend');
    expect(shown(8)).toEqual(['Waiting for a friend', '']);
    syncOnce(workbench);
    expect(shown(8)[1]).not.toBe('');
    const { cellsWritten } = workbench.call('syncJobs');
    expect(cellsWritten).toBe(0);
  });

  it('goes on without its day when the person deleted that column', () => {
    choose('markToCheck', 'A3');
    person.deleteColumns(workbench.cloud.workbook, sheetOf(workbench), places().date, 1);
    choose('markOffer', 'A3');
    syncOnce(workbench);
    const { grid } = sheetOf(workbench);
    expect(grid.get('value', 2, places().status)).toBe('Offer');
    expect(places().date).toBe(-1);
    expect(summary()).toMatchObject({ statuses: [{ status: 'Offer', count: 1, oldestDays: null }] });
  });

  it('needs rows: the heading and what is below the data are none', () => {
    expect(choose('markApplied', 'A1').toast).toContain('Select the rows');
    expect(choose('markApplied', 'A900:A950').toast).toContain('Select the rows');
    expect(places().status).toBe(-1);
    choose('markApplied', 'A1:A2');
    expect(shown(2)[0]).toBe('Applied');
  });

  it('is counted for the sidebar, with how long since', () => {
    choose('markApplied', 'A2:A3');
    workbench.cloud.clock.advance(2 * DAY);
    choose('markApplied', 'A4');
    workbench.cloud.clock.advance(5 * DAY);
    choose('markToCheck', 'A5');
    person.editCell(workbench.cloud.workbook, sheetOf(workbench), 8, places().status, 'Own words');
    expect(summary()).toEqual({
      hasColumn: true,
      hasSteps: false,
      statuses: [
        { status: 'To check', count: 1, oldestDays: 0, medianDays: 0 },
        { status: 'Applied', count: 3, oldestDays: 7, medianDays: 7 },
        { status: 'Own words', count: 1, oldestDays: null, medianDays: null },
      ],
    });
  });

  it('can be asked for from the sidebar before any row has one, and new rows come with the dropdown', () => {
    const { result } = workbench.callFromSidebar('addMyStatus', [SYNC]);
    expect(result).toEqual({ value: { hasColumn: true, hasSteps: false, statuses: [] } });
    services.change({ service: 'trackly', insert: [smallPosting(700)] });
    syncOnce(workbench);
    expect(sheetOf(workbench).name).toBe(TAB);
    choose('markApplied', 'A32');
    expect(shown(32)[0]).toBe('Applied');
    expect(sheetOf(workbench).grid.get('validation', 31, places().status)).toBeDefined();
  });
});
