/** What a complete sweep did not find any more: its rows are marked, never deleted. */
import { type Closing, closeRows } from '../sheet/closed-rows';
import { CLOSED, LEFT } from '../sheet/memory';
import { isInTab, type RowsState } from './rows-state';

export interface ClosingFacts {
  /** The person chose other filters since the last complete sweep: what they no longer match is not closed. */
  readonly filtersChanged: boolean;
  /** When the run started, epoch milliseconds. */
  readonly at: number;
}

const HOUR = 60 * 60 * 1000;

/** @returns How many rows were marked. Only rows that Jobsheet wrote: an id that a person typed is theirs. */
export function closeGone<R>(
  rows: RowsState<R>,
  closing: Closing | undefined,
  { filtersChanged, at }: ClosingFacts,
): number {
  if (!closing) return 0;
  const { memory, seen, table } = rows;
  const gone = [...memory].flatMap(([id, hash]) =>
    seen.has(id) || hash === CLOSED || hash === LEFT ? [] : [id],
  );
  if (filtersChanged) {
    for (const id of gone) memory.set(id, LEFT);
    return 0;
  }
  // To the hour: a sweep cannot know better, and a run that is resumed a minute later says the same.
  const when = new Date(Math.floor(at / HOUR) * HOUR);
  const here = gone.filter((id) => isInTab(rows, id));
  const marked = closeRows(table, here, closing, when);
  for (const id of here) memory.set(id, CLOSED);
  return marked;
}
