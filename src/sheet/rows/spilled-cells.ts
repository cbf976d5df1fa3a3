/**
 * Finds the cells below a table that a formula of the person's has filled: `=ARRAYFORMULA(LEN(B2:B))` shows a value in every row of the
 * grid and a formula only in its own. Sheets does not say which cells a formula has filled, so that is judged by where the formulas
 * are. A wrong guess changes no cell of the person's: new rows fill columns of ours only, and at worst stand beside a word of theirs.
 * Pure.
 */

export interface CellsBelow {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly string[])[];
  /** True where the last of these rows is the last of the grid. */
  readonly isToEnd: boolean;
}

/** 0-based columns that are filled to the very end of the grid: no hand does that. */
export function columnsToEnd({ values, formulas, isToEnd }: CellsBelow): ReadonlySet<number> {
  if (!isToEnd) return new Set();
  const columns = (values[0] ?? []).map((_, column) => column);
  return new Set(
    columns.filter((column) =>
      values.every((row, at) => row[column] !== '' && formulas[at]?.[column] === ''),
    ),
  );
}

/**
 * @param above The formulas of the rows above the block, from row 1 on, in the same columns: '' where there is none.
 * @param own 0-based columns of ours: nothing spills into them, since they are filled.
 * @returns For each row and column of the block, whether a formula has filled the cell.
 */
export function spilledBelow(
  below: CellsBelow,
  above: readonly (readonly string[])[],
  own: ReadonlySet<number>,
): readonly (readonly boolean[])[] {
  const { values, formulas } = below;
  const width = values[0]?.length ?? 0;
  const toEnd = columnsToEnd(below);
  const isFilled = (row: number, column: number) => isTyped(below, row, column);
  const reaches: Reach[] = [];
  for (let column = 0; column < width; column += 1) {
    const alone = reachOf(above.map((row) => row[column] ?? ''));
    const isLikeLeft =
      alone === undefined &&
      reaches[column - 1] === 'all' &&
      values.every((_, row) => !isFilled(row, column - 1) || isFilled(row, column));
    const reach = toEnd.has(column) || isLikeLeft ? 'all' : (alone ?? 'nowhere');
    reaches.push(own.has(column) ? 'nowhere' : reach);
  }
  const now = [...reaches];
  return values.map((row, at) =>
    row.map((_, column) => {
      const isSpilled = isFilled(at, column) && now[column] !== 'nowhere' && !own.has(column);
      if ((formulas[at]?.[column] ?? '') !== '') now[column] = 'unbroken';
      else if (!isFilled(at, column) && now[column] === 'unbroken') now[column] = 'nowhere';
      return isSpilled;
    }),
  );
}

function isTyped({ values, formulas }: CellsBelow, row: number, column: number): boolean {
  return (values[row]?.[column] ?? '') !== '' && (formulas[row]?.[column] ?? '') === '';
}

/** The rows below a formula that count as filled by it: all, those above the first blank cell, or none. */
type Reach = 'all' | 'unbroken' | 'nowhere';

/** @returns undefined where the column has no formula: then it is filled by the one on its left, or by hand. */
function reachOf(column: readonly string[]): Reach | undefined {
  const rows = column.flatMap((formula, row) => (formula === '' ? [] : [row]));
  const last = rows[rows.length - 1];
  if (last === undefined) return undefined;
  // One for all rows; a heading may be a formula of its own.
  if (rows.filter((row) => row > 0).length <= 1) return 'all';
  // In each row down to the last: filled down. Otherwise an array below others, or somebody filled down a while ago.
  return last === column.length - 1 ? 'nowhere' : 'unbroken';
}
