/** Decides who may change protected cells and sheets. */
import { overlaps } from './cell-blocks';
import type { Area } from './grid';
import type { ProtectionState, SheetState } from './workbook';

/** The message that Sheets shows to a person without permission (a message box on the page, an exception in a script). */
export const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

export interface Editor {
  readonly user: string;
  /** The owner of the spreadsheet may change everything (reference of Protection.removeEditor). */
  readonly owner: string;
}

/**
 * Returns true if this editor may change protected content. Until a script changes the list of editors, everybody who
 * may edit the spreadsheet is on it (reference of Range.protect).
 */
export function mayEdit({ editors, warningOnly }: ProtectionState, { user, owner }: Editor): boolean {
  return warningOnly || editors === undefined || user === owner || editors.includes(user);
}

/** @param area None for the sheet itself: its name, its looks, its rows and columns as such. */
export function isProtectedFrom(sheet: SheetState, area: Area | undefined, editor: Editor): boolean {
  return sheet.protections.some(
    (protection) => !mayEdit(protection, editor) && covers(protection, area, sheet),
  );
}

function covers(
  { type, area: own, unprotected = [] }: ProtectionState,
  area: Area | undefined,
  { grid }: SheetState,
) {
  if (type === 'RANGE') return area !== undefined && overlaps(own, area);
  if (!area) return true;
  // A sheet grows beyond what it had when it was protected.
  const whole = { row: 0, column: 0, rows: grid.rowCount, columns: grid.columnCount };
  return overlaps(whole, area) && !isCovered(area, unprotected);
}

/** Returns true if every cell of the area lies in one of the others. */
function isCovered(area: Area, others: readonly Area[]): boolean {
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    let column = area.column;
    while (column < area.column + area.columns) {
      const over = others.find((other) => overlaps(other, { row, column, rows: 1, columns: 1 }));
      if (!over) return false;
      column = over.column + over.columns;
    }
  }
  return true;
}
