/**
 * The filters of `/jobs`, always in full: a parameter that is left out would mean the person's saved preference
 * (contract: listJobs), so what a sync shows would change without anybody touching it.
 */
import type { Filters } from '../../core/stream';
import {
  INTERNSHIP_LEVELS,
  JOB_FUNCTIONS,
  JOB_MODALITIES,
  type JobFunction,
  LOCATION_FILTERS,
  NEW_USER_PREFERENCES,
  PREFERENCE_FUNCTIONS,
  type Preferences,
} from './generated/contract';

export interface JobFilters extends Filters {
  readonly jobFunction: readonly JobFunction[];
  readonly locationFilter: string;
  readonly jobModality: string;
  readonly status: string;
  readonly sort: string;
}

type Query = readonly (readonly [string, string])[];

/** As the service wants them: lists joined by commas, nothing left out. */
export function queryOf(filters: Filters): Query {
  return Object.entries(filters).map(
    ([name, value]) => [name, Array.isArray(value) ? value.join(',') : String(value)] as const,
  );
}

/** What the person saved in Trackly, said in full. @param body The answer of `/me`. */
export function filtersFromPreferences(body: unknown): JobFilters {
  const { user } = (body ?? {}) as { user?: { preferences?: Preferences } };
  const saved: Preferences = user?.preferences ?? NEW_USER_PREFERENCES;
  const jobModality = known(JOB_MODALITIES, saved.jobModality) ?? NEW_USER_PREFERENCES.jobModality;
  const levels = (saved.internshipLevels ?? []).filter((level) => INTERNSHIP_LEVELS.includes(level));
  return {
    jobFunction: wantedFunctions(saved),
    locationFilter: wantedLocation(saved.locationFilter),
    jobModality,
    status: 'all',
    sort: 'newest',
    // The service looks at levels only for internships.
    ...(jobModality === 'internship' && levels.length > 0 ? { internshipLevels: levels } : {}),
  };
}

/** The list of functions, or what the older switches of the profile amount to. */
function wantedFunctions(saved: Preferences): readonly JobFunction[] {
  const listed = JOB_FUNCTIONS.filter((value) => saved.wantedJobFunctions?.includes(value));
  if (listed.length > 0) return listed;
  const switches = Object.keys(PREFERENCE_FUNCTIONS) as (keyof typeof PREFERENCE_FUNCTIONS)[];
  const switched = switches
    .filter((name) => saved[name] === true)
    .flatMap((name) => PREFERENCE_FUNCTIONS[name]);
  const functions = JOB_FUNCTIONS.filter((value) => (switched as readonly string[]).includes(value));
  return functions.length > 0 ? functions : JOB_FUNCTIONS;
}

/** One word, or a list of region tags; in a list the service drops `us`, `non_us` and `all` without a word. */
function wantedLocation(saved: string | undefined): string {
  const tags = (saved ?? '').split(',').map((tag) => tag.trim());
  const valid = tags.filter((tag) => known(LOCATION_FILTERS, tag) !== undefined);
  if (valid.length === 0) return NEW_USER_PREFERENCES.locationFilter;
  const regions = valid.filter((tag) => !['us', 'non_us', 'all'].includes(tag));
  return valid.length === 1 || regions.length === 0 ? (valid[0] as string) : regions.join(',');
}

function known<T extends string>(values: readonly T[], value: unknown): T | undefined {
  return values.find((candidate) => candidate === value);
}
