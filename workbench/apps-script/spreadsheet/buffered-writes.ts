/**
 * How writes reach the sheet. Apps Script buffers them until the next read, flush or end; very large ones go through
 * at once. Counted as written cells: values, formulas, notes, validation and what clears them; not formats or sizes.
 */
import type { Area } from '../../workbook/grid';
import { changed, type SheetState } from '../../workbook/workbook';
import { CELLS, costOf } from '../costs';
import type { Execution } from '../execution';
import type { Book } from './book';

/** A write of content: pays by the cell. */
export function writeCells(book: Book, sheet: SheetState, area: Area, effect: () => void): void {
  const { execution, workbook } = book;
  const cells = area.rows * area.columns;
  const told = () => {
    effect();
    changed(workbook, sheet.id, 'cells', area);
  };
  const { bufferedWrite } = CELLS;
  if (cells > bufferedWrite.largest) {
    execution.commit();
    execution.spend(CELLS.directWrite.perCell * cells);
    told();
  } else {
    const isOne = cells === 1;
    execution.spend(isOne ? CELLS.singleWrite : bufferedWrite.fixed + bufferedWrite.perCell * cells);
    execution.defer(told, bufferedWrite.committedPerCell * cells);
  }
  execution.cellsWritten += cells;
}

/**
 * A write of looks that is one instruction however many cells it covers.
 * @param area None when it concerns the sheet itself, its rows or its columns.
 */
export function writeLooks(book: Book, sheet: SheetState, area: Area | undefined, effect: () => void): void {
  book.execution.defer(() => {
    effect();
    changed(book.workbook, sheet.id, 'looks', area);
  }, costOf('commit.looks') ?? 0);
}

/** The state of the workbook that each execution has read last: single cells of it come from what was read ahead. */
const READ = new WeakMap<Execution, number>();

/** Pays for a read of cells, after the buffer has been brought into the sheet. */
export function readCells(book: Book, cells: number, isContent = true): void {
  const { execution, workbook } = book;
  execution.commit();
  const isAhead = cells === 1 && READ.get(execution) === workbook.version;
  READ.set(execution, workbook.version);
  execution.spend(isAhead ? CELLS.singleReadAhead : CELLS.read.fixed + CELLS.read.perCell * cells);
  if (isContent) execution.cellsRead += cells;
}
