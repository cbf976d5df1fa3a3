/** Runs that a person has started, from the menu, the sidebar or the script editor. */
import { continueLater } from '../schedule/trigger';
import { OPENINGS } from '../sources/boards/openings';
import { OFFER } from '../sources/catalog';
import { CAREER_SITES } from '../sources/jobo/career-sites';
import { APPLICATIONS } from '../sources/pipeline/applications';
import { TRACKLY_COMPANIES } from '../sources/trackly/companies';
import { TRACKLY_JOBS } from '../sources/trackly/jobs';
import type { AnyStream } from '../streams/stream';
import { agreeTo } from '../sync/definitions/agreement';
import { firstSync } from '../sync/definitions/first-sync';
import { findSaved, listSaved } from '../sync/definitions/saved-syncs';
import { carryOut, type RunAllReport, runAll, succeeded } from '../sync/run/carry-out';
import type { RunReport } from '../sync/run/report';

/**
 * Runs one sync.
 * @param terms Fingerprint of the cost that the person has seen and agreed to.
 * @throws JobsheetError when the run failed; rows that it wrote before that stay.
 */
export function runSaved(id: string, terms?: string): RunReport {
  const sync = findSaved(id, OFFER);
  if (terms !== undefined) agreeTo(terms, sync, OFFER);
  const report = succeeded(carryOut(sync, OFFER));
  if (report.ending === 'out-of-time') continueLater();
  return report;
}

/** Runs every sync of a stream; where none is saved, creates the first one. */
export function runStream(stream: AnyStream): RunAllReport {
  const saved = listSaved(OFFER).filter((sync) => sync.stream === stream.id);
  return continued(runAll(saved.length > 0 ? saved : [firstSync(stream, OFFER)], OFFER));
}

/** Runs every sync; where none is saved, creates a first one of job postings. */
export function runEverything(): RunAllReport {
  const saved = listSaved(OFFER);
  return saved.length > 0 ? continued(runAll(saved, OFFER)) : runStream(TRACKLY_JOBS);
}

function continued(report: RunAllReport): RunAllReport {
  if (report.runs.some(({ ending }) => ending === 'out-of-time')) continueLater();
  return report;
}

// For the script editor and the command line, one for each stream. Each returns a report and throws what fails.

/** Runs every sync of job postings; the first one takes the person's saved preferences in Trackly. */
export function syncJobs(): RunAllReport {
  return runStream(TRACKLY_JOBS);
}

/** Runs every sync of companies; the first one reads all companies of Trackly. */
export function syncCompanies(): RunAllReport {
  return runStream(TRACKLY_COMPANIES);
}

/** Runs every sync of career sites; the first one reads all sites of Jobo, within the default limits. */
export function syncCareerSites(): RunAllReport {
  return runStream(CAREER_SITES);
}

/** Runs every sync of applications; the first one reads all applications of the person in Pipeline. */
export function syncApplications(): RunAllReport {
  return runStream(APPLICATIONS);
}

/** Runs every sync of openings at chosen companies. The first one is made in the sidebar, since it needs their links. */
export function syncOpenings(): RunAllReport {
  return runStream(OPENINGS);
}
