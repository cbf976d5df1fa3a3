/** Rules about what a cell may hold: built, kept with the cells, read back. */
import { metered } from '../script/service-object';
import { type Book, hidden, SpreadsheetObject } from './book';
import { type Criteria, defineConditions, plainPart, shownPart } from './criteria';
import { enumValue, memberName } from './enumerations';
import { checkSignature } from './signatures';

type GoogleValidation = GoogleAppsScript.Spreadsheet.DataValidation;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;
type CriteriaType = GoogleAppsScript.Spreadsheet.DataValidationCriteria;

/** A rule as the grid keeps it. */
export interface ValidationRule {
  readonly criteria: Criteria | null;
  readonly allowInvalid: boolean;
  readonly helpText: string | null;
}

abstract class Rule extends SpreadsheetObject {
  declare _rule: ValidationRule;

  constructor(book: Book, rule: ValidationRule) {
    super(book);
    hidden(this, { _rule: rule });
  }

  getAllowInvalid(): boolean {
    return this._rule.allowInvalid;
  }

  getCriteriaType(): CriteriaType {
    const type = this._rule.criteria?.type;
    return (
      type === undefined ? null : enumValue('DataValidationCriteria', type as 'CHECKBOX')
    ) as CriteriaType;
  }

  getCriteriaValues(): unknown[] {
    return (this._rule.criteria?.values ?? []).map((value) => shownPart(this.book, value));
  }

  copy(): GoogleBuilder {
    return new DataValidationBuilder(this.book, this._rule) as unknown as GoogleBuilder;
  }
}
metered(Rule, 'DataValidation', checkSignature);

export class DataValidation
  extends Rule
  implements Pick<GoogleValidation, keyof DataValidation & keyof GoogleValidation>
{
  getHelpText(): string {
    return this._rule.helpText ?? '';
  }
}
metered(DataValidation, 'DataValidation', checkSignature);

export class DataValidationBuilder
  extends Rule
  implements Pick<GoogleBuilder, keyof DataValidationBuilder & keyof GoogleBuilder>
{
  getHelpText(): string | null {
    return this._rule.helpText;
  }

  setHelpText(helpText: string): GoogleBuilder {
    return this._change({ helpText });
  }

  setAllowInvalid(allowInvalidData: boolean): GoogleBuilder {
    return this._change({ allowInvalid: allowInvalidData });
  }

  withCriteria(criteria: CriteriaType, values: unknown[]): GoogleBuilder {
    const type = memberName('DataValidationCriteria', criteria) ?? 'CUSTOM_FORMULA';
    return this._criteria({ type, values: values.map(plainPart) });
  }

  build(): GoogleValidation {
    return new DataValidation(this.book, this._rule) as unknown as GoogleValidation;
  }

  _criteria(criteria: Criteria): GoogleBuilder {
    return this._change({ criteria });
  }

  private _change(change: Partial<ValidationRule>): GoogleBuilder {
    this._rule = { ...this._rule, ...change };
    return this as unknown as GoogleBuilder;
  }
}
defineConditions(DataValidationBuilder, {
  requireCheckbox: 'CHECKBOX',
  requireDate: 'DATE_IS_VALID_DATE',
  requireDateAfter: 'DATE_AFTER',
  requireDateBefore: 'DATE_BEFORE',
  requireDateBetween: 'DATE_BETWEEN',
  requireDateEqualTo: 'DATE_EQUAL_TO',
  requireDateNotBetween: 'DATE_NOT_BETWEEN',
  requireDateOnOrAfter: 'DATE_ON_OR_AFTER',
  requireDateOnOrBefore: 'DATE_ON_OR_BEFORE',
  requireFormulaSatisfied: 'CUSTOM_FORMULA',
  requireNumberBetween: 'NUMBER_BETWEEN',
  requireNumberEqualTo: 'NUMBER_EQUAL_TO',
  requireNumberGreaterThan: 'NUMBER_GREATER_THAN',
  requireNumberGreaterThanOrEqualTo: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  requireNumberLessThan: 'NUMBER_LESS_THAN',
  requireNumberLessThanOrEqualTo: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
  requireNumberNotBetween: 'NUMBER_NOT_BETWEEN',
  requireNumberNotEqualTo: 'NUMBER_NOT_EQUAL_TO',
  requireTextContains: 'TEXT_CONTAINS',
  requireTextDoesNotContain: 'TEXT_DOES_NOT_CONTAIN',
  requireTextEqualTo: 'TEXT_EQUAL_TO',
  requireTextIsEmail: 'TEXT_IS_VALID_EMAIL',
  requireTextIsUrl: 'TEXT_IS_VALID_URL',
  requireValueInList: 'VALUE_IN_LIST',
  requireValueInRange: 'VALUE_IN_RANGE',
} satisfies Partial<Record<keyof GoogleBuilder, string>>);
metered(DataValidationBuilder, 'DataValidationBuilder', checkSignature);

/** What a new rule starts with. */
export const NO_RULE: ValidationRule = { criteria: null, allowInvalid: true, helpText: null };
