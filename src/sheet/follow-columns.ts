/** Where the marks of a table are, those of columns that were cut and pasted elsewhere taken along. */
import { sameText } from '../core/cell';
import { columnLetters } from './a1';
import { columnMarks, markColumns, moveMarks } from './column-marks';
import type { WantedColumn } from './column-plan';
import { marksAfter, movedColumns, unmarkedIds } from './moved-columns';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface KnownOfColumns {
  readonly syncId: string;
  /** The texts of the heading row from column A on. */
  readonly headings: readonly string[];
  /** The id's first. */
  readonly wanted: readonly WantedColumn[];
  /** Fields that have had a column. */
  readonly made: readonly string[];
  /** Ids that have had a row in this tab; asked for only where the column of ids bears no mark. */
  readonly knownIds: () => Pick<ReadonlySet<string>, 'has'>;
}

/** @returns Field key → 1-based position. */
export function followedMarks(sheet: Sheet, known: KnownOfColumns): Record<string, number> {
  const { syncId, knownIds, ...columns } = known;
  const before = columnMarks(sheet, syncId);
  const moved = movedColumns({ ...columns, marks: before }, (position) =>
    cellsBelow(sheet, position).every((cell) => cell === ''),
  );
  const marks = marksAfter(before, moved);
  const ids = unmarkedIds({ ...columns, marks }, (position) =>
    areIds(cellsBelow(sheet, position), knownIds()),
  );
  // What they were pasted over is no column of ours any more.
  const covered = Object.entries(marks).flatMap(([key, position]) => (position === ids ? [key] : []));
  const follows = { ...moved, ...Object.fromEntries(covered.map((key) => [key, null])) };
  if (Object.keys(follows).length > 0) moveMarks(sheet, syncId, follows);
  const [idField] = known.wanted;
  if (ids === undefined || !idField) return marks;
  markColumns(sheet, syncId, [{ key: idField.key, position: ids }]);
  return { ...marksAfter(before, follows), [idField.key]: ids };
}

function cellsBelow(sheet: Sheet, position: number): unknown[] {
  const letters = columnLetters(position);
  const cells: unknown[][] = sheet.getRange(`${letters}:${letters}`).getValues();
  return cells.slice(1).map(([cell]) => cell);
}

/** A few other words may stand among them: rows that are the person's own. */
function areIds(cells: readonly unknown[], known: Pick<ReadonlySet<string>, 'has'>): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return filled.filter((cell) => known.has(sameText(cell))).length * 2 > filled.length;
}
