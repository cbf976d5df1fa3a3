/** Edits of contents by hand, as the events for them tell. */

import type { PersonAct } from '../triggers/edit-triggers';
import type { Area, StoredValue } from '../workbook/grid';
import { serialOf } from '../workbook/serial';
import type { SheetState, Workbook } from '../workbook/workbook';

/** An edit that tells no values: of many cells, or pasted, filled, cleared. */
export function editOf(sheet: SheetState, area: Area): PersonAct {
  return { changeType: 'EDIT', edited: { sheet, area } };
}

/** Lets a person type into one cell: the event tells what was there and what is there now. */
export function typedEditOf(
  workbook: Workbook,
  sheet: SheetState,
  { row, column }: { readonly row: number; readonly column: number },
  type: () => void,
): PersonAct {
  const told = () => toldValue(sheet.grid.stored('value', row, column), workbook.timeZone);
  const oldValue = told();
  type();
  return {
    changeType: 'EDIT',
    edited: { sheet, area: { row, column, rows: 1, columns: 1 }, value: told(), oldValue },
  };
}

/**
 * Events tell values as text: TRUE for a ticked checkbox, a date as its serial number (as people have printed them). A
 * cell without a value of its own, as one with a formula, tells none (judged).
 */
function toldValue(value: StoredValue | undefined, timeZone: string): string | undefined {
  if (value === undefined || typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return String(typeof value === 'object' ? serialOf(value, timeZone) : value);
}
