/** Conditions of validation rules, conditional formats and filters: kept as plain data, told as Apps Script's objects. */

import { memberNamed, nameIn } from '../script/enumeration';
import { isDate } from '../script/realm';
import type { Area } from '../workbook/grid';
import { sheetById } from '../workbook/workbook';
import type { Book } from './book';
import { RelativeDate } from './enumerations';
import { Range } from './range-object';

type PlainPart =
  | string
  | number
  | boolean
  | null
  | { date: string }
  | { relative: string }
  | { sheetId: number; area: Area }
  | PlainPart[];

export interface Criteria {
  readonly type: string;
  readonly values: PlainPart[];
}

/** A value of a condition as JSON. */
export function plainPart(value: unknown): PlainPart {
  if (Array.isArray(value)) return value.map(plainPart);
  if (isDate(value)) return { date: value.toISOString() };
  if (Range.has(value)) return { sheetId: value.sheet.id, area: value.area };
  const relative = nameIn(RelativeDate, value);
  if (relative !== undefined) return { relative };
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return value === null || value === undefined ? null : String(value);
}

/** The value as a script gets it back. */
export function shownPart(book: Book, value: PlainPart): unknown {
  if (Array.isArray(value)) return value.map((part) => shownPart(book, part));
  if (typeof value !== 'object' || value === null) return value;
  if ('date' in value) return new Date(value.date);
  if ('relative' in value) return memberNamed(RelativeDate, value.relative);
  const sheet = sheetById(book.workbook, value.sheetId);
  return sheet ? book.range(sheet, value.area) : null;
}

/** The conditions of `when…` methods, which filters and conditional formats share. */
export const WHEN = {
  whenCellEmpty: 'CELL_EMPTY',
  whenCellNotEmpty: 'CELL_NOT_EMPTY',
  whenDateAfter: 'DATE_AFTER',
  whenDateBefore: 'DATE_BEFORE',
  whenDateEqualTo: 'DATE_EQUAL_TO',
  whenFormulaSatisfied: 'CUSTOM_FORMULA',
  whenNumberBetween: 'NUMBER_BETWEEN',
  whenNumberEqualTo: 'NUMBER_EQUAL_TO',
  whenNumberGreaterThan: 'NUMBER_GREATER_THAN',
  whenNumberGreaterThanOrEqualTo: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  whenNumberLessThan: 'NUMBER_LESS_THAN',
  whenNumberLessThanOrEqualTo: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
  whenNumberNotBetween: 'NUMBER_NOT_BETWEEN',
  whenNumberNotEqualTo: 'NUMBER_NOT_EQUAL_TO',
  whenTextContains: 'TEXT_CONTAINS',
  whenTextDoesNotContain: 'TEXT_DOES_NOT_CONTAIN',
  whenTextEndsWith: 'TEXT_ENDS_WITH',
  whenTextEqualTo: 'TEXT_EQUAL_TO',
  whenTextStartsWith: 'TEXT_STARTS_WITH',
} as const satisfies Partial<Record<keyof GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder, string>>;

/**
 * A method for each condition of a table.
 * @param set Gives the condition to a builder and answers with that builder.
 */
export function conditionMethods<Name extends string, Builder>(
  table: Readonly<Record<Name, string>>,
  set: (builder: Builder, criteria: Criteria) => Builder,
): Record<Name, (this: Builder, ...values: unknown[]) => Builder> {
  const methods = Object.entries<string>(table).map(([name, criterion]) => [
    name,
    function (this: Builder, ...values: unknown[]) {
      const isRelative = nameIn(RelativeDate, values[0]) !== undefined;
      const type = isRelative ? `${criterion}_RELATIVE` : criterion;
      return set(this, { type, values: values.map(plainPart) });
    },
  ]);
  return Object.fromEntries(methods);
}
