/** The facts about the person's edits that a run knows before it reads them. */
import type { Edits, Winner } from '../../streams/edits';

export interface EditsState<R> {
  readonly rules: Edits<R>;
  /** The name of the service on the screen. */
  readonly service: string;
  readonly winner: Winner;
  /** Returns the time of the person's last edit in the row of an id, epoch milliseconds; undefined where none was recorded. */
  readonly editedAt: (id: string) => number | undefined;
  /** Heading and id of cells that both sides had changed, in words; collected while rows are merged. */
  readonly conflicts: Set<string>;
  /** Ids of rows with blank cells of which nothing is known any more; collected while edits are read. */
  readonly unknownBlanks: Set<string>;
}
