/** Maps an edit on the page to the events of the script's triggers. */

import { editOf, typedEditOf } from '../../../simulator/person/edit';
import type { ChangeType, PersonAct } from '../../../simulator/triggers/edit-triggers';
import { type SheetState, sheetById, type Workbook } from '../../../simulator/workbook/workbook';
import type { CellEdit, PersonEdit } from '../person-edit';
import { boundsOf } from './areas';

/**
 * Google names the kinds of change and not what each of them covers: sorting, moving, hiding, notes and the like count
 * as OTHER here (judged).
 */
const CHANGES: Readonly<Record<Exclude<PersonEdit['kind'], 'cells' | 'select'>, ChangeType>> = {
  insertRows: 'INSERT_ROW',
  deleteRows: 'REMOVE_ROW',
  insertColumns: 'INSERT_COLUMN',
  deleteColumns: 'REMOVE_COLUMN',
  moveRows: 'OTHER',
  moveColumns: 'OTHER',
  reorder: 'OTHER',
  sort: 'OTHER',
  note: 'OTHER',
  columns: 'OTHER',
  rows: 'OTHER',
  freeze: 'OTHER',
  addSheet: 'INSERT_GRID',
  deleteSheet: 'REMOVE_GRID',
  renameSheet: 'OTHER',
  hideSheet: 'OTHER',
  colourSheet: 'OTHER',
  moveSheet: 'OTHER',
};

/** Carries an edit out by `effect`, and tells what the person did; undefined for what no trigger hears of. */
export function actOf(workbook: Workbook, edit: PersonEdit, effect: () => void): PersonAct | undefined {
  const sheet = 'sheet' in edit ? sheetById(workbook, edit.sheet) : undefined;
  if (edit.kind === 'cells' && sheet) return actOfCells(workbook, sheet, edit.cells, effect);
  effect();
  if (edit.kind === 'cells' || edit.kind === 'select') return undefined;
  return 'sheet' in edit && !sheet ? undefined : { changeType: CHANGES[edit.kind] };
}

function actOfCells(
  workbook: Workbook,
  sheet: SheetState,
  cells: readonly CellEdit[],
  effect: () => void,
): PersonAct {
  const filled = cells.filter(({ typed, value }) => typed !== undefined || value !== undefined);
  const [first] = filled;
  if (first?.typed !== undefined && filled.length === 1) return typedEditOf(workbook, sheet, first, effect);
  effect();
  if (filled.length === 0) return { changeType: 'FORMAT' };
  return editOf(sheet, boundsOf(filled.map(({ row, column }) => ({ row, column, rows: 1, columns: 1 }))));
}
