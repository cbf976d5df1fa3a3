/** Checks a definition before it is kept or run; an error names the wrong field and its allowed values. Pure. */
import { configError } from '../../core/errors';
import { LONGEST_TAB_NAME } from '../../core/sync-settings';
import type { SavedSync } from '../../store/syncs';
import { type Conditions, conditionDefinitions } from '../../streams/condition';
import { WINNERS, type Winner } from '../../streams/edits';
import type { FilterDefinition, Filters, FilterValue } from '../../streams/filter';
import { NEW_FOR, type NewFor } from '../../streams/new-rows';
import type { AnyStream } from '../../streams/stream';
import { checkLimits, checkSchedule, refusal } from './check-settings';

/** Settings from a form, a test or the command line: anything may be missing or wrong. */
export type Given = Readonly<Record<string, unknown>>;

type CheckedSync = Omit<SavedSync, 'id' | 'scheduledAt' | 'byHand' | 'words'>;

/** A longer company name would not fit on a card. */
const LONGEST_NAME = 100;

/** @throws JobsheetError (config) that names the first wrong field and its allowed values. */
export function checkSync(given: Given, stream: AnyStream): CheckedSync {
  const schedule = checkSchedule(given['schedule']);
  const filters = checkFilters(given['filters'] ?? {}, stream);
  const conditions = checkConditions(given['conditions'] ?? {}, stream);
  const limits = checkLimits(given['limits'], stream);
  const winner = stream.edits && checkWinner(given['winner']);
  const newFor = checkNewFor(given['newFor']);
  const companyNames = namesOf(given['companyNames'], filters, stream);
  return {
    stream: stream.id,
    tab: checkTab(given['tab'] ?? stream.defaultTab),
    filters,
    fields: checkFields(given['fields'] ?? stream.defaultFields, stream),
    ...(Object.keys(conditions).length > 0 ? { conditions } : {}),
    ...(Object.keys(companyNames).length > 0 ? { companyNames } : {}),
    ...(limits ? { limits } : {}),
    ...(winner ? { winner } : {}),
    ...(newFor ? { newFor } : {}),
    ...(schedule ? { schedule } : {}),
  };
}

/** Returns the names of the companies that the filters hold by id; any other would be out of date one day. */
function namesOf(given: unknown, filters: Filters, stream: AnyStream): Record<string, string> {
  const names: Record<string, string> = {};
  for (const { key, companySearch } of stream.filters) {
    const id = String(filters[key]);
    const name = (given as Given | null | undefined)?.[id];
    if (companySearch && typeof name === 'string' && name !== '') names[id] = name.slice(0, LONGEST_NAME);
  }
  return names;
}

function checkWinner(given: unknown): Winner | undefined {
  if (given === undefined || WINNERS.includes(given as Winner)) return given as Winner | undefined;
  throw refusal('winner', given, WINNERS.join(', '));
}

function checkNewFor(given: unknown): NewFor | undefined {
  if (given === undefined || NEW_FOR.includes(given as NewFor)) return given as NewFor | undefined;
  throw refusal('newFor', given, NEW_FOR.join(', '));
}

function checkTab(tab: unknown): string {
  if (typeof tab !== 'string' || tab.trim() === '') throw refusal('tab', tab, 'the name of a tab');
  if (tab.length > LONGEST_TAB_NAME) throw refusal('tab', tab, `at most ${LONGEST_TAB_NAME} characters`);
  return tab.trim();
}

function checkFields(fields: unknown, stream: AnyStream): readonly string[] {
  const keys = stream.fields.map(({ key }) => key);
  if (!Array.isArray(fields)) throw refusal('fields', fields, `a list of: ${keys.join(', ')}`);
  const unknown = fields.find((key) => !keys.includes(key));
  if (unknown !== undefined) throw refusal('fields', unknown, keys.join(', '));
  const idKey = keys[0] as string;
  return [...new Set([idKey, ...(fields as string[])])];
}

/** @returns The conditions that ask for something, in the order of the stream's. */
export function checkConditions(given: unknown, { conditions = [], edits }: AnyStream): Conditions {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw refusal('conditions', given, 'an object of conditions');
  }
  const definitions = edits ? [] : conditionDefinitions(conditions);
  const names = definitions.map(({ key }) => key);
  const stranger = Object.keys(given).find((key) => !names.includes(key));
  if (stranger !== undefined) throw refusal('conditions', stranger, names.join(', ') || 'missing');
  const values = given as Record<string, unknown>;
  return Object.fromEntries(
    definitions.flatMap((definition) => {
      const value = values[definition.key];
      if (isUnset(value) || value === false) return [];
      return [[definition.key, checkValue('conditions', definition, value)] as const];
    }),
  );
}

function isUnset(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/** @returns The filters in full: a required filter that is missing gets its widest value. */
export function checkFilters(filters: unknown, stream: AnyStream): Filters {
  if (typeof filters !== 'object' || filters === null || Array.isArray(filters)) {
    throw refusal('filters', filters, 'an object of filters');
  }
  const given = filters as Record<string, unknown>;
  const names = stream.filters.map(({ key }) => key);
  const stranger = Object.keys(given).find((key) => !names.includes(key));
  if (stranger !== undefined) throw refusal('filters', stranger, names.join(', '));
  const checked: Record<string, FilterValue> = {};
  for (const definition of stream.filters) {
    const value = given[definition.key] ?? definition.required;
    if (isUnset(value)) {
      if (definition.required !== undefined) checked[definition.key] = definition.required;
      continue;
    }
    checked[definition.key] = checkValue('filters', definition, value);
  }
  const [conflict] = stream.conflicts(checked);
  if (conflict) throw configError('FILTERS_CONFLICT', conflict);
  return checked;
}

function checkValue(
  where: 'filters' | 'conditions',
  { key, kind, values }: FilterDefinition,
  value: unknown,
): FilterValue {
  const name = `${where}.${key}`;
  if (kind === 'number') {
    if (typeof value !== 'number' || !Number.isFinite(value)) throw refusal(name, value, 'a number');
    return value;
  }
  if (kind === 'boolean') {
    if (typeof value !== 'boolean') throw refusal(name, value, 'true or false');
    return value;
  }
  if (kind === 'choices') {
    const words = typeof value === 'string' ? value.split(',').map((word) => word.trim()) : value;
    if (!Array.isArray(words)) throw refusal(name, value, `a list of: ${values?.join(', ') ?? 'words'}`);
    const wrong = words.find((word) => typeof word !== 'string' || (values && !values.includes(word)));
    if (wrong !== undefined) throw refusal(name, wrong, values?.join(', ') ?? 'words');
    return words as string[];
  }
  if (typeof value !== 'string' || (values && !values.includes(value))) {
    throw refusal(name, value, values?.join(', ') ?? 'words');
  }
  return value;
}
