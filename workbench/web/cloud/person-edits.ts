/** Carries what a person did in the grid over to the workbook, by the rules that Sheets reads typed text with. */
import type { CellValue } from '../../workbook/grid';
import {
  deleteColumns,
  deleteRows,
  insertColumns,
  insertRows,
  moveColumns,
  moveRows,
} from '../../workbook/structure';
import { putTyped } from '../../workbook/typed-cells';
import { changed, createSheet, type SheetState, sheetById, type Workbook } from '../../workbook/workbook';
import type { CellEdit, PersonEdit } from '../messages';
import { dateOf, isDateFormat } from './serial';
import { applyStyle } from './styles';

/** Edits that the page has carried out by itself: it need not be told again what moved. */
const STRUCTURAL: ReadonlySet<PersonEdit['kind']> = new Set([
  'insertRows',
  'deleteRows',
  'insertColumns',
  'deleteColumns',
  'moveRows',
  'moveColumns',
  'addSheet',
  'deleteSheet',
  'moveSheet',
]);

export function isStructural(edit: PersonEdit): boolean {
  return STRUCTURAL.has(edit.kind);
}

/** Carries out one edit; an edit of a sheet that is gone does nothing. The id of the sheet that it made, if any. */
export function carryOut(workbook: Workbook, edit: PersonEdit): number | undefined {
  if (edit.kind === 'addSheet') return addSheet(workbook, edit.name, edit.index);
  if (edit.kind === 'select') {
    if (!sheetById(workbook, edit.selection.sheet)) return undefined;
    workbook.activeSheetId = edit.selection.sheet;
    workbook.activeRange = edit.selection.range;
    return undefined;
  }
  const sheet = sheetById(workbook, edit.sheet);
  if (sheet) editSheet(workbook, sheet, edit);
  return undefined;
}

type SheetEdit = Exclude<PersonEdit, { kind: 'addSheet' | 'select' }>;

function editSheet(workbook: Workbook, sheet: SheetState, edit: SheetEdit): void {
  switch (edit.kind) {
    case 'cells':
      for (const cell of edit.cells) editCell(workbook, sheet, cell);
      return;
    case 'insertRows':
      return insertRows(workbook, sheet, edit.at, edit.count);
    case 'deleteRows':
      return deleteRows(workbook, sheet, edit.at, edit.count);
    case 'insertColumns':
      return insertColumns(workbook, sheet, edit.at, edit.count);
    case 'deleteColumns':
      return deleteColumns(workbook, sheet, edit.at, edit.count);
    case 'moveRows':
      return moveRows(workbook, sheet, edit.from, edit.count, edit.to);
    case 'moveColumns':
      return moveColumns(workbook, sheet, edit.from, edit.count, edit.to);
    case 'reorder':
      sheet.grid.reorder(edit.area, edit.order);
      return changed(workbook, sheet.id, 'cells', edit.area);
    default:
      return editShape(workbook, sheet, edit);
  }
}

function editShape(
  workbook: Workbook,
  sheet: SheetState,
  edit: Exclude<SheetEdit, { kind: 'cells' | 'reorder' | `${'insert' | 'delete' | 'move'}${'Rows' | 'Columns'}` }>,
): void {
  switch (edit.kind) {
    case 'note': {
      sheet.grid.set('note', edit.row, edit.column, edit.text || undefined);
      const area = { row: edit.row, column: edit.column, rows: 1, columns: 1 };
      return changed(workbook, sheet.id, 'looks', area);
    }
    case 'columns':
      for (const [index, { width, hidden }] of Object.entries(edit.columns)) {
        const column = sheet.columns[Number(index)];
        if (column) Object.assign(column, { hidden: hidden === true }, width === undefined ? {} : { width });
      }
      break;
    case 'rows':
      for (const [index, { height, hidden }] of Object.entries(edit.rows)) {
        const row = sheet.grid.row(Number(index));
        Object.assign(row, { hidden: hidden === true }, height === undefined ? {} : { height });
      }
      break;
    case 'freeze':
      sheet.frozenRows = edit.rows;
      sheet.frozenColumns = edit.columns;
      break;
    case 'deleteSheet':
      workbook.sheets = workbook.sheets.filter((other) => other !== sheet);
      break;
    case 'renameSheet':
      sheet.name = edit.name;
      break;
    case 'hideSheet':
      sheet.hidden = edit.hidden;
      break;
    case 'colourSheet':
      sheet.tabColor = edit.colour;
      break;
    case 'moveSheet':
      workbook.sheets = workbook.sheets.filter((other) => other !== sheet);
      workbook.sheets.splice(edit.index, 0, sheet);
      break;
  }
  changed(workbook, sheet.id, 'sheets');
}

function editCell(workbook: Workbook, sheet: SheetState, { row, column, typed, value, style }: CellEdit): void {
  if (row >= sheet.grid.rowCount || column >= sheet.grid.columnCount) return;
  if (style !== undefined) applyStyle(sheet.grid, row, column, style);
  if (typed !== undefined) {
    putTyped(workbook, sheet, row, column, typed);
  } else if (value !== undefined) {
    const format = sheet.grid.get('numberFormat', row, column) ?? '';
    putTyped(workbook, sheet, row, column, contentOf(value, format, workbook.timeZone));
  }
  const kind = typed === undefined && value === undefined ? 'looks' : 'cells';
  changed(workbook, sheet.id, kind, { row, column, rows: 1, columns: 1 });
}

/** The grid holds dates as numbers: only the format tells. Text that it holds is text, whatever it looks like. */
function contentOf(value: string | number | boolean | null, format: string, timeZone: string): CellValue {
  if (value === null) return '';
  if (typeof value === 'number' && isDateFormat(format)) return dateOf(value, timeZone);
  if (typeof value === 'string' && value !== '' && !value.startsWith('=')) return `'${value}`;
  return value;
}

function addSheet(workbook: Workbook, name: string, index: number): number {
  const id = Math.max(0, ...workbook.sheets.map((sheet) => sheet.id)) + 1;
  workbook.sheets.splice(index, 0, createSheet(name, id));
  changed(workbook, id, 'sheets');
  return id;
}
