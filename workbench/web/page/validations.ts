/** Lists and checkboxes of the workbook as Univer's rules. */
import { DataValidationErrorStyle, DataValidationType, type ISheetDataValidationRule } from '@univerjs/core';
import type { PageValidation } from '../page-model';
import { rangeOf } from './ranges';

export function validationRules(validations: readonly PageValidation[]): ISheetDataValidationRule[] {
  return validations.map((validation, index) => ({
    uid: `rule-${index}`,
    ...(validation.kind === 'checkbox' ? checkbox() : list(validation.choices)),
    allowBlank: true,
    errorStyle: validation.strict ? DataValidationErrorStyle.STOP : DataValidationErrorStyle.WARNING,
    ranges: validation.areas.map(rangeOf),
  }));
}

/** The grid holds booleans as 1 and 0. */
function checkbox() {
  return { type: DataValidationType.CHECKBOX, formula1: '1', formula2: '0' };
}

function list(choices: readonly string[] | string) {
  const formula1 = typeof choices === 'string' ? choices : choices.join(',');
  return { type: DataValidationType.LIST, formula1, showDropDown: true };
}
