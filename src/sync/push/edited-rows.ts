/** Reads what the person wrote into a table: cells that differ from what both sides held, and rows without an id. */
import { type Cell, sameText } from '../../core/cell';
import { showsFingerprint, UNKNOWN } from '../../core/cell-fingerprint';
import { inCodes } from '../../core/code-words';
import { fromCell } from '../../core/from-cell';
import { isNewWord, readCopiedId } from '../../core/row-id';
import type { WallClock } from '../../core/wall-clock';
import { isTombstone } from '../../sheet/ledger/row-ledger';
import { columnsMoved } from '../../sheet/rows/in-place';
import type { OwnRow } from '../../sheet/rows/read-rows';
import type { IdChange } from '../../sheet/rows/write-ids';
import { byOneClock } from '../../sheet/spreadsheet';
import { cellsOfRow, type Table, tableFields } from '../../sheet/table/table';
import type { Edits, Values } from '../../streams/edits';
import type { FieldFault } from '../../streams/service';
import { type TellingColumns, tellingColumns } from '../run/row-ids/recognizer';
import { openRowQuestion } from '../run/row-ids/row-question';
import { type SettledRows, settleRows, type UnsettledRow } from '../run/row-ids/settle-edited-rows';
import type { RowSession } from '../run/row-session';
import { cellsEntry, fingerprintsBefore } from './cell-entries';
import { readPendingId } from './pending-ids';

export interface EditedRow {
  /** 1-based. */
  readonly row: number;
  /** Empty for a row that is new. */
  readonly id: string;
  /** One for each column of the table. */
  readonly cells: readonly Cell[];
  readonly values: Values;
  /** Cells that no service could take. */
  readonly faults: readonly FieldFault[];
  /** True where the service no longer has its record. */
  readonly isGone: boolean;
}

export interface EditedRows {
  readonly changed: readonly EditedRow[];
  /** Rows without an id, or with a pending one. */
  readonly added: readonly EditedRow[];
  /** Rows with edits of which nobody can tell which record they are. */
  readonly unsettled: readonly UnsettledRow[];
  /** Copies whose id does not say yet that they are copies. */
  readonly copies: readonly IdChange[];
  /** Rows that have nothing to send; 1-based. */
  readonly inOrder: readonly number[];
}

/** Reads all rows at once, with the headings: a cell under another heading is never sent. */
export function readEdits<R>(session: RowSession<R>, rules: Edits<R>): EditedRows {
  const { table, ledger } = session;
  const { required } = rules;
  const fields = tableFields(table);
  const changed: EditedRow[] = [];
  const added: EditedRow[] = [];
  const rows = byOneClock(session.clock, () => readTable(table));
  const clock = session.clock.last();
  const telling = tellingColumns(fields, rules, session.lookups);
  const { changes, unsettled } = settle(session, rules, rows);
  // Rows that must get another id first wait for the next run.
  const waiting = new Set([...changes, ...unsettled].map(({ row }) => row));
  const isWhole = ({ values }: EditedRow) => required.every((key) => values[key]);
  const unsettledRows = new Map(unsettled.map((one) => [one.row, one]));
  const told: UnsettledRow[] = [];
  const inOrder: number[] = [];
  for (const { row, id: stands, cells } of rows) {
    const id = isNewWord(stands) ? '' : stands;
    const isNew = id === '' || readPendingId(id) !== undefined;
    const before = isNew ? undefined : knownFingerprints(session, id, cells, telling);
    const isEdited = (at: number) => {
      if (before === undefined) return cells[at] !== '';
      const was = before[at] ?? UNKNOWN;
      return was !== UNKNOWN && !showsFingerprint(was, fields[at]?.type ?? 'text', cells[at], clock);
    };
    const edited: EditedRow = {
      row,
      id,
      cells,
      ...valuesOf(table, cells, clock, isEdited),
      isGone: isTombstone(ledger.get(id)),
    };
    const hasEdits = Object.keys(edited.values).length + edited.faults.length > 0;
    const one = unsettledRows.get(row);
    if (one && (one.kind === 'doubled' ? hasEdits : isWhole(edited))) told.push(one);
    else if (waiting.has(row)) continue;
    else if (isNew && isWhole(edited)) added.push(edited);
    else if (before && hasEdits) changed.push(edited);
    else inOrder.push(row);
  }
  const copies = changes.filter(({ id }) => readCopiedId(id));
  return { changed, added, unsettled: told, copies, inOrder };
}

