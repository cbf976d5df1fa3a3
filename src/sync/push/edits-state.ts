/** What a run knows of the person's edits. */
import type { Edits, Winner } from '../../streams/edits';

export interface EditsState<R> {
  readonly rules: Edits<R>;
  /** What the service is called on the screen. */
  readonly service: string;
  readonly winner: Winner;
  /** When the person last edited the row of an id, epoch milliseconds; undefined when nobody saw it. */
  readonly editedAt: (id: string) => number | undefined;
  /** Heading and id of cells that both sides had changed, in words. */
  readonly conflicts: Set<string>;
}
