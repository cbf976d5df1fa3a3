/** A tab of figures and charts about the records of a stream, by the service's answers or by formulas over their tab. */
import type { Cell } from '../core/cell';
import type { PageRequest } from './page';

/** One request for figures. The service need not offer all of them. */
export interface DashboardPart {
  readonly key: string;
  /** Its name on the screen: "timeline". */
  readonly name: string;
  readonly request: PageRequest;
  /** Its figures cannot be computed from the records. */
  readonly onlyTold?: true;
}

/** A formula of ours: nothing that a service sent may be in it. */
interface Formula {
  readonly formula: string;
}

export type Figure = Cell | Formula;

/** Figures that stand together, below a row of headings. */
export interface FigureBlock {
  /** Letters only: it becomes a part of the name of its range. */
  readonly key: string;
  /** Keys of the parts that it is made of; while one of them cannot be had, the block stays as it is. */
  readonly parts: readonly string[];
  /** The position of its first cell in a new tab, 1-based; absent: below everything else. */
  readonly at?: readonly [row: number, column: number];
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Figure[])[];
  /** Number formats of the columns below the headings; set when the block is made, then the person's choice. */
  readonly formats: readonly string[];
  /** The first column only names the rows: once made it belongs to the person. */
  readonly isNamed?: true;
  /** The number of rows varies. */
  readonly grows?: true;
  /** Figures that an answer of a part lacked, where there was an answer. */
  readonly untold: readonly (readonly [part: string, name: string])[];
}

/** A chart over the first columns of a block. It is made once; then it belongs to the person. */
export interface ChartPlan {
  readonly kind: 'Line' | 'Column' | 'Bar' | 'Pie';
  readonly title: string;
  readonly block: string;
  /** 0 is the row of headings; absent: all rows, headings included. */
  readonly rows?: readonly [first: number, count: number];
  readonly columns: number;
  readonly at: readonly [row: number, column: number];
}

/** The material from which the blocks of a dashboard are made. */
export interface Told {
  /** Key of a part → the body of its answer; parts that are not offered or cannot be had are missing. */
  readonly bodies: Readonly<Record<string, unknown>>;
  /** Returns the cells of a field below its heading, as a formula names them; undefined where it has no column. */
  readonly reference: (field: string) => string | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
}

export interface Dashboard {
  readonly tab: string;
  readonly parts: readonly DashboardPart[];
  readonly blocks: (told: Told) => readonly FigureBlock[];
  readonly charts: readonly ChartPlan[];
}

/** A block as it was last written. */
export interface WrittenBlock {
  /** Fingerprint of what was planned. */
  readonly hash: string;
  /** Fingerprints of its first column, row by row. */
  readonly names: readonly string[];
}
