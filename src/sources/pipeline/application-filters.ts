/** Every filter of the applications: what it may hold, how it is told to a person, and how Pipeline wants it. */
import type { FilterDefinition, Filters } from '../../streams/filter';
import { named, notADay, timeOf } from '../kit/filters';
import { LONGEST_SEARCH, SOURCES, STATUSES } from './generated/contract';

const SOURCE_WORDS = {
  brightermonday: 'BrighterMonday',
  fuzu: 'Fuzu',
  linkedin: 'LinkedIn',
  manual: 'By hand',
};

export const APPLICATION_FILTERS: readonly FilterDefinition[] = [
  {
    key: 'status',
    kind: 'choices',
    label: 'Status',
    explanation: 'Any of these.',
    values: STATUSES,
    words: named(STATUSES),
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
  { key: 'since', kind: 'text', label: 'Changed after', explanation: 'A day, such as 2026-01-31.' },
];

/** What Pipeline would refuse, said before it is asked. */
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

/** As the list wants them. @param changedAfter What a run asks for itself, epoch milliseconds; the later of both holds. */
export function queryOf({ since, ...others }: Filters, changedAfter?: number): Filters {
  const times = [timeOf(since), changedAfter].filter((time) => time !== undefined);
  return times.length > 0 ? { ...others, since: new Date(Math.max(...times)).toISOString() } : others;
}
