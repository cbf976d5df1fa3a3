/** Planning alone, without sheet and service: records to rows, rows to a plan. Seconds of this machine. */
import type { PlannedEntry } from '../src/sheet/ledger/row-ledger';
import { planUpsert } from '../src/sheet/rows/upsert-plan';
import { noProblems, recordRows } from '../src/sync/run/record-rows';
import { FIELDS } from './catalogue';
import { madeJobs } from './postings';

const SIZES = [1_000, 10_000, 100_000, 128_000];
const TEMPLATES = 1_000;
const WARM_UP = 20_000;
/** The best of several: the others measured the compiler or the garbage collector. */
const TRIES = 5;

export interface PlanningRow {
  readonly rows: number;
  readonly milliseconds: number;
  readonly microsecondsPerRow: number;
}

export function benchPlanning(sizes: readonly number[] = SIZES): PlanningRow[] {
  const templates = madeJobs(TEMPLATES);
  // Compiled before it is measured: otherwise the smallest size pays for all.
  for (let tries = 0; tries < TRIES; tries += 1) planOnce(templates, WARM_UP);
  return sizes.map((rows) => {
    const milliseconds = Math.min(...Array.from({ length: TRIES }, () => planOnce(templates, rows)));
    return { rows, milliseconds, microsecondsPerRow: (1000 * milliseconds) / rows };
  });
}

/** Half of the rows are as they were, a quarter changed, a quarter new. */
function planOnce(templates: ReturnType<typeof madeJobs>, count: number): number {
  const jobs = Array.from({ length: count }, (_, place) => ({
    ...(templates[place % templates.length] as (typeof templates)[number]),
    id: place + 1,
  }));
  const idOf = ({ id }: { readonly id: number }) => String(id);
  const known = recordRows(jobs, idOf, FIELDS, () => false, noProblems()).slice(0, (count * 3) / 4);
  const rowOf = new Map(known.map(({ id }, place) => [id, place + 2]));
  const changed: PlannedEntry = { kind: 'written', fingerprint: '' };
  const ledger = new Map(known.map(({ id, entry }, place) => [id, place % 3 === 0 ? changed : entry]));
  globalThis.gc?.();
  const before = process.cpuUsage();
  const rows = recordRows(jobs, idOf, FIELDS, () => false, noProblems());
  const plan = planUpsert(rows, { rowOf, ledger });
  const { user, system } = process.cpuUsage(before);
  if (plan.unchanged + plan.changed.length + plan.added.length !== count) throw new Error('A row was lost.');
  return (user + system) / 1000;
}
