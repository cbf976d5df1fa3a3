/** Puts the service's values back into cells that the person emptied or changed by mistake, and nothing else of their rows. */
import type { Cell } from '../../../core/cell';
import { requireDone } from '../../../sheet/rows/in-place';
import { readIndex } from '../../../sheet/rows/row-index';
import { fillColumns } from '../../../sheet/rows/upsert';
import { readWindow, startReading } from '../../run/read-pages';
import { noProblems, type RecordRow, recordRows } from '../../run/record-rows';
import type { RowSession } from '../../run/row-session';
import { WORST_WINDOW } from '../../run/run-host';
import type { SentEdits } from '../batches';
import { cellsEntry, fingerprintsBefore } from '../cell-entries';
import { type EditedCell, editedCells, isListed } from '../edited-cells';
import { readEdits } from '../edited-rows';
import type { AskContext, AskedEdits } from './held-edits';

/**
 * Cells that have changed since the person was asked stay as they are. The service is read anew, whatever the
 * filters of the sync: a run that asks only for what changed would not bring these records.
 * @param sent Learns why it stopped, where time or the person did not allow all of it.
 * @returns Whether all that the service still has is back.
 */
export function putBack<R>(context: AskContext<R>, { list }: AskedEdits, sent: SentEdits): boolean {
  const records = readRecords(context, new Set(list.keys()), sent);
  if (!records) return false;
  const { rows, edits } = context;
  const { changed } = readEdits(rows, edits.rules);
  const cells = editedCells(rows.table, changed, (id) => fingerprintsBefore(rows, id));
  const lost = cells.filter((cell) => isListed(list, cell) && records.has(cell.row.id));
  for (const key of new Set(lost.map((cell) => cell.key)))
    fillField(
      context,
      key,
      lost.flatMap((cell) => (cell.key === key ? (records.get(cell.row.id) ?? []) : [])),
    );
  if (lost.length > 0) rememberField(context, lost, records);
  keepAsShown(context, cells, list, records);
  return true;
}

/** @returns undefined where there was no time for all pages. */
function readRecords<R>(
  { stream, rows, host, isCancelled }: AskContext<R>,
  wanted: ReadonlySet<string>,
  sent: SentEdits,
): ReadonlyMap<string, RecordRow<R>> | undefined {
  const paginator = stream.paginate({});
  const found = new Map<string, RecordRow<R>>();
  for (let state = startReading(paginator); !state.done && found.size < wanted.size; ) {
    if (!host.deadline.allows(WORST_WINDOW)) sent.stop = { kind: 'out-of-time' };
    else if (isCancelled()) sent.stop = { kind: 'cancelled' };
    if (sent.stop.kind !== 'finished') return undefined;
    const step = readWindow(paginator, stream.idOf, state, host.client.getAll, 1);
    const records = step.pages.flatMap((page) => page.records);
    const isOther = (id: string) => !wanted.has(id);
    for (const row of recordRows(records, stream.idOf, rows.fields, isOther, noProblems()))
      found.set(row.id, row);
    state = step.state;
  }
  return found;
}

/** Accepts cells as they are whose record the service no longer has: nothing can be put back, and nothing is left to ask. */
function keepAsShown<R>(
  { rows, remember }: AskContext<R>,
  cells: readonly EditedCell[],
  list: AskedEdits['list'],
  records: ReadonlyMap<string, RecordRow<R>>,
): void {
  const gone = cells.filter(
    (cell) => isListed(list, cell) && cell.row.id !== '' && !records.has(cell.row.id),
  );
  for (const { row, key } of gone) rememberCell(rows, row.id, key, row.cells);
  if (gone.length > 0) remember();
}

/** Fills a field of the rows, which is in the sheet when this returns. */
function fillField<R>({ rows }: AskContext<R>, key: string, records: readonly RecordRow<R>[]): void {
  requireDone(fillColumns(rows.table, readIndex(rows.table), records, [key]));
}

/** Keeps in the ledger that both sides hold what the service said. */
function rememberField<R>(
  { rows, remember }: AskContext<R>,
  cells: readonly EditedCell[],
  records: ReadonlyMap<string, RecordRow<R>>,
): void {
  for (const { row, key } of cells) {
    const record = records.get(row.id);
    if (record) rememberCell(rows, row.id, key, record.cells);
  }
  remember();
}

/** Keeps in the ledger that both sides hold what a field has among these cells. */
function rememberCell<R>(rows: RowSession<R>, id: string, key: string, cells: readonly Cell[]): void {
  const entry = cellsEntry(rows, id);
  // The id has no fingerprint.
  const column = rows.fields.findIndex((field) => field.key === key) - 1;
  const shown = rows.fingerprintsOf(cells)[column];
  if (!entry || shown === undefined || entry.fingerprints.length !== rows.fields.length - 1) return;
  const fingerprints = entry.fingerprints.map((before, at) => (at === column ? shown : before));
  rows.remember(id, { ...entry, fingerprints });
}
