/** Carries out saved syncs: alone in the document, with the person's key, and told in the log. */
import { createDeadline, type Deadline } from '../../core/deadline';
import { asJobsheetError, configError, JobsheetError } from '../../core/errors';
import { DEFAULT_LIMITS } from '../../core/sync-settings';
import { createClient } from '../../http/client';
import { activeSpreadsheet } from '../../sheet/spreadsheet';
import type { TableMemo } from '../../sheet/table/table';
import { knownPartsStore } from '../../store/known-parts';
import { alone } from '../../store/lock';
import { keepLastRun } from '../../store/log';
import { progressBoard } from '../../store/progress';
import { runStore } from '../../store/run-state';
import { openSpending } from '../../store/spending';
import { newId, type SavedSync } from '../../store/syncs';
import { requireConnection } from '../connection/connection';
import { refreshAfter } from '../dashboard/refresh-dashboard';
import { requireAgreement } from '../definitions/agreement';
import { type ListedSync, sourcesOf } from '../definitions/saved-syncs';
import { type Offer, serviceOf, streamOf } from '../offer';
import { createBudget } from './budget';
import { failureLine, lastRunOf, logRun, reportLine, type StartedBy } from './log-run';
import type { RunReport } from './report';
import { runSync } from './run';
import { WORST_WINDOW } from './run-host';

/**
 * Runs one sync. An error that came before anything was touched is thrown; one that came later is in the report.
 * @throws JobsheetError where there is no key, no agreement of the payer, or another run; or what the service said.
 */
export function carryOut(
  sync: SavedSync,
  offer: Offer,
  startedBy: StartedBy = 'you',
  deadline: Deadline = createDeadline(),
): RunReport {
  const stream = streamOf(offer, sync.stream);
  const service = serviceOf(offer, stream);
  const connection = requireConnection(service);
  requireAgreement(sync, offer, startedBy);
  return alone(sync.id, () => {
    const spreadsheet = activeSpreadsheet();
    try {
      const ledger = stream.metered && openSpending(service.id, spreadsheet.getId());
      const budget = ledger && createBudget(stream, service, sync.limits ?? DEFAULT_LIMITS, ledger);
      return runSync(sync, stream, {
        serviceName: service.name,
        client: createClient({
          service,
          ...connection,
          deadline,
          ...(budget ? { meter: budget.meter } : {}),
        }),
        budget,
        spreadsheet,
        store: runStore<TableMemo>(sync.id),
        board: progressBoard(sync.id),
        knownParts: knownPartsStore(sync.id),
        deadline,
        now: Date.now,
        newRunId: newId,
        sourcesOf: (wanted) => sourcesOf(offer, wanted),
        afterwards: (table) =>
          deadline.allows(WORST_WINDOW)
            ? refreshAfter({ stream, service, spreadsheet, now: Date.now }, table)
            : { sentences: [], requests: 0 },
        tell: (report, hasUnflushed) => {
          const line = reportLine(report, startedBy);
          const untold = logRun(spreadsheet, line, hasUnflushed);
          return { last: lastRunOf(line, untold), untold };
        },
      });
    } catch (thrown) {
      const line = failureLine(sync, asJobsheetError(thrown), startedBy);
      logRun(spreadsheet, line);
      keepLastRun(sync.id, lastRunOf(line));
      throw thrown;
    }
  });
}

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
