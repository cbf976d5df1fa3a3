/**
 * Where the columns of a table are, from what the sheet shows: marks first, headings second, and what is missing
 * goes to the right edge of ours. Pure.
 */

export interface WantedColumn {
  readonly key: string;
  readonly heading: string;
}

export interface ColumnFacts {
  /** The texts of row 1 from column A on. */
  readonly headings: readonly string[];
  /** Field key → 1-based position of the column that bears its mark. */
  readonly marks: Readonly<Record<string, number>>;
  /** In the order in which new columns are made. */
  readonly wanted: readonly WantedColumn[];
}

export interface ColumnPlan {
  /** Field key → 1-based position, for every wanted column. */
  readonly positions: Readonly<Record<string, number>>;
  /** New columns, side by side, in order. */
  readonly added: readonly { readonly key: string; readonly heading: string; readonly position: number }[];
  /** Columns of ours that bear no mark yet. */
  readonly unmarked: readonly { readonly key: string; readonly position: number }[];
}

export function planColumns({ headings, marks, wanted }: ColumnFacts): ColumnPlan {
  const positions: Record<string, number> = {};
  const taken = new Set<number>();
  for (const { key } of wanted) {
    const marked = marks[key];
    if (marked !== undefined) {
      positions[key] = marked;
      taken.add(marked);
    }
  }
  for (const { key, heading } of wanted) {
    if (positions[key] !== undefined) continue;
    const found = headings.findIndex((text, index) => text === heading && !taken.has(index + 1)) + 1;
    if (found > 0) {
      positions[key] = found;
      taken.add(found);
    }
  }
  const edge = headings.reduce((last, text, index) => (text === '' ? last : index + 1), 0);
  const start = Math.max(edge, ...taken, 0) + 1;
  const added = wanted
    .filter(({ key }) => positions[key] === undefined)
    .map((column, index) => ({ ...column, position: start + index }));
  for (const { key, position } of added) positions[key] = position;
  const unmarked = wanted
    .filter(({ key }) => marks[key] === undefined)
    .map(({ key }) => ({ key, position: positions[key] as number }));
  return { positions, added, unmarked };
}
