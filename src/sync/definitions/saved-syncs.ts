/** Lists, finds and keeps the saved syncs, each checked against what its stream offers. */
import { asJobsheetError, configError } from '../../core/errors';
import { findLedgerTab } from '../../sheet/ledger/ledger-tab';
import { findLogTab } from '../../sheet/log/log-tab';
import type { LookupSource } from '../../sheet/lookups';
import { activeSpreadsheet } from '../../sheet/spreadsheet';
import { tabNames } from '../../sheet/table/find-tab';
import { KEY } from '../../store/keys';
import { type ReadableProperties, readDocument } from '../../store/properties';
import { changeSync, loadSyncs, newId, type SavedSync, syncRecord } from '../../store/syncs';
import { type Offer, streamOf } from '../offer';
import { agree } from './agreement';
import { checkSync, type Given } from './check-sync';
import { changeHighlight } from './highlight';
import { sheetIdOf } from './sync-table';

/** A damaged or outdated sync has a `problem`, a sentence, and is not run. */
export type ListedSync = SavedSync & { readonly problem?: string };

export function listSaved(offer: Offer, properties?: ReadableProperties): ListedSync[] {
  return loadSyncs(properties).map((given) => {
    try {
      return checked(given, offer);
    } catch (thrown) {
      return { ...given, problem: asJobsheetError(thrown).message } as ListedSync;
    }
  });
}

/** Returns the tabs of all syncs of a stream that have no problem. */
export function sourcesOf(offer: Offer, stream: string): LookupSource[] {
  const document = readDocument();
  return listSaved(offer, document).flatMap((sync) =>
    sync.stream === stream && sync.problem === undefined
      ? [{ tab: sync.tab, sheetId: sheetIdOf(sync, document), syncId: sync.id }]
      : [],
  );
}

/**
 * Keeps a definition; without an id it is a new one. Settings that are missing get the stream's defaults.
 * @param agrees Whether the person who saves it agrees to what it may cost.
 * @throws JobsheetError (config) that names the wrong field and its allowed values.
 */
export function saveGiven(given: Given, offer: Offer, agrees = true): SavedSync {
  const sync = checkGiven(given, offer);
  const before = loadSyncs().find(({ id }) => id === sync.id);
  syncRecord(sync.id).replace(sync);
  if (before && before['newFor'] !== sync.newFor) changeHighlight(sync, streamOf(offer, sync.stream));
  if (agrees) agree(sync, streamOf(offer, sync.stream));
  return sync;
}

/** Returns the definition as it would be kept. @throws JobsheetError (config) as `saveGiven` does. */
export function checkGiven(given: Given, offer: Offer): SavedSync {
  const {
    scheduledAt: _,
    byHand: __,
    words: ___,
    ...sync
  } = checked({ ...given, id: given['id'] ?? newId() }, offer);
  const others = loadSyncs();
  requireOwnTab(sync, others);
  const before = others.find(({ id }) => id === sync.id);
  // Cells that hold codes already are not rewritten.
  const kept: SavedSync = !before || before['words'] === true ? { ...sync, words: true } : sync;
  if (!sync.schedule) return before?.['schedule'] || before?.['byHand'] ? { ...kept, byHand: true } : kept;
  const isSame = JSON.stringify(before?.['schedule']) === JSON.stringify(sync.schedule);
  return { ...kept, scheduledAt: isSame ? Number(before?.['scheduledAt'] ?? 0) : Date.now() };
}

/** @throws JobsheetError (config) when there is no sync with that id, or it is damaged. */
export function findSaved(id: string, offer: Offer): SavedSync {
  return checked(requireSaved(id), offer);
}

function checked(given: Given, offer: Offer): SavedSync {
  const { id, scheduledAt, byHand, words } = given;
  const stream = streamOf(offer, given['stream']);
  return {
    id: String(id),
    ...checkSync(given, stream),
    ...(typeof scheduledAt === 'number' ? { scheduledAt } : {}),
    ...(byHand === true ? { byHand } : {}),
    ...(words === true ? { words } : {}),
  };
}

/** Returns a definition as it was kept. @throws JobsheetError (config) when there is no sync with that id. */
export function requireSaved(id: string): Given {
  const all = loadSyncs();
  const found = all.find((given) => given['id'] === id);
  if (found) return found;
  throw configError(
    'NO_SUCH_SYNC',
    `There is no sync ‘${id}’. It may be: ${all.map((given) => given['id']).join(', ') || 'none is saved yet'}.`,
  );
}

/** Compares without case: Sheets does not tell the names of tabs apart by it. */
function requireOwnTab(sync: SavedSync, all: readonly Given[]): void {
  const tab = sync.tab.toLowerCase();
  const others = all.filter((given) => given['id'] !== sync.id);
  const taken = [...others.map((given) => String(given['tab'])), ...namesOfOurs()];
  if (!taken.some((name) => name.toLowerCase() === tab)) return;
  throw configError(
    'TAB_TAKEN',
    `The tab ‘${sync.tab}’ already belongs to another sync or to Jobsheet itself. Choose another name for ‘tab’.`,
  );
}

/** Returns the names that our tabs have, and those that they will get unless a tab of the person's has them. */
function namesOfOurs(): string[] {
  const spreadsheet = activeSpreadsheet();
  const there = tabNames(spreadsheet).map((name) => name.toLowerCase());
  const ours = [findLogTab(spreadsheet), findLedgerTab(spreadsheet)];
  return [
    ...ours.flatMap((sheet) => (sheet ? [sheet.getName()] : [])),
    ...[KEY.logTab, KEY.ledgerTab].filter((name) => !there.includes(name.toLowerCase())),
  ];
}

export interface HourlySyncs {
  /** The syncs that run by themselves now, each by its own schedule. */
  readonly scheduled: readonly ListedSync[];
  /** The syncs that cost money each time: only the person who pays may schedule them. */
  readonly paid: readonly ListedSync[];
}

/** Lets free syncs without a schedule run every hour, but those from which the person has taken the schedule away. */
export function scheduleHourly(offer: Offer): HourlySyncs {
  const sound = listSaved(offer).filter(({ problem }) => problem === undefined);
  const isPaid = (sync: ListedSync) => streamOf(offer, sync.stream).metered !== undefined;
  const paid = sound.filter((sync) => !sync.schedule && isPaid(sync));
  for (const sync of sound) {
    if (sync.schedule || sync.byHand || isPaid(sync)) continue;
    changeSync(sync.id, () => ({ schedule: { every: 'hour' }, scheduledAt: Date.now() }));
  }
  const scheduled = listSaved(offer).filter(({ problem, schedule }) => problem === undefined && schedule);
  return { scheduled, paid };
}
