/** What the next execution needs in order to continue an unfinished run. */
import type { PageToken } from '../streams/page';
import type { Counts } from './last-run';

export interface Checkpoint {
  /** The id of the run. */
  readonly run: string;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  readonly full: boolean;
  /** The fingerprint of the filters of this run: with other filters a run starts anew. */
  readonly filters: string;
  /** Where the next page starts. */
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

/** The flags that a run may add to its checkpoint on the way. */
export type RunFlags = { -readonly [Flag in 'restarted' | 'doubtful']?: true };
