/** Parses a request to /jobs and selects its postings. Pure: no clock, no data set. */
import {
  INTERNSHIP_LEVELS,
  JOB_FUNCTIONS,
  JOB_MODALITIES,
  JOB_SORTS,
  type JobModality,
  type JobSort,
  LIMITS,
  NEW_USER_PREFERENCES,
  REGION_FILTERS,
  REGION_TAGS,
  STATUS_FILTERS,
  type StatusFilter,
} from '../../../src/sources/trackly/generated/contract';
import type { StoredJob } from '../data-set/shape';
import { descriptionOf } from './description';
import { internshipLevelOf, isInternship } from './internship';
import { placesOf } from './places';
import { type SavedPreferences, savedPreferences } from './preferences';

/** A query string, read: a repeated parameter is an array. */
export type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The request cannot be answered; the message is the service's. */
export class BadRequest extends Error {}

/** Everything that decides which postings match, and their order. */
export interface JobFilter {
  readonly functions: readonly string[];
  readonly regions: 'all' | 'non_us' | readonly string[];
  readonly jobModality: JobModality;
  readonly words: readonly string[];
  readonly status: StatusFilter;
  readonly usStates: readonly string[];
  readonly caProvinces: readonly string[];
  readonly internshipLevels: readonly string[];
  readonly companyId: number | undefined;
  readonly favoriteCompaniesOnly: boolean;
  readonly sort: JobSort;
}

/** Reads the query of /jobs; what it leaves out comes from the saved preferences, parameter by parameter. */
export function readJobFilter(query: Query, saved: SavedPreferences): JobFilter {
  const functions = list(query, 'jobFunction').map((value) => member(JOB_FUNCTIONS, value, 'jobFunction'));
  const jobModality = choice(query, 'jobModality', JOB_MODALITIES) ?? saved.jobModality;
  const levels = list(query, 'internshipLevels').map((value) =>
    member(INTERNSHIP_LEVELS, value, 'internshipLevels'),
  );
  return {
    functions: functions.length > 0 ? functions : functionsLeftOut(query, saved),
    regions:
      regionsOf(list(query, 'region')) ??
      locationsOf(list(query, 'locationFilter')) ??
      locationsOf(split(saved.locationFilter)) ??
      locationsOf([NEW_USER_PREFERENCES.locationFilter]) ??
      'all',
    jobModality,
    words: text(query, 'search').toLowerCase().split(/\s+/).filter(Boolean),
    status: choice(query, 'status', STATUS_FILTERS) ?? 'all',
    usStates: list(query, 'usStates').map((code) => code.toUpperCase()),
    caProvinces: list(query, 'caProvinces').map((code) => code.toUpperCase()),
    internshipLevels: jobModality !== 'internship' ? [] : levels.length > 0 ? levels : saved.internshipLevels,
    companyId: integer(query, 'companyId'),
    favoriteCompaniesOnly: text(query, 'favoriteCompaniesOnly') === 'true',
    sort: choice(query, 'sort', JOB_SORTS) ?? 'newest',
  };
}

/** Reads the page that is asked for. A limit above the maximum is lowered to it. */
export function readPage(
  query: Query,
  { default: usual, maximum }: { readonly default: number; readonly maximum: number } = LIMITS.listJobs,
): { limit: number; offset: number } {
  const limit = Number.parseInt(text(query, 'limit'), 10);
  const offset = Number.parseInt(text(query, 'offset'), 10);
  return {
    limit: Number.isNaN(limit) ? usual : Math.min(Math.max(limit, 1), maximum),
    offset: Number.isNaN(offset) ? 0 : Math.max(offset, 0),
  };
}

