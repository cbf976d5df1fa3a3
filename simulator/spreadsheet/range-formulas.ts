/** Formulas of a range, in A1 and R1C1 notation, and what its cells show. */

import { fromR1C1, toR1C1 } from '../formulas/r1c1';
import { displayed } from '../workbook/number-format';
import { putTyped } from '../workbook/typed-cells';
import type { GoogleRange } from './book';
import { readCells } from './buffered-writes';
import { checkLength, checkSize } from './cell-content';
import { checkInside, type RangeMethods, type RangeObject } from './range-object';
import { storedAt, writeEach } from './range-values';

export const rangeFormulas: RangeMethods = {
  getFormula(): string {
    readCells(this.book, 1);
    return formulaAt(this, this.area.row, this.area.column);
  },

  getFormulas(): string[][] {
    return readEach(this, (row, column) => formulaAt(this, row, column));
  },

  getFormulaR1C1(): string | null {
    readCells(this.book, 1);
    return toR1C1(formulaAt(this, this.area.row, this.area.column), this.area.row, this.area.column) || null;
  },

  getFormulasR1C1(): (string | null)[][] {
    return readEach(this, (row, column) => toR1C1(formulaAt(this, row, column), row, column));
  },

  /** Written with or without its `=`; one formula for many cells is adjusted for each, as a copy would be. */
  setFormula(formula: string): GoogleRange {
    checkLength(formula);
    const { row: top, column: left } = this.area;
    const relative = formula === '' ? '' : toR1C1(withEquals(formula), top, left);
    return writeEach(this, (row, column) =>
      putFormula(this, row, column, relative && fromR1C1(relative, row, column)),
    );
  },

  setFormulas(formulas: string[][]): GoogleRange {
    checkSize(formulas, this.area);
    const copied = formulas.map((line) => line.map(withEquals));
    return writeEach(this, (row, column, at) =>
      putFormula(this, row, column, copied[at.row]?.[at.column] ?? ''),
    );
  },

  setFormulaR1C1(formula: string): GoogleRange {
    return writeEach(this, (row, column) =>
      putFormula(this, row, column, fromR1C1(withEquals(formula), row, column)),
    );
  },

  setFormulasR1C1(formulas: string[][]): GoogleRange {
    checkSize(formulas, this.area);
    const copied = formulas.map((line) => line.map(withEquals));
    return writeEach(this, (row, column, at) =>
      putFormula(this, row, column, fromR1C1(copied[at.row]?.[at.column] ?? '', row, column)),
    );
  },

  getDisplayValue(): string {
    readCells(this.book, 1);
    checkInside(this);
    return shownAt(this, this.area.row, this.area.column);
  },

  getDisplayValues(): string[][] {
    return readEach(this, (row, column) => shownAt(this, row, column));
  },
};

/** Reads the whole range, cell by cell. */
export function readEach<T>(range: RangeObject, read: (row: number, column: number) => T): T[][] {
  const { row, column, rows, columns } = range.area;
  readCells(range.book, rows * columns);
  checkInside(range);
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (__, right) => read(row + down, column + right)),
  );
}

function shownAt(range: RangeObject, row: number, column: number): string {
  const { grid } = range.sheet;
  const format = grid.get('numberFormat', row, column);
  return displayed(storedAt(range, row, column), format, range.workbook.timeZone);
}

function formulaAt(range: RangeObject, row: number, column: number): string {
  return range.sheet.grid.get('formula', row, column) ?? '';
}

function putFormula(range: RangeObject, row: number, column: number, formula: string): void {
  if (formula === '') {
    putTyped(range.workbook, range.sheet, row, column, '');
    return;
  }
  const { grid } = range.sheet;
  grid.set('formula', row, column, formula);
  grid.set('value', row, column, undefined);
  grid.set('richText', row, column, undefined);
}

function withEquals(formula: string): string {
  const text = String(formula ?? '');
  return text === '' || text.startsWith('=') ? text : `=${text}`;
}
