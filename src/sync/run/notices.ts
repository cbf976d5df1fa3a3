/** Sentences that a person should read about a run, beside its numbers. */

import { count, counted, type Noun } from '../../core/words/counts';
import { namedIds } from './record-rows';
import type { RowSession } from './row-session';

export function notices<R>(
  { doubled, copies, claimsWithoutRow: withoutRow, edits, table }: RowSession<R>,
  removed: number,
  noun: Noun,
): string[] {
  const sentences: string[] = [];
  // A stream that takes edits has sentences of its own about copies.
  if (copies.length > 0 && !edits) {
    const rows =
      copies.length === 1
        ? 'One row is a copy of another'
        : `${count(copies.length)} rows are copies of others`;
    const them =
      copies.length === 1
        ? 'it is yours, and Jobsheet leaves it as it is'
        : 'they are yours, and Jobsheet leaves them as they are';
    sentences.push(`${rows} (${namedIds(copies)}): ${them}.`);
  }
  if (doubled.size > 0) {
    const ids = doubled.size === 1 ? 'One id stands' : `${count(doubled.size)} ids stand`;
    sentences.push(
      `${ids} in more than one row (${namedIds([...doubled])}), and nothing tells which row is the copy: none of them is kept up to date. Clear the id of your copy.`,
    );
  }
  if (withoutRow > 0) {
    const [have, they] = withoutRow === 1 ? ['has', 'it is'] : ['have', 'they are'];
    sentences.push(
      `${counted(withoutRow, noun)} ${have} no row of ${withoutRow === 1 ? 'its' : 'their'} own, since rows without an id say nearly the same: ${they} not added. Write the id into the right row, or delete the rows that are not needed.`,
    );
  }
  if (removed > 0) {
    const stay =
      removed === 1 ? 'stays away because you removed its row' : 'stay away because you removed their rows';
    sentences.push(`${counted(removed, noun)} ${stay}.`);
  }
  if (table.deleted.length > 0) {
    const named = table.deleted.map((heading) => `‘${heading}’`).join(', ');
    sentences.push(
      `You deleted ${table.deleted.length === 1 ? 'the column' : 'the columns'} ${named}; Jobsheet leaves it so.`,
    );
  }
  return sentences;
}
