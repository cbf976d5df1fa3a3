/**
 * Formats cells for days. A day is written as its serial number, so that no time zone turns it into another day. Only the
 * format of the cell shows it as a date: cells without a date format get one first; the person's own format stays.
 */
import { isDated } from '../../core/date-fingerprint';
import { address } from '../ranges';
import { spansToRead } from '../rows/cost-model';
import { adjacentRows, type RowCells } from '../rows/upsert-plan';
import type { Table } from './table';

interface PlacedRow {
  readonly row: number;
  readonly planned: RowCells;
}

/**
 * Reads and writes nothing where no day is to be written. A date that Sheets shows as one by default gets that format for
 * good: Range.getNumberFormats returns it as if somebody had chosen it, but a number would not be shown so.
 */
export function formatDays<R>(
  { sheet, columns }: Table<R>,
  rows: readonly PlacedRow[],
  format: string,
): void {
  const areas = new Map<string, string[]>();
  for (const [index, { field, position }] of columns.entries()) {
    const isDay = ({ planned }: PlacedRow) => typeof planned.cells[index] === 'number';
    const days = isDated(field.type) ? rows.filter(isDay) : [];
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

/** Returns whether a number format shows a date or a time, by its letters outside of quotes and brackets. */
function showsDates(format: string): boolean {
  const letters = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  return /[ymdhs]/i.test(letters);
}
