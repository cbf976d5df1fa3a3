/** Which row holds which id: one read of the id column. */
import { sameText } from '../core/cell';
import { columnLetters } from './a1';
import type { Table } from './table';

export interface RowIndex {
  /** Id → 1-based row; the first where a hand has doubled it. */
  readonly rowOf: ReadonlyMap<string, number>;
  /** Ids that stand in more than one row, each once. */
  readonly doubled: readonly string[];
  /** The last row that has an id, or the heading. */
  readonly lastIdRow: number;
  /** What stands in row 1: by it is seen whether it is still the id's column. */
  readonly heading: string;
  /** How many rows the grid had. */
  readonly gridRows: number;
}

/** The whole column at once: asking first where it ends would cost another call. */
export function readIndex<R>({ sheet, idColumn }: Table<R>): RowIndex {
  const letters = columnLetters(idColumn);
  const ids = sheet.getRange(`${letters}:${letters}`).getValues();
  return indexIds(ids.map(([id]) => id));
}

/** From the id column, row 1 on. Blank cells are the person's and left alone. Pure. */
export function indexIds(ids: readonly unknown[]): RowIndex {
  const rowOf = new Map<string, number>();
  const doubled = new Set<string>();
  let lastIdRow = 1;
  ids.forEach((cell, offset) => {
    const id = sameText(cell);
    if (id === '') return;
    lastIdRow = Math.max(lastIdRow, offset + 1);
    if (rowOf.has(id)) doubled.add(id);
    else rowOf.set(id, offset + 1);
  });
  return { rowOf, doubled: [...doubled], lastIdRow, heading: sameText(ids[0]), gridRows: ids.length };
}
