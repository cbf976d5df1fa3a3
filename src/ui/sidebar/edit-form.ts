/** The calls of the edit form: what each stream offers, the sync as it is read and saved, and what matches its filters. */
import { DEFAULT_LIMITS, freeTabName } from '../../core/sync-settings';
import { count } from '../../core/words';
import { activeSpreadsheet } from '../../sheet/spreadsheet';
import { foreignRows, tabNames } from '../../sheet/table/find-tab';
import { OFFER } from '../../sources/catalog';
import { KEY } from '../../store/keys';
import { remembered } from '../../store/service-answers';
import type { SavedSync } from '../../store/syncs';
import {
  type Conditions,
  conditionDefinitions,
  conditionsAtFirst,
  failedCondition,
} from '../../streams/condition';
import type { FilterDefinition, Filters, FoundCompany, SavedPreferences } from '../../streams/filter';
import { DEFAULT_NEW_FOR } from '../../streams/new-rows';
import type { PageToken } from '../../streams/page';
import type { AnyStream } from '../../streams/stream';
import { askService } from '../../sync/connection/connection';
import { askedOf } from '../../sync/definitions/agreement';
import { checkConditions, checkFilters } from '../../sync/definitions/check-sync';
import { checkGiven, findSaved, listSaved, saveGiven } from '../../sync/definitions/saved-syncs';
import { serviceOf, streamOf } from '../../sync/offer';
import { countByParts } from './part-count';
import type {
  CompanyQuery,
  FieldOffer,
  FilterOffer,
  MatchedRecords,
  PresetOffer,
  SavedForm,
  StreamOffer,
  SyncForm,
  TabQuestion,
} from './wire/edit-form';

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
      conditions: conditionDefinitions(stream.conditions ?? []).map(filterOffer),
      firstConditions: conditionsAtFirst(stream.conditions),
      fields: fieldOffers(stream),
      defaultFields,
      presets: presetOffers(stream),
      hasPreferences: Boolean(stream.preferences),
      hasCount: Boolean(stream.count ?? stream.countsByReading),
      takesStatus: Boolean(stream.takesStatus),
      newFor: newForOffer(stream),
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

function newForOffer({ fields }: AnyStream): StreamOffer['newFor'] {
  const field = fields.find(({ arrival }) => arrival);
  return field ? { field: field.key, usual: DEFAULT_NEW_FOR } : null;
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
    links: definition.links
      ? { most: definition.links.most, placeholder: definition.links.placeholder }
      : null,
    companySearch: definition.companySearch ? { shortest: definition.companySearch.shortest } : null,
    isMain: definition.isMain ?? false,
  };
}

function fieldOffers({ fields, defaultFields }: AnyStream): FieldOffer[] {
  return fields.map(({ key, heading, group, explanation, type, look, detail = false }, index) => ({
    key,
    heading,
    group,
    explanation: look === 'machine' ? `${explanation} Hidden at the far right of a new tab.` : explanation,
    type,
    isDefault: defaultFields.includes(key),
    isId: index === 0,
    isDetail: detail,
  }));
}

function presetOffers({ fields, defaultFields, presets = [] }: AnyStream): PresetOffer[] {
  const always = defaultFields.filter((key) => fields.some((field) => field.key === key && isAlways(field)));
  const all = { name: 'Everything', fields: fields.map(({ key }) => key) };
  const sets = [{ name: 'Essentials', fields: defaultFields }, ...presets, all];
  return sets.map(({ name, fields: chosen }) => {
    const keys = [...new Set([fields[0]?.key ?? '', ...chosen, ...always])];
    return { name, fields: keys, hasDetails: fields.some(({ key, detail }) => detail && keys.includes(key)) };
  });
}

/** Without it a row could not show that its record is gone. */
function isAlways({ look }: AnyStream['fields'][number]): boolean {
  return look === 'machine';
}

export function formOf(id: string): SavedForm {
  return toForm(findSaved(id, OFFER));
}

/**
 * Asks about a tab that holds rows which no run of this sync wrote (Marketplace review: confirmation).
 * @throws JobsheetError (config) that names the setting which is wrong.
 */
export function saveForm({ id, ...rest }: SyncForm, isConfirmed: boolean): SavedForm | TabQuestion {
  const given = { ...rest, ...(id === null ? {} : { id }) };
  const sync = checkGiven(given, OFFER);
  const rows = isConfirmed ? 0 : foreignRows(activeSpreadsheet(), sync.tab, sync.id);
  if (rows > 0) return { needsConfirmation: question(sync.tab, rows) };
  return toForm(saveGiven(given, OFFER));
}

