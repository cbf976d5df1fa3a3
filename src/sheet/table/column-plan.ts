/**
 * Plans where the columns of a table are, from what the sheet shows: by column tags, by headings only where a table has no
 * tags yet; missing columns are added at the right edge. Pure.
 */

export interface WantedColumn {
  readonly key: string;
  readonly heading: string;
}

interface ColumnFacts {
  /** The texts of the heading row from column A on. */
  readonly headings: readonly string[];
  /** Field key → position of the column that bears its tag. */
  readonly tags: Readonly<Record<string, number>>;
  /** In the order in which new columns are made; the id's column first. */
  readonly wanted: readonly WantedColumn[];
  /** Fields that have had a column: where its tag is gone, the person has deleted it. */
  readonly made: readonly string[];
  /** Fields whose column a run has begun to make: its heading may be ours although it bears no tag. */
  readonly making: readonly string[];
  /** Fields whose new columns come behind all others, in this order. */
  readonly behind?: readonly string[];
  /** Positions to the right of the headings in which anything stands: no column is made there. */
  readonly occupied?: ReadonlySet<number>;
}

interface PlacedColumn extends WantedColumn {
  /** 1-based, as Sheets counts. */
  readonly position: number;
}

export interface ColumnPlan {
  /** The columns that are there or will be, in the order of the wanted ones. */
  readonly placed: readonly PlacedColumn[];
  /** Those of them whose heading is still to be written, side by side. */
  readonly added: readonly PlacedColumn[];
  /** Those of them that bear no tag yet. */
  readonly untagged: readonly PlacedColumn[];
  /** Columns that the person has deleted, so that their fields are switched off. */
  readonly deleted: readonly WantedColumn[];
}

export function planColumns({
  headings,
  tags,
  wanted,
  made,
  making,
  behind = [],
  occupied = new Set(),
}: ColumnFacts): ColumnPlan {
  const position = new Map<string, number>();
  const taken = new Set<number>();
  const put = (key: string, at: number) => {
    position.set(key, at);
    taken.add(at);
  };
  for (const { key } of wanted) {
    const tagged = tags[key];
    if (tagged !== undefined && !taken.has(tagged)) put(key, tagged);
  }
  const isUntagged = Object.keys(tags).length === 0;
  for (const { key, heading } of wanted) {
    if (position.has(key) || !(isUntagged || making.includes(key))) continue;
    const found = headings.findIndex((text, index) => text === heading && !taken.has(index + 1)) + 1;
    if (found > 0) put(key, found);
  }

  const idKey = wanted[0]?.key;
  const missing = wanted.filter(({ key }) => !position.has(key));
  const isDeleted = ({ key }: WantedColumn) => !isUntagged && made.includes(key) && key !== idKey;
  const edge = headings.reduce((last, text, index) => (text === '' ? last : index + 1), 0);
  const rank = ({ key }: WantedColumn) => behind.indexOf(key);
  const isAdded = missing
    .filter((column) => !isDeleted(column))
    .sort((one, other) => rank(one) - rank(other));
  const firstFree = freeFrom(Math.max(edge, 0, ...taken) + 1, isAdded.length, occupied);
  const added = isAdded.map((column, index) => ({ ...column, position: firstFree + index }));
  for (const { key, position: at } of added) put(key, at);

  const placed = wanted.flatMap((column) => {
    const at = position.get(column.key);
    return at === undefined ? [] : [{ ...column, position: at }];
  });
  return {
    placed,
    added,
    untagged: placed.filter(({ key }) => tags[key] === undefined),
    deleted: missing.filter(isDeleted),
  };
}

/** Returns the first position from which so many columns side by side are free. */
function freeFrom(position: number, count: number, occupied: ReadonlySet<number>): number {
  for (let last = position + count - 1; last >= position; last -= 1)
    if (occupied.has(last)) return freeFrom(last + 1, count, occupied);
  return position;
}
