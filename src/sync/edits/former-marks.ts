/**
 * Marks of dates that the version before made: they are of instants, so they fail as soon as the spreadsheet gets another
 * time zone. Each is replaced once, by what its cell shows now.
 */
import type { Cell } from '../../core/cell';
import {
  dateMark,
  isDated,
  isFormerMark,
  isOfVersionBefore,
  lookedAt,
  wallOfCell,
} from '../../core/date-mark';
import { markOf } from '../../core/edited-cell';
import { hashCells } from '../../core/hash';
import type { FieldType } from '../../core/stream';
import type { WallClock } from '../../core/wall-clock';
import { readCells } from '../../sheet/row-compare';
import type { RowIndex } from '../../sheet/row-index';
import { byOneClock } from '../../sheet/spreadsheet-clock';
import type { RowsState } from '../rows-state';

/** The marks of a row as the version before made them: of a date its instant, of a day where it begins in UTC. */
export function markEachAsBefore(
  cells: readonly Cell[],
  fields: readonly { readonly type: FieldType }[],
  clock: WallClock,
): string {
  return cells
    .slice(1)
    .map((cell, place) => {
      const type = fields[place + 1]?.type ?? 'text';
      const wall = wallOfCell(type, cell, clock);
      if (wall === undefined) return markOf(type, cell, clock);
      return hashCells([cell instanceof Date ? cell : new Date(wall)]);
    })
    .join('.');
}

/** One read, once in the life of a tab. @param memory Id → marks of the columns that there are now. */
export function withMarksOfNow<R>(
  { table, clock }: Pick<RowsState<R>, 'table' | 'clock'>,
  index: RowIndex,
  memory: Map<string, string>,
): Map<string, string> {
  const types = table.columns.slice(1).map(({ field }) => field.type);
  const isFormer = (marks: readonly string[]) =>
    marks.length === types.length &&
    marks.some((mark, place) => isDated(types[place] ?? 'text') && isOfVersionBefore(mark));
  const former = [...memory].flatMap(([id, kept]) => {
    const marks = kept.split('.');
    return index.rowOf.has(id) && isFormer(marks) ? [{ id, marks }] : [];
  });
  if (former.length === 0) return memory;
  const rows = former.map(({ id }) => ({ id, cells: [], hash: '' }));
  const inTab = byOneClock(clock, () => readCells(table, index, rows));
  const found = former.map(({ id, marks }) => ({ id, marks, cells: (inTab.get(id) ?? []).slice(1) }));
  const now = marksOfNow(found, types, clock.last());
  return new Map([...memory, ...now]);
}

interface FormerRow {
  readonly id: string;
  readonly marks: readonly string[];
  /** One for each mark. */
  readonly cells: readonly Cell[];
}

/**
 * Where most cells show what their marks are of, the others were edited. Where most do not, the spreadsheet has got another
 * time zone since: then nobody can tell which were edited, and none counts as that. Pure.
 */
export function marksOfNow(
  rows: readonly FormerRow[],
  types: readonly FieldType[],
  clock: WallClock,
): Map<string, string> {
  let [same, different] = [0, 0];
  const seen = rows.map(({ id, marks, cells }) => ({
    id,
    marks: marks.map((mark, place) => {
      const [type = 'text', cell] = [types[place], cells[place]];
      const wall = wallOfCell(type, cell, clock);
      if (!isOfVersionBefore(mark) || !isDated(type)) return { mark };
      if (wall === undefined) return { mark: lookedAt(mark) };
      const instant = clock.instantsOf(wall).find((one) => isFormerMark(mark, one));
      if (instant === undefined) different += 1;
      else same += 1;
      const asShown = dateMark(type, instant === undefined ? cell : new Date(instant), clock);
      return instant === undefined ? { mark: lookedAt(mark), asShown } : { mark: asShown ?? mark };
    }),
  }));
  const areMoved = different > same;
  return new Map(
    seen.map(({ id, marks }) => [
      id,
      marks.map(({ mark, asShown }) => (areMoved ? (asShown ?? mark) : mark)).join('.'),
    ]),
  );
}
