/** The values of formula cells: calculated by an engine when somebody asks, and again only after a change. */
import type { StoredValue } from './grid';
import type { SheetState, Workbook } from './workbook';

/** Sheet id → `row,column` (0-based) → what the formula there comes to. */
export type FormulaValues = ReadonlyMap<number, ReadonlyMap<string, StoredValue>>;

export interface FormulaEngine {
  calculate(workbook: Workbook): FormulaValues;
}

const CALCULATED = new WeakMap<Workbook, { version: number; values: FormulaValues }>();

/** What a formula cell shows; '' without an engine. */
export function formulaValue(
  engine: FormulaEngine | undefined,
  workbook: Workbook,
  sheet: SheetState,
  row: number,
  column: number,
): StoredValue {
  if (!engine) return '';
  const known = CALCULATED.get(workbook);
  const values = known?.version === workbook.version ? known.values : engine.calculate(workbook);
  if (values !== known?.values) CALCULATED.set(workbook, { version: workbook.version, values });
  return values.get(sheet.id)?.get(`${row},${column}`) ?? '';
}
