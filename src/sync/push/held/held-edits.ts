/** Keeps the question about edits that wait, so that no later run, and no death of one, sends them by accident. */

import type { KeptLedger, LedgerTab } from '../../../sheet/ledger/ledger-tab';
import { flushWrites } from '../../../sheet/spreadsheet';
import type { TableMemo } from '../../../sheet/table/table';
import { KEY } from '../../../store/keys';
import type { HeldEdits, RunState } from '../../../store/run-state';
import type { Edits } from '../../../streams/edits';
import type { RunHost } from '../../run/run-host';
import type { SendContext } from '../batches';
import { type CellList, type EditedCell, fingerprintOf, listOf } from '../edited-cells';
import type { EditedRow } from '../edited-rows';

/** The context of sending, with access to the question. */
export type AskContext<R> = SendContext<R> & { readonly host: RunHost; readonly ledgerTab: LedgerTab };

export interface AskedEdits {
  /** The question as it was shown last, with its answer; undefined where nothing waits. */
  readonly question: HeldEdits | undefined;
  /** The cells that were shown; empty where they are not known any more, and then no answer counts. */
  readonly list: CellList;
}

const NOTHING: CellList = new Map();
/** Enough for a person to recognise a list. */
const EXAMPLES = 3;
const LONGEST_EXAMPLE = 40;

export function loadAsked<R>(context: AskContext<R>): AskedEdits {
  const question = questionOf(context.host.store.load(), sheetIdOf(context));
  if (!question) return { question, list: NOTHING };
  const list = ledgerOf(context).ledger?.entries ?? NOTHING;
  return { question, list: fingerprintOf(list) === question.fingerprint ? list : NOTHING };
}

/** Returns the question about a tab, and none about another one that the sync filled before. */
export function questionOf(
  { held }: Pick<RunState<TableMemo>, 'held'>,
  sheetId: number | undefined,
): HeldEdits | undefined {
  return held?.sheetId === sheetId ? held : undefined;
}

/** Keeps a question. Its list is in the sheet first, so that an answer is always about a list that is there. */
export function keepAsked<R>(context: AskContext<R>, { question, list }: AskedEdits): void {
  const { store } = context.host;
  if (!question && !store.load().held) return;
  const known = question && list.size > 0 ? { entries: list, fields: [] } : undefined;
  if (ledgerOf(context).write(known)) flushWrites();
  store.update({ held: question });
}

/** @param cells In rows of records that the service has. @param added Rows that would become new records. */
export function askAbout<R>(
  context: AskContext<R>,
  kind: HeldEdits['kind'],
  cells: readonly EditedCell[],
  added: readonly EditedRow[] = [],
): AskedEdits {
  const { rows, edits } = context;
  const list = listOf(cells, added);
  const keys = [...new Set(cells.map(({ key }) => key))];
  const waiting = [...new Set(cells.map(({ row }) => row)), ...added];
  const question: HeldEdits = {
    kind,
    sheetId: sheetIdOf(context) ?? 0,
    fingerprint: fingerprintOf(list),
    fields: keys.map((key) => {
      const ofField = cells.filter((cell) => cell.key === key);
      const emptied = ofField.filter(({ isEmptied }) => isEmptied).length;
      return { key, emptied, changed: ofField.length - emptied };
    }),
    rows: waiting.length - added.length,
    created: added.length,
    examples: waiting
      .slice(0, EXAMPLES)
      .map((row) => nameOf(row, rows.table.columns, edits.rules))
      .filter((name) => name !== ''),
  };
  return { question, list };
}

/** Names a row by the fields that the service requires: "Acme · Clerk". */
function nameOf<R>(
  { cells }: EditedRow,
  columns: AskContext<R>['rows']['table']['columns'],
  { required }: Edits<R>,
): string {
  const words = required.map((key) =>
    String(cells[columns.findIndex(({ field }) => field.key === key)] ?? ''),
  );
  return words
    .filter((word) => word !== '')
    .join(' · ')
    .slice(0, LONGEST_EXAMPLE);
}

export function sheetIdOf<R>({ rows }: Pick<AskContext<R>, 'rows'>): number | undefined {
  return rows.table.memo.sheetId;
}

/** Returns the name of its list in the ledger's tab. */
export function ledgerName(syncId: string): string {
  return KEY.heldEdits + syncId;
}

function ledgerOf<R>({ ledgerTab, rows }: AskContext<R>): KeptLedger<string> {
  return ledgerTab.under(ledgerName(rows.table.syncId));
}
