/** The saved syncs as the edit form reads and writes them. */

import { activeSpreadsheet } from '../../sheet/spreadsheet';
import { foreignRows, tabNames } from '../../sheet/table/foreign-rows';
import { OFFER } from '../../sources/catalog';
import { KEY } from '../../store/keys';
import type { SavedSync } from '../../store/syncs';
import { askedOf } from '../../sync/definitions/agreement';
import { checkGiven, findSaved, listSaved, saveGiven } from '../../sync/definitions/saved-syncs';
import { count } from '../../sync/run/report';
import type { KeptSync, SyncForm } from './wire-types';

type KeptForm = SyncForm & { readonly id: string };

/** Longer names are refused by Sheets. */
const LONGEST_TAB = 100;

export function formOf(id: string): KeptForm {
  return toForm(findSaved(id, OFFER));
}

/** A tab that holds something which no run of this sync wrote is asked about once (Marketplace review: confirmation). */
export function keepForm(form: SyncForm, isConfirmed: boolean): KeptSync {
  const { id, ...rest } = form;
  const given = id === null ? rest : { ...rest, id };
  const sync = checkGiven(given, OFFER);
  const rows = isConfirmed ? 0 : foreignRows(activeSpreadsheet(), sync.tab, sync.id);
  if (rows > 0) return { needsConfirmation: question(sync.tab, rows) };
  return { saved: toForm(saveGiven(given, OFFER)) };
}

/**
 * Who copies what somebody else has made has not agreed to what it may cost.
 * @returns The copy, kept with a tab of its own that is made when it is first run.
 */
export function duplicate(id: string): KeptForm {
  const original = findSaved(id, OFFER);
  const { id: _, ...rest } = toForm(original);
  const isAgreed = askedOf(original, OFFER) === null;
  return toForm(saveGiven({ ...rest, tab: freeTab(rest.tab) }, OFFER, isAgreed));
}

function toForm({ scheduledAt: _, byHand: __, schedule, ...sync }: SavedSync): KeptForm {
  return { ...sync, schedule: schedule ?? null };
}

function question(tab: string, rows: number): string {
  const held = rows === 1 ? 'one row' : `${count(rows)} rows`;
  return `The tab ‘${tab}’ already holds ${held}. Jobsheet will add its rows below them and its columns to the right; columns that have its headings already become its own. Everything else stays as it is. Use this tab?`;
}

/** @returns The name, with a number where no new tab can have it: Sheets takes two that differ only in case for the same. */
export function freeTab(tab: string): string {
  const taken = [...listSaved(OFFER).map((sync) => sync.tab), ...tabNames(activeSpreadsheet()), KEY.logTab];
  const lower = taken.map((name) => String(name).toLowerCase());
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '' : ` ${number}`;
    const name = tab.slice(0, LONGEST_TAB - ending.length) + ending;
    if (!lower.includes(name.toLowerCase())) return name;
  }
}
