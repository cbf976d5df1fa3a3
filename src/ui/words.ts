/** Filters and schedules in words. */

import { nameInValue, type Schedule } from '../core/sync-settings';
import { hourInWords, weekDayInWords } from '../core/words';
import type { TriggerFacts } from '../schedule/trigger';
import type { Conditions } from '../streams/condition';
import type { FilterDefinition, Filters, FilterValue } from '../streams/filter';
import type { AnyStream } from '../streams/stream';
import type { HourlySyncs } from '../sync/definitions/saved-syncs';
import type { TriggerStatus } from './sidebar/wire/home';

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
      const words = says ? wordsOf(definition, value, companyNames) : '';
      return words === '' ? [] : [words];
    });
  return [...inWords(definitions, filters), ...inWords(conditions, set)].join(' · ') || `All ${noun.many}`;
}

function wordsOf(
  { kind, label, words = {}, companySearch, links }: Described,
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
      return listed(
        (Array.isArray(value) ? value : [value]).map((one) =>
          links ? nameInValue(String(one)) : (words[String(one)] ?? String(one)),
        ),
      );
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

export function scheduleInWords(schedule: Schedule | undefined): string {
  if (!schedule) return 'Only when you say so';
  switch (schedule.every) {
    case 'hour':
      return 'Every hour';
    case 'hours':
      return schedule.hours === 1 ? 'Every hour' : `Every ${schedule.hours} hours`;
    case 'day':
      return `Every day at ${hourInWords(schedule.at)}`;
    case 'week':
      return `Every ${weekDayInWords(schedule.day)} at ${hourInWords(schedule.at)}`;
  }
}

/** Tells the person, sentence by sentence, which tabs are kept up to date once hourly sync is on. */
export function hourlyInWords({ scheduled, paid }: HourlySyncs): string[] {
  const [first] = scheduled;
  const isEvery = scheduled.every(({ schedule }) => schedule?.every === 'hour');
  const names = tabsInWords(scheduled.map(({ tab }) => tab));
  const tabs = paid.map(({ tab }) => tab);
  return [
    first
      ? `Hourly sync is on: ${names} ${scheduled.length === 1 ? 'is' : 'are'} kept up to date ${isEvery ? 'every hour' : 'as scheduled'}, with your keys, also while the spreadsheet is closed.`
      : 'Hourly sync is on, but no tab is kept up to date by itself yet. Choose Jobsheet → Open Jobsheet and give one a schedule.',
    ...(tabs.length > 0
      ? [
          `${tabsInWords(tabs)} ${tabs.length === 1 ? 'costs' : 'cost'} money, so only you can schedule ${tabs.length === 1 ? 'it' : 'them'}: open Jobsheet and choose Edit.`,
        ]
      : []),
  ];
}

/** Tabs that a toast names before the rest is only counted. */
const NAMED = 3;

function tabsInWords(tabs: readonly string[]): string {
  const more = tabs.length - NAMED;
  const named = tabs.slice(0, NAMED).map((tab) => `‘${tab}’`);
  const all = more > 0 ? [...named, `${more} more`] : named;
  return all.length === 1 ? (all[0] as string) : `${all.slice(0, -1).join(', ')} and ${all[all.length - 1]}`;
}

export function triggerInWords(facts: TriggerFacts): TriggerStatus {
  const { state, owner, lastFiredAt } = facts;
  return { state, owner, words: sentence(facts), lastFiredAt };
}

const AGAIN = 'Turn it on again and Jobsheet goes on.';

function sentence({ state, owner, trouble }: TriggerFacts): string {
  if (state === 'none') {
    return 'Nothing runs by itself in this spreadsheet. Turn on hourly sync to keep your tabs up to date.';
  }
  if (state === 'several') {
    return 'Hourly sync is on more than once. Turn it on again and only one trigger stays.';
  }
  if (trouble === 'no-time') {
    return 'Hourly sync is on, but your triggers have used up the time that Google allows in a day. It goes on by itself tomorrow.';
  }
  if (owner === 'not-yours') {
    return state === 'ok'
      ? 'Hourly sync is on: another user of this spreadsheet turned it on, and it runs with their keys, not yours.'
      : 'Hourly sync was turned on by another user of this spreadsheet, but it does not run any more. Turn it on yourself: it then runs with your keys.';
  }
  switch (trouble) {
    case 'gone':
      return `Hourly sync was on, but Google no longer lists its trigger. ${AGAIN}`;
    case 'silent':
      return `Hourly sync is on, but it has not run for more than two hours. ${AGAIN}`;
    case 'no-permission':
      return 'Hourly sync is on, but Google wants your permission again. Turn it on again and allow all that Google asks for.';
    default:
      return 'Hourly sync is on: Jobsheet looks every hour what is due, and uses your keys.';
  }
}
