/**
 * Fields that lists do not show cost a request for each record. They are asked for when a record is new or when what the
 * list says of it has changed, a window at a time, and each window is written before the next is asked for.
 */
import { type Cell, sameCell } from '../../core/cell';
import type { Client } from '../../http/client';
import { DETAILS_MISSING, UNSURE } from '../../sheet/ledger/row-ledger';
import { adjacentColumns } from '../../sheet/rows/adjacent';
import { readCells } from '../../sheet/rows/row-compare';
import { type RowIndex, readIndex } from '../../sheet/rows/row-index';
import type { Table } from '../../sheet/table/table';
import type { Stream } from '../../streams/stream';
import { cellOf, type RecordRow } from './record-rows';
import { isAsBefore, lacksDetails, type RowSession } from './row-session';

/** Whether a column was chosen that lists do not show. */
export function showsDetails<R>({ columns }: Table<R>): boolean {
  return columns.some(({ field }) => field.detail);
}

/** Side by side; Google answers as fast as the slowest of them. */
export const DETAILS_AT_ONCE = 50;

/** What became of a request: neither is a record that is gone, and asking again would not bring it back. */
export interface Detail<R> {
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
  const outcomes = client.getEach(ids.map(details.request));
  return new Map(
    ids.map((id, place) => {
      const outcome = outcomes[place];
      if (outcome?.kind === 'gone') return [id, {}];
      const record = outcome?.kind === 'answer' ? details.read(outcome.body) : undefined;
      return [id, record === undefined ? { isLate: true } : { record }];
    }),
  );
}

/**
 * Fills the details of the first rows that wait.
 * @returns How many rows are ready to be written. @throws JobsheetError when no details can be had.
 */
export function fillDetails<R>(state: RowSession<R>, stream: Stream<R>, client: Client): number {
  const { table, problems, waiting } = state;
  const index = state.index ?? readIndex(table);
  const most = client.atOnce(DETAILS_AT_ONCE);
  const rows = [...waiting.values()].slice(0, most);
  const inTab = readCells(
    table,
    index,
    rows.filter(({ id }) => index.rowOf.has(id) && isDoubtful(state.ledger.get(id))),
  );
  const wanted = rows.filter((row) => needsDetails(state, index, row, inTab.get(row.id)));
  const answers = askDetails(
    stream,
    client,
    wanted.map(({ id }) => id),
  );
  // Asking took time: what was seen of the tab may be true no more.
  state.look = undefined;
  const unanswered = wanted.filter(({ id }) => index.rowOf.has(id) && !answers.get(id)?.record);
  const kept = new Map([...inTab, ...readCells(table, index, unanswered)]);
  for (const row of rows) {
    const answer = answers.get(row.id);
    problems.detailsLate.delete(row.id);
    if (answer && !answer.record) problems[answer.isLate ? 'detailsLate' : 'detailsGone'].add(row.id);
    const cells = row.cells.map((cell, place) => {
      const field = table.columns[place]?.field;
      if (!field?.detail) return cell;
      return answer?.record ? cellOf(answer.record, field, problems) : (kept.get(row.id)?.[place] ?? cell);
    });
    waiting.set(row.id, { ...row, cells, ...(answer?.isLate ? { fingerprint: DETAILS_MISSING } : {}) });
  }
  return rows.length;
}

function isDoubtful(remembered: string | undefined): boolean {
  return remembered === undefined || remembered === UNSURE;
}

function needsDetails<R>(
  state: RowSession<R>,
  { rowOf }: RowIndex,
  row: RecordRow<R>,
  inTab: readonly Cell[] | undefined,
): boolean {
  if (inTab) return !isFilled(state, row, inTab);
  // One that is remembered and not there was removed by the person.
  if (!rowOf.has(row.id)) return !state.ledger.has(row.id);
  return !isAsBefore(state, row) || lacksDetails(state);
}

/**
 * Whether a run that was killed has written the details of a row. Columns side by side are written at once, so one cell of
 * theirs tells of all.
 */
function isFilled<R>(
  { table: { columns }, clock }: Pick<RowSession<R>, 'table' | 'clock'>,
  row: RecordRow<R>,
  inTab: readonly Cell[],
): boolean {
  const isDetail = (place: number) => columns[place]?.field.detail;
  return (
    row.cells.every((cell, place) => isDetail(place) || sameCell(inTab[place], cell, clock.last)) &&
    adjacentColumns(columns).every(
      ({ places }) =>
        !places.some(isDetail) || places.some((place) => isDetail(place) && inTab[place] !== ''),
    )
  );
}
