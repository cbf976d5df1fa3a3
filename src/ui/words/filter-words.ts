/** The filters of a sync in a few words, for its card: "Product, Finance · US · Full time". Pure. */
import type { FilterDefinition, Filters, FilterValue } from '../../streams/filter';
import type { AnyStream } from '../../streams/stream';

/** More would not fit beside the data. */
const MOST_NAMED = 3;

/** What says the same as saying nothing is left out; when nothing is left, everything is meant. */
export function filtersInWords(
  { filters: definitions, noun }: AnyStream,
  filters: Filters,
  companyNames: Readonly<Record<string, string>> = {},
): string {
  const parts = definitions.flatMap((definition) => {
    const value = filters[definition.key];
    const says = value !== undefined && !isSame(value, definition.required);
    const words = says ? wordsOf(definition, value, companyNames) : '';
    return words === '' ? [] : [words];
  });
  return parts.join(' · ') || `All ${noun.many}`;
}

function wordsOf(
  { kind, label, words = {}, companySearch }: FilterDefinition,
  value: FilterValue,
  companyNames: Readonly<Record<string, string>>,
): string {
  switch (kind) {
    case 'boolean':
      return words[String(value)] ?? (value === true ? label : '');
    case 'text':
    case 'number':
      if (companySearch) return companyNames[String(value)] ?? `${label} no. ${value}`;
      return kind === 'text' ? `“${value}”` : `${label} ${value}`;
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
