/**
 * Sends rows that the person added. A row gets a pending id before it is sent, so that no record is made twice: where an
 * execution died, or an answer was lost, the pending id is found and the record is looked for first.
 */

import { UNKNOWN } from '../../core/cell-fingerprint';
import { JobsheetError } from '../../core/errors';
import { copiedId } from '../../core/row-id';
import type { SendOutcome } from '../../http/send-each';
import { requireDone } from '../../sheet/rows/in-place';
import { readIndex } from '../../sheet/rows/row-index';
import { replaceIds, writeIds } from '../../sheet/rows/write-ids';
import type { FieldFault } from '../../streams/service';
import { readWindow, startReading } from '../run/read-pages';
import { unsettledFault, unsettledWords } from '../run/row-ids/unsettled-words';
import { faultsOf, noteFaults, type SendContext, type SentEdits, sendInWindows, takeAnswer } from './batches';
import { type EditedRow, readEdits } from './edited-rows';
import { identityOf, pendingId, readPendingId, takenId } from './pending-ids';
import { reconcilePending } from './reconcile';

/** The second round looks up the rows whose answer was lost in the first. */
const ROUNDS = 2;

/** @throws JobsheetError when nothing can be sent. */
export function sendNew<R>(context: SendContext<R>, sent: SentEdits): void {
  const { rows, edits, buffer } = context;
  const { unsure } = sent;
  for (let round = 1; round <= ROUNDS; round += 1) {
    // Rows that were lost in the first round are looked up in the second.
    sent.unsure = unsure;
    const lost = readEdits(rows, edits.rules).added.filter(({ id }) => id !== '');
    if (lost.length > 0) sent.created += lookUp(context, lost);
    // Rows that were refused in the first round are not sent again in the second.
    const marked = assignPendingIds(context, sent, round === 1);
    let areSure = true;
    try {
      sendInWindows(context, sent, marked, (window) => {
        areSure = createWindow(context, sent, window) && areSure;
      });
    } finally {
      buffer.write(true);
    }
    if (areSure || sent.stop.kind !== 'finished') return;
  }
}

/**
 * Looks up records among everything that changed since the first row was sent, whatever the filters of this sync.
 * @returns How many were found.
 */
function lookUp<R>(
  { stream, rows, buffer, edits, host }: SendContext<R>,
  lost: readonly EditedRow[],
): number {
  const first = Math.min(...lost.map(({ id }) => readPendingId(id)?.at ?? 0));
  const paginator = stream.paginate({}, first - (stream.lookback ?? 0));
  const records: R[] = [];
  for (let state = startReading(paginator); !state.done; ) {
    const step = readWindow(paginator, stream.idOf, state, host.client.getAll, 1);
    records.push(...step.pages.flatMap((page) => page.records));
    state = step.state;
  }
  const found = rows.rowsFor(records, stream.idOf);
  const { index, adopted } = requireDone(reconcilePending(rows, edits, found, readIndex(rows.table)));
  rows.useIndex(index);
  for (const row of adopted) buffer.put(row);
  return adopted.length;
}

/** Gives pending ids to all rows that are to be sent, before the first is. Rows that no service could take get a note instead. */
function assignPendingIds<R>(context: SendContext<R>, sent: SentEdits, isFirst: boolean): EditedRow[] {
  const { rows, edits, host } = context;
  const read = readEdits(rows, edits.rules);
  const accepted = read.added.filter(({ id }) => readPendingId(id)?.isTaken);
  if (isFirst) sent.accepted += accepted.length;
  const added = read.added.filter((row) => !accepted.includes(row) && (isFirst || row.id !== ''));
  const unsettled = isFirst ? read.unsettled : [];
  const now = host.now();
  const marked = added
    .filter(({ faults }) => faults.length === 0)
    .map((row, number) => ({
      ...row,
      id: pendingId(identityOf(rows.table, edits.rules, row.cells), now, number),
    }));
  const faulty = added.filter(({ faults }) => faults.length > 0);
  const taken = faulty.map(({ row }) => ({ row, id: '' }));
  writeIds(
    rows.table,
    [...marked, ...taken, ...read.copies].sort((a, b) => a.row - b.row),
  );
  sent.refused += faulty.length + unsettled.filter(({ kind }) => kind !== 'copy').length;
  sent.unsettled = [...sent.unsettled, ...unsettled];
  const refusals = [
    ...faulty.map(({ row, faults }) => [row, faults] as const),
    ...unsettled.map((one) => [one.row, [unsettledFault(one, unsettledWords(context))]] as const),
  ];
  noteFaults(
    context,
    { rowOf: new Map(refusals.map(([row]) => [String(row), row])) },
    new Map(refusals.map(([row, faults]) => [String(row), faults])),
  );
  return marked;
}

/** Sends a window of new rows. @returns Whether the outcome of all is known. Their ids are in the sheet when this returns. */
function createWindow<R>(context: SendContext<R>, sent: SentEdits, window: readonly EditedRow[]): boolean {
  const { rows, edits, host } = context;
  const answers = host.client.sendEach(window.map(({ values }) => edits.rules.create(values)));
  const ids = new Map<string, string>();
  const refusals = new Map<string, readonly FieldFault[]>();
  window.forEach(({ id, cells }, at) => {
    const answer = answers[at] as SendOutcome;
    if (answer.kind === 'refused') {
      ids.set(id, '');
      refusals.set(id, faultsOf(answer));
      sent.refused += 1;
      return;
    }
    // An id that another row has is that of another record: then this one is looked up like a lost one.
    const isNewId = (made: string) => !rows.ledger.has(made) && !rows.isInTab(made);
    const body = answer.kind === 'unsure' ? undefined : answer.body;
    const made = body === undefined ? undefined : takeAnswer(context, body, isNewId);
    if (made === undefined && answer.kind === 'accepted') {
      ids.set(id, takenId(id));
      sent.accepted += 1;
      return;
    }
    if (made === undefined) {
      sent.unsure ??= answer.kind === 'unsure' ? answer.error : withoutRecord(edits.service);
      return;
    }
    ids.set(id, made);
    refusals.set(id, []);
    sent.created += 1;
    const fingerprints = rows.fingerprintsOf(cells).map((fingerprint) => fingerprint || UNKNOWN);
    rows.remember(made, { kind: 'cells', fingerprints, isTombstone: false });
  });
  noteFaults(context, readIndex(rows.table), refusals);
  const copyOf = (before: string, id: string) => copiedId(id || before, readPendingId(before)?.identity);
  rows.useIndex(requireDone(replaceIds(rows.table, ids, copyOf)));
  context.remember();
  return ids.size === window.length;
}

function withoutRecord(service: string): JobsheetError {
  return new JobsheetError({
    code: 'NO_RECORD',
    kind: 'data',
    message: `${service} took a new row, but did not say what it made of it. The next sync looks it up.`,
  });
}
