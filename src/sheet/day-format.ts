/**
 * A day is written as the number that Sheets counts it by, so that no time zone makes another of it. Only the cell's
 * format shows it as a date: cells that have none get one first, the person's own choice stays.
 */
import { isDated } from '../core/date-mark';
import { address } from './a1';
import { adjacentRows } from './adjacent';
import { spansToRead } from './cost-model';
import type { PlannedRow } from './row-plan';
import type { Table } from './table';

interface PlacedRow {
  readonly row: number;
  readonly planned: PlannedRow;
}

/** Nothing is asked where no day is to be written. */
export function formatDays<R>(
  { sheet, columns }: Table<R>,
  rows: readonly PlacedRow[],
  format: string,
): void {
  const areas = columns.flatMap(({ field, position }, place) => {
    if (!isDated(field.type)) return [];
    const days = rows.filter(({ planned }) => typeof planned.cells[place] === 'number');
    const formats = readFormats(
      sheet,
      days.map(({ row }) => row),
      position,
    );
    const plain = days.filter(({ row }) => !showsDates(formats.get(row) ?? ''));
    return adjacentRows(plain).map((run) => address(run.row, position, run.rows.length, 1));
  });
  if (areas.length > 0) sheet.getRangeList(areas).setNumberFormat(format);
}

function readFormats(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  rows: readonly number[],
  column: number,
): ReadonlyMap<number, string> {
  const formats = new Map<number, string>();
  const ascending = [...rows].sort((one, other) => one - other);
  for (const { first, last } of spansToRead(ascending, 1)) {
    const lines = sheet.getRange(first, column, last - first + 1, 1).getNumberFormats();
    lines.forEach(([format = ''], offset) => {
      formats.set(first + offset, format);
    });
  }
  return formats;
}

/** Whether a number format shows a date or a time: by its letters, without what is quoted and what is in brackets. */
export function showsDates(format: string): boolean {
  const letters = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  return /[ymdhs]/i.test(letters);
}
