/** Fonts of a range. */
import { metered } from '../script/service-object';
import type { GoogleRange } from './book';
import { colorOf } from './colors';
import { RangeAlignment } from './range-alignment';
import { checkSignature } from './signatures';

type FontLine = GoogleAppsScript.Spreadsheet.FontLine;
type FontStyle = GoogleAppsScript.Spreadsheet.FontStyle;
type FontWeight = GoogleAppsScript.Spreadsheet.FontWeight;

const BLACK = '#000000';
const FAMILY = 'Arial';
const SIZE = 10;

export class RangeFonts
  extends RangeAlignment
  implements Pick<GoogleRange, keyof RangeFonts & keyof GoogleRange>
{
  setFontWeight(fontWeight: FontWeight | null): GoogleRange {
    return this._setLook('fontWeight', unlessDefault(fontWeight, 'normal'));
  }

  setFontWeights(fontWeights: (FontWeight | null)[][]): GoogleRange {
    return this._setLooks('fontWeight', fontWeights, (weight) => unlessDefault(weight, 'normal'));
  }

  getFontWeight(): FontWeight {
    return (this._look('fontWeight') ?? 'normal') as FontWeight;
  }

  getFontWeights(): FontWeight[][] {
    return this._looks('fontWeight', (weight) => (weight ?? 'normal') as FontWeight);
  }

  setFontStyle(fontStyle: FontStyle | null): GoogleRange {
    return this._setLook('fontStyle', unlessDefault(fontStyle, 'normal'));
  }

  setFontStyles(fontStyles: (FontStyle | null)[][]): GoogleRange {
    return this._setLooks('fontStyle', fontStyles, (style) => unlessDefault(style, 'normal'));
  }

  getFontStyle(): FontStyle {
    return (this._look('fontStyle') ?? 'normal') as FontStyle;
  }

  getFontStyles(): FontStyle[][] {
    return this._looks('fontStyle', (style) => (style ?? 'normal') as FontStyle);
  }

  setFontLine(fontLine: FontLine | null): GoogleRange {
    return this._setLook('fontLine', unlessDefault(fontLine, 'none'));
  }

  setFontLines(fontLines: (FontLine | null)[][]): GoogleRange {
    return this._setLooks('fontLine', fontLines, (line) => unlessDefault(line, 'none'));
  }

  getFontLine(): FontLine {
    return (this._look('fontLine') ?? 'none') as FontLine;
  }

  getFontLines(): FontLine[][] {
    return this._looks('fontLine', (line) => (line ?? 'none') as FontLine);
  }

  setFontColor(color: string | null): GoogleRange {
    return this._setLook('fontColor', colorOf(color));
  }

  setFontColors(colors: (string | null)[][]): GoogleRange {
    return this._setLooks('fontColor', colors, colorOf);
  }

  getFontColor(): string {
    return this._look('fontColor') ?? BLACK;
  }

  getFontColors(): string[][] {
    return this._looks('fontColor', (color) => color ?? BLACK);
  }

  setFontSize(size: number): GoogleRange {
    return this._setLook('fontSize', size);
  }

  setFontSizes(sizes: number[][]): GoogleRange {
    return this._setLooks('fontSize', sizes, (size) => size);
  }

  getFontSize(): number {
    return this._look('fontSize') ?? SIZE;
  }

  getFontSizes(): number[][] {
    return this._looks('fontSize', (size) => size ?? SIZE);
  }

  setFontFamily(fontFamily: string | null): GoogleRange {
    return this._setLook('fontFamily', unlessDefault(fontFamily, FAMILY));
  }

  setFontFamilies(fontFamilies: (string | null)[][]): GoogleRange {
    return this._setLooks('fontFamily', fontFamilies, (family) => unlessDefault(family, FAMILY));
  }

  getFontFamily(): string {
    return this._look('fontFamily') ?? FAMILY;
  }

  getFontFamilies(): string[][] {
    return this._looks('fontFamily', (family) => family ?? FAMILY);
  }
}
metered(RangeFonts, 'Range', checkSignature);

/** A look that is the default needs no place in the grid. */
function unlessDefault(content: string | null, standard: string): string | undefined {
  return content === null || content === standard ? undefined : content;
}
