/** The filters of a sync in a few words, for its card: "Product, Finance · US · Full time". */
import type { FilterDefinition, Filters, FilterValue } from '../../streams/filter';
import type { AnyStream } from '../../streams/stream';

/** Values that are named before the rest is only counted. */
const MOST_NAMED = 3;

/** Leaves out filters with their widest value; without any other, the words say that everything is read. */
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

/** Compares lists regardless of their order. */
function isSame(value: FilterValue, other: FilterValue | undefined): boolean {
  const sorted = (one: FilterValue | undefined) => JSON.stringify(Array.isArray(one) ? [...one].sort() : one);
  return sorted(value) === sorted(other);
}
