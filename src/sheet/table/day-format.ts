/**
 * A day is written as the number that Sheets counts it by, so that no time zone makes another of it. Only the cell's
 * format shows it as a date: cells that have none get one first, the person's own choice stays.
 */
import type { Cell } from '../../core/cell';
import { isDated } from '../../core/date-fingerprint';
import { address } from '../a1';
import { adjacentRows } from '../rows/adjacent';
import { spansToRead } from '../rows/cost-model';
import type { RowCells } from '../rows/upsert-plan';
import type { Table } from './table';

interface PlacedRow {
  readonly row: number;
  readonly planned: RowCells;
}

/**
 * Nothing is asked where no day is to be written. A date that shows as one without a format of its own gets that very
 * format, since it is told as if somebody had chosen it (Range.getNumberFormats), and a number would not show so.
 */
export function formatDays<R>(
  { sheet, columns }: Table<R>,
  rows: readonly PlacedRow[],
  format: string,
): void {
  const areas = new Map<string, string[]>();
  for (const [place, { field, position }] of columns.entries()) {
    const days = isDated(field.type) ? rows.filter(({ planned }) => isDay(planned.cells[place])) : [];
    const shown = readFormats(
      sheet,
      days.map(({ row }) => row),
      position,
    );
    const wanted = ({ row }: PlacedRow) => (showsDates(shown.get(row) ?? '') ? shown.get(row) : format);
    for (const name of new Set(days.map(wanted))) {
      const runs = adjacentRows(days.filter((day) => wanted(day) === name));
      const at = runs.map((run) => address(run.row, position, run.rows.length, 1));
      areas.set(name ?? format, [...(areas.get(name ?? format) ?? []), ...at]);
    }
  }
  for (const [name, at] of areas) sheet.getRangeList(at).setNumberFormat(name);
}

function isDay(cell: Cell | undefined): boolean {
  return typeof cell === 'number';
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
