/** The values of cells: their own, the results of formulas, and those that array formulas fill in. */
import type { Area, StoredValue } from '../workbook/grid';
import type { SheetState, Workbook } from '../workbook/workbook';

/** Sheet id → `row,column` (0-based) → what the formula there comes to, or what an array fills in there. */
export type FormulaValues = ReadonlyMap<number, ReadonlyMap<string, StoredValue>>;

export interface FormulaEngine {
  calculate(workbook: Workbook): FormulaValues;
}

/** Calculated when somebody asks, and again only after a change. */
const CALCULATED = new WeakMap<Workbook, { version: number; values: FormulaValues }>();

/** Returns the value that a formula cell shows; '' without an engine. */
export function formulaValue(
  engine: FormulaEngine | undefined,
  workbook: Workbook,
  sheet: SheetState,
  row: number,
  column: number,
): StoredValue {
  return (engine && valuesOf(engine, workbook).get(sheet.id)?.get(`${row},${column}`)) ?? '';
}

/** Returns the value of any cell; '' if it is empty. */
export function cellValue(
  engine: FormulaEngine | undefined,
  workbook: Workbook,
  sheet: SheetState,
  row: number,
  column: number,
): StoredValue {
  const { grid } = sheet;
  if (grid.stored('formula', row, column) !== undefined)
    return formulaValue(engine, workbook, sheet, row, column);
  const own = grid.stored('value', row, column) ?? '';
  if (own !== '' || !grid.mayHaveArrays) return own;
  return formulaValue(engine, workbook, sheet, row, column);
}

/** Returns true if a cell has content of its own or is filled by an array; as in Sheets, an empty text from an array counts. */
export function isFilled(
  engine: FormulaEngine | undefined,
  workbook: Workbook,
  sheet: SheetState,
  row: number,
  column: number,
): boolean {
  if (sheet.grid.hasContent(row, column)) return true;
  if (!engine || !sheet.grid.mayHaveArrays) return false;
  return valuesOf(engine, workbook).get(sheet.id)?.has(`${row},${column}`) ?? false;
}

/** Visits the cells of an area that formulas or arrays give a value. */
export function eachCalculated(
  engine: FormulaEngine | undefined,
  workbook: Workbook,
  sheet: SheetState,
  area: Area,
  visit: (row: number, column: number, value: StoredValue) => void,
): void {
  const values = engine && valuesOf(engine, workbook).get(sheet.id);
  if (!values) return;
  const [endRow, endColumn] = [area.row + area.rows, area.column + area.columns];
  if (values.size < area.rows * area.columns) {
    for (const [place, value] of values) {
      const [row, column] = placeOf(place);
      const isInside = row >= area.row && row < endRow && column >= area.column && column < endColumn;
      if (isInside) visit(row, column, value);
    }
    return;
  }
  for (let row = area.row; row < endRow; row += 1) {
    for (let column = area.column; column < endColumn; column += 1) {
      const value = values.get(`${row},${column}`);
      if (value !== undefined) visit(row, column, value);
    }
  }
}

/** The number of rows and columns up to the last with content, arrays included. */
export function filledSize(
  engine: FormulaEngine | undefined,
  workbook: Workbook,
  sheet: SheetState,
): { rows: number; columns: number } {
  const { grid } = sheet;
  let [rows, columns] = [grid.lastRow(), grid.lastColumn()];
  if (!grid.mayHaveArrays) return { rows, columns };
  const whole = { row: 0, column: 0, rows: grid.rowCount, columns: grid.columnCount };
  eachCalculated(engine, workbook, sheet, whole, (row, column) => {
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, column + 1);
  });
  return { rows, columns };
}

function valuesOf(engine: FormulaEngine, workbook: Workbook): FormulaValues {
  const known = CALCULATED.get(workbook);
  if (known?.version === workbook.version) return known.values;
  const values = engine.calculate(workbook);
  CALCULATED.set(workbook, { version: workbook.version, values });
  return values;
}

function placeOf(place: string): [number, number] {
  const comma = place.indexOf(',');
  return [Number(place.slice(0, comma)), Number(place.slice(comma + 1))];
}
