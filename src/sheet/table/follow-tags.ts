/** Moves the tags of columns that the person cut and pasted elsewhere to where the columns are now. */
import { sameText } from '../../core/cell';
import { wholeColumn } from '../ranges';
import type { WantedColumn } from './column-plan';
import { columnTags, moveTags, tagColumns } from './column-tags';
import { movedColumns, tagsAfter, untaggedIds } from './moved-columns';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

interface KnownOfColumns {
  readonly syncId: string;
  /** The texts of the heading row from column A on. */
  readonly headings: readonly string[];
  /** The id's column first. */
  readonly wanted: readonly WantedColumn[];
  /** Fields that have had a column. */
  readonly made: readonly string[];
  /** Ids that have had a row in this tab; asked for only where the id column bears no tag. */
  readonly knownIds: () => Pick<ReadonlySet<string>, 'has'>;
}

/** Moves the tags where that is needed. @returns Field key → 1-based position, after the tags have moved. */
export function followTags(sheet: Sheet, known: KnownOfColumns): Record<string, number> {
  const { syncId, knownIds, ...columns } = known;
  const before = columnTags(sheet, syncId);
  const moved = movedColumns({ ...columns, tags: before }, (position) =>
    cellsBelow(sheet, position).every((cell) => cell === ''),
  );
  const tags = tagsAfter(before, moved);
  const ids = untaggedIds({ ...columns, tags }, (position) =>
    areIds(cellsBelow(sheet, position), knownIds()),
  );
  // A column that the ids were pasted over is no column of ours any more.
  const covered = Object.entries(tags).flatMap(([key, position]) => (position === ids ? [key] : []));
  const follows = { ...moved, ...Object.fromEntries(covered.map((key) => [key, null])) };
  if (Object.keys(follows).length > 0) moveTags(sheet, syncId, follows);
  const [idField] = known.wanted;
  if (ids === undefined || !idField) return tags;
  tagColumns(sheet, syncId, [{ key: idField.key, position: ids }]);
  return { ...tagsAfter(before, follows), [idField.key]: ids };
}

function cellsBelow(sheet: Sheet, position: number): unknown[] {
  const cells: unknown[][] = wholeColumn(sheet, position).getValues();
  return cells.slice(1).map(([cell]) => cell);
}

/** Returns whether most of the cells are ids: other words may stand among them, in rows that are the person's own. */
function areIds(cells: readonly unknown[], known: Pick<ReadonlySet<string>, 'has'>): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return filled.filter((cell) => known.has(sameText(cell))).length * 2 > filled.length;
}
