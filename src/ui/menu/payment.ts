/** Asks the person who starts a paid sync from the menu whether they agree to limits that somebody else has set. */
import { OFFER } from '../../sources/catalog';
import { loadKey } from '../../store/secrets';
import type { SavedSync } from '../../store/syncs';
import { agree, askedOf } from '../../sync/definitions/agreement';
import { streamOf } from '../../sync/offer';

/** @returns false only when they say no. Without a key nothing is asked, and the run reports the missing key. */
export function agreesTo(sync: SavedSync): boolean {
  const stream = streamOf(OFFER, sync.stream);
  const asked = stream.metered && loadKey(stream.service) ? askedOf(sync, OFFER) : null;
  if (asked === null) return true;
  const ui = SpreadsheetApp.getUi();
  const isYes = ui.alert('Jobsheet', `${asked} Sync?`, ui.ButtonSet.YES_NO) === ui.Button.YES;
  if (isYes) agree(sync, stream);
  return isYes;
}
