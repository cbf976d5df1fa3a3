/** Carries out saved syncs: alone in the document, with the person's key, and told in the log. */
import { createDeadline, type Deadline } from '../core/deadline';
import { asJobsheetError, JobsheetError } from '../core/errors';
import type { Service } from '../core/service';
import { createClient } from '../http/client';
import { activeSpreadsheet } from '../sheet/spreadsheet';
import { type LogRow, prependLog } from '../sheet/sync-log';
import type { TableMemo } from '../sheet/table';
import { alone } from '../store/lock';
import { keepLog, type LogLine, loadLog } from '../store/log';
import { newId } from '../store/new-id';
import { progressBoard } from '../store/progress';
import { runStore } from '../store/runs';
import { loadKey } from '../store/secrets';
import type { SavedSync } from '../store/syncs';
import { type Offer, serviceOf, streamOf } from './offer';
import type { RunReport } from './report';
import { runSync } from './run-sync';

export type StartedBy = 'you' | 'schedule';

/**
 * Runs one sync. An error that came before anything was touched is thrown; one that came later is in the report.
 * @throws JobsheetError: no key, another run, or what the service said.
 */
export function carryOut(
  sync: SavedSync,
  offer: Offer,
  startedBy: StartedBy = 'you',
  deadline: Deadline = createDeadline(),
): RunReport {
  const stream = streamOf(offer, sync.stream);
  const service = serviceOf(offer, stream);
  const key = requireKey(service);
  return alone(sync.id, () => {
    const spreadsheet = activeSpreadsheet();
    try {
      const report = runSync(sync, stream, {
        client: createClient({ service, key, deadline }),
        spreadsheet,
        store: runStore<TableMemo>(sync.id),
        board: progressBoard(sync.id),
        deadline,
        now: Date.now,
        newRunId: newId,
      });
      log(spreadsheet, lineOf(report, startedBy));
      return report;
    } catch (thrown) {
      log(spreadsheet, failedLine(sync, asJobsheetError(thrown), startedBy));
      throw thrown;
    }
  });
}

export function requireKey(service: Service): string {
  const key = loadKey(service.id);
  if (key) return key;
  throw new JobsheetError({
    code: 'NO_KEY',
    kind: 'auth',
    message: `Jobsheet has no ${service.name} key yet. Open the Jobsheet menu → Open Jobsheet and paste your key there (${service.keyPlace}). Nothing was changed.`,
  });
}

/** A run that wrote nothing leaves the sheet as it is: its line is kept and goes in with the next one that writes. */
function log(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, line: LogLine): void {
  const lines = [line, ...loadLog()];
  const wrote = line.added + line.changed + line.closed > 0;
  if (wrote) {
    const waiting = lines.filter(({ shown }) => !shown);
    prependLog(spreadsheet, waiting.map(rowOf));
  }
  keepLog(wrote ? lines.map((kept) => ({ ...kept, shown: true })) : lines);
}

function lineOf(report: RunReport, startedBy: StartedBy): LogLine {
  const { sync, tab, ending, added, changed, unchanged, closed, fetched, requests, seconds, quotaLeft } =
    report;
  const counts = { added, changed, unchanged, closed, fetched, requests };
  return {
    at: Date.now(),
    sync,
    tab,
    startedBy,
    ending,
    ...counts,
    seconds,
    quotaLeft,
    words: report.summary,
    shown: false,
  };
}

function failedLine(sync: SavedSync, error: JobsheetError, startedBy: StartedBy): LogLine {
  const counts = { added: 0, changed: 0, unchanged: 0, closed: 0, fetched: 0, requests: 0 };
  const { id, tab } = sync;
  return {
    at: Date.now(),
    sync: id,
    tab,
    startedBy,
    ending: 'failed',
    ...counts,
    seconds: 0,
    quotaLeft: null,
    words: error.message,
    shown: false,
  };
}

function rowOf(line: LogLine): LogRow {
  const {
    at,
    tab,
    startedBy,
    ending,
    added,
    changed,
    unchanged,
    closed,
    fetched,
    requests,
    seconds,
    quotaLeft,
    words,
  } = line;
  return [
    new Date(at),
    tab,
    startedBy,
    ending,
    added,
    changed,
    unchanged,
    closed,
    fetched,
    requests,
    seconds,
    quotaLeft ?? '',
    words,
  ];
}
