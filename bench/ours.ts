/** Steps of the benchmarks that only Jobsheet takes part in: measures a call, selects rows as a person would, and checks that the work was done. */
import type { Workbench } from '../workbench/workbench';
import { OURS } from './contestants';
import { type Measurement, measure } from './meter';
import { type BenchRow, rowOf } from './rows';

type Measured = BenchRow & Pick<Measurement, 'result'>;

/** @param rows In the tab before. @param runs Of adjacent rows that are written. */
export function measureOurs(
  workbench: Workbench,
  scenario: string,
  rows: number,
  runs: number,
  entry: string,
  parts: readonly unknown[] = [],
): Measured {
  const measurement = measure(workbench, entry, parts);
  return { ...rowOf({ scenario, contestant: OURS, rows, runs }, measurement), result: measurement.result };
}

/** Sets what the person has in view and selected. */
export function look({ cloud: { workbook } }: Workbench, tab: string, selection: string): void {
  const sheet = workbook.sheets.find(({ name }) => name === tab);
  if (!sheet) throw new Error(`There is no tab ${tab}.`);
  workbook.activeSheetId = sheet.id;
  workbook.activeRange = selection;
}

/** Counts are worth nothing when the work was not done. @throws Error */
export function requireResult(result: unknown, wanted: string): void {
  const report = JSON.stringify(result);
  if (!report.includes(wanted)) throw new Error(`${wanted} is not in ${report}`);
}
