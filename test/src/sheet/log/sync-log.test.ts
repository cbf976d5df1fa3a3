/** The tab ‘Sync log’ in a person’s hands: it is theirs, but for the lines that say just what Jobsheet wrote there. */
import { buildSync } from 'esbuild';
import type { CloudSnapshot } from '../../../../simulator/cloud/snapshot';
import * as person from '../../../../simulator/workbook/manual-edits';
import { fromSnapshot, toSnapshot } from '../../../../simulator/workbook/snapshot';
import type { SheetState } from '../../../../simulator/workbook/workbook';
import { KEY } from '../../../../src/store/keys';
import { BUILT_CODE, readProject } from '../../../../workbench/project';
import type { Services } from '../../../../workbench/services/exchange';
import { createWorkbench, type Workbench } from '../../../../workbench/workbench';
import {
  filledWorkbench,
  openSmallServices,
  SYNC,
  sheetOf,
  syncOnce,
} from '../../../support/small-catalogue';

const HEADINGS = 13;
let services: Services;
let filled: CloudSnapshot;

beforeAll(() => {
  services = openSmallServices(5);
  filled = filledWorkbench(services).export();
});
afterAll(() => services.close());

function open(): { workbench: Workbench; log: SheetState; book: Workbench['cloud']['workbook'] } {
  const workbench = createWorkbench({ services, open: filled });
  return { workbench, log: sheetOf(workbench, KEY.logTab), book: workbench.cloud.workbook };
}

/** A run that has something to tell. */
let news = 0;
function syncNews(workbench: Workbench) {
  news += 1;
  services.change({ service: 'trackly', update: [{ id: 1_001, title: `Title ${news}` }] });
  return syncOnce(workbench);
}

function lineAt({ grid }: SheetState, row: number): unknown[] {
  return Array.from({ length: grid.columnCount }, (_, column) => grid.get('value', row, column) ?? '');
}

function columnNamed(sheet: SheetState, heading: string, headingRow = 0): number {
  return lineAt(sheet, headingRow).indexOf(heading);
}

describe('a tab that bears the name of the log', () => {
  it('is the person’s where Jobsheet did not make it: ours gets another name, and no row of theirs goes', () => {
    const workbench = createWorkbench({ services });
    const mine = person.newSheet(workbench.cloud.workbook, 'Sync log');
    for (let row = 0; row < 600; row += 1)
      person.editCell(workbench.cloud.workbook, mine, row, 0, `mine ${row}`);
    const before = JSON.stringify(
      toSnapshot(workbench.cloud.workbook).sheets.find(({ name }) => name === KEY.logTab),
    );
    syncOnce(workbench);
    syncNews(workbench);
    const after = toSnapshot(workbench.cloud.workbook).sheets.find(({ name }) => name === KEY.logTab);
    expect(JSON.stringify(after)).toBe(before);
    const ours = sheetOf(workbench, 'Sync log 2');
    expect([lineAt(ours, 1)[1], lineAt(ours, 2)[1]]).toEqual(['Trackly Jobs', 'Trackly Jobs']);
    expect(workbench.callFromSidebar('showLog').error).toBeUndefined();
    expect((workbench.callFromSidebar('home').result as { value: object }).value).toMatchObject({
      activeTab: 'Sync log 2',
    });
  });

  it('may be filled by a sync, as any tab of the person’s', () => {
    const workbench = createWorkbench({ services });
    person.newSheet(workbench.cloud.workbook, 'Sync log');
    const saved = workbench.ask('saveSync', [{ id: SYNC, stream: 'trackly.jobs', tab: 'Sync log' }]);
    expect(saved.error).toBeUndefined();
    expect(workbench.ask('runSync', [SYNC]).error).toBeUndefined();
    expect(sheetOf(workbench, 'Sync log').grid.get('value', 0, 0)).toBe('Job ID');
    expect(lineAt(sheetOf(workbench, 'Sync log 2'), 1)[1]).toBe('Sync log');
    expect(
      workbench.ask('saveSync', [{ stream: 'trackly.jobs', tab: 'Sync log 2' }]).error?.message,
    ).toContain('already belongs');
  });

  it('is ours where the version before made it, which tagged nothing', () => {
    const { workbench, log } = open();
    log.metadata = [];
    for (const column of log.columns) column.metadata = [];
    delete log.grid.row(0).metadata;
    syncNews(workbench);
    person.renameSheet(workbench.cloud.workbook, log, 'Runs');
    syncNews(workbench);
    expect(log.grid.lastRow()).toBe(4);
    expect(workbench.cloud.workbook.sheets.map(({ name }) => name)).not.toContain(KEY.logTab);
  });
});

