/** Tells how a run ended: in the store for the sidebar, and in the tab ‘Sync log’. */
import type { JobsheetError } from '../core/errors';
import { flushWrites } from '../sheet/spreadsheet';
import { type LogRow, prependLog } from '../sheet/sync-log';
import { keepLog, type LogLine, linesThatFit, loadLog } from '../store/log';
import { NO_COUNTS } from '../store/runs';
import type { SavedSync } from '../store/syncs';
import type { RunReport } from './report';

/** What started a run: the person, or a trigger. */
export type StartedBy = 'you' | 'schedule';

/**
 * A run that wrote nothing leaves the sheet as it is: its line is kept and goes in with the next one that writes. When one
 * that waits no longer fits into what is kept, all of them go in: no run is missing in the tab.
 * @param hasUnflushed Whether something waits in the buffer that must be in the sheet when this returns.
 */
export function logRun(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  line: LogLine,
  hasUnflushed = false,
): void {
  const lines = [line, ...loadLog()];
  const wrote = line.added + line.changed + line.closed > 0;
  if (wrote || waiting(linesThatFit(lines)).length < waiting(lines).length) show(spreadsheet, lines);
  else {
    if (hasUnflushed) flushWrites();
    keepLog(lines);
  }
}

function waiting(lines: readonly LogLine[]): readonly LogLine[] {
  return lines.filter(({ shown }) => !shown);
}

function show(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, lines: readonly LogLine[]): void {
  prependLog(spreadsheet, waiting(lines).map(rowOf));
  keepLog(lines.map((line) => ({ ...line, shown: true })));
}

export function reportLine(report: RunReport, startedBy: StartedBy): LogLine {
  const { sync, tab, ending, seconds, quotaLeft, summary } = report;
  const { fetched, added, changed, unchanged, closed, requests } = report;
  const counts = { fetched, added, changed, unchanged, closed, requests };
  return {
    at: Date.now(),
    sync,
    tab,
    startedBy,
    ending,
    ...counts,
    seconds,
    quotaLeft,
    words: summary,
    ...(report.asked > 0 ? { asked: report.asked } : {}),
    ...(report.error ? { code: report.error.code, kind: report.error.kind } : {}),
    shown: false,
  };
}

export function failureLine({ id, tab }: SavedSync, error: JobsheetError, startedBy: StartedBy): LogLine {
  const facts = { at: Date.now(), sync: id, tab, startedBy, ending: 'failed', seconds: 0, quotaLeft: null };
  const { code, kind, message } = error;
  return { ...facts, ...NO_COUNTS, words: message, code, kind, shown: false };
}

/** Brings the lines that wait into the tab. */
export function flushLog(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): void {
  const lines = loadLog();
  if (waiting(lines).length > 0) show(spreadsheet, lines);
}

/** In the order of the tab's headings. */
function rowOf(line: LogLine): LogRow {
  const { at, tab, startedBy, ending, added, changed, unchanged, closed, fetched, requests, seconds } = line;
  const counts = [added, changed, unchanged, closed, fetched, requests, seconds, line.quotaLeft ?? ''];
  return [new Date(at), tab, startedBy, ending, ...counts, line.words];
}
