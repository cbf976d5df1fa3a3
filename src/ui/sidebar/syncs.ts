/** The saved syncs, for the sidebar, tests and the command line: JSON in, JSON out. */

import { continueLater } from '../../schedule/continue';
import { OFFER } from '../../sources/catalog';
import { CAREER_SITES } from '../../sources/jobo/career-sites';
import { APPLICATIONS } from '../../sources/pipeline/applications';
import { TRACKLY_COMPANIES } from '../../sources/trackly/companies';
import { TRACKLY_JOBS } from '../../sources/trackly/jobs';
import { askToCancel, type Progress, readProgress } from '../../store/progress';
import type { SavedSync } from '../../store/syncs';
import type { AnyStream } from '../../streams/stream';
import { bringBack } from '../../sync/actions/bring-back';
import { agreeTo, askedOf, notAgreed } from '../../sync/definitions/agreement';
import type { Given } from '../../sync/definitions/check-sync';
import { deleteSaved } from '../../sync/definitions/delete-sync';
import { firstSync } from '../../sync/definitions/first-sync';
import { findSaved, type ListedSync, listSaved, saveGiven } from '../../sync/definitions/saved-syncs';
import { carryOut } from '../../sync/run/carry-out';
import type { RunReport } from '../../sync/run/report';
import { type RunAllReport, runAll, succeeded } from '../../sync/run/run-all';

export function listSyncs(): ListedSync[] {
  return listSaved(OFFER);
}

/** @throws JobsheetError (config) that names the field and what it may be. */
export function saveSync(given: Given): SavedSync {
  return saveGiven(given, OFFER);
}

/** @param terms Of what it may cost, as the person has seen them. @throws JobsheetError when somebody has changed them since. */
export function agreeToCost(id: string, terms: string): void {
  const sync = findSaved(id, OFFER);
  const asked = askedOf(sync, OFFER);
  if (!agreeTo(terms, sync, OFFER) && asked !== null) throw notAgreed(asked);
}

export function deleteSync(id: string): void {
  deleteSaved(id, OFFER);
}

/**
 * @param terms Of what it may cost, as the person has seen them and said yes.
 * @throws JobsheetError when it failed; what was written before stays.
 */
export function runSync(id: string, terms?: string): RunReport {
  const sync = findSaved(id, OFFER);
  if (terms !== undefined) agreeTo(terms, sync, OFFER);
  const report = succeeded(carryOut(sync, OFFER));
  if (report.ending === 'out-of-time') continueLater();
  return report;
}

/** Every sync of postings; with none saved, one made of the person's own preferences in Trackly. */
export function syncJobs(): RunAllReport {
  return syncStream(TRACKLY_JOBS);
}

/** Every sync of companies; with none saved, one of all companies that Trackly knows. */
export function syncCompanies(): RunAllReport {
  return syncStream(TRACKLY_COMPANIES);
}

/** Every sync of career sites; with none saved, one of all that Jobo knows, within the usual limits. */
export function syncCareerSites(): RunAllReport {
  return syncStream(CAREER_SITES);
}

/** Every sync of applications; with none saved, one of all that the person has in Pipeline. */
export function syncApplications(): RunAllReport {
  return syncStream(APPLICATIONS);
}

function syncStream(stream: AnyStream): RunAllReport {
  const saved = listSaved(OFFER).filter((sync) => sync.stream === stream.id);
  return goingOn(runAll(saved.length > 0 ? saved : [firstSync(stream, OFFER)], OFFER));
}

/** Every sync there is, of whatever stream; with none saved, as `syncJobs`. */
export function syncAll(): RunAllReport {
  const saved = listSaved(OFFER);
  return saved.length > 0 ? goingOn(runAll(saved, OFFER)) : syncJobs();
}

function goingOn(report: RunAllReport): RunAllReport {
  if (report.runs.some(({ ending }) => ending === 'out-of-time')) continueLater();
  return report;
}

/** Rows that the person removed come back with the next run. @returns How many there are. */
export function bringBackRows(id: string): number {
  return bringBack(findSaved(id, OFFER));
}

/** How far a running sync is; null when none runs. */
export function syncProgress(id: string): Progress | null {
  return readProgress(id);
}

/** Stops a running sync between two windows of requests. */
export function cancelSync(id: string): void {
  askToCancel(id);
}
