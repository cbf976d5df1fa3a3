/** The filters of a sync in a few words, for its card: "Product, Finance · US · Full time". Pure. */
import type { AnyStream, FilterDefinition, Filters, FilterValue } from '../core/stream';

/** More would not fit beside the data. */
const MOST_NAMED = 3;

/** What says the same as saying nothing is left out; when nothing is left, everything is meant. */
export function filtersInWords({ filters: definitions, noun }: AnyStream, filters: Filters): string {
  const parts = definitions.flatMap((definition) => {
    const value = filters[definition.key];
    const says = value !== undefined && !isSame(value, definition.required);
    const words = says ? wordsOf(definition, value) : '';
    return words === '' ? [] : [words];
  });
  return parts.join(' · ') || `All ${noun.many}`;
}

function wordsOf({ kind, label, words = {} }: FilterDefinition, value: FilterValue): string {
  switch (kind) {
    case 'boolean':
      return value === true ? label : '';
    case 'text':
      return `“${value}”`;
    case 'number':
      return `${label} no. ${value}`;
    default:
      return listed((Array.isArray(value) ? value : [value]).map((one) => words[String(one)] ?? String(one)));
  }
}

function listed(names: readonly string[]): string {
  if (names.length <= MOST_NAMED) return names.join(', ');
  const named = names.slice(0, MOST_NAMED - 1);
  return `${named.join(', ')} and ${names.length - named.length} more`;
}

/** Lists are the same whatever their order. */
function isSame(value: FilterValue, other: FilterValue | undefined): boolean {
  const sorted = (one: FilterValue | undefined) => JSON.stringify(Array.isArray(one) ? [...one].sort() : one);
  return sorted(value) === sorted(other);
}
