/** Values, formulas, number formats and notes of a sheet, each as rows of equal width from A1 on. */

import { type FormulaEngine, formulaValue } from '../formulas/values';
import { columnLetters } from './a1-notation';
import type { Area, CellValue } from './grid';
import { TEXT_FORMAT } from './typed-input';
import { isLeftOut, isWallDate, offTheWall, onTheWall } from './wall-clock';
import type { SheetState, Workbook } from './workbook';

type PlainValue = string | number | boolean;

export interface CellsSnapshot {
  /** Down to the last row and column with content; empty cells are '', dates ISO strings in UTC. */
  readonly values: readonly (readonly (PlainValue | null)[])[];
  readonly formulas: readonly (readonly string[])[];
  /** '' where nobody has set one. */
  readonly numberFormats: readonly (readonly string[])[];
  readonly notes: readonly (readonly string[])[];
  /** Cells whose text looks like a date, and dates in cells of plain text: where the rule for dates would err. */
  readonly exceptions?: readonly string[];
  /** Cell → what the clock shows there, where the zone leaves that hour out: no moment could say it. */
  readonly leftOutHours?: Readonly<Record<string, string>>;
}

const ISO_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?Z$/;

function isIsoTime(text: string): boolean {
  return text.endsWith('Z') && ISO_TIME.test(text) && !Number.isNaN(Date.parse(text));
}

export function cellsSnapshot(workbook: Workbook, sheet: SheetState, engine?: FormulaEngine): CellsSnapshot {
  const area = contentArea(sheet);
  const { grid } = sheet;
  const formulas = grid.read('formula', area);
  const formats = grid.read('numberFormat', area);
  const exceptions: string[] = [];
  const leftOutHours: Record<string, string> = {};
  const { timeZone } = workbook;
  const values = grid.readStored('value', area).map((line, row) =>
    line.map((kept, column) => {
      if (formulas[row]?.[column] !== undefined) {
        return plain(offTheWall(formulaValue(engine, workbook, sheet, row, column), timeZone));
      }
      if (kept === undefined) return '';
      if (isWallDate(kept) && isLeftOut(kept, timeZone))
        leftOutHours[cellName(row, column)] = withoutZone(kept.wall);
      const stored = offTheWall(kept, timeZone);
      const isDate = typeof stored === 'object';
      if (readsAsDate(plain(stored), formats[row]?.[column]) !== isDate)
        exceptions.push(cellName(row, column));
      return plain(stored);
    }),
  );
  return {
    values,
    formulas: filled(formulas),
    numberFormats: filled(formats),
    notes: filled(grid.read('note', area)),
    ...(exceptions.length > 0 ? { exceptions } : {}),
    ...(Object.keys(leftOutHours).length > 0 ? { leftOutHours } : {}),
  };
}

/** Puts the cells of a snapshot into a sheet. Text is taken as it is: never parsed, never a formula. */
export function readCells(workbook: Workbook, sheet: SheetState, snapshot: Partial<CellsSnapshot>): void {
  const { grid } = sheet;
  const exceptions = new Set(snapshot.exceptions);
  eachCell(snapshot.numberFormats, (row, column, format) => grid.set('numberFormat', row, column, format));
  eachCell(snapshot.notes, (row, column, note) => grid.set('note', row, column, note));
  eachCell(snapshot.formulas, (row, column, formula) => grid.set('formula', row, column, formula));
  eachCell(snapshot.values, (row, column, value) => {
    // A formula cell's value is what the formula came to.
    if (grid.get('formula', row, column) !== undefined) return;
    const isDate =
      readsAsDate(value, grid.get('numberFormat', row, column)) !== exceptions.has(cellName(row, column));
    const leftOut = snapshot.leftOutHours?.[cellName(row, column)];
    if (leftOut !== undefined) grid.set('value', row, column, { wall: Date.parse(`${leftOut}Z`) });
    else
      grid.set(
        'value',
        row,
        column,
        isDate ? onTheWall(new Date(value as string), workbook.timeZone) : value,
      );
  });
}

function contentArea(sheet: SheetState): Area {
  return { row: 0, column: 0, rows: sheet.grid.lastRow(), columns: sheet.grid.lastColumn() };
}

function readsAsDate(value: PlainValue, format: string | undefined): boolean {
  return typeof value === 'string' && format !== TEXT_FORMAT && isIsoTime(value);
}

function plain(value: CellValue): PlainValue {
  return typeof value === 'object' ? value.toISOString() : value;
}

function withoutZone(wall: number): string {
  return new Date(wall).toISOString().slice(0, -1);
}

function filled(lines: (string | undefined)[][]): string[][] {
  return lines.map((line) => line.map((content) => content ?? ''));
}

function eachCell<T>(
  lines: readonly (readonly (T | null | undefined)[])[] | undefined,
  visit: (row: number, column: number, content: T) => void,
): void {
  lines?.forEach((line, row) => {
    line.forEach((content, column) => {
      if (content !== '' && content !== null && content !== undefined) visit(row, column, content);
    });
  });
}

function cellName(row: number, column: number): string {
  return columnLetters(column) + (row + 1);
}
