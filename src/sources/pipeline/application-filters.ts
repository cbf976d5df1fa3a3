/** Every filter of applications: its values, its words on the screen, and how Pipeline wants it. */
import type { FilterDefinition, Filters } from '../../streams/filter';
import { notADay, timeOf } from '../kit/filters';
import { SOURCE_WORDS, STATUS_WORDS } from './application-words';
import {
  type ApplicationSort,
  LONGEST_SEARCH,
  SORT_ORDERS,
  SORTS,
  SOURCES,
  type SortOrder,
  STATUSES,
} from './generated/contract';

const SORT_WORDS: Readonly<Record<ApplicationSort, string>> = {
  created_at: 'When it was added',
  updated_at: 'When it last changed',
  ai_match_score: 'Match score',
  company_name: 'Company',
};

const ORDER_WORDS: Readonly<Record<SortOrder, string>> = {
  asc: 'Lowest or oldest first',
  desc: 'Highest or newest first',
};

export const APPLICATION_FILTERS: readonly FilterDefinition[] = [
  {
    key: 'status',
    kind: 'choices',
    label: 'Status',
    explanation: 'Any of these.',
    values: STATUSES,
    words: STATUS_WORDS,
  },
  {
    key: 'source',
    kind: 'choice',
    label: 'Source',
    explanation: 'Where it was found.',
    values: SOURCES,
    words: SOURCE_WORDS,
  },
  { key: 'search', kind: 'text', label: 'Search', explanation: 'In company and title.' },
  {
    key: 'is_remote',
    kind: 'boolean',
    label: 'Remote',
    explanation: 'Leave it out for both.',
    words: { true: 'Only remote', false: 'Not remote' },
  },
  { key: 'min_score', kind: 'number', label: 'Match score from', explanation: '0 to 100.' },
  {
    key: 'sort',
    kind: 'choice',
    label: 'Order',
    explanation: 'The order in which a new tab is filled; your own sorting stays.',
    values: SORTS,
    words: SORT_WORDS,
  },
  {
    key: 'order',
    kind: 'choice',
    label: 'Direction',
    explanation: '',
    values: SORT_ORDERS,
    words: ORDER_WORDS,
  },
  { key: 'since', kind: 'text', label: 'Changed after', explanation: 'A day, such as 2026-01-31.' },
];

/** Returns what Pipeline would refuse, a sentence each. */
export function applicationFilterConflicts({ since, min_score, search }: Filters): string[] {
  return [
    ...notADay('since', since),
    ...(min_score !== undefined && !(Number(min_score) >= 0 && Number(min_score) <= 100)
      ? [`‘min_score’ must be a number from 0 to 100, not ${min_score}.`]
      : []),
    ...(String(search ?? '').length > LONGEST_SEARCH
      ? [`‘search’ must be at most ${LONGEST_SEARCH} characters.`]
      : []),
  ];
}

/** Returns the filters as the list wants them. @param changedAfter What a run asks for itself, epoch milliseconds; the later of both holds. */
export function queryOf({ since, ...others }: Filters, changedAfter?: number): Filters {
  const times = [timeOf(since), changedAfter].filter((time) => time !== undefined);
  return times.length > 0 ? { ...others, since: new Date(Math.max(...times)).toISOString() } : others;
}
