/** The workbook as the page takes it: what the grid draws, and what changes in it. JSON only. */

import type { ChartState } from '../../simulator/charts/chart-state';

/** The format of a cell, in the grid's short names; an absent property means the grid's default. */
export interface PageStyle {
  readonly bl?: 1;
  readonly it?: 1;
  readonly ul?: { readonly s: 1 };
  readonly st?: { readonly s: 1 };
  readonly fs?: number;
  readonly ff?: string;
  readonly bg?: { readonly rgb: string };
  readonly cl?: { readonly rgb: string };
  readonly n?: { readonly pattern: string };
  /** Left, centre, right; top, middle, bottom; overflow, clip, wrap. */
  readonly ht?: 1 | 2 | 3;
  readonly vt?: 1 | 2 | 3;
  readonly tb?: 1 | 2 | 3;
}

/** One cell as the grid takes it. `t`: 1 text, 2 number, 3 boolean; `s`: an index into the styles sent along. */
export interface PageCell {
  readonly v?: string | number;
  readonly t?: 1 | 2 | 3;
  readonly f?: string;
  readonly s?: number;
}

/** Row → column → cell; a cell that is not there is empty. */
export type PageCells = Record<number, Record<number, PageCell>>;

export interface PageColumn {
  readonly width?: number;
  readonly hidden?: true;
}

export interface PageRow {
  readonly height?: number;
  readonly hidden?: true;
}

export interface PageArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface PageValidation {
  readonly kind: 'checkbox' | 'list';
  /** The choices of a list, or the formula of the range that holds them. */
  readonly choices: readonly string[] | string;
  readonly strict: boolean;
  readonly areas: readonly PageArea[];
}

/** A look that cells have while a formula holds, which is meant for the first cell of the first area. */
export interface PageFormat {
  /** With `=`. */
  readonly formula: string;
  readonly style: Pick<PageStyle, 'bl' | 'it' | 'ul' | 'st' | 'bg' | 'cl'>;
  readonly areas: readonly PageArea[];
}

/** A chart as the workbook keeps it: the page reads its numbers from the grid, which knows what formulas come to. */
export type PageChart = ChartState;

/** Everything of a sheet beside its cells. */
export interface SheetShape {
  readonly name: string;
  readonly hidden: boolean;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly tabColor: string | null;
  readonly gridlinesHidden: boolean;
  readonly columns: readonly PageColumn[];
  /** Row → what differs from an ordinary row. */
  readonly rows: Readonly<Record<number, PageRow>>;
  /** `row:column` → text. */
  readonly notes: Readonly<Record<string, string>>;
  readonly validations: readonly PageValidation[];
  /** Conditional formats, the strongest first. */
  readonly formats: readonly PageFormat[];
  /** The area of the filter; null where there is none. */
  readonly filter: PageArea | null;
  readonly merges: readonly PageArea[];
  readonly charts: readonly PageChart[];
}

export interface SheetSnapshot {
  readonly id: number;
  readonly shape: SheetShape;
  readonly cells: PageCells;
}

export interface SheetChange {
  readonly id: number;
  readonly shape?: Partial<SheetShape>;
  /** The areas that `cells` covers completely: a cell in them that it does not list is empty. */
  readonly areas: readonly PageArea[];
  readonly cells: PageCells;
}

/** The changes that an execution or a person made since the last update. */
export interface WorkbookChange {
  readonly revision: number;
  /** The number of structural edits of each page that were carried out before this was computed. */
  readonly structure: Readonly<Record<string, number>>;
  readonly name?: string;
  readonly added: readonly (SheetSnapshot & { readonly index: number })[];
  readonly removed: readonly number[];
  /** Present when the order of the tabs changed. */
  readonly order?: readonly number[];
  readonly changed: readonly SheetChange[];
  readonly styles: readonly PageStyle[];
  /** Present when a script activated another sheet or range. */
  readonly active?: ActiveSelection;
}

export interface ActiveSelection {
  readonly sheet: number;
  /** A1 notation without the sheet. */
  readonly range: string;
}
