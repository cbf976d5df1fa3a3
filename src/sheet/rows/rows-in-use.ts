/** Tells how far down the cells below a table hold something of the person's. */
import type { CellsBelow } from './spilled-cells';

/** Counts the rows of the block up to the last that holds something of the person's. Pure. */
export function rowsInUse(
  { values, formulas }: Pick<CellsBelow, 'values' | 'formulas'>,
  own: ReadonlySet<number>,
  isSpilled: (row: number, column: number) => boolean = () => false,
): number {
  for (let row = values.length - 1; row >= 0; row -= 1) {
    const used = values[row]?.some((value, column) => {
      const formula = formulas[row]?.[column] ?? '';
      if (own.has(column)) return value !== '' || formula !== '';
      return value !== '' && typeof value !== 'boolean' && formula === '' && !isSpilled(row, column);
    });
    if (used) return row + 1;
  }
  return 0;
}
