/** What is known of the rows of a table that takes edits, for whoever tells which of them is which record. */
import { isDated, isOfVersionBefore, zonelessMark } from '../../core/date-mark';
import { markOf, UNKNOWN } from '../../core/edited-cell';
import type { Edits, Lookup } from '../../core/stream';
import type { OwnRow } from '../../sheet/own-rows';
import type { SpreadsheetClock } from '../../sheet/spreadsheet-clock';
import type { Table } from '../../sheet/table';
import { type Marks, tellingPlaces } from './likeness';
import { isGone, marksBefore } from './marks';
import { identityOf } from './sent-ids';
import type { RowsInQuestion } from './settle-rows';

export interface EditedQuestion<R> {
  readonly table: Table<R>;
  readonly memory: ReadonlyMap<string, string>;
  readonly rules: Edits<R>;
  readonly lookups: readonly Lookup[];
  readonly clock: SpreadsheetClock;
}

/** @returns The question for some rows, beside the ids that stand in the tab. */
export function questionOf<R>({
  table,
  memory,
  rules,
  lookups,
  clock,
}: EditedQuestion<R>): (rows: readonly OwnRow[], present: RowsInQuestion['present']) => RowsInQuestion {
  const fields = table.columns.map(({ field }) => field);
  const places = tellingPlaces(fields, rules, lookups);
  let known: Pick<RowsInQuestion, 'records' | 'gone'> | undefined;
  return (rows, present) => {
    // Most runs have no such row: then nothing need be made of thousands of marks.
    known ??= rows.length > 0 ? recordsOf(table, memory) : { records: new Map(), gone: new Set() };
    return {
      ...known,
      rows,
      present,
      places,
      marksOf: ({ cells }) =>
        fields.map(({ type }, place) => zonelessMark(markOf(type, cells[place], clock.last()))),
      identityOf: ({ cells }) => identityOf(table, rules, cells),
    };
  };
}

function recordsOf<R>(table: Table<R>, memory: ReadonlyMap<string, string>) {
  const records = new Map<string, Marks>();
  const gone = new Set<string>();
  // Of what the version before noted of a date, nobody can tell what the clock showed.
  const isFormer = (mark: string, place: number) =>
    isDated(table.columns[place]?.field.type ?? 'text') && isOfVersionBefore(mark);
  const comparable = (mark: string, place: number) => (isFormer(mark, place) ? UNKNOWN : zonelessMark(mark));
  for (const [id, kept] of memory) {
    const marks = marksBefore({ table, memory }, id);
    if (marks) records.set(id, marks.map(comparable));
    if (isGone(kept)) gone.add(id);
  }
  return { records, gone };
}
