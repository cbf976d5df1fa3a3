/** The checkpoint of a run: what the next execution needs in order to go on, kept after each block that is in the sheet. */
import type { Checkpoint, Counts, RunFlags } from '../../store/run-state';
import type { PageToken } from '../../streams/page';
import type { RunHost } from './run-host';

interface CheckpointTarget {
  readonly store: RunHost['store'];
  /** The tab, as the sync calls it. */
  readonly tab: string;
  /** True where the state that is kept is about that tab. */
  readonly isKnownTab: boolean;
}

export class RunCheckpoint {
  private readonly base: Checkpoint;
  private readonly target: CheckpointTarget;
  private flags: RunFlags;
  private isFull: boolean;
  private restartedNow = false;

  /** @param base As the execution before left it, or as a new run begins. */
  constructor(base: Checkpoint, target: CheckpointTarget) {
    this.base = base;
    this.target = target;
    this.isFull = base.full;
    this.flags = {
      ...(base.restarted ? { restarted: true } : {}),
      ...(base.doubtful ? { doubtful: true } : {}),
    };
  }

  /** As it would be kept now, but for where the run stands. */
  get now(): Checkpoint {
    return { ...this.base, ...this.flags, full: this.isFull };
  }

  /** True once this execution has begun the list anew: records that were read before come again. */
  get isAnew(): boolean {
    return this.restartedNow;
  }

  /** Decides whether the list is read to its end. */
  setFull(isFull: boolean): void {
    this.isFull = isFull;
  }

  /** Notes that the list spoke against itself: what this run asked for is to be asked for again. */
  noteDoubt(): void {
    this.flags = { ...this.flags, doubtful: true };
  }

  /** Notes that the list is begun anew, once in a run, and keeps that. @returns Whether it may be. */
  restart(start: PageToken): boolean {
    if (this.flags.restarted) return false;
    this.flags = { ...this.flags, restarted: true };
    this.restartedNow = true;
    this.keepStart({ position: start });
    return true;
  }

  /** Keeps how the run begins, before the tab is touched. What is kept of another tab goes. */
  keepStart(more: Partial<Checkpoint> = {}): void {
    const { store, tab, isKnownTab } = this.target;
    const state = { tab, checkpoint: { ...this.base, ...this.flags, ...more } };
    if (isKnownTab) store.update(state);
    else store.replace(state);
  }

  /** Keeps where the run stands. */
  keep(position: PageToken, counts: Counts): void {
    const { store, tab } = this.target;
    store.update({ tab, checkpoint: { ...this.now, position, counts } });
  }
}
