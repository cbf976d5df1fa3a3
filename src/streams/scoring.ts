/** How a service is asked to score a record. */
import type { PageRequest } from './page';

export interface Scoring<R, Key extends string = string> {
  /** The name of the feature where a server lacks it: "scores". */
  readonly name: string;
  /** Keys of the fields that it fills, the score's first. */
  readonly fields: readonly Key[];
  /** The most requests that the service takes in an hour. */
  readonly mostInHour: number;
  readonly request: (id: string) => PageRequest;
  /** Returns undefined when the answer holds no record. */
  readonly read: (body: unknown) => R | undefined;
}