it('renamed, moved and hidden it is still found; its copy is the person’s', () => {
  const { workbench, log, book } = open();
  const built = readProject(BUILT_CODE);
  const copy = {
    name: 'T.gs',
    source: `function copy() { var s = SpreadsheetApp.getActiveSpreadsheet(); s.getSheetByName('Runs').copyTo(s).setName('Sync log'); }`,
  };
  person.renameSheet(book, log, 'Runs');
  person.moveTab(book, log, 0);
  log.hidden = true;
  const other = createWorkbench({
    services,
    open: workbench.export(),
    project: { ...built, files: [...built.files, copy] },
  });
  expect(other.call('copy').error).toBeUndefined();
  person.moveTab(other.cloud.workbook, sheetOf(other, 'Sync log'), 0);
  syncNews(other);
  expect(sheetOf(other, 'Runs').grid.lastRow()).toBe(3);
  expect(sheetOf(other, 'Sync log').grid.lastRow()).toBe(2);
});

describe('what the person does in the log stays, and no run fails for it', () => {
  it.each<[string, (log: SheetState, book: Workbench['cloud']['workbook']) => void]>([
    [
      'deletes columns',
      (log, book) => {
        person.deleteColumns(book, log, HEADINGS, log.grid.columnCount - HEADINGS);
        person.deleteColumns(book, log, 10, 2);
      },
    ],
    [
      'deletes every column but one of their own',
      (log, book) => {
        person.editCell(book, log, 0, HEADINGS, 'Mine');
        person.deleteColumns(book, log, 0, HEADINGS);
      },
    ],
    [
      'puts a column in front',
      (log, book) => {
        person.insertColumns(book, log, 0, 1);
        person.editCell(book, log, 1, 0, 'mine');
      },
    ],
    [
      'moves and renames columns',
      (log, book) => {
        person.moveColumns(book, log, 12, 1, 0);
        person.editCell(book, log, 0, 5, 'Fresh');
      },
    ],
    ['deletes the headings', (log, book) => person.deleteRows(book, log, 0, 1)],
    [
      'puts rows above the headings',
      (log, book) => {
        person.insertRows(book, log, 0, 2);
        person.editCell(book, log, 0, 0, 'My runs');
      },
    ],
    ['deletes all lines', (log, book) => person.deleteRows(book, log, 1, log.grid.rowCount - 1)],
    [
      'sorts and filters',
      (log, book) => {
        log.filter = {
          area: { row: 0, column: 0, rows: log.grid.rowCount, columns: 3 },
          criteria: new Map(),
        };
        person.sortSheet(book, log, [{ column: 0, ascending: true }]);
      },
    ],
    [
      'writes below and beside',
      (log, book) => {
        person.insertRows(book, log, log.grid.rowCount, 900);
        person.editCell(book, log, 700, 1, 'mine, far below');
        person.editCell(book, log, 1, 14, '=1+1');
        person.setNote(book, log, 1, 3, 'mine');
      },
    ],
  ])('%s', (_, act) => {
    const { workbench, log, book } = open();
    act(log, book);
    const copy = fromSnapshot(toSnapshot(book)).sheets.find(({ id }) => id === log.id) as SheetState;
    expect(syncNews(workbench).problems).toEqual([]);
    const lines = log.grid.rowCount - copy.grid.rowCount;
    const rows = Array.from({ length: copy.grid.lastRow() }, (_unused, row) =>
      JSON.stringify(lineAt(copy, row)),
    );
    const now = Array.from({ length: log.grid.lastRow() }, (_unused, row) =>
      JSON.stringify(lineAt(log, row)),
    );
    // What was there is there in the same order, with the new line among it.
    expect(now.filter((row) => rows.includes(row))).toEqual(rows);
    const ended = log.columns.findIndex(({ metadata }) => metadata.some(({ value }) => value === 'ended'));
    expect(lines).toBe(ended < 0 ? 0 : 1);
    const added = now.findIndex((row) => !rows.includes(row));
    if (ended >= 0) expect(lineAt(log, added)[ended]).toBe('finished');
    if (ended >= 0) expect(log.grid.get('fontWeight', added, ended)).not.toBe('bold');
  });
});

describe('a log that cannot be written', () => {
  it.each([
    ['the tab is protected', 'Sheet.insertRowsBefore', 0],
    ['a rule refuses a value', 'Range.setValues', 1],
  ])('fails no run, whose report says so: %s', (_, call, made) => {
    const { workbench, log } = open();
    const before = log.grid.rowCount;
    let isLogging = false;
    const refuse = (_execution: unknown, name: string) => {
      isLogging ||= name === 'Sheet.insertRowsBefore';
      if (isLogging && name === call) throw new Error('You are trying to edit a protected cell or object.');
    };
    // It refuses by throwing, whatever it is called with.
    workbench.cloud.beforeCall.push(refuse as never);
    const run = syncNews(workbench);
    expect(run).toMatchObject({ ending: 'finished', changed: 1 });
    expect(run.problems.join()).toContain('The log could not be written; its lines wait');
    expect(run.problems.join()).toContain('protected cell');
    const home = workbench.callFromSidebar('home').result as { value: { syncs: { lastRun: object }[] } };
    expect(home.value.syncs[0]?.lastRun).toMatchObject({
      ending: 'finished',
      words: expect.stringContaining('could not be written'),
    });
    expect(log.grid.rowCount).toBe(before);
    expect([made, log.grid.lastRow()]).toEqual([made, 2]);
    workbench.cloud.beforeCall.length = 0;
    expect(syncNews(workbench).problems).toEqual([]);
    expect(log.grid.lastRow()).toBe(4);
  });
});

