/** Google's limits for one spreadsheet, checked before it grows. */
import { cellCount, type Workbook } from '../workbook/workbook';
import { fail } from './book';

/** Documented for Sheets (files you can store in Google Drive). */
const MOST_CELLS = 10_000_000;
const MOST_SHEETS = 200;
/** Column ZZZ. */
const MOST_COLUMNS = 18_278;

/** @param columns The number of columns that a sheet would have. */
export function checkRoom(workbook: Workbook, addedCells: number, columns = 0): void {
  if (columns > MOST_COLUMNS) {
    fail(
      `This action would increase the number of columns in the sheet above the limit of ${MOST_COLUMNS} columns.`,
    );
  }
  if (cellCount(workbook) + addedCells > MOST_CELLS) {
    fail(
      `This action would increase the number of cells in the workbook above the limit of ${MOST_CELLS} cells.`,
    );
  }
}

export function checkSheetCount(workbook: Workbook): void {
  if (workbook.sheets.length >= MOST_SHEETS) {
    fail(
      `This action would increase the number of sheets in the workbook above the limit of ${MOST_SHEETS} sheets.`,
    );
  }
}
