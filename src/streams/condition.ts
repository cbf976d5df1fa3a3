/**
 * Row conditions: what a person leaves out of their sheet though the service cannot filter by it. A record that fails one gets
 * no new row; a row that is in the sheet stays and is kept up to date.
 */
import type { FilterDefinition, Filters, FilterValue } from './filter';

/** A condition is set like a filter, with the same controls; `required` and the like have no meaning for it. */
export interface Condition<R>
  extends Pick<FilterDefinition, 'key' | 'label' | 'explanation' | 'values' | 'words' | 'isMain'> {
  readonly kind: Exclude<FilterDefinition['kind'], 'text'>;
  /** Its value in a new sync; absent where a new sync does not set it. */
  readonly atFirst?: FilterValue;
  /** Why records are left out by it, as it follows a number: "closed", "below your minimum salary". */
  readonly reason: string;
  /** Set where a record may not say what is asked for; such a record is added unless the person wants it left out. */
  readonly mayBeUnknown?: true;
  /** Returns whether a record meets it; undefined where the record does not say. Pure, and never throws. */
  test(record: R, value: FilterValue): boolean | undefined;
}

/** Condition key → value, as a person saved it; plain JSON, like filters. */
export type Conditions = Filters;

/** The key under which the conditions stand that a record must not leave unanswered. */
export const STATED = 'stated';

/** Returns what a person can set: the conditions, and which of them a record must answer in order to be added. */
export function conditionDefinitions<R>(conditions: readonly Condition<R>[]): FilterDefinition[] {
  const unknowable = conditions.filter(({ mayBeUnknown }) => mayBeUnknown);
  const stated: FilterDefinition = {
    key: STATED,
    kind: 'choices',
    label: 'Leave out if not stated',
    explanation: 'Otherwise what does not say is added.',
    values: unknowable.map(({ key }) => key),
    words: Object.fromEntries(unknowable.map(({ key, label }) => [key, label])),
  };
  const own = conditions.map(({ key, kind, label, explanation, values, words, isMain }) => ({
    key,
    kind,
    label,
    explanation,
    ...(values ? { values } : {}),
    ...(words ? { words } : {}),
    ...(isMain ? { isMain } : {}),
  }));
  return unknowable.length > 0 ? [...own, stated] : own;
}

/** Returns the conditions of a new sync. */
export function conditionsAtFirst<R>(conditions: readonly Condition<R>[] = []): Conditions {
  return Object.fromEntries(
    conditions.flatMap(({ key, atFirst }) => (atFirst === undefined ? [] : [[key, atFirst]])),
  );
}

/** Returns a function that finds the key of the first condition which leaves a record out; undefined where all let it in. */
export function failedCondition<R>(
  conditions: readonly Condition<R>[],
  set: Conditions,
): (record: R) => string | undefined {
  const stated = set[STATED];
  const strict: readonly string[] = Array.isArray(stated) ? stated : [];
  const active = conditions.flatMap((condition) => {
    const value = set[condition.key];
    return value === undefined || isEmpty(value) ? [] : [{ condition, value }];
  });
  return (record) =>
    active.find(({ condition, value }) => !(condition.test(record, value) ?? !strict.includes(condition.key)))
      ?.condition.key;
}

/** A box that is not ticked, and a list without a word, ask for nothing. */
function isEmpty(value: FilterValue): boolean {
  return value === false || value === '' || (Array.isArray(value) && value.length === 0);
}
