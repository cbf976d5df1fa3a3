/**
 * Buffers writes as Apps Script does: until the next read, flush or end; very large ones go through at once. Counted as
 * written cells: values, formulas, notes, validation and whatever clears them; not formats or sizes.
 */

import { CELLS, costOf } from '../cloud/costs';
import type { Execution } from '../script/execution';
import type { Area } from '../workbook/grid';
import { changed, type SheetState } from '../workbook/workbook';
import type { Book } from './book';
import { checkProtection, mayBeRefused, withRules } from './refused-writes';

/**
 * A write that pays by the cell.
 * @param isContent Whether it puts contents into cells, which a validation rule may reject.
 */
export function writeCells(
  book: Book,
  sheet: SheetState,
  area: Area,
  effect: () => void,
  isContent = false,
): void {
  const { execution, workbook } = book;
  const cells = area.rows * area.columns;
  const told = () => {
    checkProtection(book, sheet, area);
    if (isContent) withRules(workbook, sheet, area, effect);
    else effect();
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
    tellRefusal(book, sheet, area);
  }
  execution.cellsWritten += cells;
}

/**
 * A write of looks that is one instruction however many cells it covers.
 * @param area None when it concerns the sheet itself, its rows or its columns.
 */
export function writeLooks(book: Book, sheet: SheetState, area: Area | undefined, effect: () => void): void {
  book.execution.defer(() => {
    checkProtection(book, sheet, area);
    effect();
    changed(book.workbook, sheet.id, 'looks', area);
  }, costOf('commit.looks') ?? 0);
  tellRefusal(book, sheet, area);
}

/** Flushes the buffer into the sheet at the write itself, for executions that report refusals there. */
function tellRefusal({ execution }: Book, sheet: SheetState, area: Area | undefined): void {
  if (execution.options.refusal === 'at-write' && mayBeRefused(sheet, area)) execution.commit();
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
