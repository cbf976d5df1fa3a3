/** What a service knows about filters: the ones that a person saved there, and how many records match. */
import type { Filters } from './filter';
import type { PageRequest } from './page';

/** The person's saved preferences at the service, as filters set in full. */
export interface Preferences {
  readonly request: PageRequest;
  readonly toFilters: (body: unknown) => Filters;
}

/** The smallest request that tells how many records match. */
export interface MatchCount {
  readonly request: (filters: Filters) => PageRequest;
  /** Returns undefined when the answer does not say. */
  readonly read: (body: unknown) => number | undefined;
}