/** Saves a copy. Its cost counts as agreed only if the person has agreed to that of the original. */
export function duplicate(id: string): SavedForm {
  const original = findSaved(id, OFFER);
  const { id: _, ...rest } = toForm(original);
  const isAgreed = askedOf(original, OFFER) === null;
  return toForm(saveGiven({ ...rest, tab: freeTab(rest.tab) }, OFFER, isAgreed));
}

function toForm({ scheduledAt: _, byHand: __, schedule, ...sync }: SavedSync): SavedForm {
  return { ...sync, schedule: schedule ?? null };
}

function question(tab: string, rows: number): string {
  const held = rows === 1 ? 'one row' : `${count(rows)} rows`;
  return `The tab ‘${tab}’ already holds ${held}. Jobsheet will add its rows below them and its columns to the right; columns that have its headings already become its own. Everything else stays as it is. Use this tab?`;
}

/** Returns the name, with a number behind it if a sync, a tab or Jobsheet itself has it already. */
export function freeTab(wanted: string): string {
  const tabs = listSaved(OFFER).map(({ tab }) => String(tab));
  return freeTabName(wanted, [...tabs, ...tabNames(activeSpreadsheet()), KEY.logTab]);
}

/** Seconds: the number is a hint, and the person goes back and forth. */
const COUNT_LIFE = 60;
const COMPANIES_LIFE = 60 * 60;

/** Fresh each time: the person may have changed them in the service a moment ago. */
export function preferencesOf(streamId: string): SavedPreferences {
  const stream = streamOf(OFFER, streamId);
  if (!stream.preferences) return { filters: {}, conditions: {} };
  const { request, read } = stream.preferences;
  return read(askService(serviceOf(OFFER, stream), request));
}

/** So many pages at most are read to count by conditions: the number is a hint, and requests are shared with the runs. */
const MOST_PAGES_COUNTED = 5;

/** Counts what the service says that matches; with conditions a short list is read, and a long one is not counted by them. */
export function matchCount(streamId: string, given: Filters, set: Conditions = {}): MatchedRecords {
  const stream = streamOf(OFFER, streamId);
  const filters = checkFilters(given, stream);
  const conditions = checkConditions(set, stream);
  const { count } = stream;
  if (!count && !stream.countsByReading) return { total: null, meeting: null };
  const ask = (): MatchedRecords => {
    if (!count) return countByParts(stream, filters, conditions);
    if (Object.keys(conditions).length > 0) return countByConditions(stream, filters, conditions);
    const total = count.read(askService(serviceOf(OFFER, stream), count.request(filters))) ?? null;
    return { total, meeting: total };
  };
  return remembered(
    'count',
    [stream.id, JSON.stringify(filters), JSON.stringify(conditions)],
    COUNT_LIFE,
    ask,
  );
}

function countByConditions(stream: AnyStream, filters: Filters, set: Conditions): MatchedRecords {
  const service = serviceOf(OFFER, stream);
  const paginator = stream.paginate(filters);
  const pageAt = (token: PageToken) => paginator.read(askService(service, paginator.request(token)), token);
  const first = pageAt(paginator.start);
  const { total } = first;
  if (total === undefined) return { total: null, meeting: null };
  const records = new Map(first.records.map((record) => [stream.idOf(record), record]));
  let { next } = first;
  for (
    let pages = 1;
    next && pages < MOST_PAGES_COUNTED && isShort(first.records.length, total);
    pages += 1
  ) {
    const page = pageAt(next);
    for (const record of page.records) records.set(stream.idOf(record), record);
    next = page.next;
  }
  if (next) return { total, meeting: null };
  const leavesOut = failedCondition(stream.conditions ?? [], set);
  return { total, meeting: [...records.values()].filter((record) => leavesOut(record) === undefined).length };
}

/** Pages that could not be read to the end anyway are not asked for. */
function isShort(pageSize: number, total: number): boolean {
  return total <= pageSize * MOST_PAGES_COUNTED;
}

/** Companies whose name the person is typing, for a filter that takes the id of one. */
export function companiesFor({ stream: streamId, filter, query: typed }: CompanyQuery): FoundCompany[] {
  const stream = streamOf(OFFER, streamId);
  const search = stream.filters.find(({ key }) => key === filter)?.companySearch;
  const query = typed.trim().toLowerCase();
  if (!search || query.length < search.shortest) return [];
  const ask = () => search.read(askService(serviceOf(OFFER, stream), search.request(query)));
  return remembered('companies', [stream.id, filter, query], COMPANIES_LIFE, ask);
}
