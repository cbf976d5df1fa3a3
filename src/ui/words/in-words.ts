/** Filters, schedules and automatic updates in words. */

import { nameInValue, type Schedule } from '../../core/sync-settings';
import { hourInWords } from '../../core/words';
import type { TriggerFacts } from '../../schedule/trigger';
import type { Conditions } from '../../streams/condition';
import type { FilterDefinition, Filters, FilterValue } from '../../streams/filter';
import type { AnyStream } from '../../streams/stream';
import type { HourlySyncs } from '../../sync/definitions/saved-syncs';
import type { TriggerStatus } from '../sidebar/wire/home';
import { translated, words } from './language';

/** Values that are named before the rest is only counted. */
const MOST_NAMED = 3;

type Described = Pick<
  FilterDefinition,
  'key' | 'kind' | 'label' | 'words' | 'required' | 'companySearch' | 'links'
>;

/** Leaves out filters with their widest value; without any other, the words say that everything is read. */
export function filtersInWords(
  { filters: definitions, conditions = [], noun }: AnyStream,
  filters: Filters,
  companyNames: Readonly<Record<string, string>> = {},
  set: Conditions = {},
): string {
  const inWords = (all: readonly Described[], values: Filters) =>
    all.flatMap((definition) => {
      const value = values[definition.key];
      const says = value !== undefined && !isSame(value, definition.required);
      const part = says ? wordsOf(definition, value, companyNames) : '';
      return part === '' ? [] : [part];
    });
  const parts = [...inWords(definitions, filters), ...inWords(conditions, set)];
  return parts.join(' · ') || words().card.all({ one: translated(noun.one), many: translated(noun.many) });
}

function wordsOf(
  { kind, label: english, words: names = {}, companySearch, links }: Described,
  value: FilterValue,
  companyNames: Readonly<Record<string, string>>,
): string {
  const { card } = words();
  const label = translated(english);
  const nameOf = (one: unknown) => names[String(one)] && translated(names[String(one)] as string);
  switch (kind) {
    case 'boolean':
      return nameOf(value) ?? (value === true ? label : '');
    case 'text':
    case 'number':
      if (companySearch) return companyNames[String(value)] ?? card.companyNumber(label, String(value));
      return kind === 'text' ? card.text(String(value)) : `${label} ${value}`;
    default:
      return listed(
        (Array.isArray(value) ? value : [value]).map((one) =>
          links ? nameInValue(String(one)) : (nameOf(one) ?? String(one)),
        ),
      );
  }
}

function listed(names: readonly string[]): string {
  if (names.length <= MOST_NAMED) return names.join(', ');
  const named = names.slice(0, MOST_NAMED - 1);
  return words().card.more(named.join(', '), names.length - named.length);
}

/** Compares lists regardless of their order. */
function isSame(value: FilterValue, other: FilterValue | undefined): boolean {
  const sorted = (one: FilterValue | undefined) => JSON.stringify(Array.isArray(one) ? [...one].sort() : one);
  return sorted(value) === sorted(other);
}

export function scheduleInWords(schedule: Schedule | undefined, { card } = words()): string {
  if (!schedule) return card.manual;
  switch (schedule.every) {
    case 'hour':
      return card.everyHour;
    case 'hours':
      return schedule.hours === 1 ? card.everyHour : card.everyHours(schedule.hours);
    case 'day':
      return card.everyDay(hourInWords(schedule.at));
    case 'week':
      return card.everyWeek(card.days[schedule.day], hourInWords(schedule.at));
  }
}

/** Tells the person, sentence by sentence, which tabs are kept up to date once automatic updates are on. */
export function updatesInWords({ scheduled, paid }: HourlySyncs): string[] {
  const { updates } = words();
  const isEveryHour = scheduled.every(({ schedule }) => schedule?.every === 'hour');
  const names = tabsInWords(scheduled.map(({ tab }) => tab));
  const tabs = paid.map(({ tab }) => tab);
  return [
    scheduled.length > 0 ? updates.on(names, scheduled.length === 1, isEveryHour) : updates.noneScheduled,
    ...(tabs.length > 0 ? [updates.paid(tabsInWords(tabs), tabs.length === 1)] : []),
  ];
}

/** Tabs that a toast names before the rest is only counted. */
const NAMED = 3;

function tabsInWords(tabs: readonly string[]): string {
  const { updates } = words();
  const more = tabs.length - NAMED;
  const named = tabs.slice(0, NAMED).map(updates.tab);
  const all = more > 0 ? [...named, updates.more(more)] : named;
  const [last = ''] = all.slice(-1);
  return all.length < 2 ? last : updates.and(all.slice(0, -1).join(', '), last);
}

export function triggerInWords(facts: TriggerFacts): TriggerStatus {
  const { state, owner, lastFiredAt } = facts;
  return { state, owner, words: sentence(facts), lastFiredAt };
}

function sentence({ state, owner, trouble }: TriggerFacts): string {
  const { updates } = words();
  if (state === 'none') return updates.none;
  if (state === 'several') return updates.several;
  if (trouble === 'no-time') return updates.noTime;
  if (owner === 'not-yours') return state === 'ok' ? updates.othersOn : updates.othersLost;
  switch (trouble) {
    case 'gone':
      return updates.gone;
    case 'silent':
      return updates.silent;
    case 'no-permission':
      return updates.noPermission;
    default:
      return updates.ok;
  }
}
