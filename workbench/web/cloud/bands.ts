/** The colour that bands of rows give a cell: the grid has no bands of its own, so the page is sent it as the cell's. */
import type { SheetState } from '../../../simulator/workbook/workbook';

/** Returns undefined where no band lies, or a white one: the grid is white as it is. Bands of columns are not shown. */
export function bandColor({ bandings }: SheetState, row: number, column: number): string | undefined {
  for (const { area, colors } of bandings) {
    const [down, across] = [row - area.row, column - area.column];
    if (down < 0 || across < 0 || down >= area.rows || across >= area.columns) continue;
    const { headerRow, firstRow, secondRow } = colors;
    const header = headerRow ? 1 : 0;
    const color = down < header ? headerRow : (down - header) % 2 === 0 ? firstRow : secondRow;
    return color && color !== '#ffffff' ? color : undefined;
  }
  return undefined;
}
