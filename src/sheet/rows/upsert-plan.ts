/** What is to be done with each record: a new row, a changed one, nothing, or nothing because the person deleted it. Pure. */
import type { Cell } from '../../core/cell';
import { DETAILS_MISSING, UNSURE } from '../ledger/row-ledger';

export interface PlannedRow {
  readonly id: string;
  /** One for each column of the table. */
  readonly cells: readonly Cell[];
  readonly fingerprint: string;
  /** What is noted on its cells when they are written. */
  readonly notes?: readonly { readonly place: number; readonly line: string }[];
}

export interface RowFacts {
  /** Id → 1-based row. */
  readonly rowOf: ReadonlyMap<string, number>;
  /** Id → fingerprint of what was last written there. */
  readonly ledger: ReadonlyMap<string, string>;
}

export interface RowPlan {
  readonly added: readonly PlannedRow[];
  readonly changed: readonly PlannedRow[];
  /** Rows that are there but not remembered: adopted ones, or those of a run that was killed. */
  readonly unknown: readonly PlannedRow[];
  readonly unchanged: number;
  /** Rows that the person removed. */
  readonly removed: number;
}

function isUnknown(remembered: string | undefined): boolean {
  return remembered === undefined || remembered === UNSURE || remembered === DETAILS_MISSING;
}

export function planUpsert(rows: Iterable<PlannedRow>, { rowOf, ledger }: RowFacts): RowPlan {
  const added: PlannedRow[] = [];
  const changed: PlannedRow[] = [];
  const unknown: PlannedRow[] = [];
  let unchanged = 0;
  let removed = 0;
  for (const planned of rows) {
    const remembered = ledger.get(planned.id);
    if (!rowOf.has(planned.id)) {
      if (remembered === undefined) added.push(planned);
      else removed += 1;
    } else if (isUnknown(remembered)) unknown.push(planned);
    else if (remembered === planned.fingerprint) unchanged += 1;
    else changed.push(planned);
  }
  return { added, changed, unknown, unchanged, removed };
}
