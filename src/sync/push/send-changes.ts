/** Sends the cells that the person changed in rows that the service knows, and nothing else of them. */
import { fingerprintCells } from '../../core/fingerprint';
import type { Sent } from '../../http/client';
import { readIndex } from '../../sheet/rows/row-index';
import { keepAccepted, loadAccepted } from '../../store/accepted';
import type { FieldFault } from '../../streams/service';
import type { RowSession } from '../run/row-session';
import { faultsOf, noteFaults, type SendContext, type SentEdits, sendInWindows, takeAnswer } from './batches';
import { cellsEntry } from './cell-entries';
import type { EditedRow } from './edited-rows';
import { goneFaults, markGone } from './gone-rows';

/** The kind under which changes that a service has accepted are kept. */
export const CHANGES = 'changes';

/** @param edited What may be sent. @throws JobsheetError when nothing more can be sent. */
export function sendChanges<R>(context: SendContext<R>, sent: SentEdits, edited: readonly EditedRow[]): void {
  const { rows, buffer } = context;
  const tab = edited.length > 0 ? String(rows.table.sheet.getSheetId()) : '';
  const known = edited.length > 0 ? loadAccepted(tab, CHANGES) : {};
  // What the service has taken and not done yet is not sent again, as long as the person writes nothing else.
  const changed = edited.filter((row) => known[row.id] !== saidBy(row));
  sent.accepted += edited.length - changed.length;
  const taken: Record<string, string> = {};
  const refusals = new Map<string, readonly FieldFault[]>();
  const gone: EditedRow[] = [];
  for (const edited of changed) if (edited.isGone) refuseGone(context, sent, edited, refusals);
  const sendable = changed.filter(({ isGone }) => !isGone);
  try {
    sendInWindows(context, sent, sendable, (window) => {
      gone.push(...changeWindow(context, sent, window, { refusals, taken }));
    });
  } finally {
    if (Object.keys(taken).length > 0) keepAccepted(tab, CHANGES, { ...known, ...taken });
    // What was done is in the sheet, whatever comes.
    buffer.writeAll();
    if (refusals.size > 0) {
      const index = readIndex(rows.table);
      noteFaults(context, index, refusals);
      if (gone.length > 0) markGone(context, index, gone);
    }
  }
}

interface WindowResults {
  readonly refusals: Map<string, readonly FieldFault[]>;
  /** Id → what was sent of rows that the service has taken and not done yet. */
  readonly taken: Record<string, string>;
}

function saidBy({ values }: EditedRow): string {
  return fingerprintCells([JSON.stringify(values)]);
}

/** What is written into the row of a record that is gone is never lost without a word. */
function refuseGone<R>(
  context: SendContext<R>,
  sent: SentEdits,
  edited: EditedRow,
  refusals: Map<string, readonly FieldFault[]>,
): void {
  refusals.set(edited.id, goneFaults(context, edited));
  sent.gone.push(edited.id);
  sent.refused += 1;
}

/** @returns Those of which the service says that it has them no more. */
function changeWindow<R>(
  context: SendContext<R>,
  sent: SentEdits,
  window: readonly EditedRow[],
  { refusals, taken }: WindowResults,
): EditedRow[] {
  const { edits, host, rows } = context;
  const gone: EditedRow[] = [];
  // What can be sent of a row is sent, whatever is wrong with the rest of it.
  const sendable = window.filter(({ values }) => Object.keys(values).length > 0);
  const answers = host.client.sendEach(sendable.map(({ id, values }) => edits.rules.change(id, values)));
  const answerOf = new Map(sendable.map(({ id }, place) => [id, answers[place] as Sent]));
  for (const edited of window) {
    const { id, faults } = edited;
    const answer = answerOf.get(id);
    if (answer && 'refused' in answer && answer.refused.code === 'NOT_FOUND') {
      refuseGone(context, sent, edited, refusals);
      gone.push(edited);
      continue;
    }
    if (answer && 'unsure' in answer) {
      sent.unsure ??= answer.unsure;
      continue;
    }
    const all = answer && 'refused' in answer ? [...faults, ...faultsOf(answer)] : faults;
    refusals.set(id, all);
    if (all.length > 0) sent.refused += 1;
    if (!answer || 'refused' in answer) continue;
    if ('accepted' in answer) {
      // Both sides are not the same yet: until they are, the cell stays the person's.
      taken[id] = saidBy(edited);
      sent.accepted += 1;
      continue;
    }
    sent.changed += 1;
    rememberSent(rows, edited);
    takeAnswer(context, answer.body, (made) => made === id);
  }
  return gone;
}

/** What was sent is what both sides hold now. */
function rememberSent<R>(rows: RowSession<R>, { id, cells, values }: EditedRow): void {
  const { fields } = rows;
  const shown = rows.fingerprintsOf(cells);
  const before = cellsEntry(rows, id)?.fingerprints ?? [];
  const fingerprints = before.map((fingerprint, at) =>
    (fields[at + 1]?.key ?? '') in values ? (shown[at] ?? fingerprint) : fingerprint,
  );
  rows.remember(id, { kind: 'cells', fingerprints, isTombstone: false });
}
