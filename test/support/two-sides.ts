/** A person's applications in a sheet and in Pipeline, and what either side does to them. */
import { APPLICATION_COLUMNS } from '../../src/sources/pipeline/application-fields';
import { type Application, ORIGIN } from '../../src/sources/pipeline/generated/contract';
import { BUILT_CODE, readProject } from '../../workbench/project';
import type { Services } from '../../workbench/services/exchange';
import { createWorkbench, type Workbench, type WorkbenchOptions } from '../../workbench/workbench';
import { CREDENTIALS, NOON, openLocalPipeline } from '../workbench/services/pipeline/local-pipeline';
import { sheetOf } from './small-catalogue';

export const TAB = 'Applications';
/** The columns of the tab, and room for an id column that comes back beside those of the person. */
const WIDTH = 24;

/** A person types into cells; Sheets then calls `onEdit` with the range, which no test can make. */
const TYPING = {
  name: 'Typing.gs',
  source: `function typed(edits) {
    var sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('${TAB}');
    edits.forEach(function (edit) {
      var range = sheet.getRange(edit.row, edit.column);
      range.setValue(edit.isDate ? new Date(edit.value) : edit.value);
      if (edit.isSeen) onEdit({ range: range, value: String(edit.value) });
    });
  }
  function dropped(column) {
    SpreadsheetApp.getActiveSpreadsheet().getSheetByName('${TAB}').deleteColumn(column);
  }
  function adopted(rows, tab) {
    var spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    var sheet = spreadsheet.insertSheet(tab || '${TAB}');
    sheet.getRange(1, 1, rows.length, rows[0].length).setValues(rows);
  }
  function cut(from, to, rows) {
    var sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('${TAB}');
    sheet.getRange(1, from, Math.min(rows, sheet.getMaxRows()), 1).moveTo(sheet.getRange(1, to));
  }
  function moved(from, to) {
    var sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('${TAB}');
    sheet.moveColumns(sheet.getRange(1, from), to);
  }`,
};

export type SentReport = {
  readonly ending: string;
  readonly sent: { readonly created: number; readonly changed: number; readonly refused: number };
  readonly asked: number;
  readonly problems: readonly string[];
  readonly summary: string;
  readonly requests: number;
};

export type TwoSides = ReturnType<typeof openTwoSides>;
export type Cells = Partial<Record<keyof Application, unknown>>;

const headingOf = (key: string) => APPLICATION_COLUMNS.find((field) => field.key === key)?.heading ?? key;
const keyOf = (heading: unknown) =>
  APPLICATION_COLUMNS.find((field) => field.heading === heading)?.key ?? String(heading);

export function workbenchOf(
  services: WorkbenchOptions['services'],
  open?: WorkbenchOptions['open'],
): Workbench {
  const built = readProject(BUILT_CODE);
  return createWorkbench({
    services,
    open,
    now: open ? undefined : NOON,
    project: { ...built, files: [...built.files, TYPING] },
  });
}

/** Both sides connected, nothing read yet. @param between What comes between the script and the services. */
export function openTwoSides(
  applications: readonly Partial<Application>[],
  settings: object = {},
  between: (services: Services) => Services = (services) => services,
) {
  const pipeline = openLocalPipeline(applications);
  const workbench = workbenchOf(between(pipeline));
  workbench.callFromSidebar('connectService', ['pipeline', { baseUrl: ORIGIN, ...CREDENTIALS }]);
  workbench.ask('saveSync', [{ id: 'mine', stream: 'pipeline.applications', ...settings }]);
  return { pipeline, workbench, ...sidesOf(pipeline, workbench) };
}

/** The actions that are possible on both sides of a connected workbench. */
export function sidesOf(pipeline: ReturnType<typeof openLocalPipeline>, workbench: Workbench) {
  const grid = () => sheetOf(workbench, TAB).grid;
  const column = (key: string) => {
    const { grid, columns } = sheetOf(workbench, TAB);
    return columns.findIndex((_, place) => grid.get('value', 0, place) === headingOf(key));
  };
  const rowOf = (id: string) => {
    const [ids, now] = [column('id'), grid()];
    for (let row = 1; row < 1_100; row += 1) if (now.get('value', row, ids) === id) return row;
    throw new Error(`no row with ${id}`);
  };
  function type(row: number, cells: Cells, isSeen = true): void {
    const edits = Object.entries(cells).map(([key, value]) => ({
      row: row + 1,
      column: column(key) + 1,
      value: value instanceof Date ? value.getTime() : value,
      isDate: value instanceof Date,
      isSeen,
    }));
    const { error } = workbench.call('typed', [edits]);
    if (error) throw new Error(error.message);
  }
  return {
    column,
    rowOf,
    type,
    /** By hand into the row of an application. */
    edit: (id: string, cells: Cells, isSeen?: boolean) => type(rowOf(id), cells, isSeen),
    /** A row right below the last one; 0-based. */
    add(cells: Cells): number {
      const row = lastRow(grid()) + 1;
      type(row, cells);
      return row;
    },
    sync(options: object = {}): SentReport {
      const { result, error } = workbench.ask('runSync', ['mine'], options);
      if (error) throw new Error(`${error.name}: ${error.message}\n${error.stack}`);
      return result as SentReport;
    },
    cell: (id: string, key: string): unknown => grid().get('value', rowOf(id), column(key)) ?? '',
    note: (id: string, key: string): string => String(grid().get('note', rowOf(id), column(key)) ?? ''),
    noteAt: (row: number, key: string): string => String(grid().get('note', row, column(key)) ?? ''),
    /** The rows as the person sees them, by field key. */
    rows(): Record<string, unknown>[] {
      const now = grid();
      const headings = Array.from({ length: WIDTH }, (_, at) => keyOf(now.get('value', 0, at)));
      return Array.from({ length: lastRow(now) }, (_, place) =>
        Object.fromEntries(headings.map((key, at) => [key, now.get('value', place + 1, at) ?? ''])),
      );
    },
    /** Returns the applications that the service holds, without deleted ones. */
    theirs(now = workbench.cloud.clock.now()): Application[] {
      pipeline.signIn(now);
      return pipeline.list('limit=500&sort=created_at&order=asc', now).json.data as Application[];
    },
    one(id: string): Application {
      pipeline.signIn(workbench.cloud.clock.now());
      return pipeline.ask('get', pipeline.one(id), { now: workbench.cloud.clock.now() }).json.data;
    },
    wait: (minutes: number) => workbench.cloud.clock.advance(minutes * 60_000),
  };
}

function lastRow(grid: ReturnType<typeof sheetOf>['grid']): number {
  let last = 0;
  // Nobody leaves as many rows blank in these stories.
  for (let row = 0; row <= last + 20; row += 1)
    for (let column = 0; column < WIDTH; column += 1)
      if ((grid.get('value', row, column) ?? '') !== '') last = row;
  return last;
}
