/** Runs for triggers: carries out the syncs that are unfinished or due, within the time that Google allows. */
import { createDeadline, type Deadline, EXECUTION_BUDGET } from '../core/deadline';
import { asJobsheetError, isBeforeRun, type JobsheetError } from '../core/errors';
import { SLOWEST_FETCH } from '../http/exchange';
import { activeSpreadsheet } from '../sheet/spreadsheet';
import { OFFER } from '../sources/catalog';
import { keepLastRun, readLastRuns, unfinishedRuns } from '../store/log';
import { readDocument, readUser } from '../store/properties';
import {
  beginTriggerTime,
  keepTriggerNote,
  readTriggerNotes,
  type TriggerNote,
  triggerTimeLeft,
} from '../store/triggers';
import { type ListedSync, listSaved } from '../sync/definitions/saved-syncs';
import { carryOut, type RunAllReport } from '../sync/run/carry-out';
import { failureLine, lastRunOf, logRun } from '../sync/run/log-run';
import type { RunReport } from '../sync/run/report';
import { localClock } from './due';
import { goesOnByItself, pickDue } from './pick-due';
import { continueLater, removeContinuation } from './trigger';

/**
 * Runs what the hourly trigger is for. Errors of a sync are not thrown: Google would send them as e-mails for a bound script
 * and drop them for an add-on, so the log and the sidebar tell them.
 */
export function runDueSyncs(): RunAllReport {
  const now = Date.now();
  const { own } = readTriggerNotes(readDocument(), readUser());
  if (!mayRun()) {
    noteFired(own, { firedAt: now, refused: true });
    return { runs: [], failures: [], summary: 'Google wants the person’s permission anew.' };
  }
  noteFired(own, { firedAt: now });
  return inTriggerTime((deadline) => {
    const document = readDocument();
    const due = pickDue(withoutProblem(listSaved(OFFER, document)), {
      unfinished: unfinishedRuns(document),
      last: readLastRuns(document),
      now,
      clock: localClock(activeSpreadsheet().getSpreadsheetTimeZone()),
    });
    return runEach(due, deadline);
  });
}

/** Continues runs for the trigger that fires a minute after they reached Google's six minutes. */
export function continueRuns(): RunAllReport {
  removeContinuation();
  return inTriggerTime((deadline) => {
    const document = readDocument();
    const unfinished = unfinishedRuns(document);
    const last = readLastRuns(document);
    const saved = withoutProblem(listSaved(OFFER, document));
    return runEach(
      saved.filter(({ id }) => unfinished.includes(id) && goesOnByItself(last.get(id))),
      deadline,
    );
  });
}

/** Notes that the trigger fired. Without a note it was turned off a moment ago, or it was not the trigger that called. */
function noteFired(own: TriggerNote | undefined, fired: Omit<TriggerNote, 'installedAt'>): void {
  if (own) keepTriggerNote({ installedAt: own.installedAt, ...fired });
}

/** A person may withdraw a permission, and a new version may need another one (editor add-on triggers). */
function mayRun(): boolean {
  const { REQUIRED } = ScriptApp.AuthorizationStatus;
  return ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus() !== REQUIRED;
}

/** Keeps to what is left of the day's trigger time: once it is used up, Google stops every trigger of the person. */
function inTriggerTime(work: (deadline: Deadline) => RunAllReport): RunAllReport {
  const began = Date.now();
  const remaining = triggerTimeLeft(began);
  if (remaining === 0) {
    return { runs: [], failures: [], summary: 'Today’s trigger time is used up; Jobsheet goes on tomorrow.' };
  }
  const ended = beginTriggerTime(began);
  const report = work(createDeadline(Date.now, Math.min(EXECUTION_BUDGET, remaining)));
  ended(Date.now());
  return report;
}

function withoutProblem(syncs: readonly ListedSync[]): ListedSync[] {
  return syncs.filter(({ problem }) => problem === undefined);
}

/** A sync that fails does not stop the others. Syncs for which no time is left are due again in the next hour. */
function runEach(syncs: readonly ListedSync[], deadline: Deadline): RunAllReport {
  const runs: RunReport[] = [];
  const failures: { sync: string; code: string; message: string }[] = [];
  for (const sync of syncs) {
    if (!deadline.allows(SLOWEST_FETCH)) break;
    try {
      runs.push(carryOut(sync, OFFER, 'schedule', deadline));
    } catch (thrown) {
      const error = asJobsheetError(thrown);
      failures.push({ sync: sync.id, code: error.code, message: error.message });
      logOnce(sync, error);
    }
  }
  if (runs.some(({ ending }) => ending === 'out-of-time')) continueLater();
  const words = [...runs.map(({ summary }) => summary), ...failures.map(({ message }) => message)];
  return { runs, failures, summary: words.join(' ') || 'Nothing was due.' };
}

/** Logs a missing key or agreement, once: they are found before a run begins, so no run logs them. */
function logOnce(sync: ListedSync, error: JobsheetError): void {
  if (!isBeforeRun(error.code) || readLastRuns().get(sync.id)?.code === error.code) return;
  const line = failureLine(sync, error, 'schedule');
  logRun(activeSpreadsheet(), line);
  keepLastRun(sync.id, lastRunOf(line));
}
