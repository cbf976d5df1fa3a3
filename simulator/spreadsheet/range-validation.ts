/** Validation rules and checkboxes of a range. */

import { fail, type GoogleRange } from './book';
import { readCells, writeCells } from './buffered-writes';
import { checkSize } from './cell-content';
import { type Criteria, plainPart } from './criteria';
import { DataValidation, NO_RULE, type ValidationRule } from './data-validation';
import { checkInside, type RangeMethods, type RangeObject } from './range-object';
import { writeEach } from './range-values';

type GoogleValidation = GoogleAppsScript.Spreadsheet.DataValidation;

export const rangeValidation: RangeMethods = {
  setDataValidation(rule: GoogleValidation | null): GoogleRange {
    return setRules(this, () => ruleBehind(rule));
  },

  setDataValidations(rules: (GoogleValidation | null)[][]): GoogleRange {
    checkSize(rules, this.area);
    const kept = rules.map((line) => line.map(ruleBehind));
    return setRules(this, (row, column) => kept[row]?.[column]);
  },

  getDataValidation(): GoogleValidation | null {
    return this.getDataValidations()[0]?.[0] ?? null;
  },

  getDataValidations(): (GoogleValidation | null)[][] {
    readCells(this.book, this.area.rows * this.area.columns, false);
    checkInside(this);
    return this.sheet.grid
      .read('validation', this.area)
      .map((line) =>
        line.map((rule) =>
          rule ? DataValidation.create(this.book, { rule: rule as ValidationRule }) : null,
        ),
      );
  },

  /** Cells without a value become unchecked. */
  insertCheckboxes(...values: unknown[]): GoogleRange {
    const criteria: Criteria = { type: 'CHECKBOX', values: values.map(plainPart) };
    setRules(this, () => ({ ...NO_RULE, criteria, allowInvalid: false }));
    return writeEach(this, (row, column) => {
      if (!this.sheet.grid.hasContent(row, column)) setCell(this, row, column, uncheckedOf(criteria));
    });
  },

  removeCheckboxes(): GoogleRange {
    return eachCheckbox(this, (row, column) => {
      this.sheet.grid.set('validation', row, column, undefined);
      setCell(this, row, column, undefined);
    });
  },

  check(): GoogleRange {
    return eachCheckbox(this, (row, column, criteria) => setCell(this, row, column, checkedOf(criteria)));
  },

  uncheck(): GoogleRange {
    return eachCheckbox(this, (row, column, criteria) => setCell(this, row, column, uncheckedOf(criteria)));
  },

  /** null when the cells differ, or one of them has no checkbox. */
  isChecked(): boolean | null {
    readCells(this.book, this.area.rows * this.area.columns);
    const { row, column, rows, columns } = this.area;
    const states = new Set<boolean | null>();
    for (let down = 0; down < rows; down += 1) {
      for (let right = 0; right < columns; right += 1) {
        const criteria = checkboxAt(this, row + down, column + right);
        states.add(
          criteria ? this.sheet.grid.get('value', row + down, column + right) === checkedOf(criteria) : null,
        );
      }
    }
    const [state = null] = states;
    return states.size === 1 ? state : null;
  },
};

function setRules(
  range: RangeObject,
  rule: (row: number, column: number) => ValidationRule | undefined,
): GoogleRange {
  checkInside(range);
  const { row, column, rows, columns } = range.area;
  writeCells(range.book, range.sheet, range.area, () => {
    for (let down = 0; down < rows; down += 1) {
      for (let right = 0; right < columns; right += 1) {
        range.sheet.grid.set('validation', row + down, column + right, rule(down, right));
      }
    }
  });
  return range;
}

function eachCheckbox(
  range: RangeObject,
  visit: (row: number, column: number, criteria: Criteria) => void,
): GoogleRange {
  range.execution.commit();
  return writeEach(range, (row, column) => {
    const criteria = checkboxAt(range, row, column);
    if (criteria) visit(row, column, criteria);
  });
}

function checkboxAt(range: RangeObject, row: number, column: number): Criteria | undefined {
  const rule = range.sheet.grid.get('validation', row, column) as ValidationRule | undefined;
  return rule?.criteria?.type === 'CHECKBOX' ? rule.criteria : undefined;
}

function setCell(
  range: RangeObject,
  row: number,
  column: number,
  value: string | number | boolean | undefined,
): void {
  range.sheet.grid.set('value', row, column, value);
  range.sheet.grid.set('formula', row, column, undefined);
}

function ruleBehind(rule: unknown): ValidationRule | undefined {
  if (rule === null || rule === undefined) return undefined;
  if (DataValidation.has(rule)) return rule.rule;
  return fail(
    "The parameters (Object) don't match the method signature for SpreadsheetApp.Range.setDataValidation.",
  );
}

function checkedOf({ values }: Criteria): string | number | boolean {
  return simple(values[0], true);
}

function uncheckedOf({ values }: Criteria): string | number | boolean {
  return simple(values[1], values.length > 0 ? '' : false);
}

function simple(value: unknown, otherwise: string | number | boolean): string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : otherwise;
}
