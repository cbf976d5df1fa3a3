/** Univer's mutations as what a person did. Kinds that are not here stay in the grid and are not carried over. */
import type { ICellData, ICommandInfo, IRange } from '@univerjs/core';
import type { PageArea, PageColumn, PageRow } from '../page-model';
import type { KeyedEdit } from './sheet-keys';
import type { UniverPage } from './univer';

interface TouchedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly content: boolean;
  readonly style: boolean;
}

interface Meaning {
  readonly cells: readonly TouchedCell[];
  readonly edits: readonly KeyedEdit[];
}

type Matrix = Readonly<Record<number, Readonly<Record<number, ICellData | null | undefined>>>>;

/** The parts of Univer's parameters that are read here; each mutation has some of them. */
interface Parameters {
  readonly subUnitId: string;
  readonly sheetId: string;
  readonly cellValue?: Matrix;
  readonly range: IRange;
  readonly ranges: readonly IRange[];
  readonly sourceRange: IRange;
  readonly targetRange: IRange;
  readonly from: { readonly subUnitId: string; readonly value: Matrix };
  readonly to: { readonly subUnitId: string; readonly value: Matrix };
  readonly order: Readonly<Record<number, number>>;
  readonly index: number;
  readonly sheet: { readonly id: string; readonly name: string; readonly cellData?: Matrix };
  readonly name: string;
  readonly hidden: number;
  readonly toOrder: number;
  readonly color: string;
  readonly xSplit: number;
  readonly ySplit: number;
  readonly row: number;
  readonly col: number;
  readonly note: { readonly note: string };
}

const NOTHING: Meaning = { cells: [], edits: [] };

type Reader = (given: Parameters, page: UniverPage) => Meaning;

const edit = (...edits: KeyedEdit[]): Meaning => ({ cells: [], edits });

const READERS: Readonly<Record<string, Reader>> = {
  'sheet.mutation.set-range-values': ({ subUnitId, cellValue }) => ({
    cells: touchedBy(subUnitId, cellValue),
    edits: [],
  }),
  'sheet.mutation.move-range': ({ from, to }) => ({
    cells: [...touchedBy(from.subUnitId, from.value), ...touchedBy(to.subUnitId, to.value)],
    edits: [],
  }),
  'sheet.mutation.insert-row': ({ subUnitId, range }) =>
    edit({ kind: 'insertRows', sheet: subUnitId, ...rowsOf(range) }),
  'sheet.mutation.remove-rows': ({ subUnitId, range }) =>
    edit({ kind: 'deleteRows', sheet: subUnitId, ...rowsOf(range) }),
  'sheet.mutation.insert-col': ({ subUnitId, range }) =>
    edit({ kind: 'insertColumns', sheet: subUnitId, ...columnsOf(range) }),
  'sheet.mutation.remove-col': ({ subUnitId, range }) =>
    edit({ kind: 'deleteColumns', sheet: subUnitId, ...columnsOf(range) }),
  'sheet.mutation.move-rows': ({ subUnitId, sourceRange, targetRange }) => {
    const { at: from, count } = rowsOf(sourceRange);
    return edit({ kind: 'moveRows', sheet: subUnitId, from, count, to: targetRange.startRow });
  },
  'sheet.mutation.move-columns': ({ subUnitId, sourceRange, targetRange }) => {
    const { at: from, count } = columnsOf(sourceRange);
    return edit({ kind: 'moveColumns', sheet: subUnitId, from, count, to: targetRange.startColumn });
  },
  'sheet.mutation.reorder-range': ({ subUnitId, range, order }) => edit(reordered(subUnitId, range, order)),
  'sheet.mutation.insert-sheet': ({ index, sheet }) => ({
    cells: touchedBy(sheet.id, sheet.cellData),
    edits: [{ kind: 'addSheet', key: sheet.id, name: sheet.name, index }],
  }),
  'sheet.mutation.remove-sheet': ({ subUnitId }) => edit({ kind: 'deleteSheet', sheet: subUnitId }),
  'sheet.mutation.set-worksheet-name': ({ subUnitId, name }) =>
    edit({ kind: 'renameSheet', sheet: subUnitId, name }),
  'sheet.mutation.set-worksheet-hidden': ({ subUnitId, hidden }) =>
    edit({ kind: 'hideSheet', sheet: subUnitId, hidden: hidden === 1 }),
  'sheet.mutation.set-worksheet-order': ({ subUnitId, toOrder }) =>
    edit({ kind: 'moveSheet', sheet: subUnitId, index: toOrder }),
  'sheet.mutation.set-tab-color': ({ subUnitId, color }) =>
    edit({ kind: 'colourSheet', sheet: subUnitId, colour: color || null }),
  'sheet.mutation.set-frozen': ({ subUnitId, xSplit, ySplit }) =>
    edit({ kind: 'freeze', sheet: subUnitId, rows: ySplit, columns: xSplit }),
  'sheet.mutation.set-col-hidden': columnsChanged,
  'sheet.mutation.set-col-visible': columnsChanged,
  'sheet.mutation.set-worksheet-col-width': columnsChanged,
  'sheet.mutation.set-row-hidden': rowsChanged,
  'sheet.mutation.set-row-visible': rowsChanged,
  'sheet.mutation.set-worksheet-row-height': rowsChanged,
  'sheet.mutation.update-note': ({ sheetId, row, col, note }) =>
    edit({ kind: 'note', sheet: sheetId, row, column: col, text: note.note }),
  'sheet.mutation.remove-note': ({ sheetId, row, col }) =>
    row === undefined ? NOTHING : edit({ kind: 'note', sheet: sheetId, row, column: col, text: '' }),
};

