/** Every filter of the applications: what it may hold, how it is told to a person, and how Pipeline wants it. */
import type { FilterDefinition, Filters } from '../../streams/filter';
import { LONGEST_SEARCH, SOURCES, STATUSES } from './generated/contract';

const SOURCE_WORDS = {
  brightermonday: 'BrighterMonday',
  fuzu: 'Fuzu',
  linkedin: 'LinkedIn',
  manual: 'By hand',
};
const STATUS_WORDS = {
  saved: 'Saved',
  applied: 'Applied',
  interview: 'Interview',
  offer: 'Offer',
  rejected: 'Rejected',
};
/** A day, or a moment in UTC. */
const MOMENT = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?Z)?$/;

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
  { key: 'since', kind: 'text', label: 'Changed after', explanation: 'A day, such as 2026-01-31.' },
];

/** What Pipeline would refuse, said before it is asked. */
export function applicationFilterConflicts({ since, min_score, search }: Filters): string[] {
  return [
    ...(since !== undefined && timeOf(since) === undefined
      ? [`‘since’ must be a day such as 2026-01-31, not ${JSON.stringify(since)}.`]
      : []),
    ...(min_score !== undefined && !(Number(min_score) >= 0 && Number(min_score) <= 100)
      ? [`‘min_score’ must be a number from 0 to 100, not ${min_score}.`]
      : []),
    ...(String(search ?? '').length > LONGEST_SEARCH
      ? [`‘search’ must be at most ${LONGEST_SEARCH} characters.`]
      : []),
  ];
}

/** As the list wants them. @param changedAfter What a run asks for itself, epoch milliseconds; the later of both holds. */
export function queryOf(filters: Filters, changedAfter?: number): [string, string][] {
  const { since, ...others } = filters;
  const moments = [timeOf(since), changedAfter].filter((time): time is number => time !== undefined);
  const query = Object.entries(others).map(([name, value]): [string, string] => [name, String(value)]);
  return moments.length > 0 ? [...query, ['since', new Date(Math.max(...moments)).toISOString()]] : query;
}

/** @returns undefined when it is no moment. */
function timeOf(value: unknown): number | undefined {
  if (typeof value !== 'string' || !MOMENT.test(value)) return undefined;
  const time = Date.parse(value);
  return Number.isNaN(time) ? undefined : time;
}
