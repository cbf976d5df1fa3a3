/** The validation rules that the page can show: lists, lists from a range, and checkboxes. */
import type { ValidationRule } from '../../../simulator/spreadsheet/data-validation';
import { formatA1, quotedSheetName } from '../../../simulator/workbook/a1-notation';
import { sheetById, type Workbook } from '../../../simulator/workbook/workbook';
import type { PageValidation } from '../page-model';

/** Undefined for a rule of another kind: it still holds for what scripts and people enter, only unseen. */
export function validationOf(workbook: Workbook, rule: object): Omit<PageValidation, 'areas'> | undefined {
  const { criteria, allowInvalid } = rule as ValidationRule;
  const strict = !allowInvalid;
  const [first] = criteria?.values ?? [];
  switch (criteria?.type) {
    case 'CHECKBOX':
      return { kind: 'checkbox', choices: [], strict };
    case 'VALUE_IN_LIST':
      return Array.isArray(first) ? { kind: 'list', choices: first.map(String), strict } : undefined;
    case 'VALUE_IN_RANGE': {
      if (typeof first !== 'object' || first === null || !('area' in first)) return undefined;
      const sheet = sheetById(workbook, first.sheetId);
      if (!sheet) return undefined;
      return { kind: 'list', choices: `=${quotedSheetName(sheet.name)}!${formatA1(first.area)}`, strict };
    }
    default:
      return undefined;
  }
}
