/**
 * Sends rows that the person added. A row is marked before it is sent, so that no record is made twice: who finds the mark
 * of an execution that died, or of an answer that was lost, looks for the record first.
 */
import { UNKNOWN } from '../../core/edited-cell';
import type { FieldFault } from '../../core/service';
import type { Sent } from '../../http/client';
import { replaceIds, writeIds } from '../../sheet/replace-ids';
import { readIndex } from '../../sheet/row-index';
import { recordRows } from '../record-rows';
import { readWindow, startSweep } from '../sweep';
import { writeWaiting } from '../write-rows';
import { adoptSent } from './adopt-sent';
import { type EditedRow, readEdits } from './edited-rows';
import {
  faultsOf,
  noteFaults,
  type SendContext,
  type SentEdits,
  sendInWindows,
  takeAnswer,
} from './send-window';
import { identityOf, readSentId, sentId, takenId } from './sent-ids';

/** The second one looks up what became of those whose answer was lost in the first. */
const ROUNDS = 2;

/** @throws JobsheetError when nothing can be sent. */
export function sendNew<R>(context: SendContext<R>, sent: SentEdits): void {
  const { rows, edits } = context;
  for (let round = 1; round <= ROUNDS; round += 1) {
    const lost = readEdits(rows, edits.rules).added.filter(({ id }) => id !== '');
    if (lost.length > 0) lookUp(context, lost);
    // What was refused in the first round is no other in the second.
    const marked = markRows(context, sent, round === 1);
    let areSure = true;
    try {
      sendInWindows(context, sent, marked, (window) => {
        areSure = createWindow(context, sent, window) && areSure;
      });
    } finally {
      writeWaiting(rows, true);
    }
    if (areSure || sent.ending !== 'finished') return;
  }
}

/** Asks for everything that changed since the first of them was sent, whatever the filters of this sync. */
function lookUp<R>({ stream, rows, edits, host }: SendContext<R>, lost: readonly EditedRow[]): void {
  const first = Math.min(...lost.map(({ id }) => readSentId(id)?.at ?? 0));
  const walk = stream.walk({}, first - (stream.overlap ?? 0));
  const records: R[] = [];
  for (let state = startSweep(walk); !state.done; ) {
    const step = readWindow(walk, stream.idOf, state, host.client.getAll, 1);
    records.push(...step.pages.flatMap((page) => page.records));
    state = step.state;
  }
  const fields = rows.table.columns.map(({ field }) => field);
  const found = recordRows(records, stream.idOf, fields, () => false, rows.problems, rows.fingerprint);
  const { index, adopted } = adoptSent(rows, edits, found, readIndex(rows.table));
  rows.index = index;
  for (const row of adopted) rows.waiting.set(row.id, row);
}

/** Marks the rows that are to be sent, all of them before the first. What nobody could take is noted instead. */
function markRows<R>(context: SendContext<R>, sent: SentEdits, isFirst: boolean): EditedRow[] {
  const { rows, edits, host } = context;
  const all = readEdits(rows, edits.rules).added;
  const taken = all.filter(({ id }) => readSentId(id)?.isTaken);
  if (isFirst) sent.accepted += taken.length;
  const added = all.filter((row) => !taken.includes(row) && (isFirst || row.id !== ''));
  const now = host.now();
  const marked = added
    .filter(({ faults }) => faults.length === 0)
    .map((row, number) => ({
      ...row,
      id: sentId(identityOf(rows.table, edits.rules, row.cells), now, number),
    }));
  const faulty = added.filter(({ faults }) => faults.length > 0);
  sent.refused += faulty.length;
  writeIds(
    rows.table,
    [...marked, ...faulty.map(({ row }) => ({ row, id: '' }))].sort((a, b) => a.row - b.row),
  );
  noteFaults(
    context,
    { rowOf: new Map(faulty.map(({ row }) => [String(row), row])) },
    new Map(faulty.map(({ row, faults }) => [String(row), faults])),
  );
  return marked;
}

/** @returns Whether the fate of all is known. Their ids are in the sheet when this returns. */
function createWindow<R>(context: SendContext<R>, sent: SentEdits, window: readonly EditedRow[]): boolean {
  const { rows, edits, host } = context;
  const fields = rows.table.columns.map(({ field }) => field);
  const answers = host.client.sendEach(window.map(({ values }) => edits.rules.create(values)));
  const ids = new Map<string, string>();
  const refusals = new Map<string, readonly FieldFault[]>();
  window.forEach(({ id, cells }, place) => {
    const answer = answers[place] as Sent;
    if ('refused' in answer) {
      ids.set(id, '');
      refusals.set(id, faultsOf(answer));
      sent.refused += 1;
      return;
    }
    const body = 'body' in answer ? answer.body : 'accepted' in answer ? answer.accepted : undefined;
    const made = body === undefined ? undefined : takeAnswer(context, body);
    if (made === undefined && 'accepted' in answer) {
      ids.set(id, takenId(id));
      sent.accepted += 1;
      return;
    }
    if (made === undefined) {
      if ('unsure' in answer) sent.unsure ??= answer.unsure;
      return;
    }
    ids.set(id, made);
    refusals.set(id, []);
    sent.created += 1;
    const marks = rows.fingerprint(cells, fields).split('.');
    rows.memory.set(made, marks.map((mark) => mark || UNKNOWN).join('.'));
  });
  noteFaults(context, readIndex(rows.table), refusals);
  rows.index = replaceIds(rows.table, ids);
  context.remember();
  return ids.size === window.length;
}
