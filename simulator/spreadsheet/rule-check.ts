/**
 * Checks a value against a validation rule. Formulas as conditions and dates such as "today" are not simulated: they
 * accept every value. An empty cell satisfies every rule.
 */
import type { Area, StoredValue } from '../workbook/grid';
import { displayed } from '../workbook/number-format';
import { wallOf } from '../workbook/wall-clock';
import { type SheetState, sheetById, type Workbook } from '../workbook/workbook';
import type { Criteria } from './criteria';
import type { ValidationRule } from './data-validation';

const DAY = 24 * 60 * 60 * 1000;

/** A cell's value, and how it shows. */
interface Checked {
  readonly workbook: Workbook;
  readonly value: StoredValue;
  readonly text: string;
}

type Condition = (checked: Checked, values: Criteria['values']) => boolean;

/** Returns true if the content of a cell breaks its rule and the rule rejects invalid input. */
export function isRejected(workbook: Workbook, sheet: SheetState, row: number, column: number): boolean {
  const { grid } = sheet;
  const rule = grid.get('validation', row, column) as ValidationRule | undefined;
  const value = grid.stored('value', row, column);
  if (!rule?.criteria || rule.allowInvalid || value === undefined || value === '') return false;
  const condition = CONDITIONS[rule.criteria.type];
  const text = displayed(value, grid.get('numberFormat', row, column), workbook.timeZone);
  return condition !== undefined && !condition({ workbook, value, text }, rule.criteria.values);
}

/** Returns true if a cell of the area has a rule that rejects invalid input. */
export function hasStrictRule({ grid }: SheetState, area: Area): boolean {
  return (
    grid.some('validation', area) &&
    grid
      .read('validation', area)
      .some((line) => line.some((rule) => rule && !(rule as ValidationRule).allowInvalid))
  );
}

const numbers =
  (holds: (value: number, ...limits: number[]) => boolean): Condition =>
  ({ value }, limits) =>
    typeof value === 'number' && holds(value, ...limits.map(Number));

/** Days are compared: a rule names a date, not a time. */
const dates =
  (holds: (day: number, ...limits: number[]) => boolean): Condition =>
  ({ workbook, value }, limits) => {
    if (typeof value !== 'object') return false;
    const dayOf = (wall: number) => Math.floor(wall / DAY);
    const limitDays = limits.map((limit) =>
      typeof limit === 'object' && limit !== null && 'date' in limit
        ? dayOf(wallOf(new Date(limit.date), workbook.timeZone))
        : Number.NaN,
    );
    return limitDays.some(Number.isNaN) || holds(dayOf(wallOf(value, workbook.timeZone)), ...limitDays);
  };

const texts =
  (holds: (text: string, wanted: string) => boolean): Condition =>
  ({ text }, [wanted]) =>
    holds(text.toLowerCase(), String(wanted).toLowerCase());

const CONDITIONS: Readonly<Record<string, Condition>> = {
  CHECKBOX: ({ value, text }, values) =>
    values.length === 0 ? typeof value === 'boolean' : values.map(String).includes(text),
  VALUE_IN_LIST: ({ text }, [choices]) => Array.isArray(choices) && choices.map(String).includes(text),
  VALUE_IN_RANGE: ({ workbook, text }, [source]) => textsOf(workbook, source).includes(text),
  NUMBER_BETWEEN: numbers((value, from, to) => value >= (from ?? value) && value <= (to ?? value)),
  NUMBER_NOT_BETWEEN: numbers((value, from, to) => value < (from ?? value) || value > (to ?? value)),
  NUMBER_EQUAL_TO: numbers((value, limit) => value === limit),
  NUMBER_NOT_EQUAL_TO: numbers((value, limit) => value !== limit),
  NUMBER_GREATER_THAN: numbers((value, limit = value) => value > limit),
  NUMBER_GREATER_THAN_OR_EQUAL_TO: numbers((value, limit = value) => value >= limit),
  NUMBER_LESS_THAN: numbers((value, limit = value) => value < limit),
  NUMBER_LESS_THAN_OR_EQUAL_TO: numbers((value, limit = value) => value <= limit),
  DATE_IS_VALID_DATE: ({ value }) => typeof value === 'object',
  DATE_AFTER: dates((day, limit = day) => day > limit),
  DATE_BEFORE: dates((day, limit = day) => day < limit),
  DATE_ON_OR_AFTER: dates((day, limit = day) => day >= limit),
  DATE_ON_OR_BEFORE: dates((day, limit = day) => day <= limit),
  DATE_EQUAL_TO: dates((day, limit) => day === limit),
  DATE_BETWEEN: dates((day, from = day, to = day) => day >= from && day <= to),
  DATE_NOT_BETWEEN: dates((day, from = day, to = day) => day < from || day > to),
  TEXT_CONTAINS: texts((text, wanted) => text.includes(wanted)),
  TEXT_DOES_NOT_CONTAIN: texts((text, wanted) => !text.includes(wanted)),
  TEXT_EQUAL_TO: texts((text, wanted) => text === wanted),
  TEXT_IS_VALID_EMAIL: ({ text }) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text),
  TEXT_IS_VALID_URL: ({ text }) => /^(?:[a-z][a-z0-9+.-]*:\/\/)?[^\s/.]+\.[^\s]+$/i.test(text),
};

function textsOf(workbook: Workbook, source: unknown): string[] {
  if (typeof source !== 'object' || source === null || !('sheetId' in source)) return [];
  const { sheetId, area } = source as { sheetId: number; area: Area };
  const sheet = sheetById(workbook, sheetId);
  if (!sheet) return [];
  const formats = sheet.grid.read('numberFormat', area);
  return sheet.grid
    .readStored('value', area)
    .flatMap((line, row) =>
      line.map((value, column) => displayed(value, formats[row]?.[column], workbook.timeZone)),
    );
}
