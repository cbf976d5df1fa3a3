/** Converts cell formats between the workbook's layers and the grid's short names. */
import type { CellLayers, Grid } from '../../../simulator/workbook/grid';
import type { PageStyle } from '../page-model';

const HORIZONTAL = { left: 1, center: 2, right: 3 } as const;
const VERTICAL = { top: 1, middle: 2, bottom: 3 } as const;
const WRAP = { OVERFLOW: 1, CLIP: 2, WRAP: 3 } as const;

/** The table by which the page is sent each style only once. */
export interface StyleTable {
  readonly styles: PageStyle[];
  /** The style's index; undefined for a cell that looks like any other. */
  add(style: PageStyle): number | undefined;
}

export function createStyleTable(): StyleTable {
  const styles: PageStyle[] = [];
  const indexes = new Map<string, number>();
  return {
    styles,
    add(style) {
      const key = JSON.stringify(style);
      if (key === '{}') return undefined;
      const known = indexes.get(key);
      if (known !== undefined) return known;
      indexes.set(key, styles.length);
      styles.push(style);
      return styles.length - 1;
    },
  };
}

/** The format that a cell's content implies when the cell has none. */
interface ContentLook {
  readonly isLink: boolean;
  readonly numberFormat: string | undefined;
  /** The colour of the band that the cell lies in; a colour of its own lies over it. */
  readonly band?: string | undefined;
}

export function styleOf(
  grid: Grid,
  row: number,
  column: number,
  { isLink, numberFormat, band }: ContentLook,
): PageStyle {
  const of = <L extends keyof CellLayers>(layer: L) => grid.get(layer, row, column);
  const style: { -readonly [Key in keyof PageStyle]: PageStyle[Key] } = {};
  if (of('fontWeight') === 'bold') style.bl = 1;
  if (of('fontStyle') === 'italic') style.it = 1;
  const line = of('fontLine');
  if (line?.includes('underline') || isLink) style.ul = { s: 1 };
  if (line?.includes('line-through')) style.st = { s: 1 };
  const size = of('fontSize');
  if (size !== undefined) style.fs = size;
  const family = of('fontFamily');
  if (family !== undefined) style.ff = family;
  const background = of('background') ?? band;
  if (background !== undefined) style.bg = { rgb: background };
  const colour = of('fontColor') ?? (isLink ? '#1155cc' : undefined);
  if (colour !== undefined) style.cl = { rgb: colour };
  const horizontal = HORIZONTAL[of('horizontalAlignment') as keyof typeof HORIZONTAL];
  if (horizontal) style.ht = horizontal;
  const vertical = VERTICAL[of('verticalAlignment') as keyof typeof VERTICAL];
  if (vertical) style.vt = vertical;
  const wrap = WRAP[of('wrap') as keyof typeof WRAP];
  if (wrap) style.tb = wrap;
  const pattern = of('numberFormat') ?? numberFormat;
  if (pattern !== undefined) style.n = { pattern };
  return style;
}

/** Writes a look that a person gave a cell; what the style does not say is the default again. */
export function applyStyle(grid: Grid, row: number, column: number, style: PageStyle | null): void {
  const { bl, it, ul, st, fs, ff, bg, cl, ht, vt, tb, n } = style ?? {};
  const lines = [...(ul?.s ? ['underline'] : []), ...(st?.s ? ['line-through'] : [])].join(' ');
  grid.set('fontWeight', row, column, bl ? 'bold' : undefined);
  grid.set('fontStyle', row, column, it ? 'italic' : undefined);
  grid.set('fontLine', row, column, lines || undefined);
  grid.set('fontSize', row, column, fs);
  grid.set('fontFamily', row, column, ff);
  grid.set('background', row, column, bg?.rgb);
  grid.set('fontColor', row, column, cl?.rgb);
  grid.set('horizontalAlignment', row, column, nameOf(HORIZONTAL, ht));
  grid.set('verticalAlignment', row, column, nameOf(VERTICAL, vt));
  grid.set('wrap', row, column, nameOf(WRAP, tb));
  grid.set('numberFormat', row, column, n?.pattern || undefined);
}

function nameOf(names: Readonly<Record<string, number>>, value: number | undefined): string | undefined {
  return Object.keys(names).find((name) => names[name] === value);
}
