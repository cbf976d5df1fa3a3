/** The streams that can be synced, with their filters and columns in words, for the edit form. */
import { DEFAULT_LIMITS } from '../../core/limits';
import { OFFER } from '../../sources/catalog';
import type { FilterDefinition } from '../../streams/filter';
import type { AnyStream } from '../../streams/stream';
import { serviceOf } from '../../sync/offer';
import type { FieldOffer, FilterOffer, StreamOffer } from './wire/stream-offer';

export function allStreamOffers(): StreamOffer[] {
  return OFFER.streams.map((stream) => {
    const { id, name, noun, defaultTab, defaultFields } = stream;
    const service = serviceOf(OFFER, stream);
    return {
      id,
      name,
      service: service.id,
      serviceName: service.name,
      noun,
      defaultTab,
      filters: stream.filters.map(filterOffer),
      fields: fieldOffers(stream),
      defaultFields,
      hasPreferences: Boolean(stream.preferences),
      hasCount: Boolean(stream.count),
      takesStatus: Boolean(stream.takesStatus),
      takesEdits: Boolean(stream.edits),
      dashboard: stream.dashboard?.tab ?? null,
      price:
        stream.metered && service.credits
          ? {
              dollarsPerRecord: stream.metered.creditsPerRecord * service.credits.dollars,
              limits: DEFAULT_LIMITS,
            }
          : null,
    };
  });
}

function filterOffer(definition: FilterDefinition): FilterOffer {
  const { key, kind, label, explanation, values, words = {}, required } = definition;
  const choices = (values ?? Object.keys(words)).map((value) => ({ value, label: words[value] ?? value }));
  return {
    key,
    kind,
    label,
    explanation,
    choices,
    isOpen: kind === 'choices' && values === undefined,
    required: required ?? null,
    onlyWith: definition.onlyWith ?? [],
    notWith: definition.notWith ?? [],
    alone: definition.alone ?? null,
    orSomeOf: definition.orSomeOf ?? null,
    companySearch: definition.companySearch ? { shortest: definition.companySearch.shortest } : null,
    isMain: definition.isMain ?? false,
  };
}

function fieldOffers({ fields, defaultFields }: AnyStream): FieldOffer[] {
  return fields.map(({ key, heading, group, explanation, type, detail = false }, place) => ({
    key,
    heading,
    group,
    explanation,
    type,
    isDefault: defaultFields.includes(key),
    isId: place === 0,
    isDetail: detail,
  }));
}
