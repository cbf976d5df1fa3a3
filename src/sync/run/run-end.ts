/** The results that the steps of a run hand to its end. */
import type { PushResult } from '../push/push';
import type { StoppedLoop } from './loop-progress';
import type { RowSession } from './row-session';
import type { Afterwards } from './run-host';
import type { SoftDeleted } from './soft-delete/soft-delete';
import type { StartedRun } from './start';
import type { Stop } from './stop';

export interface RunParts<R> {
  readonly run: StartedRun<R>;
  readonly rows: RowSession<R>;
  readonly loop: StoppedLoop;
  /** Present where what the person wrote was sent. */
  readonly sent: PushResult | undefined;
}

/** The results of the end of a run, for its report and its state. */
export interface RunEnd {
  /** Why the run stopped: the reason of sending, where edits were sent. */
  readonly stop: Stop;
  /** Present where the list was read to its end. */
  readonly deleted: SoftDeleted | undefined;
  /** True where every record was read, so that those that are gone are known. */
  readonly isComplete: boolean;
  readonly counts: StoppedLoop['counts'];
  readonly after: Afterwards;
}
