/** Openings of 200 company boards: the first sync, again with nothing changed, and a loop that rewrites the tab. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { boardOf } from '../src/sources/boards/board';
import { systemOf } from '../src/sources/boards/systems';
import type { StoredOpening } from '../workbench/services/boards/openings';
import { type OpenOptions, openServices } from '../workbench/services/open';
import { createWorkbench } from '../workbench/workbench';
import { measure } from './meter';
import { measureOurs, requireResult } from './ours';
import { type BenchRow, rowOf } from './rows';

export const BOARDS = 'Boards: ';
const COUNT = 200;
const OPENINGS = 60;
const NO_DATA: OpenOptions = { data: { trackly: { jobs: [], companies: [] } } };

/** Of 20 boards in a row. Lever and Ashby take one request at a time, a second apart. */
const MIXES = {
  'of three systems': [14, 3, 3],
  'as many at Lever as in the real postings': [11, 7, 2],
} as const;

export function benchBoards(alone = false): BenchRow[] {
  return Object.entries(MIXES).flatMap(([name, mix], at) => rowsOf(name, mix, alone || at > 0));
}

function rowsOf(
  mix: string,
  [greenhouse, lever]: readonly [number, number, number],
  alone: boolean,
): BenchRow[] {
  const systems = (place: number) =>
    place < greenhouse ? 'greenhouse' : place < greenhouse + lever ? 'lever' : 'ashby';
  const boards = Array.from({ length: COUNT }, (_, at) => `${systems(at % 20)}:company${at}`);
  const services = openServices(NO_DATA);
  try {
    services.change({ service: 'boards', insert: boards.flatMap(openingsAt) });
    const workbench = createWorkbench({ services });
    const form = {
      id: null,
      stream: 'boards.openings',
      tab: 'Openings',
      filters: { boards },
      schedule: null,
    };
    const { id } = workbench.ask('saveSync', [form]).result as { id: string };
    const total = COUNT * OPENINGS;
    const first = measureOurs(workbench, `${BOARDS}${COUNT} ${mix}, first sync`, 0, 1, 'runSync', [id]);
    requireResult(first.result, `"added":${total}`);
    requireResult(first.result, '"ending":"finished"');
    const again = measureOurs(workbench, `${BOARDS}${COUNT} ${mix}, nothing changed`, total, 0, 'runSync', [
      id,
    ]);
    requireResult(again.result, `"unchanged":${total}`);
    return [first, again, ...(alone ? [] : [rewritten(boards, again.scenario)])];
  } finally {
    services.close();
  }
}

function openingsAt(board: string, at: number): StoredOpening[] {
  return Array.from({ length: OPENINGS }, (_, place) => {
    const number = 100_000 + at * OPENINGS + place;
    return {
      id: `${board}:${board.startsWith('greenhouse') ? number : `00000000-0000-4000-8000-000000${number}`}`,
      title: `Engineer ${number}`,
      company: `Company ${at}`,
      places: ['Berlin', 'Remote'],
      department: 'Engineering',
      url: `https://jobs.example/${number}`,
      published: '2024-10-01T08:00:00.000Z',
      updated: '2024-10-02T08:00:00.000Z',
      description: `<p>${'We build things and ship them. '.repeat(60)}</p>`,
    };
  });
}

/** The second time, when the tab is full. */
function rewritten(boards: readonly string[], scenario: string): BenchRow {
  const services = openServices(NO_DATA);
  try {
    services.change({ service: 'boards', insert: boards.flatMap(openingsAt) });
    const code = readFileSync(join(__dirname, 'alternatives/boards-loop.gs'), 'utf8');
    const workbench = createWorkbench({ services, code });
    const parts = ['Openings', boards.map(urlOf)];
    measure(workbench, 'rewriteBoards', parts);
    const rows = COUNT * OPENINGS;
    return rowOf(
      { scenario, contestant: 'loop that rewrites the tab', rows, runs: 0 },
      measure(workbench, 'rewriteBoards', parts),
    );
  } finally {
    services.close();
  }
}

function urlOf(key: string): string {
  const board = boardOf(key);
  const request = board && systemOf(board.system)?.list(board, { inFull: false }, 0);
  if (!request) throw new Error(`${key} is no board.`);
  const query = request.query.map(([name, value]) => `${name}=${value}`).join('&');
  return `${request.origin}${request.path}${query ? `?${query}` : ''}`;
}
