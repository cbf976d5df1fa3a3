/** Reads, saves and copies syncs for the edit form. */
import { freeTabName } from '../../core/tab-name';
import { count } from '../../core/words/counts';
import { activeSpreadsheet } from '../../sheet/spreadsheet';
import { foreignRows, tabNames } from '../../sheet/table/foreign-rows';
import { OFFER } from '../../sources/catalog';
import { KEY } from '../../store/keys';
import type { SavedSync } from '../../store/syncs';
import { askedOf } from '../../sync/definitions/agreement';
import { checkGiven, findSaved, listSaved, saveGiven } from '../../sync/definitions/saved-syncs';
import type { SavedForm, SyncForm, TabQuestion } from './wire/sync-form';

export function formOf(id: string): SavedForm {
  return toForm(findSaved(id, OFFER));
}

/**
 * Asks about a tab that holds rows which no run of this sync wrote (Marketplace review: confirmation).
 * @throws JobsheetError (config) that names the setting which is wrong.
 */
export function saveForm({ id, ...rest }: SyncForm, isConfirmed: boolean): SavedForm | TabQuestion {
  const given = { ...rest, ...(id === null ? {} : { id }) };
  const sync = checkGiven(given, OFFER);
  const rows = isConfirmed ? 0 : foreignRows(activeSpreadsheet(), sync.tab, sync.id);
  if (rows > 0) return { needsConfirmation: question(sync.tab, rows) };
  return toForm(saveGiven(given, OFFER));
}

/** Saves a copy. Its cost counts as agreed only if the person has agreed to that of the original. */
export function duplicate(id: string): SavedForm {
  const original = findSaved(id, OFFER);
  const { id: _, ...rest } = toForm(original);
  const isAgreed = askedOf(original, OFFER) === null;
  return toForm(saveGiven({ ...rest, tab: freeTab(rest.tab) }, OFFER, isAgreed));
}

function toForm({ scheduledAt: _, byHand: __, schedule, ...sync }: SavedSync): SavedForm {
  return { ...sync, schedule: schedule ?? null };
}

function question(tab: string, rows: number): string {
  const held = rows === 1 ? 'one row' : `${count(rows)} rows`;
  return `The tab ‘${tab}’ already holds ${held}. Jobsheet will add its rows below them and its columns to the right; columns that have its headings already become its own. Everything else stays as it is. Use this tab?`;
}

/** Returns the name, with a number behind it if a sync, a tab or Jobsheet itself has it already. */
export function freeTab(wanted: string): string {
  const tabs = listSaved(OFFER).map(({ tab }) => String(tab));
  return freeTabName(wanted, [...tabs, ...tabNames(activeSpreadsheet()), KEY.logTab]);
}
