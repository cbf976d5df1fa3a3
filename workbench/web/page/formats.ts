/** Conditional formats of the workbook as Univer's rules. */
import {
  CFRuleType,
  CFSubRuleType,
  type IConditionFormattingRule,
} from '@univerjs/preset-sheets-conditional-formatting';
import type { PageFormat } from '../page-model';
import { rangeOf } from './ranges';

export function formatRules(formats: readonly PageFormat[]): IConditionFormattingRule[] {
  return formats.map(({ formula, style, areas }, index) => ({
    cfId: `format-${index}`,
    ranges: areas.map(rangeOf),
    stopIfTrue: false,
    rule: {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.formula,
      value: formula,
      style,
    },
  }));
}
