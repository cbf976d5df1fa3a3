/** Decides which of the person's edits are sent, and which wait until they have been asked. */
import type { HeldEdits } from '../../../store/run-state';
import { fingerprintsBefore } from '../cell-entries';
import {
  type EditedCell,
  editedCells,
  fingerprintOf,
  isListed,
  isListedNew,
  isValue,
  listOf,
  withCells,
} from '../edited-cells';
import type { EditedRow, EditedRows } from '../edited-rows';
import { type AskContext, type AskedEdits, askAbout, sheetIdOf } from './held-edits';
import { holdOf, standingOf } from './too-many';

export interface Decision {
  /** The edits that may be sent, of rows that the service has. */
  readonly changed: readonly EditedRow[];
  readonly maySendNew: boolean;
  /** The question for the person now, or what is left of the last one. */
  readonly asks: AskedEdits;
  /** True where the last question was answered with yes, and something of it is still to be sent. */
  readonly isAgreed: boolean;
  /** True where edits of this tab are sent as usual from now on. */
  readonly isSettled: boolean;
}

const NOTHING_ASKED: AskedEdits = { question: undefined, list: new Map() };

/** @param isFirst Whether the tab had rows before the sync, and the person has not yet agreed that edits in it are sent. */
export function holdBack<R>(
  context: AskContext<R>,
  asked: AskedEdits,
  edited: EditedRows,
  isFirst: boolean,
): Decision {
  const { rows } = context;
  const cells = editedCells(rows.table, edited.changed, (id) => fingerprintsBefore(rows, id));
  return isFirst ? holdFirst(context, asked, edited, cells) : holdMany(context, asked, edited, cells);
}

/** Holds back all or nothing: a list that has grown since it was shown is shown again. */
function holdFirst<R>(
  context: AskContext<R>,
  { question, list }: AskedEdits,
  { changed, added }: EditedRows,
  cells: readonly EditedCell[],
): Decision {
  if (cells.length + added.length === 0)
    return { changed, maySendNew: true, asks: NOTHING_ASKED, isAgreed: false, isSettled: true };
  const isAgreed =
    question?.answer === 'send' &&
    cells.every((cell) => isListed(list, cell)) &&
    added.every((row) => isListedNew(list, row));
  if (!isAgreed) {
    const asks = askAbout(context, 'first', cells, added);
    return { changed: [], maySendNew: false, asks, isAgreed, isSettled: false };
  }
  const asks = { question: { ...question, kind: 'many' as const }, list };
  return { changed, maySendNew: true, asks, isAgreed, isSettled: true };
}

function holdMany<R>(
  context: AskContext<R>,
  asked: AskedEdits,
  { changed }: EditedRows,
  cells: readonly EditedCell[],
): Decision {
  const { question, list } = asked;
  const isYes = question?.answer === 'send' || question?.answer === 'sent';
  const agreed = isYes ? cells.filter((cell) => isListed(list, cell)) : [];
  const others = cells.filter((cell) => !agreed.includes(cell));
  const keys = [...new Set(others.map(({ key }) => key))];
  const waiting = keys.flatMap((key) => waitingOf(context, key, others, question));
  const isWaiting = new Map(waiting.map(({ row, key }) => [`${key} ${row.id}`, true]));
  return {
    changed:
      waiting.length > 0 ? withCells(changed, ({ id }, key) => !isWaiting.has(`${key} ${id}`)) : changed,
    maySendNew: true,
    asks: waiting.length > 0 ? askAbout(context, 'many', waiting) : leftOf(asked, agreed),
    isAgreed: agreed.length > 0,
    isSettled: true,
  };
}

/**
 * Returns the cells of a field that wait. A column that the person is asked about goes on waiting until they have answered or
 * nothing is left of it, however little that is.
 */
function waitingOf<R>(
  context: AskContext<R>,
  key: string,
  cells: readonly EditedCell[],
  question: HeldEdits | undefined,
): EditedCell[] {
  const ofField = cells.filter((cell) => cell.key === key);
  const open = question?.answer === 'sent' ? undefined : question?.fields.find((field) => field.key === key);
  if (open && open.changed > 0) return ofField;
  const hold = holdOf(ofField, hadValues(context, key), standing(context, key), open !== undefined);
  if (hold === 'all') return ofField;
  return hold === 'emptied' ? ofField.filter(({ isEmptied }) => isEmptied) : [];
}

/** Returns the part of the question that is still to be sent after the person agreed. */
function leftOf({ question }: AskedEdits, agreed: readonly EditedCell[]): AskedEdits {
  if (!question || agreed.length === 0) return NOTHING_ASKED;
  const list = listOf(agreed);
  return { question: { ...question, fingerprint: fingerprintOf(list) }, list };
}

/** Counts the rows of the tab in which a field had a value when both sides were last the same. */
function hadValues<R>({ rows }: AskContext<R>, key: string): number {
  const at = rows.table.columns.findIndex(({ field }) => field.key === key);
  const ids = [...(rows.index?.rowOf.keys() ?? [])];
  return ids.filter((id) => isValue(fingerprintsBefore(rows, id)?.[at])).length;
}

function standing<R>({ rows }: AskContext<R>, key: string) {
  const column = rows.table.columns.find(({ field }) => field.key === key);
  return column ? standingOf(rows.table.headings, column.field.heading, column.position) : 'in place';
}

/** Returns whether the person has still to agree that edits in the tab are sent at all. */
export function isFirstSending<R>(context: AskContext<R>, hasRunBefore: boolean): boolean {
  const { agreedTab, held } = context.host.store.load();
  const { memo } = context.rows.table;
  if (memo.isOwn || agreedTab === sheetIdOf(context)) return false;
  // Syncs that ran in this tab before there was such a question go on as they did.
  return !hasRunBefore || (held?.kind === 'first' && held.sheetId === memo.sheetId);
}
