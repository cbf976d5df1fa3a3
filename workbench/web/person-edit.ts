/** The edits that a person makes in the grid, as the page reports them to the cloud. JSON only. */
import type { ActiveSelection, PageArea, PageColumn, PageRow, PageStyle } from './page-model';

/** A cell as a person left it. What is absent was not touched. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  /** As typed: the workbook reads it by the rules of Sheets. Empty clears the cell. */
  readonly typed?: string;
  /** The grid's value, for a cell that nobody typed (pasted, filled, sorted); null is an empty one. */
  readonly value?: string | number | boolean | null;
  /** The whole look after the edit. */
  readonly style?: PageStyle | null;
}

/** An edit by the person in the grid. Indexes are 0-based and refer to the sheet as the person saw it. */
export type PersonEdit =
  | { readonly kind: 'cells'; readonly sheet: number; readonly cells: readonly CellEdit[] }
  | {
      readonly kind: 'insertRows' | 'deleteRows' | 'insertColumns' | 'deleteColumns';
      readonly sheet: number;
      readonly at: number;
      readonly count: number;
    }
  | {
      readonly kind: 'moveRows' | 'moveColumns';
      readonly sheet: number;
      readonly from: number;
      readonly count: number;
      /** Counted before the move. */
      readonly to: number;
    }
  | {
      readonly kind: 'reorder';
      readonly sheet: number;
      readonly area: PageArea;
      readonly order: readonly number[];
    }
  /** All rows below the frozen ones, by one column. */
  | {
      readonly kind: 'sort';
      readonly sheet: number;
      readonly column: number;
      readonly ascending: boolean;
    }
  | {
      readonly kind: 'note';
      readonly sheet: number;
      readonly row: number;
      readonly column: number;
      readonly text: string;
    }
  | {
      readonly kind: 'columns';
      readonly sheet: number;
      readonly columns: Readonly<Record<number, PageColumn>>;
    }
  | { readonly kind: 'rows'; readonly sheet: number; readonly rows: Readonly<Record<number, PageRow>> }
  | { readonly kind: 'freeze'; readonly sheet: number; readonly rows: number; readonly columns: number }
  | { readonly kind: 'addSheet'; readonly key: string; readonly name: string; readonly index: number }
  | { readonly kind: 'deleteSheet'; readonly sheet: number }
  | { readonly kind: 'renameSheet'; readonly sheet: number; readonly name: string }
  | { readonly kind: 'hideSheet'; readonly sheet: number; readonly hidden: boolean }
  | { readonly kind: 'colourSheet'; readonly sheet: number; readonly colour: string | null }
  | { readonly kind: 'moveSheet'; readonly sheet: number; readonly index: number }
  | { readonly kind: 'select'; readonly selection: ActiveSelection };

/** Edits of one page, in its order. `structure` counts the page's structural edits, these included. */
export interface PersonEdits {
  readonly page: string;
  readonly structure: number;
  readonly edits: readonly PersonEdit[];
}
