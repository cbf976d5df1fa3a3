/** What is kept of a sync between its executions: where an unfinished run stands, and how the last ones ended. */
import type { ErrorKind } from '../core/errors';
import type { PageToken } from '../streams/page';
import { clearShelf, shelve, unshelve } from './long-page-token';
import { bytesOf, keepProperty, LARGEST_VALUE, parsed, type ReadableProperties } from './properties';

type Properties = GoogleAppsScript.Properties.Properties;

/** What the next execution needs in order to go on with an unfinished run. */
export interface Checkpoint {
  readonly run: string;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  readonly full: boolean;
  /** Fingerprint of the filters of this run: a run with other filters starts anew. */
  readonly filters: string;
  readonly position: PageToken;
  readonly counts: Counts;
  /** Only records that changed after it, epoch milliseconds: kept with the cursor, which is good for nothing else. */
  readonly since?: number;
  /** The service lost the place once: the list was begun anew. */
  readonly restarted?: true;
  /** The list spoke against itself, or records came without ids: what this run asked for is to be asked for again. */
  readonly doubtful?: true;
  /** It stopped at a limit of the person's, who may go on: then the limits begin anew, too. */
  readonly atLimit?: true;
}

/** What joins a checkpoint on the way. */
export type RunFlags = { -readonly [Mark in 'restarted' | 'doubtful']?: true };

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
  /** The person, or the schedule. */
  readonly startedBy: string;
  readonly ending: string;
  readonly words: string;
  /** Rows in which something waits until the person has been asked; absent where none does. */
  readonly asked?: number;
  /** Rows that the service took, new ones among them, and those that it did not take; absent where none were. */
  readonly sent?: number;
  readonly refused?: number;
  /** Of its error, when it failed. */
  readonly code?: string;
  readonly kind?: ErrorKind;
}

/**
 * What the person wrote that waits for their word before it is sent. Small, whatever the number of cells: which cells they
 * are stands in the row ledger, and the fingerprint says that it is the same list.
 */
export interface HeldEdits {
  /** `first`: the tab had rows before the sync, so nothing of it is sent unasked. `many`: much of a column at once. */
  readonly kind: 'first' | 'many';
  /** The tab that it is about. */
  readonly sheetId: number;
  readonly fingerprint: string;
  readonly fields: readonly { readonly key: string; readonly emptied: number; readonly changed: number }[];
  /** Rows in which something waits, and rows that would become new records. */
  readonly rows: number;
  readonly created: number;
  /** What a few of them are called. */
  readonly examples: readonly string[];
  /**
   * What the person said: the cells as they were shown are to be sent, or to be put back. `sent`: that was done, but the
   * service did not take all of it.
   */
  readonly answer?: EditsAnswer | 'sent';
}

export type EditsAnswer = 'send' | 'restore';

/** T is what the sheet's side wants to have kept of its table. */
export interface RunState<T> {
  /** The tab that the rest is about, as the sync calls it. */
  readonly tab?: string;
  readonly table?: T;
  readonly checkpoint?: Checkpoint;
  /** Epoch milliseconds of the start of the last complete sweep. */
  readonly lastFull?: number;
  /** Fingerprint of the filters of that sweep. */
  readonly filters?: string;
  /** The person has a column for statuses in the tab. */
  readonly hasStatus?: boolean;
  /** How the last run ended: by it is told when the sync is due, however many others ran since. */
  readonly last?: LastRun;
  /** Time zones that the spreadsheet had when rows were written: by them dates are known again that show another's clock. */
  readonly zones?: readonly string[];
  readonly held?: HeldEdits;
  /** The tab for which the person agreed once that edits are sent, where it had rows before. */
  readonly agreedTab?: number;
  /** Cells may say why they were not sent. */
  readonly hasNotes?: boolean;
  /** A run has begun to add rows, and none has been to its end since: there may be rows that the row ledger does not know. */
  readonly isAppending?: boolean;
  /** Ids of rows that a run was about to mark closed, and none has been to its end since: the row ledger may not know of it. */
  readonly closing?: readonly string[];
  /** The next run brings back the rows that the person removed. */
  readonly bringsBack?: boolean;
}

