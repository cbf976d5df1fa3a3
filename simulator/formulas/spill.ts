/** Spreads the arrays that formulas return over the cells beside them, and detects cells in their way. */

import { serialOf } from '../workbook/serial';
import { type SheetState, sheetById, type Workbook } from '../workbook/workbook';
import { isArrayFormula } from './array-formulas';
import type { Calculation, PlainResult, SentCell } from './worker';

/** An array that is out of the way lets another one through, and so on: a few rounds are enough. */
const MOST_ROUNDS = 4;

/**
 * The engine learns only of cells that formulas refer to; where an array meets contents that it was not told of, it
 * calculates again with them, and finds that the array does not fit.
 */
export function settled(
  workbook: Workbook,
  first: Calculation,
  calculate: (calculation: Calculation) => PlainResult[],
): PlainResult[] {
  let calculation = first;
  let results = calculate(calculation);
  for (let round = 1; round < MOST_ROUNDS; round += 1) {
    const unknown = obstacles(workbook, calculation, results);
    if (unknown.length === 0) break;
    const sheets = calculation.sheets.map((sheet) => ({
      ...sheet,
      cells: [...sheet.cells, ...unknown.filter(({ id }) => id === sheet.id).map(({ cell }) => cell)],
    }));
    calculation = { ...calculation, sheets };
    results = calculate(calculation);
  }
  return results;
}

/** Visits the cells of an array beside the first, which is that of the formula, until one answers. */
export function eachSpilled<T, A>(
  array: readonly (readonly T[])[],
  visit: (down: number, right: number, content: T) => A | undefined,
): A | undefined {
  for (const [down, line] of array.entries()) {
    for (const [right, content] of line.entries()) {
      const answer = down + right > 0 ? visit(down, right, content) : undefined;
      if (answer !== undefined) return answer;
    }
  }
  return undefined;
}

/** For each array the first contents in its way that the engine has not been told of. */
function obstacles(
  workbook: Workbook,
  { sheets }: Calculation,
  results: readonly PlainResult[],
): { id: string; cell: SentCell }[] {
  if (results.every(({ array }) => array === undefined)) return [];
  const told = new Map(
    sheets.map(({ id, cells }) => [id, new Set(cells.map(([row, column]) => `${row},${column}`))]),
  );
  return results.flatMap(({ sheet: id, row, column, array }) => {
    const sheet = array && sheetById(workbook, Number(id));
    if (!sheet || !isArrayFormula(sheet.grid.get('formula', row, column) ?? '')) return [];
    const cell = eachSpilled(array, (down, right) => {
      const [below, beside] = [row + down, column + right];
      return told.get(id)?.has(`${below},${beside}`) ? undefined : contentAt(workbook, sheet, below, beside);
    });
    return cell ? [{ id, cell }] : [];
  });
}

function contentAt(
  workbook: Workbook,
  { grid }: SheetState,
  row: number,
  column: number,
): SentCell | undefined {
  const value = grid.stored('value', row, column);
  if (value === undefined || value === '') return undefined;
  return [row, column, typeof value === 'object' ? serialOf(value, workbook.timeZone) : value];
}
