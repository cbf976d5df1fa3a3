/** The report of a run, in numbers and in words. */

import type { ErrorCode, ErrorKind, JobsheetError } from '../../core/errors';
import { count, counted, type Noun } from '../../core/words';
import type { Counts } from '../../store/run-state';

/** Says whether a run came to its end, and why not. */
export type Ending = 'finished' | 'out-of-time' | 'at-limit' | 'cancelled' | 'failed';

export interface RunReport extends Counts {
  readonly sync: string;
  readonly tab: string;
  readonly ending: Ending;
  /** True where every record was read, so that those that are gone are known. */
  readonly complete: boolean;
  /** Rows that the person removed and that stay away. */
  readonly removed: number;
  /** Rows that were sent in this execution; null for streams that take no edits. */
  readonly sent: { readonly created: number; readonly changed: number; readonly refused: number } | null;
  /** Rows with edits that wait until the person has said whether they are to be sent. */
  readonly asked: number;
  /** The length of this execution. */
  readonly seconds: number;
  /** Requests left in the service's hour; null where the service did not say. */
  readonly quotaLeft: number | null;
  /** The cost of the run; null where records are free. */
  readonly credits: number | null;
  /** Credits left on the account; null where the service does not say. */
  readonly creditsLeft: number | null;
  /** The cost in words; empty where records are free. */
  readonly cost: string;
  /** Sentences about what was left out and why. */
  readonly problems: readonly string[];
  readonly error: { readonly code: ErrorCode; readonly kind: ErrorKind; readonly message: string } | null;
  /** The whole run in a sentence or two. */
  readonly summary: string;
}

export function finishReport(
  facts: Omit<RunReport, 'summary' | 'error'>,
  noun: Noun,
  error?: JobsheetError,
): RunReport {
  const told = error ? { code: error.code, kind: error.kind, message: error.message } : null;
  return { ...facts, error: told, summary: summaryOf({ ...facts, error: told }, noun) };
}

/** Adds a problem that turned out after the report was made. */
export function withProblem(report: RunReport, problem: string): RunReport {
  return {
    ...report,
    problems: [...report.problems, problem],
    summary: `${report.summary} ${problem}`,
  };
}

function summaryOf(report: Omit<RunReport, 'summary'>, noun: Noun): string {
  const { tab, added, changed, closed, sent, ending, error } = report;
  const news = [
    added > 0 ? `${count(added)} new` : '',
    changed > 0 ? `${count(changed)} changed` : '',
    closed > 0 ? `${count(closed)} closed` : '',
    sent && sent.created > 0 ? `${count(sent.created)} sent as new` : '',
    sent && sent.changed > 0 ? `your changes of ${count(sent.changed)} sent` : '',
  ].filter((words) => words !== '');
  const done = `${counted(report.fetched, noun)} read for ‘${tab}’: ${news.join(', ') || 'nothing new'}.`;
  const rest = {
    finished: '',
    'out-of-time': 'Google allows six minutes at a time; Jobsheet goes on where it stopped.',
    'at-limit': '',
    cancelled: 'Stopped as you asked; what was read is in the sheet.',
    failed: error?.message ?? '',
  }[ending];
  return [done, report.cost, rest, ...report.problems].filter((words) => words !== '').join(' ');
}
