/** The request for one record in full, from which the fields marked `detail` are read. */
import type { PageRequest } from './page';

export interface Details<R> {
  readonly request: (id: string) => PageRequest;
  /** Returns undefined when the answer holds no record. */
  readonly read: (body: unknown) => R | undefined;
}
