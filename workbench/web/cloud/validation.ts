/** The validation rules that the page can show: lists and checkboxes. */
import type { PageValidation } from '../messages';

/** Undefined for a rule of another kind: it still holds for what scripts and people enter, only unseen. */
export function validationOf(rule: object): Omit<PageValidation, 'areas'> | undefined {
  const { criteria, type, values, args, allowInvalid } = rule as Record<string, unknown>;
  const kind = String(criteria ?? type ?? '');
  const parts = (values ?? args ?? []) as readonly unknown[];
  const strict = allowInvalid === false;
  if (kind === 'CHECKBOX') return { kind: 'checkbox', choices: [], strict };
  if (kind === 'VALUE_IN_LIST') {
    const choices = Array.isArray(parts[0]) ? parts[0].map(String) : parts.map(String);
    return { kind: 'list', choices, strict };
  }
  return undefined;
}
