/** Pasted links on their way to a filter, and what they were found to be. */
import type { FoundLink } from '../../../streams/filter';

export interface LinkQuestion {
  readonly stream: string;
  readonly filter: string;
  /** As it was pasted. */
  readonly text: string;
}

export interface RefusedLink {
  readonly link: string;
  /** Why it cannot be used, a sentence. */
  readonly words: string;
}

export interface LinksRead {
  readonly found: readonly FoundLink[];
  readonly refused: readonly RefusedLink[];
  /** Links that were not looked up yet: they are asked for with another call. */
  readonly rest: readonly string[];
}