it('holds no formula, number or date that an error or a name could become', () => {
  const workbench = createWorkbench({ services });
  const texts = ['=1+1', '5 lutego 2024', 'PRAWDA', '1/2', '٣', '12:30', '1e5', '50 %', '€ 5', '+1'];
  for (const tab of texts) {
    const id = `s${texts.indexOf(tab)}`;
    expect(
      workbench.ask('saveSync', [{ id, stream: 'trackly.jobs', tab, fields: ['id'] }]).error,
    ).toBeUndefined();
  }
  workbench.call('syncJobs');
  const log = sheetOf(workbench, KEY.logTab);
  const names = texts.map((_, place) => log.grid.get('value', place + 1, columnNamed(log, 'Tab')));
  expect(new Set(names)).toEqual(new Set(texts));
  texts.forEach((_, place) => {
    for (const heading of ['Tab', 'Started by', 'Ended', 'What happened']) {
      expect(log.grid.get('numberFormat', place + 1, columnNamed(log, heading))).toBe('@');
      expect(log.grid.get('formula', place + 1, columnNamed(log, heading))).toBeUndefined();
    }
  });
});

describe('more lines than five hundred', () => {
  /** Writes lines as runs do, many at once. */
  const script = {
    name: 'Lines.gs',
    source: `${
      buildSync({
        stdin: {
          contents: `export { openLog } from './log-tab'; export { prependLog } from './sync-log';`,
          resolveDir: `${process.cwd()}/src/sheet/log`,
          loader: 'ts',
        },
        bundle: true,
        write: false,
        format: 'iife',
        globalName: 'Log',
        target: 'es2019',
      }).outputFiles[0]?.text
    }
      function lines(first, count) {
        var book = SpreadsheetApp.getActiveSpreadsheet();
        var rows = [];
        for (var line = first + count - 1; line >= first; line--)
          rows.push([new Date(1.7e12 + line * 1000 + 7), 'T', 'you', 'finished', line, 0, 0, 0, 1, 1, 0.5, 9, 'line ' + line]);
        Log.prependLog(book, Log.openLog(book), rows);
      }`,
  };
  function openScript() {
    const workbench = createWorkbench({
      services,
      project: { ...readProject(BUILT_CODE), files: [script] },
    });
    const lines = (first: number, count: number) =>
      expect(workbench.call('lines', [first, count]).error).toBeUndefined();
    return { workbench, lines, log: () => sheetOf(workbench, KEY.logTab), book: workbench.cloud.workbook };
  }
  const words = (log: SheetState) =>
    Array.from({ length: log.grid.lastRow() - 1 }, (_, row) =>
      String(log.grid.get('value', row + 1, 12) ?? ''),
    );

  it('lose the oldest of ours', () => {
    const { lines, log } = openScript();
    lines(0, 499);
    lines(499, 3);
    expect(words(log())).toEqual(Array.from({ length: 500 }, (_, place) => `line ${501 - place}`));
  });

  it('lose none that holds something of the person’s, whatever the order', () => {
    const { lines, log, book } = openScript();
    lines(0, 500);
    const sheet = log();
    const rowOf = (line: number) => words(sheet).indexOf(`line ${line}`) + 1;
    person.setNote(book, sheet, rowOf(0), 4, 'mine');
    person.editCell(book, sheet, rowOf(1), 20, 'mine');
    person.editCell(book, sheet, rowOf(2), 3, 'failed');
    person.editCell(book, sheet, rowOf(3), 20, '=IF(1=2,"x","")');
    // A row that looks like one of ours, and one that is a copy.
    person.insertRows(book, sheet, 1, 2);
    lineAt(sheet, rowOf(4))
      .slice(0, 13)
      .forEach((cell, column) => {
        // A person may have typed anything; the grid's own type of values is narrower than this list's.
        sheet.grid.set('value', 1, column, cell as never);
        sheet.grid.set('value', 2, column, column === 4 ? 77 : (cell as never));
      });
    person.sortSheet(book, sheet, [{ column: 12, ascending: true }]);
    lines(500, 10);
    const left = words(sheet);
    expect(left.filter((line) => /^line [0-3]$/.test(line))).toHaveLength(4);
    expect(left.filter((line) => line === 'line 4')).toHaveLength(2);
    for (const line of [5, 6, 7, 8, 9]) expect(left).not.toContain(`line ${line}`);
    expect(left).toHaveLength(500 + 4 + 2);
  });
});
