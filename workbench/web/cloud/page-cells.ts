/** The cells of an area as the page's grid takes them: text stays text, dates become serial numbers. */
import type { KeptRichText } from '../../../simulator/spreadsheet/rich-text';
import type { Area, StoredValue } from '../../../simulator/workbook/grid';
import { serialOf } from '../../../simulator/workbook/serial';
import type { SheetState, Workbook } from '../../../simulator/workbook/workbook';
import type { PageCell, PageCells } from '../page-model';
import { bandColor } from './bands';
import { type StyleTable, styleOf } from './styles';

/** Sheets shows a date without a format of its own like this. */
const DATE_FORMAT = 'M/d/yyyy';
const DATE_TIME_FORMAT = 'M/d/yyyy H:mm:ss';

/** Adds what an area holds to `cells`; empty cells without a look of their own are left out. */
export function collectCells(
  workbook: Workbook,
  sheet: SheetState,
  area: Area,
  styles: StyleTable,
  cells: PageCells,
): void {
  const { grid } = sheet;
  const bottom = Math.min(area.row + area.rows, grid.rowCount);
  const right = Math.min(area.column + area.columns, grid.columnCount);
  for (let row = area.row; row < bottom; row += 1) {
    if (!grid.peek(row)) continue;
    const line: Record<number, PageCell> = cells[row] ?? {};
    let isEmpty = cells[row] === undefined;
    for (let column = area.column; column < right; column += 1) {
      const cell = pageCell(workbook, sheet, row, column, styles);
      if (!cell) continue;
      line[column] = cell;
      isEmpty = false;
    }
    if (!isEmpty) cells[row] = line;
  }
}

function pageCell(
  workbook: Workbook,
  sheet: SheetState,
  row: number,
  column: number,
  styles: StyleTable,
): PageCell | undefined {
  const { grid } = sheet;
  const formula = grid.get('formula', row, column);
  const value = grid.stored('value', row, column);
  const content = formula === undefined ? contentOf(value, workbook.timeZone) : { f: formula };
  const look = {
    isLink: isLink(grid.get('richText', row, column)),
    numberFormat: typeof value === 'object' ? dateFormat(content?.v) : undefined,
    band: bandColor(sheet, row, column),
  };
  const style = styles.add(styleOf(grid, row, column, look));
  if (!content && style === undefined) return undefined;
  return { ...content, ...(style === undefined ? {} : { s: style }) };
}

function contentOf(value: StoredValue | undefined, timeZone: string): PageCell | undefined {
  if (value === undefined || value === '') return undefined;
  if (typeof value === 'string') return { v: value, t: 1 };
  if (typeof value === 'number') return { v: value, t: 2 };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: 3 };
  return { v: serialOf(value, timeZone), t: 2 };
}

function dateFormat(serial: string | number | undefined): string {
  return Number.isInteger(serial) ? DATE_FORMAT : DATE_TIME_FORMAT;
}

/** A link over the whole text; runs inside a text are not shown. */
function isLink(richText: object | undefined): boolean {
  const { runs = [] } = (richText ?? {}) as Partial<KeptRichText>;
  return runs.length > 0 && runs.every(({ link }) => link !== null);
}
