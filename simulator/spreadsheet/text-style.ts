/** The look of a piece of text, by itself. */
import { metered } from '../script/service-object';
import { type Book, hidden, SpreadsheetObject } from './book';
import { colorOf } from './colors';
import { checkSignature } from './signatures';

type GoogleStyle = GoogleAppsScript.Spreadsheet.TextStyle;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.TextStyleBuilder;

/** A style as the grid keeps it; what is absent is not set. */
export interface KeptStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly fontSize?: number;
  readonly fontFamily?: string;
  readonly color?: string;
}

export class TextStyle
  extends SpreadsheetObject
  implements Pick<GoogleStyle, keyof TextStyle & keyof GoogleStyle>
{
  declare readonly _kept: KeptStyle;

  constructor(book: Book, kept: KeptStyle) {
    super(book);
    hidden(this, { _kept: kept });
  }

  isBold(): boolean | null {
    return this._kept.bold ?? null;
  }

  isItalic(): boolean | null {
    return this._kept.italic ?? null;
  }

  isUnderline(): boolean | null {
    return this._kept.underline ?? null;
  }

  isStrikethrough(): boolean | null {
    return this._kept.strikethrough ?? null;
  }

  getFontSize(): number | null {
    return this._kept.fontSize ?? null;
  }

  getFontFamily(): string | null {
    return this._kept.fontFamily ?? null;
  }

  getForegroundColor(): string | null {
    return this._kept.color ?? null;
  }

  copy(): GoogleBuilder {
    return new TextStyleBuilder(this.book, this._kept) as unknown as GoogleBuilder;
  }
}
metered(TextStyle, 'TextStyle', checkSignature);

export class TextStyleBuilder
  extends SpreadsheetObject
  implements Pick<GoogleBuilder, keyof TextStyleBuilder & keyof GoogleBuilder>
{
  private declare kept: KeptStyle;

  constructor(book: Book, kept: KeptStyle = {}) {
    super(book);
    hidden(this, { kept });
  }

  setBold(bold: boolean): GoogleBuilder {
    return this._change({ bold });
  }

  setItalic(italic: boolean): GoogleBuilder {
    return this._change({ italic });
  }

  setUnderline(underline: boolean): GoogleBuilder {
    return this._change({ underline });
  }

  setStrikethrough(strikethrough: boolean): GoogleBuilder {
    return this._change({ strikethrough });
  }

  setFontSize(fontSize: number): GoogleBuilder {
    return this._change({ fontSize });
  }

  setFontFamily(fontFamily: string): GoogleBuilder {
    return this._change({ fontFamily });
  }

  setForegroundColor(cssString: string): GoogleBuilder {
    const color = colorOf(cssString);
    return this._change(color === undefined ? {} : { color });
  }

  build(): GoogleStyle {
    return new TextStyle(this.book, this.kept) as unknown as GoogleStyle;
  }

  private _change(change: KeptStyle): GoogleBuilder {
    this.kept = { ...this.kept, ...change };
    return this as unknown as GoogleBuilder;
  }
}
metered(TextStyleBuilder, 'TextStyleBuilder', checkSignature);
