/** One run at a time in a document: the document lock dies with its execution, so a killed run blocks nobody. */
import { JobsheetError } from '../core/errors';

type Lock = GoogleAppsScript.Lock.Lock;

/** A second run gives up soon: it has nothing to do that the first does not do already. */
const PATIENCE = 1_000;

/**
 * Runs the work alone in this document.
 * @throws JobsheetError (transient) when another run has the lock.
 */
export function alone<T>(work: () => T, lock: Lock = LockService.getDocumentLock()): T {
  if (!lock.tryLock(PATIENCE)) {
    throw new JobsheetError({
      code: 'ALREADY_RUNNING',
      kind: 'transient',
      message: 'Another sync is running in this spreadsheet. Nothing was changed. Try again in a minute.',
    });
  }
  try {
    return work();
  } finally {
    lock.releaseLock();
  }
}
