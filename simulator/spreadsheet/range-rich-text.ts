/** Rich text and text styles of a range. */

import type { GoogleRange } from './book';
import { checkSize } from './cell-content';
import { readEach } from './range-formulas';
import { setLook } from './range-layers';
import type { RangeMethods, RangeObject } from './range-object';
import { writeEach } from './range-values';
import { type KeptRichText, plainRichText, RichTextValue, richTextBehind } from './rich-text';
import { type KeptStyle, styleBehind, TextStyle } from './text-style';

type GoogleRichText = GoogleAppsScript.Spreadsheet.RichTextValue;
type GoogleStyle = GoogleAppsScript.Spreadsheet.TextStyle;

export const rangeRichText: RangeMethods = {
  setRichTextValue(value: GoogleRichText): GoogleRange {
    const kept = richTextBehind(value, 'setRichTextValue');
    return writeEach(this, (row, column) => putRichText(this, row, column, kept));
  },

  setRichTextValues(values: GoogleRichText[][]): GoogleRange {
    checkSize(values, this.area);
    const kept = values.map((line) =>
      line.map((value) => value && richTextBehind(value, 'setRichTextValues')),
    );
    return writeEach(this, (row, column, at) => putRichText(this, row, column, kept[at.row]?.[at.column]));
  },

  getRichTextValue(): GoogleRichText | null {
    return this.getRichTextValues()[0]?.[0] ?? null;
  },

  /** null for a cell that holds something other than text. */
  getRichTextValues(): (GoogleRichText | null)[][] {
    return readEach(this, (row, column) => {
      const { grid } = this.sheet;
      const value = grid.get('value', row, column) ?? '';
      if (typeof value !== 'string' || grid.get('formula', row, column) !== undefined) return null;
      const kept = (grid.get('richText', row, column) as KeptRichText | undefined) ?? plainRichText(value);
      return RichTextValue.create(this.book, { kept, offset: 0 });
    });
  },

  setTextStyle(style: GoogleStyle): GoogleRange {
    const { bold, italic, underline, strikethrough, fontSize, fontFamily, color } = styleBehind(
      style,
      'setTextStyle',
    );
    if (bold !== undefined) setLook(this, 'fontWeight', bold ? 'bold' : undefined);
    if (italic !== undefined) setLook(this, 'fontStyle', italic ? 'italic' : undefined);
    if (underline !== undefined || strikethrough !== undefined) {
      setLook(this, 'fontLine', strikethrough ? 'line-through' : underline ? 'underline' : undefined);
    }
    if (fontSize !== undefined) setLook(this, 'fontSize', fontSize);
    if (fontFamily !== undefined) setLook(this, 'fontFamily', fontFamily);
    if (color !== undefined) setLook(this, 'fontColor', color);
    return this;
  },

  getTextStyle(): GoogleStyle {
    return this.getTextStyles()[0]?.[0] as GoogleStyle;
  },

  getTextStyles(): GoogleStyle[][] {
    return readEach(this, (row, column) => {
      const { grid } = this.sheet;
      const line = grid.get('fontLine', row, column);
      const kept: KeptStyle = {
        bold: grid.get('fontWeight', row, column) === 'bold',
        italic: grid.get('fontStyle', row, column) === 'italic',
        underline: line === 'underline',
        strikethrough: line === 'line-through',
        fontSize: grid.get('fontSize', row, column) ?? 10,
        fontFamily: grid.get('fontFamily', row, column) ?? 'Arial',
        color: grid.get('fontColor', row, column) ?? '#000000',
      };
      return TextStyle.create(this.book, { kept });
    });
  },
};

/** Rich text is text as it is: `=1+1` stays text. */
function putRichText(range: RangeObject, row: number, column: number, kept: KeptRichText | undefined): void {
  const { grid } = range.sheet;
  const isPlain =
    kept?.runs.every(({ link, style }) => link === null && Object.keys(style).length === 0) ?? true;
  grid.set('value', row, column, kept?.text || undefined);
  grid.set('formula', row, column, undefined);
  grid.set('richText', row, column, isPlain ? undefined : kept);
}
