/** An index of the rows of a tab by their ids, from one read of the id column. */
import { sameText } from '../../core/cell';
import { columnLetters } from '../ranges';
import type { Table } from '../table/table';

export interface RowIndex {
  /** By id: the 1-based row; the first where a person has copied the row. */
  readonly rowOf: ReadonlyMap<string, number>;
  /** Ids that stand in more than one row, each once. */
  readonly doubled: readonly string[];
  /** By such an id: all of its rows, from the top. */
  readonly rowsOfDoubled: ReadonlyMap<string, readonly number[]>;
  /** Rows below the heading and above the last id that have none. */
  readonly blankRows: readonly number[];
  /** The last row that has an id, or the heading. */
  readonly lastIdRow: number;
  /** The text in row 1, which tells whether it is still the column of ids. */
  readonly heading: string;
  /** The number of rows of the grid. */
  readonly gridRows: number;
}

/** An index that new rows may be added to. */
export interface MutableRowIndex extends RowIndex {
  readonly rowOf: Map<string, number>;
}

/** Reads the whole id column at once: asking first where it ends would cost another call. */
export function readIndex<R>({ sheet, idColumn }: Table<R>): MutableRowIndex {
  const letters = columnLetters(idColumn);
  const ids = sheet.getRange(`${letters}:${letters}`).getValues();
  return indexIds(ids.map(([id]) => id));
}

/** Indexes the cells of the id column from row 1 on. Rows with a blank cell are the person's. Pure. */
export function indexIds(ids: readonly unknown[]): MutableRowIndex {
  const rowOf = new Map<string, number>();
  const rowsOfDoubled = new Map<string, number[]>();
  const blank: number[] = [];
  let lastIdRow = 1;
  ids.forEach((cell, offset) => {
    const [id, row] = [sameText(cell), offset + 1];
    if (id === '') {
      blank.push(row);
      return;
    }
    lastIdRow = row;
    const first = rowOf.get(id);
    if (first === undefined) rowOf.set(id, row);
    else rowsOfDoubled.set(id, [...(rowsOfDoubled.get(id) ?? [first]), row]);
  });
  return {
    rowOf,
    doubled: [...rowsOfDoubled.keys()],
    rowsOfDoubled,
    blankRows: blank.filter((row) => row > 1 && row < lastIdRow),
    lastIdRow,
    heading: sameText(ids[0]),
    gridRows: ids.length,
  };
}
