/**
 * Where a posting is, as one question. The service has two filters for it that exclude each other, and words that must
 * stand alone; here the person makes one choice, so that neither can be got wrong. Pure.
 */
import type { Filters, FilterValue } from '../../src/streams/stream';
import type { Choice, FilterOffer } from '../../src/ui/sidebar/wire/stream-offer';

/** One of the words that stand alone ("us", "non_us", "all"), or some regions. */
export type Where =
  | { readonly kind: 'one'; readonly value: string }
  | { readonly kind: 'some'; readonly values: readonly string[] };

/** The two filters that say where: one word or tags, and tags that may hold the US. */
export const LOCATION = 'locationFilter';
export const REGION = 'region';
/** Its states and provinces are asked for only where they can match. */
export const US_STATES = 'usStates';
export const CA_PROVINCES = 'caProvinces';

const EVERYWHERE = 'all';

export interface WhereOffer {
  /** What can be chosen alone, in the service's order. */
  readonly one: readonly Choice[];
  /** What can be ticked together. */
  readonly some: readonly Choice[];
  /** Why it is one or the other. */
  readonly because: string;
}

/** What the stream offers, or undefined for a stream without places. */
export function whereOffer(filters: readonly FilterOffer[]): WhereOffer | undefined {
  const location = filters.find(({ key }) => key === LOCATION);
  const region = filters.find(({ key }) => key === REGION);
  if (!location || !region) return undefined;
  const alone = location.alone?.values ?? [];
  const because = location.notWith.find(({ key }) => key === REGION)?.because ?? '';
  const one = location.choices.filter(({ value }) => alone.includes(value));
  return { one, some: region.choices, because };
}

/** What the filters say of places; nothing means everywhere. */
export function whereOf(filters: Filters, offer: WhereOffer): Where {
  const regions = list(filters[REGION]);
  if (regions) return { kind: 'some', values: regions };
  const words = list(filters[LOCATION]) ?? [EVERYWHERE];
  const [word] = words;
  const alone = words.length === 1 && offer.one.some(({ value }) => value === word);
  return alone ? { kind: 'one', value: word ?? EVERYWHERE } : { kind: 'some', values: words };
}

/** The same filters with another place: one of the two filters, never both, and no state that could not match. */
export function withWhere(filters: Filters, where: Where): Filters {
  const { [LOCATION]: _location, [REGION]: _region, ...others } = filters;
  const placed =
    where.kind === 'one' ? { ...others, [LOCATION]: [where.value] } : { ...others, [REGION]: where.values };
  return Object.fromEntries(Object.entries(placed).filter(([key]) => canMatch(key, where)));
}

/** Whether a filter of states or provinces can find anything there; any other filter can. */
export function canMatch(key: string, where: Where): boolean {
  const country = key === US_STATES ? 'us' : key === CA_PROVINCES ? 'canada' : undefined;
  if (country === undefined) return true;
  if (where.kind === 'some') return where.values.includes(country) || where.values.includes('remote');
  return where.value === EVERYWHERE || where.value === (country === 'us' ? 'us' : 'non_us');
}

function list(value: FilterValue | undefined): readonly string[] | undefined {
  if (Array.isArray(value)) return value as readonly string[];
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  return value.split(',').map((word) => word.trim());
}
