/** Formulas of a range, in A1 and R1C1 notation, and what its cells show. */
import { fromR1C1, toR1C1 } from '../formulas/r1c1';
import { metered } from '../script/service-object';
import { displayed } from '../workbook/number-format';
import { putTyped } from '../workbook/typed-cells';
import type { GoogleRange } from './book';
import { readCells } from './buffered-writes';
import { checkLength, checkSize } from './cell-content';
import { RangeValues } from './range-values';
import { checkSignature } from './signatures';

export class RangeFormulas
  extends RangeValues
  implements Pick<GoogleRange, keyof RangeFormulas & keyof GoogleRange>
{
  getFormula(): string {
    readCells(this.book, 1);
    return this._formula(this._area.row, this._area.column);
  }

  getFormulas(): string[][] {
    return this._eachCell((row, column) => this._formula(row, column));
  }

  getFormulaR1C1(): string | null {
    readCells(this.book, 1);
    return (
      toR1C1(this._formula(this._area.row, this._area.column), this._area.row, this._area.column) || null
    );
  }

  getFormulasR1C1(): (string | null)[][] {
    return this._eachCell((row, column) => toR1C1(this._formula(row, column), row, column));
  }

  /** Written with or without its `=`; one formula for many cells is adjusted for each, as a copy would be. */
  setFormula(formula: string): GoogleRange {
    checkLength(formula);
    const { row: top, column: left } = this._area;
    const relative = formula === '' ? '' : toR1C1(withEquals(formula), top, left);
    return this._write((row, column) =>
      this._putFormula(row, column, relative && fromR1C1(relative, row, column)),
    );
  }

  setFormulas(formulas: string[][]): GoogleRange {
    checkSize(formulas, this._area);
    const copied = formulas.map((line) => line.map(withEquals));
    return this._write((row, column, at) => this._putFormula(row, column, copied[at.row]?.[at.column] ?? ''));
  }

  setFormulaR1C1(formula: string): GoogleRange {
    return this._write((row, column) =>
      this._putFormula(row, column, fromR1C1(withEquals(formula), row, column)),
    );
  }

  setFormulasR1C1(formulas: string[][]): GoogleRange {
    checkSize(formulas, this._area);
    const copied = formulas.map((line) => line.map(withEquals));
    return this._write((row, column, at) =>
      this._putFormula(row, column, fromR1C1(copied[at.row]?.[at.column] ?? '', row, column)),
    );
  }

  getDisplayValue(): string {
    readCells(this.book, 1);
    this._inside();
    return this._shown(this._area.row, this._area.column);
  }

  getDisplayValues(): string[][] {
    return this._eachCell((row, column) => this._shown(row, column));
  }

  /** Reads the whole range, cell by cell. */
  protected _eachCell<T>(read: (row: number, column: number) => T): T[][] {
    const { row, column, rows, columns } = this._area;
    readCells(this.book, rows * columns);
    this._inside();
    return Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (__, right) => read(row + down, column + right)),
    );
  }

  protected _shown(row: number, column: number): string {
    const { grid } = this._state;
    const format = grid.get('numberFormat', row, column);
    return displayed(this._storedAt(row, column), format, this.workbook.timeZone);
  }

  private _formula(row: number, column: number): string {
    return this._state.grid.get('formula', row, column) ?? '';
  }

  private _putFormula(row: number, column: number, formula: string): void {
    if (formula === '') {
      putTyped(this.workbook, this._state, row, column, '');
      return;
    }
    const { grid } = this._state;
    grid.set('formula', row, column, formula);
    grid.set('value', row, column, undefined);
    grid.set('richText', row, column, undefined);
  }
}
metered(RangeFormulas, 'Range', checkSignature);

function withEquals(formula: string): string {
  const text = String(formula ?? '');
  return text === '' || text.startsWith('=') ? text : `=${text}`;
}
