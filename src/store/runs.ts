/** What is kept of a sync between its executions: where an unfinished run stands, and how the last ones ended. */
import type { Position } from '../core/stream';
import { parsed, type ReadableProperties } from './properties';

type Properties = GoogleAppsScript.Properties.Properties;

/** What the next execution needs in order to go on with an unfinished run. */
export interface Checkpoint {
  readonly run: string;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  readonly full: boolean;
  /** Fingerprint of the filters of this run: a run with other filters starts anew. */
  readonly filters: string;
  readonly position: Position;
  readonly counts: Counts;
  /** Only records that changed after it, epoch milliseconds: kept with the cursor, which is good for nothing else. */
  readonly since?: number;
  /** The service lost the place once: the list was begun anew. */
  readonly restarted?: true;
  /** It stopped at a limit of the person's, who may go on: then the limits begin anew, too. */
  readonly atLimit?: true;
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
  /** Cells may say why they were not sent. */
  readonly hasNotes?: boolean;
}

const PREFIX = 'run.';

export interface RunStore<T> {
  readonly load: () => RunState<T>;
  readonly save: (state: RunState<T>) => void;
}

/** @returns A store that reads the properties once and writes only what differs: each call costs 30 to 60 ms. */
export function runStore<T>(
  syncId: string,
  properties: Properties = PropertiesService.getDocumentProperties(),
): RunStore<T> {
  let saved = properties.getProperty(PREFIX + syncId) ?? '{}';
  return {
    load: () => {
      try {
        return JSON.parse(saved) as RunState<T>;
      } catch {
        // A damaged note costs one more full sweep, nothing else.
        return {};
      }
    },
    save: (state) => {
      const next = JSON.stringify(state);
      if (next === saved) return;
      properties.setProperty(PREFIX + syncId, next);
      saved = next;
    },
  };
}

/** What is kept of a sync, for whoever only looks. */
export function readRunState<T>(syncId: string, properties: ReadableProperties): RunState<T> {
  return parsed<RunState<T>>(properties.getProperty(PREFIX + syncId)) ?? {};
}

/** Ids of the syncs whose run was stopped on its way. */
export function unfinishedRuns(
  properties: ReadableProperties = PropertiesService.getDocumentProperties(),
): string[] {
  const all = properties.getProperties();
  return Object.keys(all)
    .filter((key) => key.startsWith(PREFIX) && (all[key] as string).includes('"checkpoint"'))
    .map((key) => key.slice(PREFIX.length));
}

export function forgetRuns(
  syncId: string,
  properties: Properties = PropertiesService.getDocumentProperties(),
): void {
  properties.deleteProperty(PREFIX + syncId);
}
