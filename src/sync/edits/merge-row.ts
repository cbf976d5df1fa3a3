/** One row that both sides may have changed since they were last the same, cell by cell. Pure. */
import type { Cell } from '../../core/cell';
import { markOf, UNKNOWN } from '../../core/edited-cell';
import type { Field } from '../../core/stream';

export interface RowSides {
  /** Marks of what both sides held last, one for each field. */
  readonly before: readonly string[];
  readonly sheet: readonly Cell[];
  readonly service: readonly Cell[];
}

export interface MergedRow {
  readonly cells: readonly Cell[];
  /** Cells that both sides had changed, and what of them did not stay. */
  readonly conflicts: readonly { readonly place: number; readonly lost: Cell }[];
}

/** What the person must not write is the service's; of the rest each side keeps what it alone has changed. */
export function mergeRow<R>(
  fields: readonly Field<R>[],
  { before, sheet, service }: RowSides,
  sheetWins: boolean,
): MergedRow {
  const conflicts: { place: number; lost: Cell }[] = [];
  const cells = fields.map(({ type, editable }, place): Cell => {
    const theirs = service[place] ?? '';
    const own = sheet[place] ?? '';
    const [was, ownMark, theirMark] = [before[place], markOf(type, own), markOf(type, theirs)];
    const isBlankForNew = was === UNKNOWN && own === '';
    if (!editable || ownMark === theirMark || was === ownMark || isBlankForNew) return theirs;
    if (was === theirMark) return own;
    conflicts.push({ place, lost: sheetWins ? theirs : own });
    return sheetWins ? own : theirs;
  });
  return { cells, conflicts };
}
