/** Merges a row that both sides may have changed since they were last the same, cell by cell. Pure. */
import type { Cell } from '../../core/cell';
import { isOfFingerprint, saysTheSame, showsFingerprint, UNKNOWN } from '../../core/cell-fingerprint';
import type { WallClock } from '../../core/wall-clock';
import type { Field } from '../../streams/field';

export interface RowSides {
  /** Fingerprints of what both sides held last, one for each field. */
  readonly before: readonly string[];
  readonly sheet: readonly Cell[];
  readonly service: readonly Cell[];
  /** The spreadsheet's clock when its cells were read, and the zones that it has had. */
  readonly clock: WallClock;
  readonly zones: readonly string[];
}

interface MergedRow {
  readonly cells: readonly Cell[];
  /** Cells that both sides had changed, with the value that did not stay. `at` is the index of the field. */
  readonly conflicts: readonly { readonly at: number; readonly lost: Cell }[];
}

/** Cells that the person cannot edit are the service's; in the others each side keeps what it alone has changed. */
export function mergeRow<R>(
  fields: readonly Field<R>[],
  { before, sheet, service, clock, zones }: RowSides,
  sheetWins: boolean,
): MergedRow {
  const conflicts: { at: number; lost: Cell }[] = [];
  const cells = fields.map(({ type, editable }, at): Cell => {
    const theirs = service[at] ?? '';
    const own = sheet[at] ?? '';
    const was = before[at] ?? UNKNOWN;
    const isBlankForNew = was === UNKNOWN && own === '';
    if (!editable || isBlankForNew || showsFingerprint(was, type, own, clock)) return theirs;
    if (saysTheSame(type, own, theirs, clock, zones)) return theirs;
    if (isOfFingerprint(was, type, theirs, clock)) return own;
    conflicts.push({ at, lost: sheetWins ? theirs : own });
    return sheetWins ? own : theirs;
  });
  return { cells, conflicts };
}
