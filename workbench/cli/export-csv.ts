/** A sheet as CSV (RFC 4180): what its cells show. */
import { writeFileSync } from 'node:fs';
import type { Cloud } from '../apps-script/cloud';
import { formatCsv } from '../apps-script/services/csv';
import { cellValue, filledSize } from '../workbook/formulas';
import { displayed } from '../workbook/number-format';
import { activeSheet, type SheetState, type Workbook } from '../workbook/workbook';

/** Writes the one visible sheet with content; when there are several, the active one. */
export function exportCsv(cloud: Cloud, path: string): void {
  const sheet = chosenSheet(cloud.workbook);
  const { rows: height, columns: width } = filledSize(cloud.formulas, cloud.workbook, sheet);
  const rows = Array.from({ length: height }, (_, row) => shownRow(cloud, sheet, row, width));
  writeFileSync(path, formatCsv(rows));
}

function chosenSheet(workbook: Workbook): SheetState {
  const filled = workbook.sheets.filter(({ hidden, grid }) => !hidden && grid.lastRow() > 0);
  return (filled.length === 1 ? filled[0] : undefined) ?? activeSheet(workbook);
}

function shownRow({ workbook, formulas }: Cloud, sheet: SheetState, row: number, width: number): string[] {
  const { grid } = sheet;
  return Array.from({ length: width }, (_, column) => {
    const value = cellValue(formulas, workbook, sheet, row, column);
    return displayed(value, grid.get('numberFormat', row, column), workbook.timeZone);
  });
}
