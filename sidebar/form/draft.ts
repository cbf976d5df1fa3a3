/** The draft of a sync that is being edited: its problems, and the form that is sent. */
import { freeTabName, LONGEST_TAB_NAME } from '../../src/core/sync-settings';
import type { Filters, FilterValue } from '../../src/streams/filter';
import type { FilterOffer, StreamOffer, SyncForm } from '../../src/ui/sidebar/wire/edit-form';
import { words } from '../words/words';
import { isApplicable, pairsOf } from './or-some-of';

/** Returns a new sync of a stream, with the stream's defaults. */
export function newDraft(offer: StreamOffer, takenTabs: readonly string[]): SyncForm {
  const filters = Object.fromEntries(
    offer.filters.flatMap(({ key, required }) => (required === null ? [] : [[key, required]])),
  );
  return {
    id: null,
    stream: offer.id,
    tab: freeTabName(offer.defaultTab, takenTabs),
    filters,
    conditions: offer.firstConditions,
    fields: offer.defaultFields,
    schedule: null,
  };
}

/** Returns the filters with one of them changed; the value undefined removes it. */
export function withFilter(filters: Filters, key: string, value: FilterValue | undefined): Filters {
  const { [key]: _, ...others } = filters;
  return value === undefined ? others : { ...others, [key]: value };
}

/** Returns the filters to send: without empty ones and those that have no effect beside the others. */
export function filtersToSend(filters: Filters, offer: StreamOffer): Filters {
  const said = offer.filters.flatMap((filter) => {
    const value = filters[filter.key];
    const isSaid =
      value !== undefined && isApplicable(filter, filters, offer.filters) && !isEmpty(value, filter);
    return isSaid ? [[filter.key, value] as const] : [];
  });
  return Object.fromEntries(said);
}

/** Returns the reasons why these filters cannot be used, each with the key of its control. */
export function filterProblems(filters: Filters, offer: StreamOffer): { key: string; words: string }[] {
  const problems: { key: string; words: string }[] = [];
  for (const { one, some } of pairsOf(offer.filters)) {
    if (isEmptyList(filters[some.key] ?? filters[one.key])) {
      problems.push({ key: some.key, words: words().filters.chooseOne(some.label) });
    }
  }
  for (const { key, kind, required, links, label } of offer.filters) {
    const value = filters[key] ?? (links ? [] : undefined);
    if (kind === 'choices' && (required !== null || links) && isEmptyList(value)) {
      problems.push({ key, words: words().filters.chooseOne(label) });
    }
  }
  return problems;
}

/** Returns the problem of a tab's name; undefined when there is none. */
export function tabProblem(tab: string, takenTabs: readonly string[]): string | undefined {
  const { edit: say } = words();
  const name = tab.trim();
  if (name === '') return say.tabMissing;
  if (name.length > LONGEST_TAB_NAME) return say.tabTooLong(LONGEST_TAB_NAME);
  if (takenTabs.some((taken) => taken.toLowerCase() === name.toLowerCase())) {
    return say.tabTaken(name);
  }
  return undefined;
}

/** Returns the form in the shape that the server accepts. */
export function formToSend(draft: SyncForm, offer: StreamOffer): SyncForm {
  return { ...draft, tab: draft.tab.trim(), filters: filtersToSend(draft.filters, offer) };
}

/** Returns whether a value is empty. An unticked box is empty, but an explicit "no" is not. */
function isEmpty(value: FilterValue, { choices }: FilterOffer): boolean {
  if (value === false) return choices.length === 0;
  return (typeof value === 'string' && value.trim() === '') || isEmptyList(value);
}

function isEmptyList(value: FilterValue | undefined): boolean {
  return Array.isArray(value) && value.length === 0;
}
