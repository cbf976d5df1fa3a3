/** Rules about what a cell may hold: built, kept with the cells, read back. */

import { memberNamed, nameIn } from '../script/enumeration';
import { type Criteria, conditionMethods, plainPart, shownPart } from './criteria';
import { DataValidationCriteria } from './enumerations';
import { type Methods, ObjectKind, type Simulated } from './object-kind';

type GoogleValidation = GoogleAppsScript.Spreadsheet.DataValidation;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;
type CriteriaType = GoogleAppsScript.Spreadsheet.DataValidationCriteria;

/** A rule as the grid keeps it. */
export interface ValidationRule {
  readonly criteria: Criteria | null;
  readonly allowInvalid: boolean;
  readonly helpText: string | null;
}

interface RuleState {
  readonly rule: ValidationRule;
}

type RuleBuilder = Simulated<GoogleBuilder, { rule: ValidationRule }>;

/** The methods that a rule and its builder have in common. */
const shared: Methods<
  Pick<
    GoogleValidation & GoogleBuilder,
    'getAllowInvalid' | 'getCriteriaType' | 'getCriteriaValues' | 'copy'
  >,
  RuleState
> = {
  getAllowInvalid(): boolean {
    return this.rule.allowInvalid;
  },

  getCriteriaType(): CriteriaType {
    const type = this.rule.criteria?.type;
    return (type === undefined ? null : memberNamed(DataValidationCriteria, type)) as CriteriaType;
  },

  getCriteriaValues(): unknown[] {
    return (this.rule.criteria?.values ?? []).map((value) => shownPart(this.book, value));
  },

  copy(): GoogleBuilder {
    return DataValidationBuilder.create(this.book, { rule: this.rule });
  },
};

export const DataValidation = new ObjectKind<GoogleValidation, RuleState>('DataValidation', shared, {
  getHelpText(): string {
    return this.rule.helpText ?? '';
  },
});

const CONDITIONS = {
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
} satisfies Partial<Record<keyof GoogleBuilder, string>>;

const builderMethods: Methods<GoogleBuilder, { rule: ValidationRule }> = {
  getHelpText(): string | null {
    return this.rule.helpText;
  },

  setHelpText(helpText: string): GoogleBuilder {
    return change(this, { helpText });
  },

  setAllowInvalid(allowInvalidData: boolean): GoogleBuilder {
    return change(this, { allowInvalid: allowInvalidData });
  },

  withCriteria(criteria: CriteriaType, values: unknown[]): GoogleBuilder {
    const type = nameIn(DataValidationCriteria, criteria) ?? 'CUSTOM_FORMULA';
    return change(this, { criteria: { type, values: values.map(plainPart) } });
  },

  build(): GoogleValidation {
    return DataValidation.create(this.book, { rule: this.rule });
  },
};

export const DataValidationBuilder = new ObjectKind<GoogleBuilder, RuleState>(
  'DataValidationBuilder',
  shared,
  builderMethods,
  conditionMethods(CONDITIONS, (builder: RuleBuilder, criteria) => change(builder, { criteria })),
);

function change(builder: RuleBuilder, part: Partial<ValidationRule>): RuleBuilder {
  builder.rule = { ...builder.rule, ...part };
  return builder;
}

/** The initial state of a new rule. */
export const NO_RULE: ValidationRule = { criteria: null, allowInvalid: true, helpText: null };
