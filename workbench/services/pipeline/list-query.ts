/** Reads the query of the list: which applications, in which order, which page. What is wrong gets a line for each. */
import {
  type Application,
  type ApplicationSort,
  type FieldError,
  LIMITS,
  LONGEST_SEARCH,
  SORT_ORDERS,
  SORTS,
  SOURCES,
  STATUSES,
} from '../../../src/sources/pipeline/generated/contract';
import { isMoment } from './application-body';
import { invalid } from './refusal';

export type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

export interface ListQuery {
  readonly status: readonly string[];
  readonly source: string | undefined;
  /** Epoch milliseconds. */
  readonly since: number | undefined;
  readonly search: string;
  readonly isRemote: boolean | undefined;
  readonly minScore: number | undefined;
  readonly page: number;
  readonly limit: number;
  readonly sort: ApplicationSort;
  readonly descending: boolean;
}

export function readListQuery(query: Query): ListQuery {
  const wrong: FieldError[] = [];
  const text = (field: string): string => [query[field] ?? ''].flat().join(',').trim();
  const refuse = (field: string, message: string) => wrong.push({ field, message });
  function number(field: string, least: number, most: number, isWhole: boolean): number | undefined {
    if (text(field) === '') return undefined;
    const value = Number(text(field));
    if (!(value >= least && value <= most) || (isWhole && !Number.isInteger(value)))
      refuse(field, `Must be a ${isWhole ? 'whole ' : ''}number from ${least} to ${most}`);
    return value;
  }
  function choice<T extends string>(field: string, values: readonly T[]): T | undefined {
    const value = text(field);
    if (value === '') return undefined;
    const found = values.find((one) => one === value);
    if (!found) refuse(field, `Must be one of ${values.join(', ')}`);
    return found;
  }

  const status = text('status')
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);
  if (status.some((word) => !(STATUSES as readonly string[]).includes(word)))
    refuse('status', `Must be one or more of ${STATUSES.join(', ')}`);
  if (text('since') !== '' && !isMoment(text('since'))) refuse('since', 'Must be a date-time in ISO 8601');
  if (text('search').length > LONGEST_SEARCH)
    refuse('search', `Must be at most ${LONGEST_SEARCH} characters`);
  const remote = choice('is_remote', ['true', 'false']);
  const read: ListQuery = {
    status,
    source: choice('source', SOURCES),
    since: text('since') === '' ? undefined : Date.parse(text('since')),
    search: text('search').toLowerCase(),
    isRemote: remote === undefined ? undefined : remote === 'true',
    minScore: number('min_score', 0, 100, false),
    page: number('page', 1, Number.MAX_SAFE_INTEGER, true) ?? 1,
    limit: number('limit', 1, LIMITS.listApplications.maximum, true) ?? LIMITS.listApplications.default,
    sort: choice('sort', SORTS) ?? 'created_at',
    descending: (choice('order', SORT_ORDERS) ?? 'desc') === 'desc',
  };
  if (wrong.length > 0) throw invalid(wrong);
  return read;
}

/** Deleted ones only show to those who ask what changed. */
export function matches(application: Application, query: ListQuery): boolean {
  const { status, source, since, search, isRemote, minScore } = query;
  const words = `${application.company_name}\n${application.job_title}`.toLowerCase();
  return (
    (since === undefined ? !application.deleted_at : Date.parse(application.updated_at ?? '') > since) &&
    (status.length === 0 || status.includes(application.status ?? '')) &&
    (source === undefined || application.source === source) &&
    words.includes(search) &&
    (isRemote === undefined || application.is_remote === isRemote) &&
    (minScore === undefined || (application.ai_match_score ?? -1) >= minScore)
  );
}

/** Returns the sort order of a list. Empty values come last in both directions; ties are broken by id, so that pages do not overlap. */
export function inOrder({ sort, descending }: ListQuery) {
  return (one: Application, other: Application): number => {
    const [a, b] = [keyOf(one, sort), keyOf(other, sort)];
    if (a === null || b === null) return a === b ? byId(one, other) : a === null ? 1 : -1;
    if (a === b) return byId(one, other);
    return a < b === descending ? 1 : -1;
  };
}

function keyOf(application: Application, sort: ApplicationSort): string | number | null {
  const value = application[sort] ?? null;
  return sort === 'company_name' && typeof value === 'string' ? value.toLowerCase() : value;
}

function byId(one: Application, other: Application): number {
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}
