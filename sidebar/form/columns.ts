/** Lists the columns of a sync: the ticked ones in their order, the others by group. */
import type { FieldOffer, StreamOffer } from '../../src/ui/sidebar/wire/edit-form';

interface FieldGroup {
  readonly name: string;
  readonly fields: readonly FieldOffer[];
}

/** Returns the ticked columns in their order. The id is always one of them, and the first. */
export function tickedFields(fields: readonly string[], offer: StreamOffer): FieldOffer[] {
  const ids = offer.fields.filter(({ isId }) => isId);
  const others = fields.flatMap((key) => offer.fields.filter((field) => field.key === key && !field.isId));
  return [...ids, ...others];
}

/**
 * Returns the fields that can still be added, by group, in the service's order.
 * @param search Words that each of them must have in its heading, group or explanation.
 */
export function otherFields(fields: readonly string[], offer: StreamOffer, search = ''): FieldGroup[] {
  const sought = search.toLowerCase().split(/\s+/);
  const isSought = ({ heading, group, explanation }: FieldOffer) => {
    const said = `${heading} ${group} ${explanation}`.toLowerCase();
    return sought.every((word) => said.includes(word));
  };
  const left = offer.fields.filter((field) => !field.isId && !fields.includes(field.key) && isSought(field));
  const names = [...new Set(left.map(({ group }) => group))];
  return names.map((name) => ({ name, fields: left.filter(({ group }) => group === name) }));
}

/** Adds a column at the end, or removes it. */
export function toggled(fields: readonly string[], key: string): readonly string[] {
  return fields.includes(key) ? fields.filter((one) => one !== key) : [...fields, key];
}

/** Moves a column to another position, but never before the id. */
export function moved(fields: readonly string[], key: string, to: number): readonly string[] {
  const from = fields.indexOf(key);
  const target = Math.min(Math.max(to, 1), fields.length - 1);
  if (from < 1 || from === target) return fields;
  const others = fields.filter((one) => one !== key);
  return [...others.slice(0, target), key, ...others.slice(target)];
}
