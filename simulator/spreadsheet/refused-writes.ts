/**
 * Rejects the writes that Sheets rejects: into cells that somebody else has protected, and of values that break a
 * validation rule. If a block contains one rejected value, none of it is written (judged: reports say only that the write
 * throws). Writes are buffered, so the exception comes when the buffer reaches the sheet, or at the write itself: Google
 * documents neither, and `refusal` of an execution chooses. Writes buffered after the refused one are lost (judged, as
 * the worse of the two for a script).
 */

import { ScriptException } from '../script/exception';
import { formatA1 } from '../workbook/a1-notation';
import { CONTENT, putBlock, takeBlock } from '../workbook/cell-blocks';
import type { Area } from '../workbook/grid';
import { isProtectedFrom, PROTECTED } from '../workbook/protections';
import type { SheetState, Workbook } from '../workbook/workbook';
import type { Book } from './book';
import { hasStrictRule, isRejected } from './rule-check';

/** Throws when the person who runs the script may not change these cells, or without an area the sheet as such. */
export function checkProtection({ execution }: Book, sheet: SheetState, area?: Area): void {
  if (sheet.protections.length === 0) return;
  const { user, cloud } = execution;
  if (isProtectedFrom(sheet, area, { user, owner: cloud.user })) throw new ScriptException(PROTECTED);
}

/** Carries out a write of contents; all is as before when a rule rejects what it put into a cell. */
export function withRules(workbook: Workbook, sheet: SheetState, area: Area, write: () => void): void {
  if (!hasStrictRule(sheet, area)) {
    write();
    return;
  }
  const before = takeBlock(sheet, area, [...CONTENT, 'numberFormat']);
  write();
  const rejected = firstRejected(workbook, sheet, area);
  if (!rejected) return;
  putBlock(sheet, before, area.row, area.column, false);
  throw new ScriptException(
    `The data you entered in cell ${rejected} violates the data validation rules set on this cell.`,
  );
}

/** Returns true if a write there may be refused, so that the moment of the refusal may matter. */
export function mayBeRefused(sheet: SheetState, area: Area | undefined): boolean {
  return sheet.protections.length > 0 || (area !== undefined && hasStrictRule(sheet, area));
}

function firstRejected(workbook: Workbook, sheet: SheetState, area: Area): string | undefined {
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      if (isRejected(workbook, sheet, row, column)) return formatA1({ row, column, rows: 1, columns: 1 });
    }
  }
  return undefined;
}