/** Returns the edits that a mutation stands for, beside the cells whose content or format it touched. */
export function editsOf(info: Readonly<ICommandInfo>, page: UniverPage): Meaning {
  return READERS[info.id]?.(info.params as Parameters, page) ?? NOTHING;
}

/** Returns true if the mutation moves cells. */
export function movesCells(info: Readonly<ICommandInfo>): boolean {
  return info.id !== 'sheet.mutation.set-range-values' && info.id in READERS;
}

function touchedBy(sheet: string, matrix: Matrix | undefined): TouchedCell[] {
  const touched: TouchedCell[] = [];
  for (const [row, line] of Object.entries(matrix ?? {})) {
    for (const [column, cell] of Object.entries(line ?? {})) {
      const content = !cell || 'v' in cell || 'f' in cell || 'p' in cell;
      touched.push({ sheet, row: Number(row), column: Number(column), content, style: !cell || 's' in cell });
    }
  }
  return touched;
}

function rowsOf(range: IRange): { at: number; count: number } {
  return { at: range.startRow, count: range.endRow - range.startRow + 1 };
}

function columnsOf(range: IRange): { at: number; count: number } {
  return { at: range.startColumn, count: range.endColumn - range.startColumn + 1 };
}

/** Univer names, for each row that changes, the row that comes there. */
function reordered(sheet: string, range: IRange, order: Readonly<Record<number, number>>): KeyedEdit {
  const { at: row, count: rows } = rowsOf(range);
  const { at: column, count: columns } = columnsOf(range);
  const area: PageArea = { row, column, rows, columns };
  const offsets = Array.from({ length: rows }, (_, offset) => (order[row + offset] ?? row + offset) - row);
  return { kind: 'reorder', sheet, area, order: offsets };
}

function columnsChanged({ subUnitId, ranges }: Parameters, page: UniverPage): Meaning {
  const manager = page.workbook()?.getSheetBySheetId(subUnitId)?.getColumnManager();
  const columns: Record<number, PageColumn> = {};
  for (const index of indexes(ranges, columnsOf)) {
    const { w, hd } = manager?.getColumn(index) ?? {};
    columns[index] = { ...(w === undefined ? {} : { width: w }), ...(hd === 1 ? { hidden: true } : {}) };
  }
  return edit({ kind: 'columns', sheet: subUnitId, columns });
}

function rowsChanged({ subUnitId, ranges }: Parameters, page: UniverPage): Meaning {
  const manager = page.workbook()?.getSheetBySheetId(subUnitId)?.getRowManager();
  const rows: Record<number, PageRow> = {};
  for (const index of indexes(ranges, rowsOf)) {
    const { h, hd } = manager?.getRow(index) ?? {};
    rows[index] = { ...(h === undefined ? {} : { height: h }), ...(hd === 1 ? { hidden: true } : {}) };
  }
  return edit({ kind: 'rows', sheet: subUnitId, rows });
}

function indexes(ranges: readonly IRange[], of: (range: IRange) => { at: number; count: number }): number[] {
  return ranges.flatMap((range) => {
    const { at, count } = of(range);
    return Array.from({ length: count }, (_, offset) => at + offset);
  });
}
