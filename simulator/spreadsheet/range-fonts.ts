/** Fonts of a range. */

import type { GoogleRange } from './book';
import { colorOf } from './colors';
import { lookOf, looksOf, setLook, setLooks } from './range-layers';
import type { RangeMethods } from './range-object';

type FontLine = GoogleAppsScript.Spreadsheet.FontLine;
type FontStyle = GoogleAppsScript.Spreadsheet.FontStyle;
type FontWeight = GoogleAppsScript.Spreadsheet.FontWeight;

const BLACK = '#000000';
const FAMILY = 'Arial';
const SIZE = 10;

export const rangeFonts: RangeMethods = {
  setFontWeight(fontWeight: FontWeight | null): GoogleRange {
    return setLook(this, 'fontWeight', unlessDefault(fontWeight, 'normal'));
  },

  setFontWeights(fontWeights: (FontWeight | null)[][]): GoogleRange {
    return setLooks(this, 'fontWeight', fontWeights, (weight) => unlessDefault(weight, 'normal'));
  },

  getFontWeight(): FontWeight {
    return (lookOf(this, 'fontWeight') ?? 'normal') as FontWeight;
  },

  getFontWeights(): FontWeight[][] {
    return looksOf(this, 'fontWeight', (weight) => (weight ?? 'normal') as FontWeight);
  },

  setFontStyle(fontStyle: FontStyle | null): GoogleRange {
    return setLook(this, 'fontStyle', unlessDefault(fontStyle, 'normal'));
  },

  setFontStyles(fontStyles: (FontStyle | null)[][]): GoogleRange {
    return setLooks(this, 'fontStyle', fontStyles, (style) => unlessDefault(style, 'normal'));
  },

  getFontStyle(): FontStyle {
    return (lookOf(this, 'fontStyle') ?? 'normal') as FontStyle;
  },

  getFontStyles(): FontStyle[][] {
    return looksOf(this, 'fontStyle', (style) => (style ?? 'normal') as FontStyle);
  },

  setFontLine(fontLine: FontLine | null): GoogleRange {
    return setLook(this, 'fontLine', unlessDefault(fontLine, 'none'));
  },

  setFontLines(fontLines: (FontLine | null)[][]): GoogleRange {
    return setLooks(this, 'fontLine', fontLines, (line) => unlessDefault(line, 'none'));
  },

  getFontLine(): FontLine {
    return (lookOf(this, 'fontLine') ?? 'none') as FontLine;
  },

  getFontLines(): FontLine[][] {
    return looksOf(this, 'fontLine', (line) => (line ?? 'none') as FontLine);
  },

  setFontColor(color: string | null): GoogleRange {
    return setLook(this, 'fontColor', colorOf(color));
  },

  setFontColors(colors: (string | null)[][]): GoogleRange {
    return setLooks(this, 'fontColor', colors, colorOf);
  },

  getFontColor(): string {
    return lookOf(this, 'fontColor') ?? BLACK;
  },

  getFontColors(): string[][] {
    return looksOf(this, 'fontColor', (color) => color ?? BLACK);
  },

  setFontSize(size: number): GoogleRange {
    return setLook(this, 'fontSize', size);
  },

  setFontSizes(sizes: number[][]): GoogleRange {
    return setLooks(this, 'fontSize', sizes, (size) => size);
  },

  getFontSize(): number {
    return lookOf(this, 'fontSize') ?? SIZE;
  },

  getFontSizes(): number[][] {
    return looksOf(this, 'fontSize', (size) => size ?? SIZE);
  },

  setFontFamily(fontFamily: string | null): GoogleRange {
    return setLook(this, 'fontFamily', unlessDefault(fontFamily, FAMILY));
  },

  setFontFamilies(fontFamilies: (string | null)[][]): GoogleRange {
    return setLooks(this, 'fontFamily', fontFamilies, (family) => unlessDefault(family, FAMILY));
  },

  getFontFamily(): string {
    return lookOf(this, 'fontFamily') ?? FAMILY;
  },

  getFontFamilies(): string[][] {
    return looksOf(this, 'fontFamily', (family) => family ?? FAMILY);
  },
};

/** A look that is the default needs no place in the grid. */
function unlessDefault(content: string | null, standard: string): string | undefined {
  return content === null || content === standard ? undefined : content;
}
