/**
 * The cells of one sheet: rows of sparse layers (value, formula, format, note …) that travel together when rows
 * and columns are inserted, removed, moved or sorted. Indexes are 0-based. No Google behaviour here.
 */

import { mayFillCells } from '../formulas/array-formulas';
import type { Area, CellLayers, LayerName, Row, StoredLayers, StoredValue } from './cells';
import { offTheWall, type WallClock } from './wall-clock';

export type {
  Area,
  CellLayers,
  CellValue,
  LayerName,
  Row,
  StoredLayers,
  StoredValue,
  WallDate,
} from './cells';

export class Grid {
  /** Set by the first array formula: until then nobody need look for cells that an array fills. */
  mayHaveArrays = false;
  /** Sparse: a row nobody has touched is undefined. */
  private rows: (Row | undefined)[];
  /** The last row and column with content: looked for when somebody asks, and again only after a change. */
  private lastRowFound: number | undefined;
  private lastColumnFound: number | undefined;

  constructor(
    rowCount: number,
    private columnTotal: number,
    /** The spreadsheet's: dates are read by it. */
    private readonly clock: WallClock,
  ) {
    this.rows = new Array(rowCount).fill(undefined);
  }

  get rowCount(): number {
    return this.rows.length;
  }

  get columnCount(): number {
    return this.columnTotal;
  }

  /** As scripts see it: a date is the moment that the spreadsheet's time zone makes of it. */
  get<L extends LayerName>(layer: L, row: number, column: number): CellLayers[L] | undefined {
    const content = this.stored(layer, row, column);
    if (layer !== 'value' || typeof content !== 'object') return content as CellLayers[L] | undefined;
    return offTheWall(content as StoredValue, this.clock.timeZone) as CellLayers[L];
  }

  /** As it lies in the cell. */
  stored<L extends LayerName>(layer: L, row: number, column: number): StoredLayers[L] | undefined {
    return this.rows[row]?.layers[layer]?.[column] as StoredLayers[L] | undefined;
  }

  /** Cells outside the grid are left out: a buffered write may come after somebody has deleted rows. */
  set<L extends LayerName>(
    layer: L,
    row: number,
    column: number,
    content: StoredLayers[L] | undefined,
  ): void {
    if (row >= this.rows.length || column >= this.columnTotal) return;
    if (layer === 'formula' && !this.mayHaveArrays && typeof content === 'string')
      this.mayHaveArrays = mayFillCells(content);
    const existing = this.rows[row];
    if (content === undefined && column >= (existing?.layers[layer]?.length ?? 0)) return;
    const cells = this.layer(this.row(row), layer, column + 1);
    while (cells.length < column) cells.push(undefined);
    cells[column] = content;
  }

  /** One layer of an area, row by row, dates as moments. */
  read<L extends LayerName>(layer: L, area: Area): (CellLayers[L] | undefined)[][] {
    const lines = this.readStored(layer, area);
    if (layer === 'value') for (const line of lines) datesOffTheWall(line, this.clock.timeZone);
    return lines as (CellLayers[L] | undefined)[][];
  }

  /** One layer of an area, row by row, as it lies in the cells. */
  readStored<L extends LayerName>(layer: L, area: Area): (StoredLayers[L] | undefined)[][] {
    const { column, columns } = area;
    const read: (StoredLayers[L] | undefined)[][] = new Array(area.rows);
    for (let offset = 0; offset < area.rows; offset += 1) {
      const cells = this.rows[area.row + offset]?.layers[layer] as
        | (StoredLayers[L] | undefined)[]
        | undefined;
      // Whole columns are what is read most: nothing is filled for them that is written over at once.
      read[offset] = columns === 1 ? [cells?.[column]] : lineOf(cells, column, columns);
    }
    return read;
  }

