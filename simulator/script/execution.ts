/**
 * One execution: counts every call to a Google service, lets the virtual clock pay for it, and ends it at six
 * minutes or at a chosen call. After that every call throws, as if the script no longer existed.
 */
import { type AuthMode, authorize } from '../cloud/authorization';
import type { Cloud } from '../cloud/cloud';
import { CALL_COST, costOf } from '../cloud/costs';
import { ExecutionDeath, ScriptException } from './exception';
import type { Realm } from './realm';

/** "Exceeded maximum execution time": six minutes for every account (Apps Script quotas). */
export const EXECUTION_LIMIT = 6 * 60 * 1000;
/** Simple triggers (onOpen, onEdit) get thirty seconds. */
const SIMPLE_TRIGGER_LIMIT = 30 * 1000;

const CLOCK_READ_COST = 0.001;

export interface ExecutionOptions {
  readonly authMode?: AuthMode;
  readonly kind?: 'call' | 'simple-trigger' | 'installable-trigger';
  readonly user?: string;
  /** Dies when it makes its n-th service call, counted from 1. */
  readonly dieAt?: number;
  /** The fate of writes that were not flushed when the execution is killed: Google promises neither. */
  readonly unflushed?: 'lost' | 'kept';
  /**
   * The moment at which a refused write throws: at the next flush, read or end, since writes are buffered, or at the
   * write itself. Google documents neither.
   */
  readonly refusal?: 'at-flush' | 'at-write';
  /**
   * The number format of inserted rows. Sheets often gives them that of a neighbour, but nobody may rely on it, so they
   * are plain by default; a script that works without inheritance also works with it.
   */
  readonly insertedRows?: 'plain' | 'inherit-format';
  /** Milliseconds of this machine after which a script that makes no service call is taken for an endless loop. */
  readonly patience?: number;
}

export class Execution {
  readonly startedAt: number;
  readonly authMode: AuthMode;
  readonly user: string;
  readonly kind: NonNullable<ExecutionOptions['kind']>;
  readonly calls = new Map<string, number>();
  readonly log: string[] = [];
  callCount = 0;
  cellsRead = 0;
  cellsWritten = 0;
  requests = 0;
  /** Credits that the services debited for its requests. */
  credits = 0;
  death: ExecutionDeath | undefined;
  /** Set when the script's context is made, before its first line runs. */
  realm!: Realm;
  /** Writes that Google would still hold in its buffer. */
  private pendingWrites: { effect: () => void; cost: number }[] = [];
  private depth = 0;

  constructor(
    readonly cloud: Cloud,
    readonly options: ExecutionOptions = {},
  ) {
    this.startedAt = cloud.clock.now();
    this.authMode = options.authMode ?? 'FULL';
    this.user = options.user ?? cloud.user;
    this.kind = options.kind ?? 'call';
  }

  get elapsed(): number {
    return this.cloud.clock.now() - this.startedAt;
  }

  /** True while a service call of the script is being carried out. */
  get isInside(): boolean {
    return this.depth > 0;
  }

  get limit(): number {
    return this.kind === 'simple-trigger' ? SIMPLE_TRIGGER_LIMIT : EXECUTION_LIMIT;
  }

  /** Every service call comes through here. A call made by a service inside another one is not the script's. */
  cross<T>(name: string, effect: () => T): T {
    if (this.death) throw this.death;
    this.callCount += 1;
    this.calls.set(name, (this.calls.get(name) ?? 0) + 1);
    if (this.callCount === this.options.dieAt)
      this.die(`The execution was killed at service call ${this.callCount} (${name}).`);
    for (const listener of this.cloud.beforeCall) listener(this, name);
    this.depth += 1;
    try {
      authorize(this, name);
      this.spend(costOf(name) ?? CALL_COST);
      return effect();
    } finally {
      this.depth -= 1;
    }
  }

  /** Runs the script's own code from within a service, as templates do: its calls count again. */
  asScript<T>(effect: () => T): T {
    const depth = this.depth;
    this.depth = 0;
    try {
      return effect();
    } finally {
      this.depth = depth;
    }
  }

  /** Lets the virtual clock run; dies at the limit, in the middle of whatever would pass it. */
  spend(milliseconds: number): void {
    if (milliseconds > this.limit - this.elapsed) {
      this.exhaust();
      this.die('Exceeded maximum execution time');
    }
    this.cloud.clock.advance(milliseconds);
  }

  /** The time that the script reads. Reading takes a moment, so that a script which waits for a time gets there. */
  readClock(): number {
    try {
      if (this.death) throw this.death;
      this.spend(CLOCK_READ_COST);
    } catch {
      throw this.realm.error('ExecutionDeath', this.death?.message ?? '');
    }
    return Math.floor(this.cloud.clock.now());
  }

  /** Puts a write into the buffer: it takes effect at the next read, flush or end, in this order. */
  defer(effect: () => void, commitCost: number): void {
    this.pendingWrites.push({ effect, cost: commitCost });
  }

  /** The number of buffered writes. */
  get heldWrites(): number {
    return this.pendingWrites.length;
  }

  /** Brings the buffered writes into the sheet, and pays for it. */
  commit(): void {
    const writes = this.pendingWrites;
    if (writes.length === 0) return;
    this.spend(writes.reduce((sum, write) => sum + write.cost, costOf('commit') ?? 0));
    this.pendingWrites = [];
    for (const write of writes) write.effect();
  }

  /** Ends it as Google does: the locks go, the buffer is committed unless it died. Throws when a write is refused. */
  end(): void {
    try {
      if (!this.death) this.commit();
    } catch (error) {
      if (!(error instanceof ExecutionDeath)) throw error;
    } finally {
      if (this.death && this.options.unflushed === 'kept') this.keepUnflushed();
      this.pendingWrites = [];
      for (const [name, holder] of this.cloud.locks) if (holder === this) this.cloud.locks.delete(name);
    }
  }

  /** After a death nobody is there to be told that a write is refused. */
  private keepUnflushed(): void {
    for (const write of this.pendingWrites) {
      try {
        write.effect();
      } catch (error) {
        if (!(error instanceof ScriptException)) throw error;
      }
    }
  }

  /** Lets the rest of its time pass, as a loop without end would, and ends it. */
  exhaust(): void {
    this.cloud.clock.advance(Math.max(0, this.limit - this.elapsed));
    this.death ??= new ExecutionDeath('Exceeded maximum execution time');
  }

  /** Kills it now, whatever it is doing. */
  die(message: string): never {
    this.death ??= new ExecutionDeath(message);
    throw this.death;
  }
}
