/** A sheet as CSV (RFC 4180): what its cells show, so that no program takes a text for a formula. */
import { writeFileSync } from 'node:fs';
import type { Cloud } from '../../simulator/cloud/cloud';
import { cellValue, filledSize } from '../../simulator/formulas/values';
import { formatCsv } from '../../simulator/services/csv';
import { displayed } from '../../simulator/workbook/number-format';
import { activeSheet, type SheetState, type Workbook } from '../../simulator/workbook/workbook';

/**
 * Programs that open a CSV file take a field that begins so for a formula, or look behind it for one (OWASP, "CSV
 * Injection"; the wide forms are those of East Asian keyboards).
 */
const BEGINS_A_FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

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

/** A formula counts as what it comes to; numbers, dates and truth values are shown as they are. */
function shownRow({ workbook, formulas }: Cloud, sheet: SheetState, row: number, width: number): string[] {
  const { grid } = sheet;
  return Array.from({ length: width }, (_, column) => {
    const value = cellValue(formulas, workbook, sheet, row, column);
    const shown = displayed(value, grid.get('numberFormat', row, column), workbook.timeZone);
    return typeof value === 'string' && BEGINS_A_FORMULA.test(shown) ? `'${shown}` : shown;
  });
}
