/** The person's agreement to the cost of a sync, as a card shows it and asks for it. */
import { OFFER } from '../../sources/catalog';
import type { ReadableProperties } from '../../store/properties';
import { loadKey } from '../../store/secrets';
import type { SavedSync } from '../../store/syncs';
import { agreeTo, askedOf, notAgreed, termsOf } from '../../sync/definitions/agreement';
import { findSaved } from '../../sync/definitions/saved-syncs';
import { streamOf } from '../../sync/offer';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface Payment {
  /** Fingerprint of the cost. It comes back with a yes, so that nobody agrees to something that they have not seen. */
  readonly terms: string;
  /** The question to the person, a sentence or two; null once they have agreed. */
  readonly asks: string | null;
}

/** @returns null where records are free, or the person has no key to pay with. */
export function paymentOf(
  sync: SavedSync,
  spreadsheet: Spreadsheet,
  user: ReadableProperties,
): Payment | null {
  const { metered, service } = streamOf(OFFER, sync.stream);
  if (!metered || !loadKey(service, user)) return null;
  return { terms: termsOf(sync), asks: askedOf(sync, OFFER, { document: spreadsheet.getId(), user }) };
}

/** Records that the person agrees. @throws JobsheetError when somebody has changed the sync since they saw its cost. */
export function confirmTerms(id: string, terms: string): void {
  const sync = findSaved(id, OFFER);
  const asked = askedOf(sync, OFFER);
  if (!agreeTo(terms, sync, OFFER) && asked !== null) throw notAgreed(asked);
}
