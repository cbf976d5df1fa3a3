/** Formulas in R1C1 notation, where a relative reference says how far away its cell is: `R[-1]C`, `R2C3`. */
import { columnIndex, columnLetters } from '../workbook/a1-notation';

const A1 =
  /"(?:[^"]|"")*"|('(?:[^']|'')+'!|[A-Za-z_][\w.]*!)?(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d*)(?![\w(.!])/g;
const R1C1 = /"(?:[^"]|"")*"|'(?:[^']|'')+'!|(?<![\w.])[Rr](\[-?\d+\]|\d+)?[Cc](\[-?\d+\]|\d+)?(?![\w(])/g;

/** @param row 0-based place of the formula's own cell. */
export function toR1C1(formula: string, row: number, column: number): string {
  return formula.replace(A1, (token, sheet, columnMark, letters, rowMark, digits) => {
    if (letters === undefined) return token;
    const down = part('R', Number(digits) - 1, row, rowMark === '$');
    const right = part('C', columnIndex(letters), column, columnMark === '$');
    return `${sheet ?? ''}${down}${right}`;
  });
}

/** @param row 0-based place of the formula's own cell. */
export function fromR1C1(formula: string, row: number, column: number): string {
  return formula.replace(R1C1, (token: string, down: string | undefined, right: string | undefined) => {
    if (token.startsWith('"') || token.startsWith("'")) return token;
    const atRow = place(down, row);
    const atColumn = place(right, column);
    if (atRow.index < 0 || atColumn.index < 0) return '#REF!';
    return `${atColumn.mark}${columnLetters(atColumn.index)}${atRow.mark}${atRow.index + 1}`;
  });
}

function part(letter: string, index: number, own: number, isAbsolute: boolean): string {
  if (isAbsolute) return `${letter}${index + 1}`;
  return index === own ? letter : `${letter}[${index - own}]`;
}

function place(text: string | undefined, own: number): { mark: string; index: number } {
  if (text === undefined) return { mark: '', index: own };
  if (text.startsWith('[')) return { mark: '', index: own + Number(text.slice(1, -1)) };
  return { mark: '$', index: Number(text) - 1 };
}
