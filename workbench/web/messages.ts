/** The messages between the page, the server and the thread that holds the cloud: JSON only. */
import type { MenuEntry } from '../../simulator/cloud/cloud';
import type { ActiveSelection, PageStyle, SheetSnapshot, WorkbookChange } from './page-model';
import type { PersonEdits } from './person-edit';

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
  /** Null while the clock stands. */
  readonly advancing: Advancing | null;
}

/** The virtual clock on its way, all in epoch milliseconds. */
export interface Advancing {
  readonly from: number;
  readonly until: number;
  readonly now: number;
  /** The number of triggers that fired meanwhile. */
  readonly fired: number;
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

/** Events that the server sends to the page (server-sent events). */
export type PageEvent =
  | { readonly kind: 'change'; readonly change: WorkbookChange }
  | { readonly kind: 'toast'; readonly message: string; readonly title: string; readonly seconds: number }
  | { readonly kind: 'menus'; readonly menus: readonly Menu[] }
  | { readonly kind: 'dialog'; readonly dialog: Dialog }
  | { readonly kind: 'question'; readonly question: Question }
  | { readonly kind: 'answered'; readonly id: number }
  | { readonly kind: 'execution'; readonly execution: ExecutionLine }
  | { readonly kind: 'clock'; readonly now: number }
  /** Null: it has arrived. */
  | { readonly kind: 'advancing'; readonly advancing: Advancing | null }
  /** Another page changed rows or columns: what `except` shows is right, all others load again. */
  | { readonly kind: 'reload'; readonly except: string };

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

/** Requests from the server to the cloud's thread; each gets one answer. */
export type CloudRequest =
  | { readonly kind: 'start' }
  | { readonly kind: 'call'; readonly call: CallRequest }
  | { readonly kind: 'edit'; readonly edits: PersonEdits }
  | { readonly kind: 'refresh'; readonly sheet: number }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Answer }
  | { readonly kind: 'advance'; readonly minutes: number }
  | { readonly kind: 'pages'; readonly count: number }
  /** Asks for all requests made to the services so far, for tests. */
  | { readonly kind: 'requests' }
  /** The whole workbook and its stores without keys, as the command line exports it. */
  | { readonly kind: 'export' };

export type ToCloud = { readonly id: number; readonly request: CloudRequest };

export type FromCloud =
  | { readonly kind: 'ready' }
  | { readonly kind: 'reply'; readonly id: number; readonly value?: unknown; readonly error?: string }
  | { readonly kind: 'event'; readonly event: PageEvent };
