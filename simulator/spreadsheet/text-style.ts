/** The look of a piece of text, by itself. */

import { signatureError } from '../script/signature';
import { colorOf } from './colors';
import { ObjectKind, type Simulated } from './object-kind';

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

interface TextStyleState {
  readonly kept: KeptStyle;
}

export const TextStyle = new ObjectKind<GoogleStyle, TextStyleState>('TextStyle', {
  isBold(): boolean | null {
    return this.kept.bold ?? null;
  },

  isItalic(): boolean | null {
    return this.kept.italic ?? null;
  },

  isUnderline(): boolean | null {
    return this.kept.underline ?? null;
  },

  isStrikethrough(): boolean | null {
    return this.kept.strikethrough ?? null;
  },

  getFontSize(): number | null {
    return this.kept.fontSize ?? null;
  },

  getFontFamily(): string | null {
    return this.kept.fontFamily ?? null;
  },

  getForegroundColor(): string | null {
    return this.kept.color ?? null;
  },

  copy(): GoogleBuilder {
    return TextStyleBuilder.create(this.book, { kept: this.kept });
  },
});

interface TextStyleBuilderState {
  kept: KeptStyle;
}
type TextStyleBuilderObject = Simulated<GoogleBuilder, TextStyleBuilderState>;

export const TextStyleBuilder = new ObjectKind<GoogleBuilder, TextStyleBuilderState>('TextStyleBuilder', {
  setBold(bold: boolean): GoogleBuilder {
    return change(this, { bold });
  },

  setItalic(italic: boolean): GoogleBuilder {
    return change(this, { italic });
  },

  setUnderline(underline: boolean): GoogleBuilder {
    return change(this, { underline });
  },

  setStrikethrough(strikethrough: boolean): GoogleBuilder {
    return change(this, { strikethrough });
  },

  setFontSize(fontSize: number): GoogleBuilder {
    return change(this, { fontSize });
  },

  setFontFamily(fontFamily: string): GoogleBuilder {
    return change(this, { fontFamily });
  },

  setForegroundColor(cssString: string): GoogleBuilder {
    const color = colorOf(cssString);
    return change(this, color === undefined ? {} : { color });
  },

  build(): GoogleStyle {
    return TextStyle.create(this.book, { kept: this.kept });
  },
});

function change(builder: TextStyleBuilderObject, part: KeptStyle): GoogleBuilder {
  builder.kept = { ...builder.kept, ...part };
  return builder;
}

/** The style behind what a script handed over. */
export function styleBehind(style: unknown, method: string): KeptStyle {
  if (TextStyle.has(style)) return style.kept;
  throw signatureError(`SpreadsheetApp.Range.${method}`, [style]);
}
