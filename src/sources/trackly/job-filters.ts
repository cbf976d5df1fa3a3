/**
 * The filters of `/jobs`, always in full: a parameter that is left out would mean the person's saved preference
 * (contract: listJobs), so what a sync shows would change without anybody touching it.
 */
import type { Filters, FilterValue } from '../../streams/filter';
import {
  INTERNSHIP_LEVELS,
  JOB_FUNCTIONS,
  JOB_MODALITIES,
  type JobFunction,
  type JobModality,
  type JobSort,
  LOCATION_FILTERS,
  NEW_USER_PREFERENCES,
  PREFERENCE_FUNCTIONS,
  type Preferences,
  type StatusFilter,
} from './generated/contract';

/** Words that stand alone: in a list the service drops them without a word (contract: locationFilter). */
export const ALONE = ['us', 'non_us', 'all'];

/** What the service would drop or override in silence, said before it happens. */
export function jobFilterConflicts(filters: Filters): string[] {
  const location = list(filters['locationFilter']);
  const alone = location.filter((word) => ALONE.includes(word));
  const conflicts: string[] = [];
  if (filters['region'] !== undefined && filters['locationFilter'] !== undefined) {
    conflicts.push('‘region’ and ‘locationFilter’ cannot go together: Trackly would look only at ‘region’.');
  }
  if (location.length > 1 && alone.length > 0) {
    conflicts.push(`‘${alone[0]}’ in ‘locationFilter’ must stand alone. For the US and others use ‘region’.`);
  }
  if (filters['internshipLevels'] !== undefined && filters['jobModality'] !== 'internship') {
    conflicts.push(
      '‘internshipLevels’ needs ‘jobModality’ to be ‘internship’: Trackly looks at levels for nothing else.',
    );
  }
  return conflicts;
}

/**
 * As the service wants them: lists joined by commas, and every parameter said that it would otherwise take from the
 * person's saved preferences. Words, states, provinces and a company are never saved: left out they limit nothing.
 */
export function queryOf(filters: Filters): Filters {
  const said = Object.fromEntries(Object.entries(filters).filter(([, value]) => !isBlank(value)));
  const { locationFilter = 'all', ...rest } = said;
  const modality = said['jobModality'] ?? WIDEST.jobModality;
  return {
    ...WIDEST,
    // The service looks at levels for internships alone (contract: internshipLevels).
    ...(modality === 'internship' ? { internshipLevels: INTERNSHIP_LEVELS } : {}),
    // One of the two: a region overrides the other.
    ...(said['region'] === undefined ? { locationFilter } : {}),
    ...rest,
  };
}

/** What a sync that says nothing of a parameter means by it: no limit. */
const WIDEST = {
  jobFunction: JOB_FUNCTIONS,
  jobModality: 'all',
  favoriteCompaniesOnly: false,
  status: 'all',
  sort: 'newest',
} as const satisfies { jobModality: JobModality; status: StatusFilter; sort: JobSort } & Filters;

function isBlank(value: FilterValue): boolean {
  return typeof value === 'object' ? value.length === 0 : String(value).trim() === '';
}

/** What the person saved in Trackly, said in full. @param body The answer of `/me`. */
export function filtersFromPreferences(body: unknown): Filters {
  const { user } = (body ?? {}) as { user?: { preferences?: Preferences } };
  const saved: Preferences = user?.preferences ?? NEW_USER_PREFERENCES;
  const jobModality =
    JOB_MODALITIES.find((value) => value === saved.jobModality) ?? NEW_USER_PREFERENCES.jobModality;
  const levels = INTERNSHIP_LEVELS.filter((level) => saved.internshipLevels?.includes(level));
  return {
    jobFunction: wantedFunctions(saved),
    locationFilter: wantedLocation(saved.locationFilter),
    jobModality,
    ...(jobModality === 'internship' && levels.length > 0 ? { internshipLevels: levels } : {}),
    status: 'all',
    sort: 'newest',
  };
}

/** The listed functions and those that the older switches of the profile stand for (contract: Preferences). */
function wantedFunctions(saved: Preferences): readonly JobFunction[] {
  const switches = Object.keys(PREFERENCE_FUNCTIONS) as (keyof typeof PREFERENCE_FUNCTIONS)[];
  const switched: readonly string[] = switches
    .filter((name) => saved[name] === true)
    .flatMap((name) => PREFERENCE_FUNCTIONS[name]);
  const functions = JOB_FUNCTIONS.filter(
    (value) => switched.includes(value) || saved.wantedJobFunctions?.includes(value),
  );
  return functions.length > 0 ? functions : JOB_FUNCTIONS;
}

/** One word, or a list of region tags. */
function wantedLocation(saved: string | undefined): readonly string[] {
  const known: readonly string[] = LOCATION_FILTERS;
  const words = list(saved).filter((word) => known.includes(word));
  const regions = words.filter((word) => !ALONE.includes(word));
  if (words.length === 0) return [NEW_USER_PREFERENCES.locationFilter];
  return words.length === 1 || regions.length === 0 ? words.slice(0, 1) : regions;
}

function list(value: unknown): string[] {
  const words = Array.isArray(value) ? value.map(String) : String(value ?? '').split(',');
  return words.map((word) => word.trim()).filter((word) => word !== '');
}
