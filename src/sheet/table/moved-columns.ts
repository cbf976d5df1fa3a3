/**
 * Columns that the person cut and pasted elsewhere. Cells and heading go, the mark stays behind (Sheets keeps developer
 * metadata with the column that it was put on), so the emptied column would look as if everything in it had been deleted. Pure.
 */
import type { WantedColumn } from './column-plan';

export interface TaggedColumns {
  /** The texts of the heading row from column A on. */
  readonly headings: readonly string[];
  /** Field key → 1-based position of the column that bears its mark. */
  readonly tags: Readonly<Record<string, number>>;
  readonly wanted: readonly WantedColumn[];
  /** Fields that have had a column. */
  readonly made: readonly string[];
}

/**
 * A column has moved when its heading stands elsewhere, just once, and the place that bears its mark shows that it was
 * taken away: nothing is left there, or another column of ours was put there. A heading alone proves nothing: a person may
 * rename a column of ours and call one of their own by the old name.
 * @param isEmptied Whether no cell below the heading of the column at a 1-based position holds anything.
 * @returns Field key → where its column is now; null where another column of ours, or a copy of it, was pasted over it.
 */
export function movedColumns(
  { headings, tags, wanted, made }: TaggedColumns,
  isEmptied: (position: number) => boolean,
): Record<string, number | null> {
  const moved: Record<string, number | null> = {};
  for (const { key, heading } of wanted) {
    const left = tags[key];
    const now = headings.indexOf(heading) + 1;
    const isThere = now > 0 && headings.lastIndexOf(heading) === now - 1;
    if (left === undefined || !isThere || now === left) continue;
    const stands = headings[left - 1] ?? '';
    const isOurs = wanted.some((other) => other.heading === stands);
    if (isOurs || (stands === '' && isEmptied(left))) moved[key] = now;
  }
  const taken = Object.values(moved);
  for (const { key } of wanted) {
    const left = tags[key];
    if (left === undefined || moved[key] !== undefined) continue;
    const isUnder = ({ heading }: WantedColumn) => headings[left - 1] === heading;
    const covering = wanted.filter((other) => other.key !== key && made.includes(other.key)).find(isUnder);
    // One whose own place was deleted since, or a copy of one that is still in its place: cells of that are none of this.
    const own = covering && tags[covering.key];
    const isCovered = covering && (own === undefined || headings[own - 1] === covering.heading);
    if (taken.includes(left) || isCovered) moved[key] = null;
  }
  return moved;
}

/** Where the marks are once they have followed. */
export function tagsAfter(
  tags: Readonly<Record<string, number>>,
  moved: Readonly<Record<string, number | null>>,
): Record<string, number> {
  const places = Object.entries({ ...tags, ...moved });
  return Object.fromEntries(places.filter((place): place is [string, number] => place[1] !== null));
}

/**
 * The column of ids whose mark is gone: it was cut and pasted elsewhere, and the emptied column that kept the mark was deleted
 * before any run could follow. Its heading alone proves nothing; that ids of ours stand below it does.
 * @param holdsIds Whether what stands below the heading at a 1-based position is ids that have had a row.
 * @returns Where it is, 1-based; undefined where it bears its mark, or is not there.
 */
export function unmarkedIds(
  { headings, tags, wanted }: TaggedColumns,
  holdsIds: (position: number) => boolean,
): number | undefined {
  const [ids] = wanted;
  // A table without any mark is told by its headings.
  if (!ids || tags[ids.key] !== undefined || Object.keys(tags).length === 0) return undefined;
  const position = headings.indexOf(ids.heading) + 1;
  const isThere = position > 0 && headings.lastIndexOf(ids.heading) === position - 1;
  return isThere && holdsIds(position) ? position : undefined;
}
