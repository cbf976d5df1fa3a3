/**
 * The costs of each way of doing a thing on Google's servers, in milliseconds, so that the cheapest harmless one can be
 * chosen. Published measurements of 2018 (docs/workbench.md, costs): how they compare matters, not how long they are.
 * Writing over the rows between two changed ones is no way: it would take what a person did there.
 */

/** A read, whatever its size, and each cell that it brings. */
const READ = { fixed: 200, perCell: 0.009 };
/** An instruction about looks, and each cell that is told its own. */
const LOOKS = { fixed: 20, perCell: 0.008 };

/** 1-based rows, both included. */
interface RowSpan {
  readonly first: number;
  readonly last: number;
}

/**
 * The blocks of rows to read so that all of these rows are among them: rows between two are read along where that costs
 * less than asking again. @param rows Ascending. @param columns How many cells a row has.
 */
export function spansToRead(rows: readonly number[], columns: number): RowSpan[] {
  const spans: { first: number; last: number }[] = [];
  for (const row of rows) {
    const last = spans[spans.length - 1];
    const between = last ? (row - last.last - 1) * columns * READ.perCell : Number.POSITIVE_INFINITY;
    if (last && between <= READ.fixed) last.last = row;
    else spans.push({ first: row, last: row });
  }
  return spans;
}

/** Decides how to give number formats to a block: each cell its own in one call, or one call for each format. */
export function formatsCellByCell(cells: number, formats: number): boolean {
  return LOOKS.fixed + LOOKS.perCell * cells < LOOKS.fixed * formats;
}
