/** The saved syncs, one document property each: everybody who uses the spreadsheet shares them. */
import type { Limits, Schedule } from '../core/sync-settings';
import type { Conditions } from '../streams/condition';
import type { Winner } from '../streams/edits';
import type { Filters } from '../streams/filter';
import type { NewFor } from '../streams/new-rows';
import { KEY } from './keys';
import {
  documentProperties,
  type Patch,
  type ReadableProperties,
  readRecord,
  readRecords,
  type StoredRecord,
  storedRecord,
} from './properties';

/** Returns eight characters of a random UUID: enough to tell the syncs and runs of one document apart. */
export function newId(): string {
  return Utilities.getUuid().slice(0, 8);
}

/** A saved definition: stream, filters, fields, tab, schedule. */
export interface SavedSync {
  readonly id: string;
  readonly stream: string;
  readonly tab: string;
  readonly filters: Filters;
  /** What the service cannot filter and the person leaves out; absent where nothing is left out. */
  readonly conditions?: Conditions;
  /** Keys of the fields, in the order in which their columns are made. */
  readonly fields: readonly string[];
  /** Names of the companies that the filters hold by id: no service tells the name for an id. */
  readonly companyNames?: Readonly<Record<string, string>>;
  /** The most that it may read and cost; absent where records are free. */
  readonly limits?: Limits;
  /** The side whose value stays where both changed a cell; absent: the newer one. */
  readonly winner?: Winner;
  /** For how long a new row is highlighted; absent: `DEFAULT_NEW_FOR`. */
  readonly newFor?: NewFor;
  /** The schedule of its own runs; absent: it runs only when a person starts it. */
  readonly schedule?: Schedule;
  /** The time when this schedule was chosen, epoch milliseconds. */
  readonly scheduledAt?: number;
  /** Its cells hold words in place of the service's codes; absent in syncs of versions that had none: they keep codes. */
  readonly words?: true;
  /** The person took its schedule away: turning hourly sync on gives it none. */
  readonly byHand?: true;
}

const TOO_LARGE = 'The settings of this sync are too long: choose fewer filter values or columns.';

/** Returns all of them as they were kept, in the order of their ids. They may be damaged: check one before using it. */
export function loadSyncs(
  properties: ReadableProperties = documentProperties(),
): Readonly<Record<string, unknown>>[] {
  return [...readRecords<object>(properties, KEY.sync)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([id, definition]) => ({ ...definition, id }));
}

export function syncRecord(id: string): StoredRecord<SavedSync> {
  return storedRecord(documentProperties(), KEY.sync + id, TOO_LARGE);
}

/**
 * Changes some settings of a sync as it is now, whatever copy of it the caller has. One that has been deleted stays deleted.
 * @param document Properties that were read a moment ago, where the caller has them: a call less.
 */
export function changeSync(
  id: string,
  change: (now: SavedSync) => Patch<SavedSync>,
  document: Pick<ReadableProperties, 'getProperty'> = documentProperties(),
): void {
  const now = readRecord<SavedSync>(document, KEY.sync + id);
  if (now) syncRecord(id).update(change(now), now);
}