/** Returns true if a posting matches the request. Cheap tests come first. */
export function matches(
  job: StoredJob,
  filter: JobFilter,
  isFavorite: (companyId: number) => boolean,
): boolean {
  const companyId = job.companyId ?? job.company?.id;
  return (
    job.isListed !== false &&
    (filter.companyId === undefined || companyId === filter.companyId) &&
    filter.functions.includes(functionOf(job)) &&
    inRegions(job.region ?? 'unknown', filter.regions) &&
    (filter.jobModality === 'all' || isInternship(job) === (filter.jobModality === 'internship')) &&
    hasStatus(job, filter.status) &&
    (!filter.favoriteCompaniesOnly || (companyId !== undefined && isFavorite(companyId))) &&
    (filter.internshipLevels.length === 0 || filter.internshipLevels.includes(internshipLevelOf(job))) &&
    inPlaces(job, filter) &&
    hasWords(job, filter.words)
  );
}

/** A posting without a known function counts as `other`, so that all functions together are all postings. */
function functionOf(job: StoredJob): string {
  const own = job.jobFunction;
  return own !== undefined && JOB_FUNCTIONS.includes(own) ? own : 'other';
}

/** The older parameter wantsPartnerships overrides the preference of that name. */
function functionsLeftOut(query: Query, saved: SavedPreferences): readonly string[] {
  const flag = text(query, 'wantsPartnerships');
  if (flag === '') return saved.functions;
  const others = saved.functions.filter((name) => name !== 'partnerships');
  return savedPreferences({ wantedJobFunctions: others, wantsPartnerships: flag === 'true' }).functions;
}

function regionsOf(values: readonly string[]): readonly string[] | undefined {
  const known = values.filter((value) => (REGION_FILTERS as readonly string[]).includes(value));
  return known.length > 0 ? known : undefined;
}

/** In a list of several, `us`, `non_us` and `all` are dropped; a list of which nothing is left was never there. */
function locationsOf(values: readonly string[]): JobFilter['regions'] | undefined {
  const [only] = values;
  if (values.length === 1 && (only === 'all' || only === 'non_us')) return only;
  if (values.length === 1 && only === 'us') return [only];
  const tags = values.filter((value) => (REGION_TAGS as readonly string[]).includes(value));
  return tags.length > 0 ? tags : undefined;
}

function inRegions(region: string, regions: JobFilter['regions']): boolean {
  if (regions === 'all') return true;
  if (regions === 'non_us') return region !== 'us';
  return regions.includes(region);
}

/** `new` takes in postings for which the user has set nothing. */
function hasStatus(job: StoredJob, status: StatusFilter): boolean {
  return status === 'all' || (job.userStatus ?? 'new') === status;
}

function inPlaces(job: StoredJob, { usStates, caProvinces }: JobFilter): boolean {
  if (usStates.length === 0 && caProvinces.length === 0) return true;
  const places = placesOf(job.location ?? '', job.region ?? 'unknown');
  return (
    usStates.some((code) => places.usStates.has(code)) ||
    caProvinces.some((code) => places.caProvinces.has(code))
  );
}

function hasWords(job: StoredJob, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const heading = `${job.title} ${job.companyName ?? job.company?.name ?? ''}`.toLowerCase();
  const missing = words.filter((word) => !heading.includes(word));
  if (missing.length === 0) return true;
  const description = (descriptionOf(job) ?? '').toLowerCase();
  return missing.every((word) => description.includes(word));
}

function text(query: Query, name: string): string {
  const value = query[name] ?? '';
  return (typeof value === 'string' ? value : value.join(',')).trim();
}

function list(query: Query, name: string): string[] {
  return split(text(query, name));
}

function split(value: string): string[] {
  return value
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
}

function choice<T extends string>(query: Query, name: string, allowed: readonly T[]): T | undefined {
  const value = text(query, name);
  return value === '' ? undefined : member(allowed, value, name);
}

function member<T extends string>(allowed: readonly T[], value: string, name: string): T {
  const found = allowed.find((item) => item === value);
  if (found === undefined) throw new BadRequest(`Invalid ${name}: ${value}. Allowed: ${allowed.join(', ')}`);
  return found;
}

function integer(query: Query, name: string): number | undefined {
  const value = text(query, name);
  if (value === '') return undefined;
  if (!/^\d+$/.test(value)) throw new BadRequest(`Invalid ${name}: ${value}. A whole number is needed.`);
  return Number(value);
}
