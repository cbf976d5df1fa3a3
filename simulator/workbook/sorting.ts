/** Sheets' order of values, and the sorting of an area's rows by it. */
import { copiedFormula } from '../formulas/references';
import type { Area, StoredValue } from './grid';
import { isWallDate, onTheWall } from './wall-clock';
import { changed, type SheetState, type Workbook } from './workbook';

export interface SortKey {
  /** 0-based column of the sheet. */
  readonly column: number;
  readonly ascending: boolean;
}

const TEXT_ORDER = new Intl.Collator('en', { sensitivity: 'accent' });

/** Numbers and dates, then text without regard to case, then booleans. */
function compareValues(a: StoredValue, b: StoredValue): number {
  const difference = rank(a) - rank(b);
  if (difference !== 0) return difference;
  if (typeof a === 'string' && typeof b === 'string') return TEXT_ORDER.compare(a, b);
  return numberOf(a) - numberOf(b);
}

/**
 * Sorts whole rows of an area, with everything that its cells carry; empty cells come last either way.
 * @param read What a cell shows, formulas calculated.
 */
export function sortArea(
  workbook: Workbook,
  sheet: SheetState,
  area: Area,
  keys: readonly SortKey[],
  read: (row: number, column: number) => StoredValue,
): void {
  const lines = Array.from({ length: area.rows }, (_, offset) => ({
    offset,
    values: keys.map(({ column }) => onTheWall(read(area.row + offset, column), workbook.timeZone)),
  }));
  lines.sort((a, b) => {
    for (const [index, { ascending }] of keys.entries()) {
      const [left, right] = [a.values[index] ?? '', b.values[index] ?? ''];
      if (left === '' || right === '') {
        if (left !== right) return left === '' ? 1 : -1;
        continue;
      }
      const order = compareValues(left, right);
      if (order !== 0) return ascending ? order : -order;
    }
    return a.offset - b.offset;
  });
  reorderRows(
    workbook,
    sheet,
    area,
    lines.map(({ offset }) => offset),
  );
}

/** Puts the rows of an area into a new order; relative references of formulas go along with their row. */
export function reorderRows(
  workbook: Workbook,
  sheet: SheetState,
  area: Area,
  order: readonly number[],
): void {
  if (order.every((from, to) => from === to)) return;
  sheet.grid.reorder(area, order);
  if (sheet.grid.some('formula', area)) {
    order.forEach((from, to) => {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const formula = sheet.grid.get('formula', area.row + to, column);
        if (formula) sheet.grid.set('formula', area.row + to, column, copiedFormula(formula, to - from, 0));
      }
    });
  }
  changed(workbook, sheet.id, 'cells', area);
}

/** Dates of one column are all of the same kind: moments, or what the clock shows. */
function numberOf(value: StoredValue): number {
  return isWallDate(value) ? value.wall : Number(value);
}

function rank(value: StoredValue): number {
  if (typeof value === 'number' || typeof value === 'object') return 0;
  return typeof value === 'string' ? 1 : 2;
}
