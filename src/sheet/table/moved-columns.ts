/**
 * Recognises columns that the person cut and pasted elsewhere. Their cells and heading move, but the tag stays behind (Sheets
 * keeps developer metadata with the column that it was put on), as if everything in the column had been deleted. Pure.
 */

import type { WantedColumn } from './column-plan';

interface TaggedColumns {
  /** The texts of the heading row from column A on. */
  readonly headings: readonly string[];
  /** Field key → position of the column that bears its tag. */
  readonly tags: Readonly<Record<string, number>>;
  readonly wanted: readonly WantedColumn[];
  /** Fields that have had a column. */
  readonly made: readonly string[];
}

/**
 * Returns the columns that have moved: the heading stands elsewhere, just once, and the column that bears the tag is empty,
 * or another column of ours was pasted there. A heading alone proves nothing: a person may rename a column of ours and give
 * one of their own the old name.
 * @param isEmptied Tells whether all cells below the heading at a position are blank.
 * @returns Field key → the position of its column now; null where another column of ours, or a copy of it, was pasted over it.
 */
export function movedColumns(
  { headings, tags, wanted, made }: TaggedColumns,
  isEmptied: (position: number) => boolean,
): Record<string, number | null> {
  const moved: Record<string, number | null> = {};
  for (const { key, heading } of wanted) {
    const tagged = tags[key];
    const now = headings.indexOf(heading) + 1;
    const isThere = now > 0 && headings.lastIndexOf(heading) === now - 1;
    if (tagged === undefined || !isThere || now === tagged) continue;
    const stands = headings[tagged - 1] ?? '';
    const isOurs = wanted.some((other) => other.heading === stands);
    if (isOurs || (stands === '' && isEmptied(tagged))) moved[key] = now;
  }
  const taken = Object.values(moved);
  for (const { key } of wanted) {
    const tagged = tags[key];
    if (tagged === undefined || moved[key] !== undefined) continue;
    const isUnder = ({ heading }: WantedColumn) => headings[tagged - 1] === heading;
    const covering = wanted.filter((other) => other.key !== key && made.includes(other.key)).find(isUnder);
    // The other column was deleted where it stood, or this is a copy of it: these cells belong to the other column.
    const own = covering && tags[covering.key];
    const isCovered = covering && (own === undefined || headings[own - 1] === covering.heading);
    if (taken.includes(tagged) || isCovered) moved[key] = null;
  }
  return moved;
}

/** Returns where the tags are once they have moved. */
export function tagsAfter(
  tags: Readonly<Record<string, number>>,
  moved: Readonly<Record<string, number | null>>,
): Record<string, number> {
  const all = Object.entries({ ...tags, ...moved });
  return Object.fromEntries(all.filter((entry): entry is [string, number] => entry[1] !== null));
}

/**
 * Finds the id column whose tag is gone: it was cut and pasted elsewhere, and the emptied column that kept the tag was
 * deleted before any run could move the tag. Its heading alone proves nothing; ids of ours below it do.
 * @param holdsIds Tells whether the cells below the heading at a position are ids that have had a row.
 * @returns Its position; undefined where it bears its tag, or is not there.
 */
export function untaggedIds(
  { headings, tags, wanted }: TaggedColumns,
  holdsIds: (position: number) => boolean,
): number | undefined {
  const [ids] = wanted;
  // A table without any tag is recognised by its headings.
  if (!ids || tags[ids.key] !== undefined || Object.keys(tags).length === 0) return undefined;
  const position = headings.indexOf(ids.heading) + 1;
  const isThere = position > 0 && headings.lastIndexOf(ids.heading) === position - 1;
  return isThere && holdsIds(position) ? position : undefined;
}
