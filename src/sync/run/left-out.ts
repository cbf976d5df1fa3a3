/**
 * The records that conditions keep out of the sheet. They have no row and no entry in the row ledger: only how many they are is
 * kept, and the ids of the newest, so that the next run recognizes them at the top of the list.
 */
import { type Condition, type Conditions, failedCondition } from '../../streams/condition';

/** Condition key → how many records it left out. */
export type LeftOutCounts = Readonly<Record<string, number>>;

/** So many ids fill at least two pages of nothing that is new, wherever the pages begin. */
const NEWEST = 200;

interface LeftOutStart<R> {
  readonly conditions: readonly Condition<R>[];
  readonly set: Conditions;
  /** What the executions before this one have left out in the same run. */
  readonly before: LeftOutCounts;
  /** Ids of the last page that those executions have read: the first page of this one shares some with it. */
  readonly lastIds: readonly string[];
  /** Ids that the last run left out at the top of the list. */
  readonly newest: readonly string[];
}

export class LeftOutRecords<R> {
  readonly hasConditions: boolean;
  /** How many records earlier executions of this run have left out. */
  readonly carried: number;
  private readonly failed: (record: R) => string | undefined;
  private readonly counts: Record<string, number>;
  private readonly newestBefore: ReadonlySet<string>;
  private readonly lastIds: ReadonlySet<string>;
  private readonly ids = new Set<string>();
  private readonly newOnes: Record<string, number> = {};

  constructor({ conditions, set, before, lastIds, newest }: LeftOutStart<R>) {
    this.hasConditions = Object.keys(set).length > 0;
    this.failed = failedCondition(conditions, set);
    this.counts = { ...before };
    this.carried = sumOf(before);
    this.newestBefore = new Set(newest);
    this.lastIds = new Set(lastIds);
  }

  /**
   * Leaves a record out, if a condition says so.
   * @returns Whether it does: `again` for one that was counted before.
   */
  take(id: string, record: R): 'left-out' | 'again' | undefined {
    const key = this.failed(record);
    if (key === undefined) return undefined;
    const isCounted = this.ids.has(id) || (this.carried > 0 && this.lastIds.has(id));
    this.ids.add(id);
    if (isCounted) return 'again';
    add(this.counts, key);
    if (!this.newestBefore.has(id)) add(this.newOnes, key);
    return 'left-out';
  }

  /** By condition, in the whole run. */
  get byCondition(): LeftOutCounts {
    return this.counts;
  }

  /** The same for records that the last run has not left out. */
  get newByCondition(): LeftOutCounts {
    return this.newOnes;
  }

  get total(): number {
    return sumOf(this.counts);
  }

  /** Returns whether the last run left this record out: it is not new. */
  wasLeftOut(id: string): boolean {
    return this.newestBefore.has(id);
  }

  /** Returns whether one of the records has a row after all. */
  hasRowIn(rowOf: ReadonlyMap<string, number>): boolean {
    for (const id of this.ids) if (rowOf.has(id)) return true;
    return false;
  }

  /** Returns the ids of the newest ones for the next run. @param isFromTop Whether this execution began at the top of the list. */
  newest(isFromTop: boolean): string[] {
    const ids = isFromTop ? [...this.ids, ...this.newestBefore] : [...this.newestBefore];
    return [...new Set(ids)].slice(0, NEWEST);
  }
}

function add(counts: Record<string, number>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1;
}

/** Returns the sum of counts by condition. */
export function sumOf(counts: LeftOutCounts): number {
  return Object.values(counts).reduce((sum, one) => sum + one, 0);
}
