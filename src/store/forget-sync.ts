/** Deletes all that is kept of a sync outside of the sheet. What is in the sheet has gone before (delete-sync.ts). */

import { agreementRecord } from './agreements';
import { forgetEditTimes } from './edit-times';
import { KEY } from './keys';
import { knownPartsStore } from './known-parts';
import { forgetPageTokens } from './long-page-token';
import { documentProperties, readRecords } from './properties';
import { forgetRunState, type RunState } from './run-state';
import { forgetAccepted } from './service-answers';
import { syncRecord } from './syncs';

interface ForgottenSync {
  readonly id: string;
  /** The id of the spreadsheet. */
  readonly document: string;
  /** All that services can be asked for and may carry out later: `changes`, names of scores. */
  readonly acceptedKinds: readonly string[];
}

/** The definition goes last: while it is there, a deletion that was killed can be repeated. Progress goes with the lock. */
export function forgetSync({ id, document, acceptedKinds }: ForgottenSync): void {
  const properties = documentProperties();
  const all = properties.getProperties();
  const names = Object.keys(all);
  const states = readRecords<RunState<{ readonly sheetId?: number }>>(
    { getProperties: () => all },
    KEY.runState,
  );
  const sheetOf = (sync: string) => states.get(sync)?.table?.sheetId;
  const others = [...states.keys()].filter((sync) => sync !== id).map(sheetOf);
  forgetPageTokens(id, names, properties);
  forgetEditTimes(names, (sheetId) => others.includes(sheetId), properties);
  const sheetId = sheetOf(id);
  if (sheetId !== undefined && !others.includes(sheetId)) forgetAccepted(sheetId, acceptedKinds);
  knownPartsStore(id).take();
  agreementRecord(id, document).forget();
  forgetRunState(id, properties);
  syncRecord(id).forget();
}
