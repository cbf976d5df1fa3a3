/** The workbook as .xlsx: values, formulas, number formats, notes, frozen rows, hidden sheets, rows and columns. */
import { type Cell, type CellValue as ExcelValue, stream, type Worksheet } from 'exceljs';
import type { Cloud } from '../../simulator/cloud/cloud';
import { cellValue, filledSize } from '../../simulator/formulas/values';
import type { StoredValue } from '../../simulator/workbook/grid';
import { defaultDateFormat } from '../../simulator/workbook/number-format';
import { wallOf } from '../../simulator/workbook/wall-clock';
import type { SheetState } from '../../simulator/workbook/workbook';

/** Sheets counts widths in pixels, Excel in characters. */
const PIXELS_PER_CHARACTER = 7;

export async function exportXlsx(cloud: Cloud, path: string): Promise<void> {
  const book = new stream.xlsx.WorkbookWriter({ filename: path, useStyles: true, useSharedStrings: false });
  for (const sheet of cloud.workbook.sheets) {
    const page = book.addWorksheet(sheet.name, {
      state: sheet.hidden ? 'hidden' : 'visible',
      views: [{ state: 'frozen', xSplit: sheet.frozenColumns, ySplit: sheet.frozenRows }],
    });
    sheet.columns.forEach((column, index) => {
      if (column.hidden) page.getColumn(index + 1).hidden = true;
      if (column.width) page.getColumn(index + 1).width = column.width / PIXELS_PER_CHARACTER;
    });
    writeRows(cloud, sheet, page);
    page.commit();
  }
  await book.commit();
}

function writeRows(cloud: Cloud, sheet: SheetState, page: Worksheet): void {
  const { grid } = sheet;
  const { rows, columns } = filledSize(cloud.formulas, cloud.workbook, sheet);
  for (let index = 0; index < rows; index += 1) {
    const row = page.getRow(index + 1);
    if (grid.peek(index)?.hidden) row.hidden = true;
    for (let column = 0; column < columns; column += 1) {
      writeCell(cloud, sheet, index, column, row.getCell(column + 1));
    }
    row.commit();
  }
}

function writeCell(
  { workbook, formulas }: Cloud,
  sheet: SheetState,
  row: number,
  column: number,
  cell: Cell,
): void {
  const { grid } = sheet;
  const formula = grid.get('formula', row, column);
  const value = cellValue(formulas, workbook, sheet, row, column);
  const shown = excelValue(value, workbook.timeZone);
  if (formula !== undefined) cell.value = { formula: formula.slice(1), result: shown } as ExcelValue;
  else if (shown !== null) cell.value = shown;
  const isDate = typeof value === 'object';
  const format = grid.get('numberFormat', row, column);
  const numberFormat = format ?? (isDate ? defaultDateFormat(value, workbook.timeZone) : undefined);
  if (numberFormat !== undefined) cell.numFmt = numberFormat;
  const note = grid.get('note', row, column);
  if (note) cell.note = note;
  if (grid.get('fontWeight', row, column) === 'bold') cell.font = { bold: true };
}

/** Excel's dates know no time zone: the clock of the spreadsheet's zone goes in as if it were UTC. */
function excelValue(
  value: StoredValue | undefined,
  timeZone: string,
): string | number | boolean | Date | null {
  if (value === undefined || value === '') return null;
  return typeof value === 'object' ? new Date(wallOf(value, timeZone)) : value;
}
