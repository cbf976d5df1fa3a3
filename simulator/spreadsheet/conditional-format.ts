/** Conditional format rules: built and kept with the sheet; nothing here shows them. */

import { metered } from '../script/service-object';
import type { ConditionalFormatState } from '../workbook/workbook';
import { type Book, type GoogleRange, hidden, SpreadsheetObject } from './book';
import { colorOf } from './colors';
import { type Criteria, defineConditions, plainPart, shownPart, WHEN } from './criteria';
import { enumValue, memberName } from './enumerations';
import { type RangeGeometry, rangeBehind } from './range-geometry';
import { checkSignature } from './signatures';

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

abstract class FormatRuleObject extends SpreadsheetObject {
  declare _rule: FormatRule;
  declare _ranges: GoogleRange[];

  constructor(book: Book, rule: FormatRule, ranges: GoogleRange[]) {
    super(book);
    hidden(this, { _rule: rule, _ranges: ranges });
  }

  getRanges(): GoogleRange[] {
    return [...this._ranges];
  }

  getBooleanCondition(): GoogleCondition | null {
    if (!this._rule.criteria) return null;
    return new BooleanCondition(this.book, this._rule) as unknown as GoogleCondition;
  }

  copy(): GoogleBuilder {
    return new ConditionalFormatRuleBuilder(this.book, this._rule, this._ranges) as unknown as GoogleBuilder;
  }
}
metered(FormatRuleObject, 'ConditionalFormatRule', checkSignature);

export class ConditionalFormatRule
  extends FormatRuleObject
  implements Pick<GoogleRule, keyof ConditionalFormatRule & keyof GoogleRule> {}
metered(ConditionalFormatRule, 'ConditionalFormatRule', checkSignature);

export class ConditionalFormatRuleBuilder
  extends FormatRuleObject
  implements Pick<GoogleBuilder, keyof ConditionalFormatRuleBuilder & keyof GoogleBuilder>
{
  setRanges(ranges: GoogleRange[]): GoogleBuilder {
    this._ranges = [...ranges];
    return this as unknown as GoogleBuilder;
  }

  setBackground(color: string | null): GoogleBuilder {
    return this._change({ background: colorOf(color) ?? null });
  }

  setFontColor(color: string | null): GoogleBuilder {
    return this._change({ fontColor: colorOf(color) ?? null });
  }

  setBold(bold: boolean | null): GoogleBuilder {
    return this._change({ bold });
  }

  setItalic(italic: boolean | null): GoogleBuilder {
    return this._change({ italic });
  }

  setUnderline(underline: boolean | null): GoogleBuilder {
    return this._change({ underline });
  }

  setStrikethrough(strikethrough: boolean | null): GoogleBuilder {
    return this._change({ strikethrough });
  }

  setGradientMinpoint(color: string): GoogleBuilder {
    return this._change({ gradient: { ...this._rule.gradient, min: { color: colorOf(color) } } });
  }

  setGradientMaxpoint(color: string): GoogleBuilder {
    return this._change({ gradient: { ...this._rule.gradient, max: { color: colorOf(color) } } });
  }

  withCriteria(criteria: GoogleAppsScript.Spreadsheet.BooleanCriteria, values: unknown[]): GoogleBuilder {
    const type = memberName('BooleanCriteria', criteria) ?? 'CUSTOM_FORMULA';
    return this._criteria({ type, values: values.map(plainPart) });
  }

  build(): GoogleRule {
    return new ConditionalFormatRule(this.book, this._rule, this._ranges) as unknown as GoogleRule;
  }

  _criteria(criteria: Criteria): GoogleBuilder {
    return this._change({ criteria });
  }

  private _change(change: Partial<FormatRule>): GoogleBuilder {
    this._rule = { ...this._rule, ...change };
    return this as unknown as GoogleBuilder;
  }
}
defineConditions(ConditionalFormatRuleBuilder, WHEN);
metered(ConditionalFormatRuleBuilder, 'ConditionalFormatRuleBuilder', checkSignature);

class BooleanCondition
  extends SpreadsheetObject
  implements Pick<GoogleCondition, keyof BooleanCondition & keyof GoogleCondition>
{
  private declare readonly rule: FormatRule;

  constructor(book: Book, rule: FormatRule) {
    super(book);
    hidden(this, { rule });
  }

  getCriteriaType(): GoogleAppsScript.Spreadsheet.BooleanCriteria {
    return enumValue('BooleanCriteria', (this.rule.criteria?.type ?? 'CUSTOM_FORMULA') as 'CUSTOM_FORMULA');
  }

  getCriteriaValues(): unknown[] {
    return (this.rule.criteria?.values ?? []).map((value) => shownPart(this.book, value));
  }

  getBackground(): string | null {
    return this.rule.background ?? null;
  }

  getFontColor(): string | null {
    return this.rule.fontColor ?? null;
  }

  getBold(): boolean | null {
    return this.rule.bold ?? null;
  }

  getItalic(): boolean | null {
    return this.rule.italic ?? null;
  }

  getUnderline(): boolean | null {
    return this.rule.underline ?? null;
  }

  getStrikethrough(): boolean | null {
    return this.rule.strikethrough ?? null;
  }
}
metered(BooleanCondition, 'BooleanCondition', checkSignature);

/** What the sheet keeps of a rule that a script hands over. */
export function keptRule(rule: GoogleRule): ConditionalFormatState {
  const object = rule as unknown as ConditionalFormatRule;
  const areas = object._ranges.map(
    (range): RangeGeometry['_area'] =>
      rangeBehind(range, 'SpreadsheetApp.Sheet.setConditionalFormatRules')._area,
  );
  return { areas, rule: object._rule };
}
