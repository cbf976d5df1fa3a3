/** What is kept of a run that has ended: its counts, and what the sidebar tells of it. */
import type { ErrorKind } from '../core/errors';

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
