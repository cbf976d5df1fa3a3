/** The marks of what both sides held last, cell by cell: by them is told what the person has changed since. */
import { UNKNOWN } from '../../core/edited-cell';
import { CLOSED, type Memory } from '../../sheet/memory';
import type { Table } from '../../sheet/table';

/**
 * Before the marks of a record that the service has no more: what both sides held stays known, since it may come back.
 * Whoever lists it again writes marks without it.
 */
const GONE = '!gone.';

export function goneMarks(marks: readonly string[]): string {
  return GONE + marks.join('.');
}

export function isGone(kept: string): boolean {
  return kept === CLOSED || kept.startsWith(GONE);
}

/** One for each cell but the id's. */
export function marksIn(kept: string): string[] {
  return (kept.startsWith(GONE) ? kept.slice(GONE.length) : kept).split('.');
}

/** The marks of what a row held when both sides were the same, one for each column; undefined when nobody knows. */
export function marksBefore<R>(
  { table, memory }: { readonly table: Table<R>; readonly memory: ReadonlyMap<string, string> },
  id: string,
): string[] | undefined {
  const kept = memory.get(id);
  const marks = kept === undefined ? undefined : marksIn(kept);
  // The id has none: it is what the row is known by.
  return marks?.length === table.columns.length - 1 ? [UNKNOWN, ...marks] : undefined;
}

/** What is remembered of other columns, for those of now. @param keys Of the fields that have a column, the id's first. */
export function marksByKeys({ entries, fields }: Memory, keys: readonly string[]): Map<string, string> {
  const places = keys.slice(1).map((key) => fields.indexOf(key) - 1);
  return new Map(
    [...entries].map(([id, kept]) => {
      const marks = marksIn(kept);
      const isMarks = marks.length === fields.length - 1 && !marks[0]?.startsWith('!');
      const now = places.map((place) => marks[place] ?? UNKNOWN);
      return [id, isMarks ? (isGone(kept) ? goneMarks(now) : now.join('.')) : kept];
    }),
  );
}
