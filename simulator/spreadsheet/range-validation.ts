/** Validation rules and checkboxes of a range. */
import { metered } from '../script/service-object';
import { fail, type GoogleRange } from './book';
import { readCells, writeCells } from './buffered-writes';
import { checkSize } from './cell-content';
import { type Criteria, plainPart } from './criteria';
import { DataValidation, NO_RULE, type ValidationRule } from './data-validation';
import { RangeMerge } from './range-merge';
import { checkSignature } from './signatures';

type GoogleValidation = GoogleAppsScript.Spreadsheet.DataValidation;

export class RangeValidation
  extends RangeMerge
  implements Pick<GoogleRange, keyof RangeValidation & keyof GoogleRange>
{
  setDataValidation(rule: GoogleValidation | null): GoogleRange {
    return this._setRules(() => ruleBehind(rule));
  }

  setDataValidations(rules: (GoogleValidation | null)[][]): GoogleRange {
    checkSize(rules, this._area);
    const kept = rules.map((line) => line.map(ruleBehind));
    return this._setRules((row, column) => kept[row]?.[column]);
  }

  getDataValidation(): GoogleValidation | null {
    return this.getDataValidations()[0]?.[0] ?? null;
  }

  getDataValidations(): (GoogleValidation | null)[][] {
    readCells(this.book, this._area.rows * this._area.columns, false);
    this._inside();
    return this._state.grid
      .read('validation', this._area)
      .map((line) =>
        line.map((rule) =>
          rule
            ? (new DataValidation(this.book, rule as ValidationRule) as unknown as GoogleValidation)
            : null,
        ),
      );
  }

  /** Cells without a value become unchecked. */
  insertCheckboxes(...values: unknown[]): GoogleRange {
    const criteria: Criteria = { type: 'CHECKBOX', values: values.map(plainPart) };
    this._setRules(() => ({ ...NO_RULE, criteria, allowInvalid: false }));
    return this._write((row, column) => {
      if (!this._state.grid.hasContent(row, column)) this._set(row, column, uncheckedOf(criteria));
    });
  }

  removeCheckboxes(): GoogleRange {
    return this._eachCheckbox((row, column) => {
      this._state.grid.set('validation', row, column, undefined);
      this._set(row, column, undefined);
    });
  }

  check(): GoogleRange {
    return this._eachCheckbox((row, column, criteria) => this._set(row, column, checkedOf(criteria)));
  }

  uncheck(): GoogleRange {
    return this._eachCheckbox((row, column, criteria) => this._set(row, column, uncheckedOf(criteria)));
  }

  /** null when the cells differ, or one of them has no checkbox. */
  isChecked(): boolean | null {
    readCells(this.book, this._area.rows * this._area.columns);
    const { row, column, rows, columns } = this._area;
    const states = new Set<boolean | null>();
    for (let down = 0; down < rows; down += 1) {
      for (let right = 0; right < columns; right += 1) {
        const criteria = this._checkbox(row + down, column + right);
        states.add(
          criteria ? this._state.grid.get('value', row + down, column + right) === checkedOf(criteria) : null,
        );
      }
    }
    const [state = null] = states;
    return states.size === 1 ? state : null;
  }

  private _setRules(rule: (row: number, column: number) => ValidationRule | undefined): GoogleRange {
    this._inside();
    const { row, column, rows, columns } = this._area;
    writeCells(this.book, this._state, this._area, () => {
      for (let down = 0; down < rows; down += 1) {
        for (let right = 0; right < columns; right += 1) {
          this._state.grid.set('validation', row + down, column + right, rule(down, right));
        }
      }
    });
    return this._self;
  }

  private _eachCheckbox(visit: (row: number, column: number, criteria: Criteria) => void): GoogleRange {
    this.execution.commit();
    return this._write((row, column) => {
      const criteria = this._checkbox(row, column);
      if (criteria) visit(row, column, criteria);
    });
  }

  private _checkbox(row: number, column: number): Criteria | undefined {
    const rule = this._state.grid.get('validation', row, column) as ValidationRule | undefined;
    return rule?.criteria?.type === 'CHECKBOX' ? rule.criteria : undefined;
  }

  private _set(row: number, column: number, value: string | number | boolean | undefined): void {
    this._state.grid.set('value', row, column, value);
    this._state.grid.set('formula', row, column, undefined);
  }
}
metered(RangeValidation, 'Range', checkSignature);

function ruleBehind(rule: unknown): ValidationRule | undefined {
  if (rule === null || rule === undefined) return undefined;
  if (rule instanceof DataValidation) return rule._rule;
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
