/** Areas of a sheet that have changed, kept few: what lies in another is dropped, neighbours become one. */
import type { Area } from '../../../simulator/workbook/grid';
import type { SheetState } from '../../../simulator/workbook/workbook';

/** More areas than these are kept as one that holds them all. */
const MOST_AREAS = 200;

export function wholeOf({ grid }: SheetState): Area {
  return { row: 0, column: 0, rows: grid.rowCount, columns: grid.columnCount };
}

/** The smallest area that holds all formulas of a sheet. */
export function formulaArea({ grid }: SheetState): Area | undefined {
  const found: Area[] = [];
  for (let row = 0; row < grid.rowCount; row += 1) {
    const formulas = grid.peek(row)?.layers.formula ?? [];
    const first = formulas.findIndex((formula) => formula !== undefined);
    if (first >= 0) found.push({ row, column: first, rows: 1, columns: formulas.length - first });
  }
  return found.length ? boundsOf(found) : undefined;
}

/** Adds an area to those that have changed. */
export function addArea(areas: Area[], area: Area): void {
  if (areas.some((known) => contains(known, area))) return;
  const others = areas.filter((known) => !contains(area, known));
  const last = others.at(-1);
  if (
    last &&
    last.column === area.column &&
    last.columns === area.columns &&
    last.row + last.rows === area.row
  ) {
    others[others.length - 1] = { ...last, rows: last.rows + area.rows };
  } else {
    others.push(area);
  }
  areas.splice(0, areas.length, ...(others.length > MOST_AREAS ? [boundsOf(others)] : others));
}

function contains(outer: Area, inner: Area): boolean {
  return (
    outer.row <= inner.row &&
    outer.column <= inner.column &&
    outer.row + outer.rows >= inner.row + inner.rows &&
    outer.column + outer.columns >= inner.column + inner.columns
  );
}

/** The smallest area that holds them all. */
export function boundsOf(areas: readonly Area[]): Area {
  const row = -largest(areas.map((area) => -area.row));
  const column = -largest(areas.map((area) => -area.column));
  return {
    row,
    column,
    rows: largest(areas.map((area) => area.row + area.rows)) - row,
    columns: largest(areas.map((area) => area.column + area.columns)) - column,
  };
}

/** Of more numbers than a call takes arguments. */
function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), Number.NEGATIVE_INFINITY);
}
