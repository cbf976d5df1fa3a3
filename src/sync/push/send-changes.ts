/** Sends the cells that the person changed in rows that the service knows, and nothing else of these rows. */
import { hasCode } from '../../core/errors';
import { fingerprintCells } from '../../core/fingerprint';
import type { SendOutcome } from '../../http/send-each';
import { readIndex } from '../../sheet/rows/row-index';
import { keepAccepted, loadAccepted } from '../../store/service-answers';
import type { FieldFault } from '../../streams/service';
import type { RowSession } from '../run/row-session';
import { faultsOf, noteFaults, type SendContext, type SentEdits, sendInWindows, takeAnswer } from './batches';
import { cellsEntry } from './cell-entries';
import type { EditedRow } from './edited-rows';
import { goneFaults, markGone } from './gone-rows';

/** The kind under which changes that a service has accepted are kept. */
export const CHANGES = 'changes';

/** @param edited The rows that may be sent. @throws JobsheetError when nothing more can be sent. */
export function sendChanges<R>(context: SendContext<R>, sent: SentEdits, edited: readonly EditedRow[]): void {
  const { rows, buffer } = context;
  const tab = edited.length > 0 ? String(rows.table.sheet.getSheetId()) : '';
  const known = edited.length > 0 ? loadAccepted(tab, CHANGES) : {};
  // A change that the service has accepted and not yet made is not sent again, unless the person writes something else.
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
    // Whatever went wrong, what was done is brought into the sheet.
    buffer.write(true);
    if (refusals.size > 0) {
      const index = readIndex(rows.table);
      noteFaults(context, index, refusals);
      if (gone.length > 0) markGone(context, index, gone);
    }
  }
}

interface WindowResults {
  readonly refusals: Map<string, readonly FieldFault[]>;
  /** By id: what was sent of rows whose changes the service has accepted and not yet made. */
  readonly taken: Record<string, string>;
}

function saidBy({ values }: EditedRow): string {
  return fingerprintCells([JSON.stringify(values)]);
}

/** Notes on the row of a record that is gone that its edits were not sent: they are never lost without a word. */
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

/** Sends a window of rows. @returns Those whose record the service no longer has. */
function changeWindow<R>(
  context: SendContext<R>,
  sent: SentEdits,
  window: readonly EditedRow[],
  { refusals, taken }: WindowResults,
): EditedRow[] {
  const { edits, host, rows } = context;
  const gone: EditedRow[] = [];
  // Cells that can be sent are sent, whatever is wrong with the rest of the row.
  const sendable = window.filter(({ values }) => Object.keys(values).length > 0);
  const answers = host.client.sendEach(sendable.map(({ id, values }) => edits.rules.change(id, values)));
  const answerOf = new Map(sendable.map(({ id }, at) => [id, answers[at] as SendOutcome]));
  for (const edited of window) {
    const { id, faults } = edited;
    const answer = answerOf.get(id);
    if (answer?.kind === 'refused' && hasCode(answer.error, 'NOT_FOUND')) {
      refuseGone(context, sent, edited, refusals);
      gone.push(edited);
      continue;
    }
    if (answer?.kind === 'unsure') {
      sent.unsure ??= answer.error;
      continue;
    }
    const all = answer?.kind === 'refused' ? [...faults, ...faultsOf(answer)] : faults;
    refusals.set(id, all);
    if (all.length > 0) sent.refused += 1;
    if (!answer || answer.kind === 'refused') continue;
    if (answer.kind === 'accepted') {
      // Both sides are not yet the same: until they are, the cell counts as edited.
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

/** Keeps in the ledger that both sides hold what was sent. */
function rememberSent<R>(rows: RowSession<R>, { id, cells, values }: EditedRow): void {
  const { fields } = rows;
  const shown = rows.fingerprintsOf(cells);
  const before = cellsEntry(rows, id)?.fingerprints ?? [];
  const fingerprints = before.map((fingerprint, at) =>
    (fields[at + 1]?.key ?? '') in values ? (shown[at] ?? fingerprint) : fingerprint,
  );
  rows.remember(id, { kind: 'cells', fingerprints, isTombstone: false });
}