  /** The same content, or none, for every cell of an area. */
  fill<L extends LayerName>(layer: L, area: Area, content: StoredLayers[L] | undefined): void {
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      if (content === undefined && this.rows[row]?.layers[layer] === undefined) continue;
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        this.set(layer, row, column, content);
      }
    }
  }

  /** Returns true if any cell of the area has a value in that layer. */
  some(layer: LayerName, area: Area): boolean {
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      const cells = this.rows[row]?.layers[layer];
      if (!cells) continue;
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        if (cells[column] !== undefined) return true;
      }
    }
    return false;
  }

  /** The row itself, made when it is not there yet. */
  row(index: number): Row {
    this.forgetSize();
    const existing = this.rows[index];
    if (existing) return existing;
    const made: Row = { layers: {} };
    this.rows[index] = made;
    return made;
  }

  /** The row if anything was ever put into it. */
  peek(index: number): Row | undefined {
    return this.rows[index];
  }

  /** The rows into which anything was ever put, from the first to the last. */
  eachRow(visit: (row: Row, index: number) => void): void {
    const { rows } = this;
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows[index];
      if (row) visit(row, index);
    }
  }

  hasContent(row: number, column: number): boolean {
    const value = this.stored('value', row, column);
    return (value !== undefined && value !== '') || this.get('formula', row, column) !== undefined;
  }

  /** The number of rows down to the last one with content; 0 for an empty grid. */
  lastRow(): number {
    this.lastRowFound ??= this.rows.findLastIndex((row) => columnsFilled(row) > 0) + 1;
    return this.lastRowFound;
  }

  /** The number of columns up to the last one with content; 0 for an empty grid. */
  lastColumn(): number {
    this.lastColumnFound ??= this.rows.reduce((last, row) => columnsFilled(row, last), 0);
    return this.lastColumnFound;
  }

  insertRows(at: number, count: number): void {
    this.forgetSize();
    const added: undefined[] = new Array(count).fill(undefined);
    this.rows = this.rows.slice(0, at).concat(added, this.rows.slice(at));
  }

  deleteRows(at: number, count: number): void {
    this.forgetSize();
    this.rows.splice(at, count);
  }

  /** @param to Where the block goes, counted before the move, as Sheet.moveRows counts. */
  moveRows(from: number, count: number, to: number): void {
    this.forgetSize();
    this.rows = moved(this.rows, from, count, to);
  }

  insertColumns(at: number, count: number): void {
    this.columnTotal += count;
    this.eachLayer((cells) => {
      if (cells.length > at) cells.splice(at, 0, ...new Array(count).fill(undefined));
    });
  }

  deleteColumns(at: number, count: number): void {
    this.columnTotal -= count;
    this.eachLayer((cells) => {
      cells.splice(at, count);
    });
  }

  /** @param to Where the block goes, counted before the move, as Sheet.moveColumns counts. */
  moveColumns(from: number, count: number, to: number): void {
    this.eachLayer((cells, row, layer) => {
      while (cells.length < this.columnTotal) cells.push(undefined);
      // The cells go back into the layer that they come from; TypeScript does not relate the two.
      row.layers[layer] = moved(cells, from, count, to) as never;
    });
  }

  /** Puts the rows of an area into a new order, every layer of their cells with them. `order[i]` is the old offset. */
  reorder(area: Area, order: readonly number[]): void {
    for (const name of this.layersIn(area)) {
      const old = this.readStored(name, area);
      order.forEach((from, offset) => {
        old[from]?.forEach((content, column) => {
          // As above: the content was read from the same layer.
          this.set(name, area.row + offset, area.column + column, content as never);
        });
      });
    }
  }

  /** The layers that some row of the area has. */
  layersIn(area: Area): Set<LayerName> {
    const names = new Set<LayerName>();
    for (let offset = 0; offset < area.rows; offset += 1) {
      for (const name of layerNames(this.rows[area.row + offset])) names.add(name);
    }
    return names;
  }

  private forgetSize(): void {
    this.lastRowFound = undefined;
    this.lastColumnFound = undefined;
  }

  private layer<L extends LayerName>(row: Row, layer: L, length: number): (StoredLayers[L] | undefined)[] {
    const existing = row.layers[layer];
    if (existing) return existing as (StoredLayers[L] | undefined)[];
    // Of the length that is needed: an array that grows takes room for sixteen more.
    const made: (StoredLayers[L] | undefined)[] = new Array(length).fill(undefined);
    (row.layers as Record<string, unknown>)[layer] = made;
    return made;
  }

  private eachLayer(visit: (cells: unknown[], row: Row, layer: LayerName) => void): void {
    this.forgetSize();
    for (const row of this.rows) {
      for (const name of layerNames(row)) visit(row?.layers[name] as unknown[], row as Row, name);
    }
  }
}

/** @returns The number of columns up to the last one of a row with content, at least `least`. */
function columnsFilled(row: Row | undefined, least = 0): number {
  if (!row) return least;
  const { value, formula } = row.layers;
  let end = Math.max(value?.length ?? 0, formula?.length ?? 0);
  while (end > least && (value?.[end - 1] ?? '') === '' && formula?.[end - 1] === undefined) end -= 1;
  return Math.max(end, least);
}

function lineOf<T>(cells: readonly (T | undefined)[] | undefined, from: number, count: number) {
  const line: (T | undefined)[] = new Array(count);
  for (let place = 0; place < count; place += 1) line[place] = cells ? cells[from + place] : undefined;
  return line;
}

function datesOffTheWall(line: unknown[], timeZone: string): void {
  for (let place = 0; place < line.length; place += 1) {
    const value = line[place];
    if (typeof value === 'object') line[place] = offTheWall(value as StoredValue, timeZone);
  }
}

function layerNames(row: Row | undefined): LayerName[] {
  return row ? (Object.keys(row.layers) as LayerName[]) : [];
}

/** A list with a block of it moved to before the place `to`, counted before the move. */
export function moved<T>(list: readonly T[], from: number, count: number, to: number): T[] {
  const block = list.slice(from, from + count);
  const rest = list.slice(0, from).concat(list.slice(from + count));
  const at = to > from ? to - count : to;
  return rest.slice(0, at).concat(block, rest.slice(at));
}
