/** The state that each run of a sync hands on to the next, in one document property for each sync. */

import type { ErrorKind } from '../core/errors';
import type { Arrival } from '../streams/new-rows';
import type { PageToken } from '../streams/page';
import { KEY } from './keys';
import { forgetLongPageToken, keepLongPageToken, restoreLongPageToken } from './long-page-token';
import {
  bytesOf,
  documentProperties,
  LARGEST_VALUE,
  type Patch,
  patched,
  type ReadableProperties,
  readRecord,
  storedRecord,
} from './properties';

type Properties = GoogleAppsScript.Properties.Properties;

/** T is what the sheet's side keeps of its table. */
export interface RunState<T> {
  /** The tab that the rest is about, as the sync names it. */
  readonly tab?: string;
  readonly table?: T;
  readonly checkpoint?: Checkpoint;
  /** Epoch milliseconds of the start of the last complete run. */
  readonly lastFull?: number;
  /** The fingerprint of the filters of that run. */
  readonly filters?: string;
  /** The fingerprint of the filters by which a run has read the list to its end: rows that come later are new. */
  readonly filled?: string;
  /** When new rows came, and how many: what the person has not seen yet, the oldest first. */
  readonly arrivals?: readonly Arrival[];
  /** The person has a ‘My status’ column in the tab. */
  readonly hasStatus?: boolean;
  /** The end of the last run. It decides when the sync is due, however many other syncs have run since. */
  readonly last?: LastRun;
  /** Time zones that the spreadsheet had when rows were written: dates are recognised by them after a change of zone. */
  readonly zones?: readonly string[];
  readonly held?: HeldEdits;
  /** The id of the tab for which the person agreed that edits are sent, where it had rows before the sync. */
  readonly agreedTab?: number;
  /** Cells may bear notes that say why they were not sent. */
  readonly hasNotes?: boolean;
  /** A run has begun to append rows, and none has finished since: the row ledger may not know all rows. */
  readonly isAppending?: boolean;
  /** Ids of rows that a run was about to mark closed, and none has finished since: the row ledger may not know of it. */
  readonly closing?: readonly string[];
  /** The records that conditions kept out of the tab when the list was read last; absent without conditions. */
  readonly leftOut?: LeftOut;
  /** Ids of the newest of them, in a long list: the next run recognizes by them what is not new. */
  readonly newestLeftOut?: readonly string[];
  /** The next run brings back the rows that the person removed. */
  readonly bringsBack?: boolean;
}

export interface RunStore<T> {
  /** Returns the state as it was read or last written here. */
  readonly load: () => RunState<T>;
  /** Changes some keys, and leaves what somebody else has changed in the others (a status column, an answer). */
  readonly update: (patch: Patch<RunState<T>>) => void;
  /** Changes the state into this one. Keys that have not changed since it was read are left to others, as in `update`. */
  readonly replace: (state: RunState<T>) => void;
}

/**
 * Opens the state of a sync. It is read once, and read again before each write; nothing is written where nothing changes.
 * Each call costs 30 to 60 ms.
 */
export function runStore<T>(syncId: string, properties: Properties = documentProperties()): RunStore<T> {
  const stored = storedRecord<RunState<T>>(properties, KEY.runState + syncId, TOO_LARGE);
  // A damaged state costs one more full sync, nothing else.
  let known: RunState<T> = withPageToken(stored.read() ?? {}, properties);
  const update = (patch: Patch<RunState<T>>) => {
    const changed = changesIn(known, patch);
    if (Object.keys(changed).length === 0) return;
    const before = stored.read() ?? {};
    const { checkpoint } = changed;
    const kept = checkpoint
      ? { ...changed, checkpoint: keepLongPageToken(syncId, checkpoint, properties) }
      : changed;
    const next = fitting(patched(before, kept));
    stored.replace(next);
    if ('checkpoint' in changed) forgetLongPageToken(before.checkpoint, next.checkpoint, properties);
    known = patched(next, { checkpoint: 'checkpoint' in changed ? checkpoint : known.checkpoint });
  };
  return {
    load: () => known,
    update,
    replace: (state) => {
      const cleared = Object.keys(known).map((key) => [key, undefined]);
      update({ ...Object.fromEntries(cleared), ...state });
    },
  };
}

const TOO_LARGE = 'What Jobsheet must remember of this sync is too long: choose fewer columns.';
/** The sentences of the last run are cut further before anything else has to give way. */
const LONGEST_WORDS = [500, 80, 0];

