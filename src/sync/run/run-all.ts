/** Runs several syncs one after the other; one that fails does not stop the others. */
import { createDeadline } from '../../core/deadline';
import { asJobsheetError, configError, JobsheetError } from '../../core/errors';
import type { SavedSync } from '../../store/syncs';
import type { ListedSync } from '../definitions/saved-syncs';
import type { Offer } from '../offer';
import { carryOut } from './carry-out';
import type { StartedBy } from './log-run';
import type { RunReport } from './report';

export interface RunAllReport {
  readonly runs: readonly RunReport[];
  /** One sentence for each sync that failed. */
  readonly failures: readonly { readonly sync: string; readonly code: string; readonly message: string }[];
  readonly summary: string;
}

/** @throws JobsheetError when none of them could be carried out. */
export function runAll(
  syncs: readonly ListedSync[],
  offer: Offer,
  startedBy: StartedBy = 'you',
): RunAllReport {
  const deadline = createDeadline();
  const runs: RunReport[] = [];
  const errors: { sync: SavedSync; error: JobsheetError }[] = [];
  for (const sync of syncs) {
    try {
      runs.push(succeeded(carryOut(sound(sync), offer, startedBy, deadline)));
    } catch (thrown) {
      errors.push({ sync, error: asJobsheetError(thrown) });
    }
  }
  const [first] = errors;
  if (first && runs.length === 0) throw first.error;
  const failures = errors.map(({ sync, error: { code, message } }) => ({ sync: sync.id, code, message }));
  const told = errors.map(({ sync, error }) => `‘${sync.tab}’: ${error.message}`);
  return { runs, failures, summary: [...runs.map(({ summary }) => summary), ...told].join(' ') };
}

/** Turns a run that failed on its way into an error for the caller. What it wrote before stays. */
export function succeeded(report: RunReport): RunReport {
  const { error, ending } = report;
  if (ending !== 'failed' || !error) return report;
  throw new JobsheetError({ code: error.code, kind: error.kind, message: error.message });
}

function sound({ problem, ...sync }: ListedSync): SavedSync {
  if (problem === undefined) return sync;
  throw configError('SETTING_REFUSED', problem);
}
