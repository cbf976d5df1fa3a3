/** Runs that a person has started, from the menu, the sidebar or the script editor. */
import { continueLater } from '../schedule/continue';
import { OFFER } from '../sources/catalog';
import { TRACKLY_JOBS } from '../sources/trackly/jobs';
import type { AnyStream } from '../streams/stream';
import { agreeTo } from '../sync/definitions/agreement';
import { firstSync } from '../sync/definitions/first-sync';
import { findSaved, listSaved } from '../sync/definitions/saved-syncs';
import { carryOut } from '../sync/run/carry-out';
import type { RunReport } from '../sync/run/report';
import { type RunAllReport, runAll, succeeded } from '../sync/run/run-all';

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
