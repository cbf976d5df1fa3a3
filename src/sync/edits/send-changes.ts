/** Sends the cells that the person changed in rows that the service knows, and nothing else of them. */
import type { FieldFault } from '../../core/service';
import type { Sent } from '../../http/client';
import { CLOSED } from '../../sheet/memory';
import { readIndex } from '../../sheet/row-index';
import { writeWaiting } from '../write-rows';
import type { EditedRow } from './edited-rows';
import {
  faultsOf,
  noteFaults,
  type SendContext,
  type SentEdits,
  sendInWindows,
  takeAnswer,
} from './send-window';

/** @param changed What may be sent. @throws JobsheetError when nothing more can be sent. */
export function sendChanges<R>(
  context: SendContext<R>,
  sent: SentEdits,
  changed: readonly EditedRow[],
): void {
  const { rows } = context;
  const refusals = new Map<string, readonly FieldFault[]>();
  try {
    sendInWindows(context, sent, changed, (window) => changeWindow(context, sent, window, refusals));
  } finally {
    // What was done is in the sheet, whatever comes.
    writeWaiting(rows, true);
    if (refusals.size > 0) noteFaults(context, readIndex(rows.table), refusals);
  }
}

function changeWindow<R>(
  context: SendContext<R>,
  sent: SentEdits,
  window: readonly EditedRow[],
  refusals: Map<string, readonly FieldFault[]>,
): void {
  const { edits, host, rows } = context;
  const fields = rows.table.columns.map(({ field }) => field);
  // What can be sent of a row is sent, whatever is wrong with the rest of it.
  const sendable = window.filter(({ values }) => Object.keys(values).length > 0);
  const answers = host.client.sendEach(sendable.map(({ id, values }) => edits.rules.change(id, values)));
  const answerOf = new Map(sendable.map(({ id }, place) => [id, answers[place] as Sent]));
  for (const edited of window) {
    const { id, faults } = edited;
    const answer = answerOf.get(id);
    if (answer && 'refused' in answer && answer.refused.code === 'NOT_FOUND') {
      rows.memory.set(id, CLOSED);
      sent.gone.push(id);
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
    // What is taken counts as sent: asked again, it would be done twice.
    if ('accepted' in answer) sent.accepted += 1;
    else sent.changed += 1;
    const before = rows.memory.get(id)?.split('.') ?? [];
    const marks = rows.fingerprint(edited.cells, fields).split('.');
    const isSent = (place: number) => (fields[place + 1]?.key ?? '') in edited.values;
    rows.memory.set(
      id,
      before.map((mark, place) => (isSent(place) ? (marks[place] ?? mark) : mark)).join('.'),
    );
    if ('body' in answer) takeAnswer(context, answer.body, id);
  }
}
