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
}

/**
 * A column has moved when its heading stands elsewhere, just once, and the place that bears its mark shows that it was
 * taken away: nothing is left there, or another column of ours was put there. A heading alone proves nothing: a person may
 * rename a column of ours and call one of their own by the old name.
 * @param isEmptied Whether no cell below the heading of the column at a 1-based position holds anything.
 * @returns Field key → where its column is now; null where another column of ours was pasted over it.
 */
export function movedColumns(
  { headings, tags, wanted }: TaggedColumns,
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
    if (left !== undefined && moved[key] === undefined && taken.includes(left)) moved[key] = null;
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
