/**
 * Interprets typed text as Sheets does in the locale en_US: as a formula, a number, a boolean, a date, or
 * plain text. `setValues` reads strings the same way (reference of Range.setValues).
 */
import type { CellValue, WallDate } from './grid';
import { type TypingContext, typedDate } from './typed-date';

/** The number format "Plain text": text stays exactly as it is. */
export const TEXT_FORMAT = '@';

interface TypedInput {
  readonly value: CellValue;
  /** For a date: what the clock shows, which is what the cell keeps. */
  readonly shown?: WallDate;
  /** With its `=`; the value is then to be calculated. */
  readonly formula?: string;
  /** The format that a cell takes on when it has none: `5%` shows as a percentage. */
  readonly numberFormat?: string;
}

const NUMBER = /^(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d*)?$/;
const SCIENTIFIC = /^[+-]?(?:\d+\.?\d*|\.\d+)[eE][+-]?\d{1,3}$/;
/** A sign, then operands that can only be meant as a calculation: numbers, cells, function calls. */
const OPERAND = String.raw`(?:\d+(?:\.\d+)?%?|\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?|[A-Za-z][A-Za-z0-9.]*\([^]*\)|\([^]+\))`;
const EXPRESSION = new RegExp(String.raw`^[+-]\s*${OPERAND}(?:\s*[-+*/^&]\s*${OPERAND})*$`);

/** Reads text as a cell that is not formatted as plain text would. */
export function typedInput(text: string, context: TypingContext): TypedInput {
  const first = text.charCodeAt(0);
  // An apostrophe in front marks text, and is not part of it.
  if (first === 39) return { value: text.slice(1) };
  if (first === 61 && text.length > 1) return { value: '', formula: text };
  if (!mayMeanSomething(text)) return { value: text };
  const trimmed = text.trim();
  const upper = trimmed.toUpperCase();
  if (upper === 'TRUE') return { value: true };
  if (upper === 'FALSE') return { value: false };
  const read = typedNumber(trimmed) ?? typedDate(trimmed, context);
  if (read) return read;
  if ((first === 43 || first === 45) && EXPRESSION.test(trimmed))
    return { value: '', formula: `=${trimmed}` };
  return { value: text };
}

/** Rules out most text fast: whatever has no digit is text, unless it is TRUE, FALSE or an expression. */
function mayMeanSomething(text: string): boolean {
  return text.length < 64 && (/\d/.test(text) || /^\s*(?:true|false)\s*$/i.test(text) || /^[+-]/.test(text));
}

function typedNumber(text: string): TypedInput | undefined {
  if (SCIENTIFIC.test(text)) {
    // Beyond what a number can hold, it is text.
    return Number.isFinite(Number(text)) ? { value: Number(text) + 0, numberFormat: '0.00E+00' } : undefined;
  }
  let rest = text;
  let sign = 1;
  const isBracketed = /^\(.*\)$/.test(rest);
  if (isBracketed) {
    rest = rest.slice(1, -1).trim();
    sign = -1;
  }
  const percent = /\s*%$/.exec(rest);
  if (percent) rest = rest.slice(0, percent.index);
  const lead = /^([+-]?)\s*(\$?)\s*([+-]?)\s*/.exec(rest) as RegExpExecArray;
  const [whole, before, currency, after] = lead;
  // One sign at most, and none within brackets.
  if ((before && after) || (isBracketed && (before || after)) || (currency && percent)) return undefined;
  if (before === '-' || after === '-') sign = -1;
  rest = rest.slice(whole.length);
  if (!/\d/.test(rest) || !NUMBER.test(rest)) return undefined;
  const size = Number(rest.replaceAll(',', ''));
  const value = sign * size + 0;
  const decimals = rest.includes('.') ? '.00' : '';
  if (percent) return { value: Number((value / 100).toPrecision(15)), numberFormat: `0${decimals}%` };
  if (currency) return { value, numberFormat: `"$"#,##0${decimals}` };
  return rest.includes(',') ? { value, numberFormat: `#,##0${decimals}` } : { value };
}
