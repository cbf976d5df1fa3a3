/** Carries out saved syncs: alone in the document, with the person's key, and told in the log. */
import { createDeadline, type Deadline } from '../../core/deadline';
import { asJobsheetError } from '../../core/errors';
import { DEFAULT_LIMITS } from '../../core/limits';
import { createClient } from '../../http/client';
import { activeSpreadsheet } from '../../sheet/spreadsheet';
import type { TableMemo } from '../../sheet/table/table';
import { alone } from '../../store/lock';
import { newId } from '../../store/new-id';
import { progressBoard } from '../../store/progress';
import { keepLastRun } from '../../store/recent-runs';
import { runStore } from '../../store/run-state';
import { openSpending } from '../../store/spending';
import type { SavedSync } from '../../store/syncs';
import { requireConnection } from '../connection/connection';
import { refreshAfter } from '../dashboard/refresh-dashboard';
import { requireAgreement } from '../definitions/agreement';
import { sourcesOf } from '../definitions/saved-syncs';
import { type Offer, serviceOf, streamOf } from '../offer';
import { createBudget } from './budget';
import type { StartedBy } from './log-run';
import { failureLine, lastRunOf, logRun, reportLine } from './log-run';
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
