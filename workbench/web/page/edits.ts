/** Hears what a person does in the grid, from the mutations that Univer makes of it, and tells the workbook. */
import { CommandType, type ICommandInfo, type IExecutionOptions } from '@univerjs/core';
import type { CellEdit, PersonEdit, PersonEdits } from '../person-edit';
import { PAGE, post } from './connection';
import { editsOf, movesCells } from './mutations';
import type { KeyedEdit, SheetKeys } from './sheet-keys';
import { readCell, type Touch, type TypedText } from './typed-text';
import type { UniverPage } from './univer';

interface Edits {
  /** The number of structural edits that this page has made; the workbook reports how many of them it has applied. */
  readonly structure: number;
  /** Sends an edit that is not a mutation of the grid, in its turn. */
  add(edit: KeyedEdit): void;
  /** Done when the workbook has everything up to now. */
  settled(): Promise<void>;
}

/** Univer's own consequences of an edit, and what came from the workbook. */
function isOwn(options: IExecutionOptions | undefined): boolean {
  return Boolean(options?.fromCollab || options?.onlyLocal || options?.['fromFormula']);
}

const STRUCTURAL = /^(insert|delete|move)(Rows|Columns|Sheet)$|^addSheet$/;

/** Starts to listen. Edits go out in their order, those of one moment together. */
export function followEdits(
  page: UniverPage,
  keys: SheetKeys,
  typed: TypedText,
  onFailure: (error: unknown) => void,
): Edits {
  let structure = 0;
  let waiting: KeyedEdit[] = [];
  /** Sheet → row → column → what was touched, until it is read and sent. */
  let touched = new Map<string, Map<string, Touch>>();
  /** The number of structural edits that were sent to the workbook. */
  let sent = 0;
  let sending: Promise<void> = Promise.resolve();
  let isPlanned = false;

  page.commands.beforeCommandExecuted((info: Readonly<ICommandInfo>) => {
    // Cells are read late, for what they have become; but before anything moves them.
    if (info.type === CommandType.MUTATION && touched.size && movesCells(info)) readTouched();
  });
  page.commands.onCommandExecuted((info: Readonly<ICommandInfo>, options?: IExecutionOptions) => {
    if (info.type !== CommandType.MUTATION || isOwn(options)) return;
    const { cells, edits } = editsOf(info, page);
    for (const { sheet, row, column, content, style } of cells) {
      const ofSheet = touched.get(sheet) ?? new Map<string, Touch>();
      touched.set(sheet, ofSheet);
      const key = `${row}:${column}`;
      const before = ofSheet.get(key);
      ofSheet.set(key, {
        content: content || before?.content === true,
        style: style || before?.style === true,
        typed: content ? typed.of(sheet, row, column) : before?.typed,
      });
    }
    for (const edit of edits) {
      if (STRUCTURAL.test(edit.kind)) structure += 1;
      waiting.push(edit);
    }
    if (cells.length || edits.length) plan();
  });

  return {
    get structure() {
      return structure;
    },
    add(edit) {
      readTouched();
      waiting.push(edit);
      plan();
    },
    settled: async () => {
      flush();
      await sending;
    },
  };

  function plan(): void {
    if (isPlanned) return;
    isPlanned = true;
    setTimeout(flush);
  }

  function readTouched(): void {
    for (const [sheet, cells] of touched) {
      const worksheet = page.workbook()?.getSheetBySheetId(sheet);
      if (!worksheet) continue;
      const list: CellEdit[] = [...cells].map(([key, what]) => {
        const [row, column] = key.split(':').map(Number) as [number, number];
        return readCell(page, worksheet, row, column, what);
      });
      if (list.length) waiting.push({ kind: 'cells', sheet, cells: list });
    }
    touched = new Map();
  }

  function flush(): void {
    isPlanned = false;
    readTouched();
    if (waiting.length === 0) return;
    const edits = waiting;
    waiting = [];
    sending = sending.then(() => send(edits)).catch(onFailure);
  }

  async function send(edits: readonly KeyedEdit[]): Promise<void> {
    // A tab's number may come with the answer to an earlier edit.
    let batch: PersonEdit[] = [];
    const deliver = async () => {
      if (batch.length === 0) return;
      const body: PersonEdits = { page: PAGE, structure: sent, edits: batch };
      batch = [];
      for (const [key, id] of Object.entries(await post<Record<string, number>>('edit', body)))
        keys.pair(key, id);
    };
    for (const edit of edits) {
      if (!('sheet' in edit) || typeof edit.sheet !== 'string') {
        batch.push(edit as PersonEdit);
      } else {
        if (keys.idOf(edit.sheet) === undefined) await deliver();
        const sheet = keys.idOf(edit.sheet);
        if (sheet !== undefined) batch.push({ ...edit, sheet } as PersonEdit);
      }
      if (STRUCTURAL.test(edit.kind)) sent += 1;
    }
    await deliver();
  }
}
