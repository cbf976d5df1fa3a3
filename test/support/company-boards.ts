/** A workbench with openings at a few made boards, and what a person sees of them in the tab. */
import type { StoredOpening } from '../../workbench/services/boards/openings';
import { openServices } from '../../workbench/services/open';
import { createWorkbench, type Workbench } from '../../workbench/workbench';
import { ownColumns, sheetOf } from './small-catalogue';

export const BOARDS_TAB = 'Openings';
const FIELDS = ['id', 'title', 'company', 'locations', 'url', 'isOpen', 'closedAt'];

/** An opening; its system decides what its number looks like. */
export function openingAt(board: string, number: number, more: Partial<StoredOpening> = {}): StoredOpening {
  const isNumber = board.startsWith('greenhouse');
  const id = isNumber
    ? String(1_000 + number)
    : `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  return {
    id: `${board}:${id}`,
    title: `Engineer ${number}`,
    company: board.split(':')[1] ?? '',
    places: ['Berlin'],
    department: 'Engineering',
    url: `https://jobs.example/${id}`,
    published: '2024-10-01T08:00:00.000Z',
    updated: '2024-10-02T08:00:00.000Z',
    description: '<p>Build &amp; ship.</p>',
    ...more,
  };
}

export interface BoardsBench {
  readonly workbench: Workbench;
  readonly sync: string;
  change(change: { insert?: object[]; remove?: string[]; update?: object[] }): void;
  run(): BoardsRun;
  /** Rows of the tab as objects, by id. */
  rows(): Map<string, Record<string, unknown>>;
}

export interface BoardsRun {
  readonly ending: string;
  readonly fetched: number;
  readonly added: number;
  readonly changed: number;
  readonly closed: number;
  readonly unchanged: number;
  readonly requests: number;
  readonly complete: boolean;
  readonly problems: readonly string[];
  readonly summary: string;
}

interface BenchOptions {
  readonly faults?: string;
  readonly fields?: readonly string[];
  readonly filters?: object;
  /** Of the sync; otherwise those of the openings. */
  readonly boards?: readonly string[];
}

export function openBoards(openings: readonly StoredOpening[], options: BenchOptions = {}): BoardsBench {
  const { faults, fields = FIELDS, filters = {} } = options;
  const services = openServices({
    data: { trackly: { jobs: [], companies: [] } },
    ...(faults === undefined ? {} : { faults }),
  });
  services.change({ service: 'boards', insert: openings });
  const workbench = createWorkbench({ services });
  const boards = options.boards ?? [...new Set(openings.map(({ id }) => id.slice(0, id.lastIndexOf(':'))))];
  const form = {
    id: null,
    stream: 'boards.openings',
    tab: BOARDS_TAB,
    filters: { boards, ...filters },
    fields,
    schedule: null,
  };
  const saved = workbench.ask('saveSync', [form]);
  if (saved.error) throw new Error(saved.error.message);
  const sync = (saved.result as { id: string }).id;
  return {
    workbench,
    sync,
    change: (change) => services.change({ service: 'boards', ...change }),
    run: () => runOnce(workbench),
    rows: () => rowsIn(workbench, sync),
  };
}

export function runOnce(workbench: Workbench): BoardsRun {
  const { result, error } = workbench.call('syncOpenings');
  if (error) throw new Error(error.message);
  const [run] = (result as { runs: BoardsRun[] }).runs;
  if (!run) throw new Error('no run');
  return run;
}

export function rowsIn(workbench: Workbench, sync: string): Map<string, Record<string, unknown>> {
  const sheet = sheetOf(workbench, BOARDS_TAB);
  const columns = ownColumns(sheet, sync);
  const rows = new Map<string, Record<string, unknown>>();
  for (let row = 1; row < sheet.grid.rowCount; row += 1) {
    const cells = Object.fromEntries(
      [...columns].map(([key, column]) => [key, sheet.grid.get('value', row, column)]),
    );
    if (cells['id']) rows.set(String(cells['id']), cells);
  }
  return rows;
}
