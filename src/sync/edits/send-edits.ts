/**
 * Sends what the person wrote since both sides were last the same, after everything that the service changed is in the
 * sheet: changed cells, then new rows. A few at a time, so that an execution that dies has little to look up.
 */
import type { JobsheetError } from '../../core/errors';
import type { FieldFault } from '../../core/service';
import type { Stream } from '../../core/stream';
import type { Sent } from '../../http/client';
import { noteRefusals } from '../../sheet/cell-notes';
import { CLOSED } from '../../sheet/memory';
import { type RowIndex, readIndex } from '../../sheet/row-index';
import { type EditedRow, readEdits } from './edited-rows';
import type { EditsState } from './merge-rows';
import { markEach, recordRows } from '../record-rows';
import type { Ending } from '../report';
import { type RowsState, writeWaiting } from '../rows-state';
import { sendNew } from './send-new';
import { type RunHost, WORST_WINDOW } from '../sweep-on';

/** Side by side. */
export const EDITS_AT_ONCE = 10;

export interface SendContext<R> {
  readonly stream: Stream<R>;
  readonly rows: RowsState<R>;
  readonly edits: EditsState<R>;
  readonly host: Pick<RunHost, 'client' | 'deadline' | 'now'>;
  /** Whether the person wants the run to end. */
  readonly isCancelled: () => boolean;
  /** Keeps in the sheet what is known of the rows. */
  readonly remember: () => void;
}

export interface SentEdits {
  changed: number;
  created: number;
  refused: number;
  /** Ids that the service has no more. */
  readonly gone: string[];
  /** The first of those of which nobody knows whether they were done. */
  unsure: JobsheetError | undefined;
  ending: Ending;
}

/** @param sent Takes what became of it. @throws JobsheetError when nothing more can be sent. */
export function sendEdits<R>(context: SendContext<R>, sent: SentEdits): void {
  const { changed } = readEdits(context.rows, context.edits.rules);
  const refusals = new Map<string, readonly FieldFault[]>();
  try {
    sendInWindows(context, sent, changed, (window) => sendChanges(context, sent, window, refusals));
  } finally {
    // What was done is in the sheet, whatever comes.
    writeWaiting(context.rows, true);
    if (refusals.size > 0) noteFaults(context, readIndex(context.rows.table), refusals);
  }
  if (sent.ending === 'finished') sendNew(context, sent);
}

/** Window after window, as long as time and the person allow. */
export function sendInWindows<R>(
  { host, isCancelled }: SendContext<R>,
  sent: SentEdits,
  rows: readonly EditedRow[],
  send: (window: readonly EditedRow[]) => void,
): void {
  for (let from = 0; from < rows.length; from += EDITS_AT_ONCE) {
    if (!host.deadline.allows(WORST_WINDOW)) sent.ending = 'out-of-time';
    else if (isCancelled()) sent.ending = 'cancelled';
    if (sent.ending !== 'finished') return;
    send(rows.slice(from, from + EDITS_AT_ONCE));
  }
}

function sendChanges<R>(
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
    sent.changed += 1;
    const before = rows.memory.get(id)?.split('.') ?? [];
    const marks = markEach(edited.cells, fields).split('.');
    const isSent = (place: number) => (fields[place + 1]?.key ?? '') in edited.values;
    rows.memory.set(
      id,
      before.map((mark, place) => (isSent(place) ? (marks[place] ?? mark) : mark)).join('.'),
    );
    takeAnswer(context, answer.body, id);
  }
}

/** The record of an answer waits to be written. @returns Its id; undefined when there is none. */
export function takeAnswer<R>({ stream, edits, rows }: SendContext<R>, body: unknown, wanted?: string) {
  const record = edits.rules.read(body);
  const fields = rows.table.columns.map(({ field }) => field);
  const [row] = record
    ? recordRows([record], stream.idOf, fields, () => false, rows.problems, rows.fingerprint)
    : [];
  if (!row || (wanted !== undefined && row.id !== wanted)) return undefined;
  rows.waiting.set(row.id, row);
  return row.id;
}

/** A refusal that names no field is about the whole row. */
export function faultsOf(answer: Extract<Sent, { refused: JobsheetError }>): readonly FieldFault[] {
  return answer.faults.length > 0 ? answer.faults : [{ field: '', message: answer.refused.message }];
}

/** @param refusals Id → what is wrong with its row; nothing where it was sent. */
export function noteFaults<R>(
  { rows: { table }, edits: { rules } }: SendContext<R>,
  { rowOf }: Pick<RowIndex, 'rowOf'>,
  refusals: ReadonlyMap<string, readonly FieldFault[]>,
): void {
  const placeOf = (key: string | undefined) => table.columns.findIndex(({ field }) => field.key === key);
  const faults = [...refusals].flatMap(([id, all]) => {
    const row = rowOf.get(id);
    if (row === undefined) return [];
    const lines = new Map<number, string>();
    for (const { field, message } of all) {
      const place = placeOf(field);
      const shown = place < 0 ? Math.max(0, placeOf(rules.required[0])) : place;
      const words = place < 0 && field !== '' ? `${field}: ${message}` : message;
      lines.set(shown, [lines.get(shown) ?? [], words].flat().join(' '));
    }
    return [[row, lines] as const];
  });
  noteRefusals(
    table.sheet,
    table.columns.map(({ position }) => position),
    new Map(faults),
  );
}
