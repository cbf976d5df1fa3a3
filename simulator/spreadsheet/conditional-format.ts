/** Conditional format rules: built and kept with the sheet; nothing here shows them. */

import { memberNamed, nameIn } from '../script/enumeration';
import { signatureError } from '../script/signature';
import type { ConditionalFormatState } from '../workbook/workbook';
import type { GoogleRange } from './book';
import { colorOf } from './colors';
import { type Criteria, conditionMethods, plainPart, shownPart, WHEN } from './criteria';
import { BooleanCriteria } from './enumerations';
import { type Methods, ObjectKind, type Simulated } from './object-kind';
import { keptArea, rangeBehind } from './range-object';

type GoogleRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type GoogleCondition = GoogleAppsScript.Spreadsheet.BooleanCondition;

/** A rule as the sheet keeps it. */
export interface FormatRule {
  readonly criteria?: Criteria;
  readonly gradient?: Readonly<Record<string, unknown>>;
  readonly background?: string | null;
  readonly fontColor?: string | null;
  readonly bold?: boolean | null;
  readonly italic?: boolean | null;
  readonly underline?: boolean | null;
  readonly strikethrough?: boolean | null;
}

interface FormatRuleState {
  readonly rule: FormatRule;
  readonly ranges: readonly GoogleRange[];
}

type FormatRuleBuilder = Simulated<GoogleBuilder, { rule: FormatRule; ranges: readonly GoogleRange[] }>;

/** The methods that a rule and its builder have in common. */
const shared: Methods<
  Pick<GoogleRule & GoogleBuilder, 'getRanges' | 'getBooleanCondition' | 'copy'>,
  FormatRuleState
> = {
  getRanges(): GoogleRange[] {
    return [...this.ranges];
  },

  getBooleanCondition(): GoogleCondition | null {
    if (!this.rule.criteria) return null;
    return BooleanCondition.create(this.book, { rule: this.rule });
  },

  copy(): GoogleBuilder {
    return ConditionalFormatRuleBuilder.create(this.book, { rule: this.rule, ranges: this.ranges });
  },
};

export const ConditionalFormatRule = new ObjectKind<GoogleRule, FormatRuleState>(
  'ConditionalFormatRule',
  shared,
);

const builderMethods: Methods<GoogleBuilder, { rule: FormatRule; ranges: readonly GoogleRange[] }> = {
  setRanges(ranges: GoogleRange[]): GoogleBuilder {
    this.ranges = [...ranges];
    return this;
  },

  setBackground(color: string | null): GoogleBuilder {
    return change(this, { background: colorOf(color) ?? null });
  },

  setFontColor(color: string | null): GoogleBuilder {
    return change(this, { fontColor: colorOf(color) ?? null });
  },

  setBold(bold: boolean | null): GoogleBuilder {
    return change(this, { bold });
  },

  setItalic(italic: boolean | null): GoogleBuilder {
    return change(this, { italic });
  },

  setUnderline(underline: boolean | null): GoogleBuilder {
    return change(this, { underline });
  },

  setStrikethrough(strikethrough: boolean | null): GoogleBuilder {
    return change(this, { strikethrough });
  },

  setGradientMinpoint(color: string): GoogleBuilder {
    return change(this, { gradient: { ...this.rule.gradient, min: { color: colorOf(color) } } });
  },

  setGradientMaxpoint(color: string): GoogleBuilder {
    return change(this, { gradient: { ...this.rule.gradient, max: { color: colorOf(color) } } });
  },

  withCriteria(criteria: GoogleAppsScript.Spreadsheet.BooleanCriteria, values: unknown[]): GoogleBuilder {
    const type = nameIn(BooleanCriteria, criteria) ?? 'CUSTOM_FORMULA';
    return change(this, { criteria: { type, values: values.map(plainPart) } });
  },

  build(): GoogleRule {
    return ConditionalFormatRule.create(this.book, { rule: this.rule, ranges: this.ranges });
  },
};

export const ConditionalFormatRuleBuilder = new ObjectKind<GoogleBuilder, FormatRuleState>(
  'ConditionalFormatRuleBuilder',
  shared,
  builderMethods,
  conditionMethods(WHEN, (builder: FormatRuleBuilder, criteria) => change(builder, { criteria })),
);

function change(builder: FormatRuleBuilder, part: Partial<FormatRule>): FormatRuleBuilder {
  builder.rule = { ...builder.rule, ...part };
  return builder;
}

const BooleanCondition = new ObjectKind<GoogleCondition, { readonly rule: FormatRule }>('BooleanCondition', {
  getCriteriaType(): GoogleAppsScript.Spreadsheet.BooleanCriteria {
    return memberNamed(BooleanCriteria, this.rule.criteria?.type ?? 'CUSTOM_FORMULA');
  },

  getCriteriaValues(): unknown[] {
    return (this.rule.criteria?.values ?? []).map((value) => shownPart(this.book, value));
  },

  getBackground(): string | null {
    return this.rule.background ?? null;
  },

  getFontColor(): string | null {
    return this.rule.fontColor ?? null;
  },

  getBold(): boolean | null {
    return this.rule.bold ?? null;
  },

  getItalic(): boolean | null {
    return this.rule.italic ?? null;
  },

  getUnderline(): boolean | null {
    return this.rule.underline ?? null;
  },

  getStrikethrough(): boolean | null {
    return this.rule.strikethrough ?? null;
  },
});

/** Converts a rule from the script into the form that the sheet stores. */
export function keptRule(rule: GoogleRule): ConditionalFormatState {
  const method = 'SpreadsheetApp.Sheet.setConditionalFormatRules';
  if (!ConditionalFormatRule.has(rule)) throw signatureError(method, [[rule]]);
  return { areas: rule.ranges.map((range) => keptArea(rangeBehind(range, method))), rule: rule.rule };
}
