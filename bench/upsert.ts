/** Some postings changed, some are new: ours and the alternatives on the same tab, at two sizes. */

import type { CloudSnapshot } from '../simulator/cloud/snapshot';
import type { FormulaEngine } from '../simulator/formulas/values';
import type { Project } from '../simulator/script/project';
import * as person from '../simulator/workbook/manual-edits';
import type { StoredJob } from '../workbench/services/data-set/shape';
import type { Services } from '../workbench/services/exchange';
import { openServices } from '../workbench/services/open';
import { createWorkbench, type Workbench } from '../workbench/workbench';
import { cellsOf, HEADINGS, SYNC, TAB } from './catalogue';
import { wrongCells } from './contents';
import { type Alternative, alternatives, OURS } from './contestants';
import { measure, type TracedCall } from './meter';
import { addOwnColumn, harmedCells } from './own-column';
import { madeJobs } from './postings';
import { type BenchRow, rowOf } from './rows';
import { memoryTabSize, type Size } from './sizes';
import { changesOf, type Story, storiesOf } from './stories';

const HOUR = 60 * 60 * 1000;
/** After a day a full sweep is due: only that finds changes wherever they are. */
const NEXT_DAY = 25 * HOUR;
/** Alternatives that compare nothing write what they are handed: as many unchanged records as otherwise changed ones. */
const HANDED_UNCHANGED = 50;
/** The benchmark checks that formulas are still there, not their values, so calculating them would only cost minutes. */
const WITHOUT_VALUES: FormulaEngine = { calculate: () => new Map() };

interface UpsertOptions {
  readonly sizes: readonly number[];
  /** Ours alone. */
  readonly alone?: boolean | undefined;
  /** By scenario: every call of ours. */
  readonly traces?: Map<string, TracedCall[]> | undefined;
  /** Our own code, where it is not the built one. */
  readonly project?: Project | undefined;
}

interface Filled {
  readonly jobs: readonly StoredJob[];
  readonly services: Services;
  readonly snapshot: CloudSnapshot;
  readonly syncId: string;
  readonly ledger: Size;
}

interface UpsertResult {
  readonly rows: readonly BenchRow[];
  readonly sizes: readonly Size[];
}

export function benchUpsert({ sizes, alone, traces, project }: UpsertOptions): UpsertResult {
  const others = alone ? [] : alternatives();
  const results = sizes.map((size) => {
    const filled = fill(size);
    try {
      return {
        ...filled,
        rows: storiesOf(size).flatMap((story) => tell(filled, story, others, traces, project)),
      };
    } finally {
      filled.services.close();
    }
  });
  return { rows: results.flatMap(({ rows }) => rows), sizes: results.map(({ ledger }) => ledger) };
}

/** A tab of that many rows, brought in by a first sync. */
function fill(size: number): Filled {
  const jobs = madeJobs(size);
  const services = openServices({ data: { trackly: { jobs, companies: [] } } });
  const workbench = createWorkbench({ services });
  const syncId = saveSync(workbench);
  measure(workbench, 'runSync', [syncId]);
  const ledger = memoryTabSize(workbench, size);
  return { jobs, services, snapshot: workbench.export(), syncId, ledger };
}

/** Saves the sync of twelve columns. @returns Its id. */
export function saveSync(workbench: Workbench): string {
  const { result, error } = workbench.ask('saveSync', [SYNC]);
  if (error) throw new Error(error.message);
  return (result as { id: string }).id;
}

function tell(
  { jobs, services, snapshot, syncId }: Filled,
  story: Story,
  others: readonly Alternative[],
  traces: UpsertOptions['traces'],
  own: Project | undefined,
): BenchRow[] {
  const scenario = `${jobs.length} rows, ${story.name}`;
  const { now, undo, after } = changesOf(jobs, story);
  const trace: TracedCall[] | undefined = traces && [];
  if (trace) traces?.set(scenario, trace);
  services.change(now);
  const take = (contestant: string, entry: string, parts: readonly unknown[], project?: Project) => {
    const workbench = createWorkbench({
      services,
      open: snapshot,
      now: Date.parse(snapshot.now as string) + NEXT_DAY,
      project,
      formulas: WITHOUT_VALUES,
    });
    if (contestant !== OURS) putInOrder(workbench);
    if (story.ownColumn) addOwnColumn(workbench);
    const measured = measure(workbench, entry, parts, contestant === OURS ? trace : undefined);
    const about = { scenario, contestant, rows: jobs.length, runs: runsOf(story) };
    const harmed = story.ownColumn ? { harmedCells: harmedCells(workbench, jobs.length) } : {};
    return rowOf(about, measured, { wrongCells: wrongCells(workbench, after), ...harmed });
  };
  try {
    return [
      take(OURS, 'runSync', [syncId], own),
      ...others.map(({ name, project, entry, parts }) =>
        take(name, entry, parts(recordsOf(jobs, after, story)), project),
      ),
    ];
  } finally {
    services.change(undo);
  }
}

/** The alternatives know columns by their positions, the id first; ours stands last in a tab that Jobsheet made. */
function putInOrder({ cloud: { workbook } }: Workbench): void {
  const sheet = workbook.sheets.find(({ name }) => name === TAB);
  if (!sheet) throw new Error(`no tab ${TAB}`);
  HEADINGS.forEach((heading, place) => {
    const columns = Array.from({ length: HEADINGS.length }, (_, column) => column);
    const from = columns.find((column) => sheet.grid.get('value', 0, column) === heading) ?? place;
    if (from !== place) person.moveColumns(workbook, sheet, from, 1, place);
  });
}

/** The records that the alternatives are given: which ones changed and which are new. */
function recordsOf(jobs: readonly StoredJob[], after: readonly StoredJob[], { changed, added }: Story) {
  const there = after.slice(added);
  const step = Math.floor(jobs.length / HANDED_UNCHANGED);
  const places =
    changed.length + added > 0
      ? changed
      : Array.from({ length: HANDED_UNCHANGED }, (_, place) => place * step);
  return [...places.map((place) => there[place] as StoredJob), ...after.slice(0, added)].map(cellsOf);
}

function runsOf({ changed, added }: Story): number {
  const starts = changed.filter((place, index) => changed[index - 1] !== place - 1);
  return starts.length + (added > 0 ? 1 : 0);
}
