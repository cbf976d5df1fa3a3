/** What crosses between the page, the server and the thread that holds the cloud: JSON only. */
import type { MenuEntry } from '../apps-script/cloud';

/** How a cell looks, in the grid's short names; an absent property means the grid's default. */
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

/** Everything of a sheet beside its cells. */
export interface SheetShape {
  readonly name: string;
  readonly hidden: boolean;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly tabColor: string | null;
  readonly columns: readonly PageColumn[];
  /** Row → what differs from an ordinary row. */
  readonly rows: Readonly<Record<number, PageRow>>;
  /** `row:column` → text. */
  readonly notes: Readonly<Record<string, string>>;
  readonly validations: readonly PageValidation[];
  readonly merges: readonly PageArea[];
}

export interface SheetSnapshot {
  readonly id: number;
  readonly shape: SheetShape;
  readonly cells: PageCells;
}

export interface SheetChange {
  readonly id: number;
  readonly shape?: Partial<SheetShape>;
  /** What `cells` is the whole of: a cell in here that it does not name is empty. */
  readonly areas: readonly PageArea[];
  readonly cells: PageCells;
}

/** What an execution or a person changed since the last one. */
export interface WorkbookChange {
  readonly revision: number;
  /** How many structural edits of each page were carried out before this was worked out. */
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

export interface Menu {
  readonly name: string;
  readonly items: readonly MenuEntry[];
}

export interface Dialog {
  readonly kind: 'sidebar' | 'modal' | 'modeless';
  readonly title: string;
  readonly html: string;
  readonly width?: number;
  readonly height?: number;
}

/** All that a page needs when it opens. */
export interface PageStart {
  readonly revision: number;
  readonly name: string;
  readonly timeZone: string;
  readonly sheets: readonly SheetSnapshot[];
  readonly styles: readonly PageStyle[];
  readonly active: ActiveSelection;
  readonly menus: readonly Menu[];
  /** The functions that a page of the script may call. */
  readonly functions: readonly string[];
  readonly executions: readonly ExecutionLine[];
  /** Epoch milliseconds of the virtual clock. */
  readonly now: number;
}

export interface ExecutionLine {
  readonly id: number;
  readonly call: string;
  /** Of the virtual clock. */
  readonly seconds?: number;
  readonly requests?: number;
  readonly cellsWritten?: number;
  readonly error?: string;
  readonly log?: readonly string[];
}

export interface Question {
  readonly id: number;
  readonly title: string;
  readonly message: string;
  readonly buttons: string;
  /** A prompt asks for text beside the button. */
  readonly prompt: boolean;
}

export interface Answer {
  readonly button: string;
  readonly text: string;
}

/** What the page is told as it happens (server-sent events). */
export type PageEvent =
  | { readonly kind: 'change'; readonly change: WorkbookChange }
  | { readonly kind: 'toast'; readonly message: string; readonly title: string; readonly seconds: number }
  | { readonly kind: 'menus'; readonly menus: readonly Menu[] }
  | { readonly kind: 'dialog'; readonly dialog: Dialog }
  | { readonly kind: 'question'; readonly question: Question }
  | { readonly kind: 'answered'; readonly id: number }
  | { readonly kind: 'execution'; readonly execution: ExecutionLine }
  | { readonly kind: 'clock'; readonly now: number }
  /** Another page changed rows or columns: what `except` shows is right, all others load again. */
  | { readonly kind: 'reload'; readonly except: string };

/** A cell as a person left it. What is absent was not touched. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  /** As typed: the workbook reads it by the rules of Sheets. Empty clears the cell. */
  readonly typed?: string;
  /** What the grid holds, for a cell that nobody typed (pasted, filled, sorted); null is an empty one. */
  readonly value?: string | number | boolean | null;
  /** The whole look after the edit. */
  readonly style?: PageStyle | null;
}

/** What a person does in the grid. Indexes are 0-based and of the sheet as the person saw it. */
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

export interface CallRequest {
  readonly name: string;
  readonly parts: readonly unknown[];
  /** A page of the script calls by the rules of google.script.run. */
  readonly from: 'menu' | 'client';
}

export interface CallReply {
  readonly result?: unknown;
  readonly error?: { readonly name: string; readonly message: string };
}

/** What the server asks the cloud's thread for; each question gets one answer. */
export type CloudRequest =
  | { readonly kind: 'start' }
  | { readonly kind: 'call'; readonly call: CallRequest }
  | { readonly kind: 'edit'; readonly edits: PersonEdits }
  | { readonly kind: 'refresh'; readonly sheet: number }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Answer }
  | { readonly kind: 'advance'; readonly minutes: number }
  | { readonly kind: 'pages'; readonly count: number }
  /** The whole workbook and its stores, as the command line exports it. */
  | { readonly kind: 'export' };

export type ToCloud = { readonly id: number; readonly request: CloudRequest };

export type FromCloud =
  | { readonly kind: 'ready' }
  | { readonly kind: 'reply'; readonly id: number; readonly value?: unknown; readonly error?: string }
  | { readonly kind: 'event'; readonly event: PageEvent };