/** Of the document property of each sync. */
export const RUN_PREFIX = 'run.';

export interface RunStore<T> {
  readonly load: () => RunState<T>;
  readonly save: (state: RunState<T>) => void;
}

/**
 * @returns A store that reads the property once and writes only what differs: each call costs 30 to 60 ms. What somebody
 * else has changed in it meanwhile (a column for statuses, an answer) stays, since only what differs is written over it.
 */
export function runStore<T>(
  syncId: string,
  properties: Properties = PropertiesService.getDocumentProperties(),
): RunStore<T> {
  const key = RUN_PREFIX + syncId;
  const read = () => parsed<RunState<T>>(properties.getProperty(key)) ?? {};
  // A damaged note costs one more full sweep, nothing else.
  let known: RunState<T> = withPosition(read(), properties);
  return {
    load: () => known,
    save: (state) => {
      const changed = changedKeys(known, state);
      if (changed.length === 0) return;
      const before = read();
      const isElsewhere = changed.includes('checkpoint');
      const { checkpoint } = isElsewhere ? state : known;
      const kept =
        isElsewhere && checkpoint ? { ...state, checkpoint: shelve(syncId, checkpoint, properties) } : state;
      const next = withKeysOf(before, kept, changed);
      keepProperty(properties, key, fitting(next), TOO_LARGE);
      if (isElsewhere) clearShelf(before.checkpoint, next.checkpoint, properties);
      known = checkpoint ? { ...next, checkpoint } : next;
    },
  };
}

const TOO_LARGE = 'What Jobsheet must remember of this sync is too long: choose fewer columns.';
/** What was said of the last run is cut further before anything else has to give way. */
const LONGEST_WORDS = [500, 80, 0];

/** As JSON that a property can hold, where shorter words are enough for that. */
function fitting<T>(state: RunState<T>): string {
  const { last } = state;
  const texts = LONGEST_WORDS.map((longest) =>
    JSON.stringify(last ? { ...state, last: { ...last, words: last.words.slice(0, longest) } } : state),
  );
  return texts.find((text) => bytesOf(text) <= LARGEST_VALUE) ?? (texts[texts.length - 1] as string);
}

type Keys<T> = readonly (keyof RunState<T>)[];

function changedKeys<T>(before: RunState<T>, after: RunState<T>): Keys<T> {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof RunState<T>)[];
  return keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
}

/** A key that the state does not have goes. */
function withKeysOf<T>(now: RunState<T>, state: RunState<T>, keys: Keys<T>): RunState<T> {
  const others = Object.entries(now).filter(([key]) => !keys.includes(key as keyof RunState<T>));
  const own = keys.flatMap((key) => (state[key] === undefined ? [] : [[key, state[key]]]));
  return Object.fromEntries([...others, ...own]) as RunState<T>;
}

function withPosition<T>(state: RunState<T>, properties: ReadableProperties): RunState<T> {
  const { checkpoint, ...rest } = state;
  const found = checkpoint && unshelve(checkpoint, properties);
  return found ? { ...rest, checkpoint: found } : rest;
}

/** What is kept of a sync, for whoever only looks: a place in the list may be one of several pieces. */
export function readRunState<T>(syncId: string, properties: ReadableProperties): RunState<T> {
  return parsed<RunState<T>>(properties.getProperty(RUN_PREFIX + syncId)) ?? {};
}

/** Ids of the syncs whose run was stopped on its way. */
export function unfinishedRuns(
  properties: ReadableProperties = PropertiesService.getDocumentProperties(),
): string[] {
  const all = properties.getProperties();
  return Object.keys(all)
    .filter((key) => key.startsWith(RUN_PREFIX) && (all[key] as string).includes('"checkpoint"'))
    .map((key) => key.slice(RUN_PREFIX.length));
}

export function forgetRuns(
  syncId: string,
  properties: Properties = PropertiesService.getDocumentProperties(),
): void {
  clearShelf(readRunState(syncId, properties).checkpoint, undefined, properties);
  properties.deleteProperty(RUN_PREFIX + syncId);
}