/** Returns the state with the words of its last run cut until it fits into a property, or as short as they can be. */
function fitting<T>(state: RunState<T>): RunState<T> {
  const { last } = state;
  if (!last) return state;
  const states = LONGEST_WORDS.map((longest) => ({
    ...state,
    last: { ...last, words: last.words.slice(0, longest) },
  }));
  const fits = (one: RunState<T>) => bytesOf(JSON.stringify(one)) <= LARGEST_VALUE;
  return states.find(fits) ?? (states[states.length - 1] as RunState<T>);
}

function changesIn<T>(known: RunState<T>, patch: Patch<RunState<T>>): Patch<RunState<T>> {
  const changes = Object.entries(patch).filter(
    ([key, value]) => JSON.stringify(known[key as keyof RunState<T>]) !== JSON.stringify(value),
  );
  return Object.fromEntries(changes);
}

function withPageToken<T>(state: RunState<T>, properties: ReadableProperties): RunState<T> {
  const { checkpoint, ...rest } = state;
  const found = checkpoint && restoreLongPageToken(checkpoint, properties);
  return found ? { ...rest, checkpoint: found } : rest;
}

/** Reads the state without changing it; a long page token stays in its pieces. */
export function readRunState<T>(syncId: string, properties: ReadableProperties): RunState<T> {
  return readRecord<RunState<T>>(properties, KEY.runState + syncId) ?? {};
}

export function forgetRunState(syncId: string, properties: Properties): void {
  storedRecord(properties, KEY.runState + syncId).forget();
}

export interface Counts {
  readonly fetched: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly closed: number;
  readonly requests: number;
}

export const NO_COUNTS: Counts = { fetched: 0, added: 0, changed: 0, unchanged: 0, closed: 0, requests: 0 };

export interface LastRun extends Counts {
  /** Epoch milliseconds of its end. */
  readonly at: number;
  /** `you` or `schedule`. */
  readonly startedBy: string;
  readonly ending: string;
  readonly words: string;
  /** The number of rows in which something waits for the person's answer; absent where none does. */
  readonly asked?: number;
  /** The numbers of rows that the service accepted (new ones among them) and refused; absent where none were. */
  readonly sent?: number;
  readonly refused?: number;
  /** Of its error, when it failed. */
  readonly code?: string;
  readonly kind?: ErrorKind;
}

export interface Checkpoint {
  /** The id of the run. */
  readonly run: string;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  readonly full: boolean;
  /** The fingerprint of the filters of this run: with other filters a run starts anew. */
  readonly filters: string;
  /** The start of the next page. */
  readonly position: PageToken;
  readonly counts: Counts;
  /** Epoch milliseconds: the run reads only records that changed later. A cursor is good for this value alone. */
  readonly since?: number;
  /** The service lost the page token once, and the list was begun anew. */
  readonly restarted?: true;
  /** The list contradicted itself, or records came without ids: the next run asks again for what this one asked for. */
  readonly doubtful?: true;
  /** The run stopped at a limit of the person's, who may continue it: then the limits begin anew, too. */
  readonly atLimit?: true;
}

/** How many records a list has, and how many of them are not in the sheet because the person left them out. */
export interface LeftOut {
  readonly listed: number;
  /** By the key of the condition. */
  readonly by: Readonly<Record<string, number>>;
  /** Rows that the person removed. */
  readonly removed: number;
}

/** The flags that a run may add to its checkpoint on the way. */
export type RunFlags = { -readonly [Flag in 'restarted' | 'doubtful']?: true };

/**
 * The question about edits that wait for the person's answer before they are sent. Small, however many cells wait: which
 * cells they are stands in the row ledger, and the fingerprint proves that it is the same list.
 */
export interface HeldEdits {
  /** `first`: the tab had rows before the sync, so nothing of it is sent unasked. `many`: much of a column at once. */
  readonly kind: 'first' | 'many';
  /** The tab that the question is about. */
  readonly sheetId: number;
  readonly fingerprint: string;
  readonly fields: readonly { readonly key: string; readonly emptied: number; readonly changed: number }[];
  /** The number of rows in which something waits, and of rows that would become new records. */
  readonly rows: number;
  readonly created: number;
  /** The names of a few of them. */
  readonly examples: readonly string[];
  /**
   * The person's answer: the cells as they were shown are to be sent, or to be put back. `sent`: they were sent, but the
   * service did not accept all of them.
   */
  readonly answer?: EditsAnswer | 'sent';
}

export type EditsAnswer = 'send' | 'restore';