/**
 * Returns what both sides held. A row that got its id by hand and was never synced has blank cells where nobody emptied one:
 * of those nothing is known, and the next run fills them. Of a record that was gone before its cells were kept, what stands there now counts as known.
 */
function knownFingerprints<R>(
  session: RowSession<R>,
  id: string,
  cells: readonly Cell[],
  { service, required }: TellingColumns,
): readonly string[] | undefined {
  if (session.ledger.get(id)?.kind === 'soft-deleted')
    session.remember(id, {
      kind: 'cells',
      fingerprints: session.fingerprintsOf(cells),
      isTombstone: true,
    });
  const before = fingerprintsBefore(session, id);
  const isBlank = (at: number) => cells[at] === '';
  const wasSynced = (at: number) => before?.[at] !== '' && before?.[at] !== UNKNOWN;
  if (!before || !service.some(wasSynced) || !service.every(isBlank) || required.some(isBlank)) return before;
  const known = before.map((fingerprint, at) => (isBlank(at) ? UNKNOWN : fingerprint));
  session.edits?.unknownBlanks.add(id);
  session.remember(id, {
    kind: 'cells',
    fingerprints: known.slice(1),
    isTombstone: cellsEntry(session, id)?.isTombstone === true,
  });
  return known;
}

function settle<R>(
  { table, ledger, lookups, clock }: RowSession<R>,
  rules: Edits<R>,
  rows: readonly OwnRow[],
): SettledRows {
  const times = new Map<string, number>();
  for (const { id } of rows) times.set(id, (times.get(id) ?? 0) + 1);
  const isInQuestion = ({ id, cells }: OwnRow) =>
    id === '' ? cells.some((cell) => cell !== '') : readCopiedId(id) || (times.get(id) ?? 0) > 1;
  const inQuestion = rows.filter(isInQuestion);
  return settleRows(openRowQuestion({ table, ledger, rules, lookups, clock })(inQuestion, times));
}

function valuesOf<R>(
  { columns }: Table<R>,
  cells: readonly Cell[],
  clock: WallClock,
  isEdited: (at: number) => boolean,
) {
  const values: Record<string, unknown> = {};
  const faults: FieldFault[] = [];
  columns.forEach(({ field: { key, type, editable, words } }, at) => {
    if (!editable || !isEdited(at)) return;
    const cell = cells[at];
    const taken = fromCell(type, typeof cell === 'string' ? inCodes(words, cell) : cell, clock);
    if ('because' in taken) faults.push({ field: key, message: taken.because });
    else values[key] = taken.value;
  });
  return { values, faults };
}

function readTable<R>(table: Table<R>): OwnRow[] {
  const { sheet, columns, idColumn, headings } = table;
  const positions = columns.map(({ position }) => position);
  const first = Math.min(...positions);
  const width = Math.max(...positions) - first + 1;
  const [heading = [], ...lines]: unknown[][] = sheet.getSheetValues(1, first, sheet.getLastRow(), width);
  if (positions.some((position) => String(heading[position - first]).trim() !== headings[position - 1])) {
    throw columnsMoved('read it. Nothing was sent; sync again.');
  }
  return lines.map((line, at) => ({
    row: at + 2,
    id: sameText(line[idColumn - first]),
    cells: cellsOfRow(table, line, first),
  }));
}
