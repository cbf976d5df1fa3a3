/** Shared by sending changed rows and new ones: windows, records in answers, and notes on refused cells. */
import type { JobsheetError } from '../../core/errors';
import type { Refusal } from '../../http/send-each';
import { noteRefusals } from '../../sheet/cell-notes';
import type { RowIndex } from '../../sheet/rows/row-index';
import type { FieldFault } from '../../streams/service';
import type { Stream } from '../../streams/stream';
import type { UnsettledRow } from '../run/row-ids/settle-edited-rows';
import type { RowSession } from '../run/row-session';
import { type RunHost, WORST_WINDOW } from '../run/run-host';
import type { Stop } from '../run/stop';
import type { UpsertBuffer } from '../run/upsert-buffer';
import type { EditedRow } from './edited-rows';
import type { EditsState } from './edits-state';

/** Requests side by side. */
export const EDITS_AT_ONCE = 10;

export interface SendContext<R> {
  readonly stream: Stream<R>;
  readonly rows: RowSession<R>;
  /** Takes the records of answers. */
  readonly buffer: UpsertBuffer<R>;
  readonly edits: EditsState<R>;
  readonly host: Pick<RunHost, 'client' | 'deadline' | 'now'>;
  /** True where a run has noted on cells why they were not sent. */
  readonly hasNotes: boolean;
  /** Returns whether the person wants the run to end. */
  readonly isCancelled: () => boolean;
  /** Keeps in the sheet what is known of the rows. */
  readonly remember: () => void;
}

export interface SentEdits {
  changed: number;
  created: number;
  refused: number;
  /** Rows that the service has accepted and not yet dealt with. */
  accepted: number;
  /** Ids of records that the service no longer has; they count as refused. */
  readonly gone: string[];
  /** Rows of which nobody can tell which record they are; they count as refused. */
  unsettled: readonly UnsettledRow[];
  /** The error of the first request of which nobody knows whether it was carried out. */
  unsure: JobsheetError | undefined;
  stop: Stop;
}

/** Sends rows window after window, as long as time and the person allow. */
export function sendInWindows<R>(
  { host, isCancelled }: SendContext<R>,
  sent: SentEdits,
  rows: readonly EditedRow[],
  send: (window: readonly EditedRow[]) => void,
): void {
  for (let from = 0; from < rows.length; from += EDITS_AT_ONCE) {
    if (!host.deadline.allows(WORST_WINDOW)) sent.stop = { kind: 'out-of-time' };
    else if (isCancelled()) sent.stop = { kind: 'cancelled' };
    if (sent.stop.kind !== 'finished') return;
    send(rows.slice(from, from + EDITS_AT_ONCE));
  }
}

/**
 * Puts the record of an answer into the buffer.
 * @param isWanted Returns whether an id can be that of the row: services have answered with another record.
 * @returns Its id; undefined where there is none.
 */
export function takeAnswer<R>(
  { stream, edits, rows, buffer }: SendContext<R>,
  body: unknown,
  isWanted: (id: string) => boolean,
): string | undefined {
  const record = edits.rules.read(body);
  const [row] = record ? rows.rowsFor([record], stream.idOf) : [];
  if (!row || !isWanted(row.id)) return undefined;
  buffer.put(row);
  return row.id;
}

/** Returns what is wrong with a row. A refusal that names no field is about the whole row. */
export function faultsOf({ faults, error }: Refusal): readonly FieldFault[] {
  return faults.length > 0 ? faults : [{ field: '', message: error.message }];
}

/** Removes notes from rows that the person has corrected since, or that are as they were again. @param all 1-based. */
export function clearNotes<R>(context: SendContext<R>, all: readonly number[]): void {
  const rowOf = new Map(all.map((row) => [String(row), row]));
  noteFaults(context, { rowOf }, new Map([...rowOf.keys()].map((key) => [key, []])));
}

/** Notes on cells why they were not sent. @param refusals By id: what is wrong with its row; nothing where it was sent. */
export function noteFaults<R>(
  { rows: { table }, edits: { rules } }: SendContext<R>,
  { rowOf }: Pick<RowIndex, 'rowOf'>,
  refusals: ReadonlyMap<string, readonly FieldFault[]>,
): void {
  const columnOf = (key: string | undefined) => table.columns.findIndex(({ field }) => field.key === key);
  const faults = [...refusals].flatMap(([id, all]) => {
    const row = rowOf.get(id);
    if (row === undefined) return [];
    const lines = new Map<number, string>();
    for (const { field, message } of all) {
      const column = columnOf(field);
      const shown = column < 0 ? Math.max(0, columnOf(rules.required[0])) : column;
      const words = column < 0 && field !== '' ? `${field}: ${message}` : message;
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
