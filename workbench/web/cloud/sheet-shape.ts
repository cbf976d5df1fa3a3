/** Everything of a sheet beside its cells, as the page takes it. */
import type { SheetState, Workbook } from '../../../simulator/workbook/workbook';
import type { PageArea, PageRow, PageValidation, SheetShape } from '../page-model';
import { areaOf, pageFormats } from './page-formats';
import { validationOf } from './validation';

export function sheetShape(workbook: Workbook, sheet: SheetState): SheetShape {
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    rowCount: sheet.grid.rowCount,
    columnCount: sheet.grid.columnCount,
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    tabColor: sheet.tabColor,
    gridlinesHidden: sheet.gridlinesHidden,
    formats: pageFormats(sheet),
    filter: sheet.filter && areaOf(sheet.filter.area),
    merges: sheet.merges.map((merge) => ({ ...merge })),
    charts: sheet.charts,
    columns: sheet.columns.map(({ width, hidden }) => ({
      ...(width === undefined ? {} : { width }),
      ...(hidden ? { hidden } : {}),
    })),
    ...rowParts(workbook, sheet),
  };
}

/** One walk over the rows for all that rows and their cells carry. */
function rowParts(
  workbook: Workbook,
  { grid }: SheetState,
): Pick<SheetShape, 'rows' | 'notes' | 'validations'> {
  const rows: Record<number, PageRow> = {};
  const notes: Record<string, string> = {};
  const validations = new Map<string, { rule: Omit<PageValidation, 'areas'>; areas: PageArea[] }>();
  for (let index = 0; index < grid.rowCount; index += 1) {
    const row = grid.peek(index);
    if (!row) continue;
    if (row.height !== undefined || row.hidden) {
      rows[index] = {
        ...(row.height === undefined ? {} : { height: row.height }),
        ...(row.hidden ? { hidden: true } : {}),
      };
    }
    row.layers.note?.forEach((note, column) => {
      if (note) notes[`${index}:${column}`] = note;
    });
    row.layers.validation?.forEach((validation, column) => {
      const rule = validation && validationOf(workbook, validation);
      if (!rule) return;
      const key = JSON.stringify(rule);
      const group = validations.get(key) ?? { rule, areas: [] };
      validations.set(key, group);
      extend(group.areas, index, column);
    });
  }
  return {
    rows,
    notes,
    validations: [...validations.values()].map(({ rule, areas }) => ({ ...rule, areas })),
  };
}

/** Cells come row by row: one below an area of its column makes that area longer. */
function extend(areas: PageArea[], row: number, column: number): void {
  const at = areas.findIndex((area) => area.column === column && area.row + area.rows === row);
  const above = areas[at];
  if (above) areas[at] = { ...above, rows: above.rows + 1 };
  else areas.push({ row, column, rows: 1, columns: 1 });
}
