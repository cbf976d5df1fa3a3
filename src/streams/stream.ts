/**
 * A stream: one kind of record that a service offers, as data. The engine, the sheet and the sidebar know streams only by
 * this type, so a new service is a new folder under `sources/`. Everything optional is a capability that it may have.
 */
import type { Noun } from '../core/words';
import type { Condition } from './condition';
import type { Dashboard } from './dashboard';
import type { Doubles } from './doubles';
import type { Edits } from './edits';
import type { Details, Field, Scoring } from './field';
import type { FilterDefinition, Filters, MatchCount, Preferences, Watch } from './filter';
import type { Lookup } from './lookup';
import type { Paginator } from './page';
import type { Metering, Service } from './service';
import type { SoftDelete } from './soft-delete';
import type { StatusLink } from './status-link';
import type { ToDo } from './to-do';

/** A stream whose records nobody needs to look into. */
export type AnyStream = Stream<object>;

/** @template Key The keys of its fields, so that everything that names a field is checked by the compiler. */
export interface Stream<R, Key extends string = string> {
  readonly id: string;
  /** The id of the service that offers it. */
  readonly service: string;
  /** Its name on the screen: "Job postings". */
  readonly name: string;
  readonly noun: Noun;
  readonly defaultTab: string;
  /** Every field that can be a column; the id's field comes first. */
  readonly fields: readonly Field<R, Key>[];
  readonly defaultFields: readonly Key[];
  /** Sets of columns that a person can take as they are; absent: only the default ones and all. */
  readonly presets?: readonly Preset<Key>[];
  readonly filters: readonly FilterDefinition[];
  /** What a person can leave out that the service cannot filter; not where it takes edits, whose rows wait for their ids. */
  readonly conditions?: readonly Condition<R>[];
  /** Returns what cannot be combined, each a sentence; empty when these filters go together. */
  readonly conflicts: (filters: Filters) => readonly string[];
  /** Returns the record's id as text, or undefined when it has none: ids compare as text. */
  idOf(record: R): string | undefined;
  /** @param since Only records that changed after it, epoch milliseconds; given only where the stream has a `lookback`. */
  readonly paginate: (filters: Filters, since?: number) => Paginator<R>;
  /** Returns whether the newest records come first, so that a run may stop where it knows everything. */
  readonly newestFirst: (filters: Filters) => boolean;
  /**
   * The milliseconds by which an incremental run reaches back before the last complete one, for a service that can be asked for
   * what changed. Absent: every run that must be complete reads everything.
   */
  readonly lookback?: number;
  readonly edits?: Edits<R, Key>;
  /** A person keeps track of where they stand with each record, in a ‘My status’ column of their own. */
  readonly takesStatus?: true;
  /** How its rows say what waits for the person. */
  readonly toDo?: ToDo<Key>;
  readonly lookups?: readonly Lookup<Key>[];
  readonly doubles?: Doubles<Key>;
  readonly statusLink?: StatusLink<Key>;
  readonly dashboard?: Dashboard;
  readonly scoring?: Scoring<R, Key>;
  /** The price of its records; absent where they are free. */
  readonly metered?: Metering;
  readonly count?: MatchCount;
  /** Its matches are counted by reading its list, which is made of parts. */
  readonly countsByReading?: true;
  readonly preferences?: Preferences;
  readonly watch?: Watch;
  readonly details?: Details<R>;
  /** The fields that show that a record is gone; absent for a stream whose records are never deleted. */
  readonly softDelete?: SoftDelete<Key>;
  /** Returns whether the record says only that it was deleted: no row is made for one that has none. */
  isTombstone?(record: R): boolean;
}

export interface Preset<Key extends string = string> {
  /** Its name on the screen: "Salary and visa". */
  readonly name: string;
  /** The id's field and the ones that show closed records come along by themselves. */
  readonly fields: readonly Key[];
}

export interface Source {
  readonly service: Service;
  readonly streams: readonly AnyStream[];
}
