/** 128,000 postings: the first sync, the same again, and an hour's news; and how far the service's own script gets. */

import type { Project } from '../simulator/script/project';
import type { RecordId, Services } from '../workbench/services/exchange';
import { openServices } from '../workbench/services/open';
import { createWorkbench, WORKBENCH_START, type Workbench } from '../workbench/workbench';
import { TAB } from './catalogue';
import { OURS, pageScript } from './contestants';
import { peakMegabytes, watchMemory } from './live-memory';
import { type Measurement, measure, type TracedCall } from './meter';
import { newJobs } from './postings';
import { type BenchRow, rowOf } from './rows';
import { memoryTabSize, type Size } from './sizes';
import { saveSync } from './upsert';

const ALL_POSTINGS = 128_000;
const HOUR = 60 * 60 * 1000;
const NEW_IN_AN_HOUR = 200;
const CHANGED_IN_AN_HOUR = 50;
/** A run that is not a full sweep reads on for two pages of known postings: what changed in them is found. */
const READ_BEYOND = 96;
const MOST_EXECUTIONS = 5;

export interface LargeResult {
  readonly rows: readonly BenchRow[];
  readonly sizes: readonly Size[];
  /** The number of postings that the service's own script had written when Google ended it. */
  readonly rowsOfScript: number;
  /** Of this machine. */
  readonly megabytes: number;
  /** Memory in use after the services had made their postings and before anything ran. */
  readonly megabytesBefore: number;
  /** The most that the sheet and the script kept in use. */
  readonly megabytesInUse: number;
  readonly cpuSeconds: number;
}

/** @param traces Gets every call of the hourly runs, by scenario. */
export function benchLarge(traces?: Map<string, TracedCall[]>, project?: Project): LargeResult {
  const services = openServices({ scale: ALL_POSTINGS, newest: WORKBENCH_START });
  try {
    const megabytesBefore = peakMegabytes();
    const workbench = createWorkbench({ services, project });
    const syncId = saveSync(workbench);
    const run = (trace?: TracedCall[]) => measure(workbench, 'runSync', [syncId], trace);
    const cpuBefore = process.cpuUsage();
    const endOfWatch = watchMemory(workbench.cloud);
    const first = runToEnd(() => run());
    const { user, system } = process.cpuUsage(cpuBefore);
    const megabytes = peakMegabytes();
    const megabytesInUse = endOfWatch();
    const sizes = [memoryTabSize(workbench, ALL_POSTINGS)];
    workbench.cloud.clock.advance(25 * HOUR);
    const again = run();
    const hours = hoursNews(services, workbench, run, traces);
    const script = pageScript();
    const other = createWorkbench({ services, project: script.project });
    const theirs = measure(other, script.entry, script.parts([]));
    return {
      rows: [
        ...first.map((measured, place) => rowOf(about(firstSync(place), 0, 1), measured)),
        { ...rowOf(about(firstSync(0), 0, 1), theirs), contestant: script.name },
        rowOf(about('full sweep, nothing changed', ALL_POSTINGS, 0), again),
        ...hours,
      ],
      sizes,
      rowsOfScript: lastRow(other) - 1,
      megabytes,
      megabytesBefore,
      megabytesInUse,
      cpuSeconds: (user + system) / 1e6,
    };
  } finally {
    services.close();
  }
}

/** The newest changed side by side, then as many changed here and there among them. */
function hoursNews(
  services: Services,
  workbench: Workbench,
  run: (trace?: TracedCall[]) => Measurement,
  traces: Map<string, TracedCall[]> | undefined,
): BenchRow[] {
  const side = Array.from({ length: CHANGED_IN_AN_HOUR }, (_, place) => place);
  const scattered = side.map((place) => Math.floor((place * READ_BEYOND) / CHANGED_IN_AN_HOUR));
  return [
    { words: 'changed side by side', places: side },
    { words: 'changed here and there', places: scattered },
  ].map(({ words, places }, hour) => {
    const ids = services.ids('trackly');
    workbench.cloud.clock.advance(HOUR);
    services.change({
      service: 'trackly',
      update: places.map((place) => ({ id: ids[place] as RecordId, title: `Changed in hour ${hour}` })),
      insert: newJobs(NEW_IN_AN_HOUR, WORKBENCH_START + (hour + 1) * 6 * HOUR, hour * NEW_IN_AN_HOUR),
    });
    const runs = places.filter((place, index) => places[index - 1] !== place - 1).length + 1;
    const before = ALL_POSTINGS + hour * NEW_IN_AN_HOUR;
    const trace: TracedCall[] | undefined = traces && [];
    const measured = run(trace);
    requireCounts(measured, { added: NEW_IN_AN_HOUR, changed: CHANGED_IN_AN_HOUR });
    const here = about(`an hour later, 200 new, 50 ${words}`, before, runs);
    if (trace) traces?.set(here.scenario, trace);
    return rowOf(here, measured);
  });
}

function about(scenario: string, rows: number, runs: number) {
  return { scenario: `${ALL_POSTINGS} postings, ${scenario}`, contestant: OURS, rows, runs };
}

/** Counts are worth nothing when the work was not done. */
function requireCounts({ result }: Measurement, wanted: Readonly<Record<string, number>>): void {
  const report = result as Readonly<Record<string, unknown>>;
  for (const [name, count] of Object.entries(wanted)) {
    if (report[name] !== count)
      throw new Error(`${name} is ${report[name]}, not ${count}: ${report['summary']}`);
  }
}

/** One execution if all goes well; otherwise those that go on from its checkpoint, too. */
function runToEnd(run: () => Measurement): Measurement[] {
  const executions: Measurement[] = [];
  for (let goesOn = true; goesOn && executions.length < MOST_EXECUTIONS; ) {
    const measured = run();
    executions.push(measured);
    goesOn = (measured.result as { ending?: string } | undefined)?.ending !== 'finished';
  }
  requireCounts(executions[executions.length - 1] as Measurement, { added: ALL_POSTINGS });
  return executions;
}

function firstSync(execution: number): string {
  return execution === 0 ? 'first sync' : `first sync, execution ${execution + 1}`;
}

function lastRow({ cloud }: Workbench): number {
  return cloud.workbook.sheets.find(({ name }) => name === TAB)?.grid.lastRow() ?? 0;
}
