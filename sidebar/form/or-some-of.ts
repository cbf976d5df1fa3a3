/**
 * Treats two filters that exclude each other as one question: the answer is one value of the first filter, or some values of
 * the second. Since the person makes one choice, no combination can be set that the service would ignore. Pure.
 */
import type { Filters, FilterValue } from '../../src/streams/filter';
import type { Choice, FilterOffer } from '../../src/ui/sidebar/wire/edit-form';

export interface FilterPair {
  /** The filter that has one value. */
  readonly one: FilterOffer;
  /** The filter that can have several values. */
  readonly some: FilterOffer;
  /** The caption of the choice that shows these values: "Some regions". */
  readonly caption: string;
  /** The value of the first filter that applies where neither filter is set. */
  readonly unset: string;
}

export type Chosen =
  | { readonly kind: 'one'; readonly value: string }
  | { readonly kind: 'some'; readonly values: readonly string[] };

/** Returns the pairs that a stream's filters form. */
export function pairsOf(filters: readonly FilterOffer[]): readonly FilterPair[] {
  return filters.flatMap((one) => {
    const some = filters.find(({ key }) => key === one.orSomeOf?.key);
    return one.orSomeOf && some ? [{ one, some, ...one.orSomeOf }] : [];
  });
}

/** Returns the values of the first filter, in the service's order. */
export function choicesAlone({ one }: FilterPair): readonly Choice[] {
  return one.choices.filter(({ value }) => one.alone?.values.includes(value));
}

/** Returns the sentence that explains why only one of the two can be set. */
export function reasonOf({ one, some }: FilterPair): string {
  return one.notWith.find(({ key }) => key === some.key)?.because ?? '';
}

/** Returns the current choice; the default where neither filter is set. */
export function chosenOf(filters: Filters, pair: FilterPair): Chosen {
  const { one, some, unset } = pair;
  if (filters[some.key] !== undefined) return { kind: 'some', values: listOf(filters[some.key]) };
  const values = filters[one.key] === undefined ? [unset] : listOf(filters[one.key]);
  const [value = unset] = values;
  const isAlone = values.length <= 1 && choicesAlone(pair).some((choice) => choice.value === value);
  return isAlone ? { kind: 'one', value } : { kind: 'some', values };
}

/** Returns the filters after another choice: with one filter of the pair, and without those that this choice rules out. */
export function withChosen(
  filters: Filters,
  pair: FilterPair,
  chosen: Chosen,
  offers: readonly FilterOffer[],
): Filters {
  const { one, some } = pair;
  const { [one.key]: _one, [some.key]: _some, ...others } = filters;
  const next: Filters =
    chosen.kind === 'one'
      ? { ...others, [one.key]: [chosen.value] }
      : { ...others, [some.key]: chosen.values };
  const isRuledOut = (key: string) => {
    const offer = offers.find((filter) => filter.key === key);
    const depends = offer?.onlyWith.some((condition) => condition.key === one.key);
    return offer !== undefined && depends === true && !isApplicable(offer, next, offers);
  };
  return Object.fromEntries(Object.entries(next).filter(([key]) => !isRuledOut(key)));
}

/** Returns whether a filter has any effect, given the values of the others. */
export function isApplicable(
  { onlyWith }: FilterOffer,
  filters: Filters,
  offers: readonly FilterOffer[],
): boolean {
  const pairs = pairsOf(offers);
  const valuesOf = (key: string): readonly string[] => {
    const pair = pairs.find(({ one }) => one.key === key);
    const isUnset = pair && filters[pair.one.key] === undefined && filters[pair.some.key] === undefined;
    return isUnset ? [pair.unset] : listOf(filters[key]);
  };
  return (
    onlyWith.length === 0 ||
    onlyWith.some(({ key, values }) => valuesOf(key).some((value) => values.includes(value)))
  );
}

/** Saved syncs may hold a list as text with commas. */
function listOf(value: FilterValue | undefined): readonly string[] {
  if (typeof value === 'object') return value;
  return String(value ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
