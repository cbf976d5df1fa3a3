/** Rich text and text styles of a range. */
import { metered } from '../script/service-object';
import type { GoogleRange } from './book';
import { checkSize } from './cell-content';
import { RangeValidation } from './range-validation';
import { type KeptRichText, plainRichText, RichTextValue } from './rich-text';
import { checkSignature } from './signatures';
import { type KeptStyle, TextStyle } from './text-style';

type GoogleRichText = GoogleAppsScript.Spreadsheet.RichTextValue;
type GoogleStyle = GoogleAppsScript.Spreadsheet.TextStyle;

export class RangeRichText
  extends RangeValidation
  implements Pick<GoogleRange, keyof RangeRichText & keyof GoogleRange>
{
  setRichTextValue(value: GoogleRichText): GoogleRange {
    const kept = (value as unknown as RichTextValue)._kept;
    return this._write((row, column) => this._putRichText(row, column, kept));
  }

  setRichTextValues(values: GoogleRichText[][]): GoogleRange {
    checkSize(values, this._area);
    const kept = values.map((line) => line.map((value) => (value as unknown as RichTextValue | null)?._kept));
    return this._write((row, column, at) => this._putRichText(row, column, kept[at.row]?.[at.column]));
  }

  getRichTextValue(): GoogleRichText | null {
    return this.getRichTextValues()[0]?.[0] ?? null;
  }

  /** null for a cell that holds something other than text. */
  getRichTextValues(): (GoogleRichText | null)[][] {
    return this._eachCell((row, column) => {
      const { grid } = this._state;
      const value = grid.get('value', row, column) ?? '';
      if (typeof value !== 'string' || grid.get('formula', row, column) !== undefined) return null;
      const kept = (grid.get('richText', row, column) as KeptRichText | undefined) ?? plainRichText(value);
      return new RichTextValue(this.book, kept) as unknown as GoogleRichText;
    });
  }

  setTextStyle(style: GoogleStyle): GoogleRange {
    const { bold, italic, underline, strikethrough, fontSize, fontFamily, color } = (
      style as unknown as TextStyle
    )._kept;
    if (bold !== undefined) this._setLook('fontWeight', bold ? 'bold' : undefined);
    if (italic !== undefined) this._setLook('fontStyle', italic ? 'italic' : undefined);
    if (underline !== undefined || strikethrough !== undefined) {
      this._setLook('fontLine', strikethrough ? 'line-through' : underline ? 'underline' : undefined);
    }
    if (fontSize !== undefined) this._setLook('fontSize', fontSize);
    if (fontFamily !== undefined) this._setLook('fontFamily', fontFamily);
    if (color !== undefined) this._setLook('fontColor', color);
    return this._self;
  }

  getTextStyle(): GoogleStyle {
    return this.getTextStyles()[0]?.[0] as GoogleStyle;
  }

  getTextStyles(): GoogleStyle[][] {
    return this._eachCell((row, column) => {
      const { grid } = this._state;
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
      return new TextStyle(this.book, kept) as unknown as GoogleStyle;
    });
  }

  /** Rich text is text as it is: `=1+1` stays text. */
  private _putRichText(row: number, column: number, kept: KeptRichText | undefined): void {
    const { grid } = this._state;
    const isPlain =
      kept?.runs.every(({ link, style }) => link === null && Object.keys(style).length === 0) ?? true;
    grid.set('value', row, column, kept?.text || undefined);
    grid.set('formula', row, column, undefined);
    grid.set('richText', row, column, isPlain ? undefined : kept);
  }
}
metered(RangeRichText, 'Range', checkSignature);
