/**
 * Where the columns of a table are, from what the sheet shows: marks first, headings only where a table has none
 * yet, and what is missing goes to the right edge. Pure.
 */

export interface WantedColumn {
  readonly key: string;
  readonly heading: string;
}

export interface ColumnFacts {
  /** The texts of the heading row from column A on. */
  readonly headings: readonly string[];
  /** Field key → 1-based position of the column that bears its mark. */
  readonly tags: Readonly<Record<string, number>>;
  /** In the order in which new columns are made; the id's first. */
  readonly wanted: readonly WantedColumn[];
  /** Fields that have had a column: without a mark the person has deleted it. */
  readonly made: readonly string[];
  /** Fields whose column a run has begun to make: a heading of theirs may be ours without a mark. */
  readonly making: readonly string[];
  /** 1-based positions right of the headings where something stands below: no column is made there. */
  readonly occupied?: ReadonlySet<number>;
}

export interface PlacedColumn extends WantedColumn {
  /** 1-based, as Sheets counts. */
  readonly position: number;
}

export interface ColumnPlan {
  /** The columns that are there or will be, in the order of the wanted ones. */
  readonly placed: readonly PlacedColumn[];
  /** Those of them whose heading is still to be written: side by side. */
  readonly added: readonly PlacedColumn[];
  /** Those of them that bear no mark yet. */
  readonly unmarked: readonly PlacedColumn[];
  /** Columns that the person has deleted, so that their fields are switched off. */
  readonly deleted: readonly WantedColumn[];
}

export function planColumns({
  headings,
  tags,
  wanted,
  made,
  making,
  occupied = new Set(),
}: ColumnFacts): ColumnPlan {
  const position = new Map<string, number>();
  const taken = new Set<number>();
  const place = (key: string, at: number) => {
    position.set(key, at);
    taken.add(at);
  };
  for (const { key } of wanted) {
    const marked = tags[key];
    if (marked !== undefined && !taken.has(marked)) place(key, marked);
  }
  const unmarkedTable = Object.keys(tags).length === 0;
  for (const { key, heading } of wanted) {
    if (position.has(key) || !(unmarkedTable || making.includes(key))) continue;
    const found = headings.findIndex((text, index) => text === heading && !taken.has(index + 1)) + 1;
    if (found > 0) place(key, found);
  }

  const idKey = wanted[0]?.key;
  const missing = wanted.filter(({ key }) => !position.has(key));
  const isDeleted = ({ key }: WantedColumn) => !unmarkedTable && made.includes(key) && key !== idKey;
  const edge = headings.reduce((last, text, index) => (text === '' ? last : index + 1), 0);
  const isAdded = missing.filter((column) => !isDeleted(column));
  const firstFree = freeFrom(Math.max(edge, 0, ...taken) + 1, isAdded.length, occupied);
  const added = isAdded.map((column, index) => ({ ...column, position: firstFree + index }));
  for (const { key, position: at } of added) place(key, at);

  const placed = wanted.flatMap((column) => {
    const at = position.get(column.key);
    return at === undefined ? [] : [{ ...column, position: at }];
  });
  return {
    placed,
    added,
    unmarked: placed.filter(({ key }) => tags[key] === undefined),
    deleted: missing.filter(isDeleted),
  };
}

/** The first position from which so many columns side by side are free. */
function freeFrom(position: number, count: number, occupied: ReadonlySet<number>): number {
  for (let place = position + count - 1; place >= position; place -= 1)
    if (occupied.has(place)) return freeFrom(place + 1, count, occupied);
  return position;
}
