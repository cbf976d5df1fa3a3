/** Alignment, wrapping, direction, rotation and borders of a range. */
import { metered } from '../script/service-object';
import type { GoogleRange } from './book';
import { writeLooks } from './buffered-writes';
import { colorOf } from './colors';
import { enumValue, memberName } from './enumerations';
import { RangeLayers } from './range-layers';
import { checkSignature } from './signatures';

type Horizontal = 'left' | 'center' | 'normal' | 'right' | null;
type Vertical = 'top' | 'middle' | 'bottom' | null;
type WrapStrategy = GoogleAppsScript.Spreadsheet.WrapStrategy;
type TextDirection = GoogleAppsScript.Spreadsheet.TextDirection;

export class RangeAlignment
  extends RangeLayers
  implements Pick<GoogleRange, keyof RangeAlignment & keyof GoogleRange>
{
  setHorizontalAlignment(alignment: Horizontal): GoogleRange {
    return this._setLook('horizontalAlignment', horizontal(alignment));
  }

  setHorizontalAlignments(alignments: Horizontal[][]): GoogleRange {
    return this._setLooks('horizontalAlignment', alignments, horizontal);
  }

  getHorizontalAlignment(): string {
    return this._look('horizontalAlignment') ?? 'general';
  }

  getHorizontalAlignments(): string[][] {
    return this._looks('horizontalAlignment', (alignment) => alignment ?? 'general');
  }

  setVerticalAlignment(alignment: Vertical): GoogleRange {
    return this._setLook('verticalAlignment', alignment ?? undefined);
  }

  setVerticalAlignments(alignments: Vertical[][]): GoogleRange {
    return this._setLooks('verticalAlignment', alignments, (alignment) => alignment ?? undefined);
  }

  getVerticalAlignment(): string {
    return this._look('verticalAlignment') ?? 'bottom';
  }

  getVerticalAlignments(): string[][] {
    return this._looks('verticalAlignment', (alignment) => alignment ?? 'bottom');
  }

  setWrap(isWrapEnabled: boolean): GoogleRange {
    return this._setLook('wrap', wrapped(isWrapEnabled));
  }

  setWraps(isWrapEnabled: boolean[][]): GoogleRange {
    return this._setLooks('wrap', isWrapEnabled, wrapped);
  }

  getWrap(): boolean {
    return this._look('wrap') === 'WRAP';
  }

  getWraps(): boolean[][] {
    return this._looks('wrap', (wrap) => wrap === 'WRAP');
  }

  setWrapStrategy(strategy: WrapStrategy): GoogleRange {
    return this._setLook('wrap', memberName('WrapStrategy', strategy));
  }

  setWrapStrategies(strategies: WrapStrategy[][]): GoogleRange {
    return this._setLooks('wrap', strategies, (strategy) => memberName('WrapStrategy', strategy));
  }

  getWrapStrategy(): WrapStrategy {
    return strategyOf(this._look('wrap'));
  }

  getWrapStrategies(): WrapStrategy[][] {
    return this._looks('wrap', strategyOf);
  }

  setTextDirection(direction: TextDirection | null): GoogleRange {
    return this._setLook('textDirection', memberName('TextDirection', direction));
  }

  getTextDirection(): TextDirection | null {
    const direction = this._look('textDirection') as 'LEFT_TO_RIGHT' | undefined;
    return direction ? enumValue<TextDirection>('TextDirection', direction) : null;
  }

  setTextRotation(degrees: number | object): GoogleRange {
    return this._setLook('textRotation', typeof degrees === 'number' ? degrees : undefined);
  }

  /** 90 degrees with upright letters; kept as a rotation. */
  setVerticalText(isVertical: boolean): GoogleRange {
    return this._setLook('textRotation', isVertical ? 90 : undefined);
  }

  setShowHyperlink(_showHyperlink: boolean): GoogleRange {
    return this._self;
  }

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
    this._inside();
    const line = { color: colorOf(color) ?? '#000000', style: memberName('BorderStyle', style) ?? 'SOLID' };
    const { row, column, rows, columns } = this._area;
    writeLooks(this.book, this._state, this._area, () => {
      for (let down = 0; down < rows; down += 1) {
        for (let right_ = 0; right_ < columns; right_ += 1) {
          const wanted = {
            top: down === 0 ? top : horizontalLines,
            bottom: down === rows - 1 ? bottom : horizontalLines,
            left: right_ === 0 ? left : vertical,
            right: right_ === columns - 1 ? right : vertical,
          };
          this._setSides(row + down, column + right_, wanted, line);
        }
      }
    });
    return this._self;
  }

  /** true draws a side, false takes it away, null leaves it. */
  private _setSides(row: number, column: number, wanted: Record<string, boolean | null>, line: object): void {
    const sides = { ...(this._state.grid.get('border', row, column) as Record<string, object> | undefined) };
    for (const [side, isWanted] of Object.entries(wanted)) {
      if (isWanted === true) sides[side] = line;
      if (isWanted === false) delete sides[side];
    }
    this._state.grid.set('border', row, column, Object.keys(sides).length > 0 ? sides : undefined);
  }
}
metered(RangeAlignment, 'Range', checkSignature);

function horizontal(alignment: Horizontal): string | undefined {
  return alignment === null || alignment === 'normal' ? undefined : alignment;
}

function wrapped(isWrapped: boolean): string | undefined {
  return isWrapped ? 'WRAP' : undefined;
}

function strategyOf(wrap: string | undefined): WrapStrategy {
  return enumValue('WrapStrategy', (wrap ?? 'OVERFLOW') as 'OVERFLOW');
}
