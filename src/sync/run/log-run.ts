/** Tells how a run ended: in the store for the sidebar, and in the tab ‘Sync log’. */
import type { JobsheetError } from '../../core/errors';
import { openLog } from '../../sheet/log/log-tab';
import { type LogRow, prependLog } from '../../sheet/log/sync-log';
import { flushWrites } from '../../sheet/spreadsheet';
import { keepLog, type LogLine, linesThatFit, loadLog } from '../../store/log';
import { type LastRun, NO_COUNTS } from '../../store/run-state';
import { loadSyncs, type SavedSync } from '../../store/syncs';
import type { RunReport } from './report';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** A property holds 9 KB, and the card has little room. */
const LONGEST_WORDS = 500;

/** The person, or a trigger. */
export type StartedBy = 'you' | 'schedule';

/**
 * Logs a run. One that wrote nothing leaves the sheet as it is: its line is kept and goes in with the next run that writes.
 * Where the lines that wait no longer fit into what is kept, all of them go in, so that no run is missing in the tab.
 * @param hasUnflushed Whether something waits in the buffer that must be in the sheet when this returns.
 * @returns A sentence for the person where the line could not be written: no run fails for that.
 */
export function logRun(spreadsheet: Spreadsheet, line: LogLine, hasUnflushed = false): string | undefined {
  const lines = [line, ...loadLog()];
  const wrote = line.added + line.changed + line.closed > 0;
  if (wrote || waiting(linesThatFit(lines)).length < waiting(lines).length)
    return show(spreadsheet, lines, hasUnflushed);
  if (hasUnflushed) flushWrites();
  keepLog(lines);
  return undefined;
}

function waiting(lines: readonly LogLine[]): readonly LogLine[] {
  return lines.filter(({ shown }) => !shown);
}

/** Flushes outside of the attempt: an error in what the run wrote is the run's own. */
function show(
  spreadsheet: Spreadsheet,
  lines: readonly LogLine[],
  hasUnflushed: boolean,
): string | undefined {
  if (hasUnflushed) flushWrites();
  try {
    const rows = waiting(lines).map(rowOf);
    const remains = prependLog(spreadsheet, openLog(spreadsheet), rows, tabsOfSyncs);
    keepLog(lines.map((line) => ({ ...line, shown: true })));
    return remains === undefined
      ? undefined
      : `Older lines of the log could not be taken away. ${saidBy(remains)}`;
  } catch (refused) {
    const because = `The log could not be written; its lines wait for the next run. ${saidBy(refused)}`;
    const [newest, ...others] = lines;
    keepLog(newest ? [{ ...newest, words: `${newest.words} ${because}` }, ...others] : others);
    return because;
  }
}

function tabsOfSyncs(): string[] {
  return loadSyncs().map(({ tab }) => String(tab));
}

/** Quotes Google's own words, which name the cell, and whom to ask. */
function saidBy(thrown: unknown): string {
  return `Google said: “${thrown instanceof Error ? thrown.message : String(thrown)}”`;
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
    ...countsOfEdits(report),
    words: summary,
    ...(report.asked > 0 ? { asked: report.asked } : {}),
    ...(report.error ? { code: report.error.code, kind: report.error.kind } : {}),
    shown: false,
  };
}

function countsOfEdits({ sent }: RunReport) {
  const taken = (sent?.created ?? 0) + (sent?.changed ?? 0);
  const refused = sent?.refused ?? 0;
  return { ...(taken > 0 ? { sent: taken } : {}), ...(refused > 0 ? { refused } : {}) };
}

export function failureLine({ id, tab }: SavedSync, error: JobsheetError, startedBy: StartedBy): LogLine {
  const facts = { at: Date.now(), sync: id, tab, startedBy, ending: 'failed', seconds: 0, quotaLeft: null };
  const { code, kind, message } = error;
  return { ...facts, ...NO_COUNTS, words: message, code, kind, shown: false };
}

/** Returns the part of a line that is kept with its sync. @param untold What could not be told in the log. */
export function lastRunOf(line: LogLine, untold?: string): LastRun {
  const { sync: _sync, tab: _tab, seconds: _seconds, quotaLeft: _quotaLeft, shown: _shown, ...last } = line;
  const words = untold === undefined ? last.words : `${last.words} ${untold}`;
  return { ...last, words: words.slice(0, LONGEST_WORDS) };
}

/** Brings the lines that wait into the tab. @returns The same as `logRun`. */
export function flushLog(spreadsheet: Spreadsheet): string | undefined {
  const lines = loadLog();
  return waiting(lines).length > 0 ? show(spreadsheet, lines, false) : undefined;
}

/** Returns the cells in the order of the tab's headings. */
function rowOf(line: LogLine): LogRow {
  const { at, tab, startedBy, ending, added, changed, unchanged, closed, fetched, requests, seconds } = line;
  const counts = [added, changed, unchanged, closed, fetched, requests, seconds, line.quotaLeft ?? ''];
  return [new Date(at), tab, startedBy, ending, ...counts, line.words];
}
