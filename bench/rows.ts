/** One row of the benchmark: who did what, and what it came to. */
import type { Measurement } from './meter';

export interface BenchRow extends Omit<Measurement, 'result'> {
  /** A stable name, by which the recorded counts are found. */
  readonly scenario: string;
  readonly contestant: string;
  /** Rows in the tab before the run. */
  readonly rows: number;
  /** Runs of adjacent rows that had to be written: those that changed, and one for all that are new. */
  readonly runs: number;
  /** Cells that do not show what the service says; undefined where nobody looked. */
  readonly wrongCells?: number;
  /** Formulas of the person's own that are none any more; undefined where there were none. */
  readonly harmedCells?: number;
}

export function rowOf(
  about: Pick<BenchRow, 'scenario' | 'contestant' | 'rows' | 'runs'>,
  { result: _, ...measurement }: Measurement,
  contents: Pick<BenchRow, 'wrongCells' | 'harmedCells'> = {},
): BenchRow {
  return { ...about, ...measurement, ...contents };
}
