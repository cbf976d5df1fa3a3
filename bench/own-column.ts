/** A column of the person's own beside the table, with formulas: what is left of it afterwards. */

import * as person from '../simulator/workbook/manual-edits';
import type { SheetState } from '../simulator/workbook/workbook';
import type { Workbench } from '../workbench/workbench';
import { FIELDS, TAB } from './catalogue';

type Opened = Pick<Workbench, 'cloud'>;

/** 0-based: right beside the twelve. */
const OWN_COLUMN = FIELDS.length;
/** Every tenth row has a formula, the first below the heading among them. */
const EVERY = 10;
const FIRST = 1;

export function addOwnColumn({ cloud }: Opened): void {
  const { workbook } = cloud;
  const sheet = tabOf({ cloud });
  if (sheet.grid.columnCount <= OWN_COLUMN) person.insertColumns(workbook, sheet, OWN_COLUMN, 1);
  person.editCell(workbook, sheet, 0, OWN_COLUMN, 'My score');
  for (const row of ownRows(sheet.grid.lastRow() - 1)) {
    person.editCell(workbook, sheet, row, OWN_COLUMN, `=LEN(B${row + 1})`);
  }
}

/** Counts the formulas that are gone. @param rows Rows of the tab before the run, without its heading. */
export function harmedCells(opened: Opened, rows: number): number {
  const { grid } = tabOf(opened);
  return ownRows(rows).filter((row) => grid.get('formula', row, OWN_COLUMN) === undefined).length;
}

/** 0-based, below the heading. */
function ownRows(rows: number): number[] {
  return Array.from({ length: Math.ceil((rows + 1 - FIRST) / EVERY) }, (_, place) => FIRST + place * EVERY);
}

function tabOf({ cloud }: Opened): SheetState {
  const sheet = cloud.workbook.sheets.find(({ name }) => name === TAB);
  if (!sheet) throw new Error(`There is no tab ${TAB}.`);
  return sheet;
}
