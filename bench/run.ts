/** The whole benchmark, or the part of it that was asked for, in this process. */
import type { Project } from '../simulator/script/project';
import { benchBoards } from './boards';
import { benchLarge, type LargeResult } from './large';
import type { TracedCall } from './meter';
import { type Part, type PartCounts, partsOf } from './parts';
import { benchPipeline } from './pipeline';
import { benchPlanning, type PlanningRow } from './planning';
import type { BenchRow } from './rows';
import { codeSizes, type Size } from './sizes';
import { benchTrackly } from './trackly';
import { benchUpsert } from './upsert';

export const SCENARIOS = ['upsert', 'trackly', 'pipeline', 'boards', 'large', 'planning', 'sizes'] as const;
export type ScenarioName = (typeof SCENARIOS)[number];

interface BenchOptions {
  readonly only?: ScenarioName | undefined;
  /** Without the 128,000 postings. */
  readonly quick?: boolean | undefined;
  /** Without the alternatives. */
  readonly alone?: boolean | undefined;
  /** True to record the origin of each of our calls. */
  readonly traced?: boolean | undefined;
  /** Our own code, for a trace that can be read; the built one where it is left out. */
  readonly project?: Project | undefined;
}

export interface BenchResult {
  readonly rows: readonly BenchRow[];
  /** By scenario: where our own calls go. */
  readonly parts: Readonly<Record<string, Record<Part, PartCounts>>>;
  readonly traces: ReadonlyMap<string, readonly TracedCall[]>;
  readonly sizes: readonly Size[];
  readonly planning: readonly PlanningRow[];
  /** Of this machine; undefined when the large part did not run. */
  readonly machine?: Pick<LargeResult, 'megabytes' | 'megabytesBefore' | 'megabytesInUse' | 'cpuSeconds'>;
  readonly rowsOfScript?: number;
}

const UPSERT_SIZES = [1_000, 20_000];

export function runBench({ only, quick, alone, traced, project }: BenchOptions = {}): BenchResult {
  const wanted = (name: ScenarioName) => only === undefined || only === name;
  const traces = traced ? new Map<string, TracedCall[]>() : undefined;
  // First, so that the memory of the process is its own.
  const large = wanted('large') && !quick ? benchLarge(traces, project) : undefined;
  const upsert = wanted('upsert') ? benchUpsert({ sizes: UPSERT_SIZES, alone, traces, project }) : undefined;
  const trackly = wanted('trackly') ? benchTrackly() : [];
  const pipeline = wanted('pipeline') ? benchPipeline() : [];
  const boards = wanted('boards') && !quick ? benchBoards(alone) : [];
  const sizes = [...(upsert?.sizes ?? []), ...(large?.sizes ?? []), ...(wanted('sizes') ? codeSizes() : [])];
  const parts = Object.fromEntries(
    [...(traces ?? [])].map(([scenario, trace]) => [scenario, partsOf(trace)]),
  );
  return {
    rows: [...(upsert?.rows ?? []), ...trackly, ...pipeline, ...boards, ...(large?.rows ?? [])],
    parts,
    traces: traces ?? new Map(),
    sizes,
    planning: wanted('planning') ? benchPlanning() : [],
    ...(large ? machineOf(large) : {}),
  };
}

function machineOf({ megabytes, megabytesBefore, megabytesInUse, cpuSeconds, rowsOfScript }: LargeResult) {
  return { machine: { megabytes, megabytesBefore, megabytesInUse, cpuSeconds }, rowsOfScript };
}
