/** Blocks of cells: cleared, copied, shifted aside. What a cell carries is told apart as content, looks and rules. */
import { copiedFormula } from '../formulas/references';
import type { Area, LayerName, StoredLayers } from './grid';
import type { SheetState } from './workbook';

export const CONTENT: readonly LayerName[] = ['value', 'formula', 'richText'];
export const LOOKS: readonly LayerName[] = [
  'numberFormat',
  'background',
  'fontColor',
  'fontWeight',
  'fontStyle',
  'fontSize',
  'fontFamily',
  'fontLine',
  'horizontalAlignment',
  'verticalAlignment',
  'wrap',
  'textDirection',
  'textRotation',
  'border',
];
export const RULES: readonly LayerName[] = ['validation'];
export const NOTES: readonly LayerName[] = ['note'];
export const EVERYTHING: readonly LayerName[] = [...CONTENT, ...LOOKS, ...RULES, ...NOTES];

/** The layers of a block, taken out of the sheet so that it can be put down elsewhere. */
export interface Block {
  readonly area: Area;
  readonly layers: ReadonlyMap<LayerName, readonly (readonly unknown[])[]>;
}

export function clearLayers(sheet: SheetState, area: Area, layers: readonly LayerName[]): void {
  for (const layer of layers) sheet.grid.fill(layer, area, undefined);
}

export function takeBlock(sheet: SheetState, area: Area, layers: readonly LayerName[]): Block {
  return { area, layers: new Map(layers.map((layer) => [layer, sheet.grid.readStored(layer, area)])) };
}

/** Puts a block down with its first cell at a place; formulas are adjusted as copies are. */
export function putBlock(sheet: SheetState, block: Block, row: number, column: number, isCopy = true): void {
  const [down, right] = [row - block.area.row, column - block.area.column];
  for (const [layer, lines] of block.layers) {
    lines.forEach((line, offset) => {
      line.forEach((content, across) => {
        const isFormula = layer === 'formula' && typeof content === 'string' && isCopy;
        const put = isFormula ? copiedFormula(content, down, right) : content;
        sheet.grid.set(layer, row + offset, column + across, put as StoredLayers[typeof layer] | undefined);
      });
    });
  }
}

/** The block with rows and columns exchanged. */
export function transposed(block: Block): Block {
  const { row, column, rows, columns } = block.area;
  const layers = [...block.layers].map(([layer, lines]) => {
    const turned = Array.from({ length: columns }, (_, across) => lines.map((line) => line[across]));
    return [layer, turned] as const;
  });
  return { area: { row, column, rows: columns, columns: rows }, layers: new Map(layers) };
}

/** Returns true if two areas of one sheet have a cell in common. */
export function overlaps(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

export function contains(outer: Area, inner: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}
