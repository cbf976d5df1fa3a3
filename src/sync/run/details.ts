/**
 * Fields that lists do not show cost a request for each record. They are asked for when a record is new or when what the
 * list says of it has changed, a window at a time, and each window is written before the next is asked for.
 */
import { type Cell, sameCell } from '../../core/cell';
import type { Client } from '../../http/client';
import { DETAILS_MISSING, type LedgerEntry } from '../../sheet/ledger/row-ledger';
import { readCells } from '../../sheet/rows/row-compare';
import { type RowIndex, readIndex } from '../../sheet/rows/row-index';
import { adjacentColumns } from '../../sheet/rows/upsert-plan';
import type { PageRequest } from '../../streams/page';
import type { Stream } from '../../streams/stream';
import { isAsBefore, lacksDetails } from './former-fields';
import { cellOf, isUnlisted, type RecordRow } from './record-rows';
import type { RowSession } from './row-session';
import type { UpsertBuffer } from './upsert-buffer';

/** Requests side by side; Google answers as fast as the slowest of them. */
export const DETAILS_AT_ONCE = 50;

/** The outcome of a request. Without a record there are no details any more, and asking again would not bring them back. */
interface Detail<R> {
  readonly record?: R | undefined;
  /** The service could not tell just now. */
  readonly isLate?: true;
}

/** @throws JobsheetError when none of them can be had. */
export function askDetails<R>(
  { details }: Stream<R>,
  client: Client,
  ids: readonly string[],
): ReadonlyMap<string, Detail<R>> {
  if (!details) return new Map();
  // Where one answer holds several records, it is asked for once.
  const requests = ids.map(details.request);
  const names = requests.map((request) => JSON.stringify(request));
  const asked = [...new Set(names)];
  const outcomes = client.getEach(asked.map((name) => requests[names.indexOf(name)] as PageRequest));
  return new Map(
    ids.map((id, at) => {
      const outcome = outcomes[asked.indexOf(names[at] as string)];
      if (outcome?.kind === 'gone') return [id, {}];
      const record = outcome?.kind === 'answer' ? details.read(outcome.body, id) : undefined;
      return [id, record === undefined ? { isLate: true } : { record }];
    }),
  );
}

/**
 * Fills the details of the first rows that wait.
 * @returns How many rows are ready to be written. @throws JobsheetError when no details can be had.
 */
export function fillDetails<R>(
  session: RowSession<R>,
  buffer: UpsertBuffer<R>,
  stream: Stream<R>,
  client: Client,
): number {
  const { table } = session;
  const index = session.index ?? readIndex(table);
  const rows = nextRows(session, buffer, client.atOnce(DETAILS_AT_ONCE));
  const doubtful = rows.filter(({ id }) => index.rowOf.has(id) && isDoubtful(session.ledger.get(id)));
  const inTab = readCells(table, index, doubtful);
  const wanted = rows.filter(
    (row) => lacksListed(session, row) && needsDetails(session, index, row, inTab.get(row.id)),
  );
  const ids = wanted.map(({ id }) => id);
  const answers = askDetails(stream, client, ids);
  // Asking took time: what was read of the tab may be true no more.
  session.takeLook();
  const unanswered = wanted.filter(({ id }) => index.rowOf.has(id) && !answers.get(id)?.record);
  const kept = new Map([...inTab, ...readCells(table, index, unanswered)]);
  for (const row of rows) buffer.put(withDetails(session, row, answers.get(row.id), kept.get(row.id)));
  return rows.length;
}

/** @param kept The cells of the row in the tab, which stay where there was no answer. */
function withDetails<R>(
  { table, problems }: RowSession<R>,
  row: RecordRow<R>,
  answer: Detail<R> | undefined,
  kept: readonly Cell[] | undefined,
): RecordRow<R> {
  problems.detailsLate.delete(row.id);
  if (answer && !answer.record) problems[answer.isLate ? 'detailsLate' : 'detailsGone'].add(row.id);
  const cells = row.cells.map((cell, at) => {
    const field = table.columns[at]?.field;
    if (!field || !isUnlisted(field, row.record)) return cell;
    return answer?.record ? cellOf(answer.record, field, problems) : (kept?.[at] ?? cell);
  });
  return { ...row, cells, ...(answer?.isLate ? { entry: DETAILS_MISSING } : {}) };
}

/** Returns the first rows that wait: a block of those whose details the list holds, or as many as are asked for at once. */
function nextRows<R>(session: RowSession<R>, buffer: UpsertBuffer<R>, most: number): RecordRow<R>[] {
  const block = buffer.first(Math.max(most, buffer.rowsInBlock));
  const next = block.findIndex((row) => lacksListed(session, row));
  return next < 0 ? block : next > 0 ? block.slice(0, next) : block.slice(0, most);
}

/** Returns whether the list leaves out a detail of the record that has a column. */
function lacksListed<R>({ table }: RowSession<R>, { record }: RecordRow<R>): boolean {
  return table.columns.some(({ field }) => isUnlisted(field, record));
}

function isDoubtful(known: LedgerEntry | undefined): boolean {
  return known === undefined || known.kind === 'unsure';
}

function needsDetails<R>(
  rows: RowSession<R>,
  { rowOf }: RowIndex,
  row: RecordRow<R>,
  inTab: readonly Cell[] | undefined,
): boolean {
  if (inTab) return !isFilled(rows, row, inTab);
  // One that is known and not there was removed by the person.
  if (!rowOf.has(row.id)) return !rows.ledger.has(row.id);
  return !isAsBefore(rows, row) || lacksDetails(rows);
}

/**
 * Returns whether a run that was killed has written the details of a row. Columns side by side are written at once, so one
 * cell of theirs tells of all.
 */
function isFilled<R>(
  { table: { columns }, clock }: RowSession<R>,
  row: RecordRow<R>,
  inTab: readonly Cell[],
): boolean {
  const isDetail = (at: number) => columns[at]?.field.detail;
  return (
    row.cells.every((cell, at) => isDetail(at) || sameCell(inTab[at], cell, clock.last)) &&
    adjacentColumns(columns).every(
      ({ indexes }) => !indexes.some(isDetail) || indexes.some((at) => isDetail(at) && inTab[at] !== ''),
    )
  );
}
