/** The marks of what both sides held last, cell by cell: by them is told what the person has changed since. */
import { UNKNOWN } from '../../core/edited-cell';
import type { Memory } from '../../sheet/memory';
import type { Table } from '../../sheet/table';

/** The marks of what a row held when both sides were the same, one for each column; undefined when nobody knows. */
export function marksBefore<R>(
  { table, memory }: { readonly table: Table<R>; readonly memory: ReadonlyMap<string, string> },
  id: string,
): string[] | undefined {
  const marks = memory.get(id)?.split('.');
  // The id has none: it is what the row is known by.
  return marks?.length === table.columns.length - 1 ? [UNKNOWN, ...marks] : undefined;
}

/** What is remembered of other columns, for those of now. @param keys Of the fields that have a column, the id's first. */
export function marksByKeys({ entries, fields }: Memory, keys: readonly string[]): Map<string, string> {
  const places = keys.slice(1).map((key) => fields.indexOf(key) - 1);
  return new Map(
    [...entries].map(([id, kept]) => {
      const marks = kept.split('.');
      const isMarks = marks.length === fields.length - 1 && !kept.startsWith('!');
      return [id, isMarks ? places.map((place) => marks[place] ?? UNKNOWN).join('.') : kept];
    }),
  );
}
