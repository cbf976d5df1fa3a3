/** Alignment, wrapping, direction, rotation and borders of a range. */

import { memberNamed, nameIn } from '../script/enumeration';
import type { GoogleRange } from './book';
import { writeLooks } from './buffered-writes';
import { colorOf } from './colors';
import { BorderStyle, TextDirection, WrapStrategy } from './enumerations';
import { lookOf, looksOf, setLook, setLooks } from './range-layers';
import { checkInside, type RangeMethods, type RangeObject } from './range-object';

type Horizontal = 'left' | 'center' | 'normal' | 'right' | null;
type Vertical = 'top' | 'middle' | 'bottom' | null;
type GoogleWrap = GoogleAppsScript.Spreadsheet.WrapStrategy;
type GoogleDirection = GoogleAppsScript.Spreadsheet.TextDirection;

export const rangeAlignment: RangeMethods = {
  setHorizontalAlignment(alignment: Horizontal): GoogleRange {
    return setLook(this, 'horizontalAlignment', horizontal(alignment));
  },

  setHorizontalAlignments(alignments: Horizontal[][]): GoogleRange {
    return setLooks(this, 'horizontalAlignment', alignments, horizontal);
  },

  getHorizontalAlignment(): string {
    return lookOf(this, 'horizontalAlignment') ?? 'general';
  },

  getHorizontalAlignments(): string[][] {
    return looksOf(this, 'horizontalAlignment', (alignment) => alignment ?? 'general');
  },

  setVerticalAlignment(alignment: Vertical): GoogleRange {
    return setLook(this, 'verticalAlignment', alignment ?? undefined);
  },

  setVerticalAlignments(alignments: Vertical[][]): GoogleRange {
    return setLooks(this, 'verticalAlignment', alignments, (alignment) => alignment ?? undefined);
  },

  getVerticalAlignment(): string {
    return lookOf(this, 'verticalAlignment') ?? 'bottom';
  },

  getVerticalAlignments(): string[][] {
    return looksOf(this, 'verticalAlignment', (alignment) => alignment ?? 'bottom');
  },

  setWrap(isWrapEnabled: boolean): GoogleRange {
    return setLook(this, 'wrap', wrapped(isWrapEnabled));
  },

  setWraps(isWrapEnabled: boolean[][]): GoogleRange {
    return setLooks(this, 'wrap', isWrapEnabled, wrapped);
  },

  getWrap(): boolean {
    return lookOf(this, 'wrap') === 'WRAP';
  },

  getWraps(): boolean[][] {
    return looksOf(this, 'wrap', (wrap) => wrap === 'WRAP');
  },

  setWrapStrategy(strategy: GoogleWrap): GoogleRange {
    return setLook(this, 'wrap', nameIn(WrapStrategy, strategy));
  },

  setWrapStrategies(strategies: GoogleWrap[][]): GoogleRange {
    return setLooks(this, 'wrap', strategies, (strategy) => nameIn(WrapStrategy, strategy));
  },

  getWrapStrategy(): GoogleWrap {
    return strategyOf(lookOf(this, 'wrap'));
  },

  getWrapStrategies(): GoogleWrap[][] {
    return looksOf(this, 'wrap', strategyOf);
  },

  setTextDirection(direction: GoogleDirection | null): GoogleRange {
    return setLook(this, 'textDirection', nameIn(TextDirection, direction));
  },

  getTextDirection(): GoogleDirection | null {
    const direction = lookOf(this, 'textDirection');
    return direction ? memberNamed(TextDirection, direction) : null;
  },

  setTextRotation(degrees: number | object): GoogleRange {
    return setLook(this, 'textRotation', typeof degrees === 'number' ? degrees : undefined);
  },

  /** 90 degrees with upright letters; kept as a rotation. */
  setVerticalText(isVertical: boolean): GoogleRange {
    return setLook(this, 'textRotation', isVertical ? 90 : undefined);
  },

  setShowHyperlink(_showHyperlink: boolean): GoogleRange {
    return this;
  },

  /** Kept with the cells, but not told apart by side when read. */
  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontalLines: boolean | null,
    color?: string | null,
    style?: GoogleAppsScript.Spreadsheet.BorderStyle | null,
  ): GoogleRange {
    checkInside(this);
    const line = { color: colorOf(color) ?? '#000000', style: nameIn(BorderStyle, style) ?? 'SOLID' };
    const { row, column, rows, columns } = this.area;
    writeLooks(this.book, this.sheet, this.area, () => {
      for (let down = 0; down < rows; down += 1) {
        for (let right_ = 0; right_ < columns; right_ += 1) {
          const wanted = {
            top: down === 0 ? top : horizontalLines,
            bottom: down === rows - 1 ? bottom : horizontalLines,
            left: right_ === 0 ? left : vertical,
            right: right_ === columns - 1 ? right : vertical,
          };
          setSides(this, row + down, column + right_, wanted, line);
        }
      }
    });
    return this;
  },
};

/** true draws a side, false takes it away, null leaves it. */
function setSides(
  range: RangeObject,
  row: number,
  column: number,
  wanted: Record<string, boolean | null>,
  line: object,
): void {
  const sides = { ...(range.sheet.grid.get('border', row, column) as Record<string, object> | undefined) };
  for (const [side, isWanted] of Object.entries(wanted)) {
    if (isWanted === true) sides[side] = line;
    if (isWanted === false) delete sides[side];
  }
  range.sheet.grid.set('border', row, column, Object.keys(sides).length > 0 ? sides : undefined);
}

function horizontal(alignment: Horizontal): string | undefined {
  return alignment === null || alignment === 'normal' ? undefined : alignment;
}

function wrapped(isWrapped: boolean): string | undefined {
  return isWrapped ? 'WRAP' : undefined;
}

function strategyOf(wrap: string | undefined): GoogleWrap {
  return memberNamed(WrapStrategy, wrap ?? 'OVERFLOW');
}
