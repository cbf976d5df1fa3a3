/** Which rows are new, changed or as they were: the sheet's ids and cells against the records. Pure. */
import { type Cell, sameText } from '../core/cell';

export interface PlannedRow {
  readonly id: string;
  /** One for each column of the table. */
  readonly cells: readonly Cell[];
}

export interface RowFacts {
  /** Id → 1-based row, the first where a hand has doubled it. */
  readonly rowOf: ReadonlyMap<string, number>;
  /** Whether the row holds these cells already. */
  readonly holds: (row: number, cells: readonly Cell[]) => boolean;
}

export interface RowPlan {
  readonly added: readonly PlannedRow[];
  /** In the order of their rows. */
  readonly changed: readonly { readonly row: number; readonly planned: PlannedRow }[];
  readonly unchanged: number;
}

export function planRows(planned: readonly PlannedRow[], { rowOf, holds }: RowFacts): RowPlan {
  const added: PlannedRow[] = [];
  const changed: { row: number; planned: PlannedRow }[] = [];
  let unchanged = 0;
  for (const candidate of planned) {
    const row = rowOf.get(candidate.id);
    if (row === undefined) added.push(candidate);
    else if (holds(row, candidate.cells)) unchanged += 1;
    else changed.push({ row, planned: candidate });
  }
  changed.sort((one, other) => one.row - other.row);
  return { added, changed, unchanged };
}

/** Id → row, from the id column below the heading. Blank cells are the person's; of doubles the first counts. */
export function indexRows(ids: readonly unknown[], firstRow: number): Map<string, number> {
  const rowOf = new Map<string, number>();
  ids.forEach((id, offset) => {
    const text = sameText(id);
    if (text !== '' && !rowOf.has(text)) rowOf.set(text, firstRow + offset);
  });
  return rowOf;
}
