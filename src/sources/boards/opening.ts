/** An opening in the one shape that all systems are brought into, and what a system must say of itself. */
import type { PageRequest } from '../../streams/page';
import type { Board, NamedBoard, SystemId } from './board';
import type { Pay } from './pay';

export const WORK_MODES = ['On-site', 'Hybrid', 'Remote'] as const;
export type WorkMode = (typeof WORK_MODES)[number];

export interface Opening {
  /** Of its row: `{system}:{board}:{id}`. */
  readonly id: string;
  readonly board: NamedBoard;
  readonly company: string;
  readonly title: string;
  readonly locations: readonly string[];
  readonly workMode?: WorkMode | undefined;
  readonly department?: string | undefined;
  readonly team?: string | undefined;
  readonly employmentType?: string | undefined;
  readonly pay?: Pay | undefined;
  /** Pay in the employer's own words. */
  readonly payWords?: string | undefined;
  /** ISO 8601. */
  readonly published?: string | undefined;
  readonly updated?: string | undefined;
  readonly url?: string | undefined;
  readonly applyUrl?: string | undefined;
  readonly requisition?: string | undefined;
  readonly language?: string | undefined;
  /** Parts of the description as the service sent them, HTML or plain text; cleaned only where they are shown. */
  readonly description?: readonly DescriptionPart[];
  /** The list leaves out what only a request of its own brings. */
  readonly isBrief?: true;
}

export interface DescriptionPart {
  readonly heading?: string | undefined;
  readonly text: string;
  /** `escaped`: HTML whose marks are entities. */
  readonly form: 'plain' | 'html' | 'escaped';
}

/** What is asked of a board. */
export interface BoardQuestion {
  /** Everything that the filters look at is in the list, where it can be. */
  readonly inFull: boolean;
}

export interface BoardAnswer {
  readonly openings: readonly Opening[];
  /** The employer's name, where the answer tells it. */
  readonly name?: string | undefined;
  /** Where the rest of the board starts; absent where this is all of it. */
  readonly next?: number | undefined;
}

/** One system: how its boards are asked for, and how its answers are read. */
export interface JobSystem {
  readonly id: SystemId;
  /** Its name on the screen. */
  readonly name: string;
  /** @param from Where the rest of a board starts, as its last page said. */
  readonly list: (board: Board, question: BoardQuestion, from: number) => PageRequest;
  /** @throws JobsheetError (data) when the answer is no list. */
  readonly read: (body: unknown, board: NamedBoard, from: number) => BoardAnswer;
  /** One opening by itself; absent where the system cannot be asked so. */
  readonly one?: {
    readonly request: (board: Board, id: string) => PageRequest;
    readonly read: (body: unknown, board: NamedBoard) => Opening | undefined;
  };
  /** Its list may leave out openings that are there: only its word about each says that one is gone. */
  readonly leavesOut?: true;
  /** The request that tells the employer's name, where the list does not. */
  readonly named?: {
    readonly request: (board: Board) => PageRequest;
    readonly read: (body: unknown) => string | undefined;
  };
}
