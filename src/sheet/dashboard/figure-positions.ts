/** Tells the rows and columns of a block that are ours from those of the person, who may have worked in it. Pure. */
import { sameText } from '../../core/cell';
import { fingerprintCells } from '../../core/fingerprint';
import type { FigureBlock, WrittenBlock } from '../../streams/dashboard';

/** For each that is planned where it stands now, 0-based; undefined for what is gone. */
type Indexes = readonly (number | undefined)[];

export function nameOf(cell: unknown): string {
  return fingerprintCells([sameText(cell)]);
}

/** By what they are called, in any order; one that was renamed and stayed where it was by its index. */
export function indexesOf(wanted: readonly string[], there: readonly unknown[]): Indexes {
  const names = there.map(sameText);
  return wanted.map((name, index) => {
    if (names.includes(name)) return names.indexOf(name);
    return wanted.length === names.length && !wanted.includes(names[index] ?? '') ? index : undefined;
  });
}

/** @param cells Those below the headings. @param label The column that names the rows. */
export function rowsOf(
  { rows, isNamed, grows }: FigureBlock,
  cells: readonly (readonly unknown[])[],
  label: number,
  { names }: WrittenBlock,
): { readonly indexes: Indexes; readonly surplus: readonly number[] } {
  const labels = cells.map((row) => row[label]);
  if (isNamed) {
    const wanted = rows.map(([name]) => String(name));
    return { indexes: indexesOf(wanted, labels), surplus: [] };
  }
  const isOurs = (cell: unknown) => cell instanceof Date || names.includes(nameOf(cell));
  const ours = labels.flatMap((cell, index) => (isOurs(cell) ? [index] : []));
  // Where days were deleted, the oldest ones have no row.
  if (!grows)
    return { indexes: rows.map((_, index) => ours[index + ours.length - rows.length]), surplus: [] };
  // Room that was made for what was never written.
  for (let index = (ours[ours.length - 1] ?? -1) + 1; index < cells.length; index += 1)
    if (cells[index]?.every((cell) => cell === '')) ours.push(index);
  const indexes = rows.map((_, index) => ours[index] ?? cells.length + index - ours.length);
  return { indexes, surplus: ours.slice(rows.length) };
}

export interface IndexRun {
  /** The 0-based index of the first in the plan. */
  readonly planned: number;
  /** The 0-based index of the first in the block. */
  readonly index: number;
  readonly length: number;
}

/** Those that stand side by side as they are planned. */
export function runsOf(indexes: Indexes, from = 0): IndexRun[] {
  const runs: { planned: number; index: number; length: number }[] = [];
  indexes.forEach((index, planned) => {
    if (index === undefined || planned < from) return;
    const last = runs[runs.length - 1];
    const isNext = last && last.planned + last.length === planned && last.index + last.length === index;
    if (isNext) last.length += 1;
    else runs.push({ planned, index, length: 1 });
  });
  return runs;
}
