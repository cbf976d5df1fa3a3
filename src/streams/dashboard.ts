/** A tab of figures about the records of a stream: as its service tells them, or by formulas over the tab of the records. */
import type { Cell } from '../core/cell';
import type { PageRequest } from './stream';

/** What is asked of the service, each for itself: it need not offer all of them. */
export interface DashboardPart {
  readonly key: string;
  /** What it is called on the screen: "timeline". */
  readonly name: string;
  readonly request: PageRequest;
  /** What it tells cannot be computed from the records. */
  readonly onlyTold?: true;
}

/** Ours: nothing that a service said may be in it. */
export interface Formula {
  readonly formula: string;
}

export type Figure = Cell | Formula;

/** Figures that stand together, below a row of headings. */
export interface FigureBlock {
  /** Letters only: it is a part of the name of its range. */
  readonly key: string;
  /** The parts that tell it; when one of them cannot be had just now, it stays as it is. */
  readonly parts: readonly string[];
  /** Where it goes in a new tab, 1-based; absent: below everything. */
  readonly at?: readonly [row: number, column: number];
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Figure[])[];
  /** Of the columns below the headings. Set when it is made; then they are the person's choice. */
  readonly formats: readonly string[];
  /** Its first column only names the rows: once made it is the person's. */
  readonly isNamed?: true;
  /** It has as many rows as there is to say. */
  readonly grows?: true;
  /** What could not be read in the answer of a part, where there was one. */
  readonly untold: readonly (readonly [part: string, name: string])[];
}

/** A chart is made once, over the first columns of a block; then it is the person's. */
export interface ChartPlan {
  readonly kind: 'Line' | 'Column' | 'Bar' | 'Pie';
  readonly title: string;
  readonly block: string;
  /** 0 is the row of headings; absent: all rows with it. */
  readonly rows?: readonly [first: number, count: number];
  readonly columns: number;
  readonly at: readonly [row: number, column: number];
}

/** What a dashboard is made of. */
export interface Told {
  /** Part → the body of its answer; one that is not offered or cannot be had is missing. */
  readonly bodies: Readonly<Record<string, unknown>>;
  /** The cells of a field below its heading, as a formula names them; undefined where it has no column. */
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

/** What is known of a block that was written. */
export interface WrittenBlock {
  /** Fingerprint of what was planned. */
  readonly hash: string;
  /** Fingerprints of what its first column said, row by row. */
  readonly names: readonly string[];
}
