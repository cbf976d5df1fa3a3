/** Keeps ‘My status’ beside the records of another stream and a field of ours in step, whichever of them was changed. */
import { sameText } from '../../core/cell';
import type { LedgerTab } from '../../sheet/ledger/ledger-tab';
import { columnsOf, isBlank, keysOf, type LookupSource, valueAt } from '../../sheet/lookups';
import { requireDone } from '../../sheet/rows/in-place';
import { sameRows } from '../../sheet/rows/matching-rows';
import { type MutableRowIndex, readIndex } from '../../sheet/rows/row-index';
import { fillColumns } from '../../sheet/rows/upsert';
import { flushWrites } from '../../sheet/spreadsheet';
import { findStatusColumns, readStatuses, setStatus } from '../../sheet/status-column';
import { columnTags } from '../../sheet/table/column-tags';
import { findTab } from '../../sheet/table/find-tab';
import { KEY } from '../../store/keys';
import { reversed } from '../../streams/lookup';
import type { StatusLink } from '../../streams/status-link';
import type { RowSession } from '../run/row-session';
import type { RunHost } from '../run/run-host';
import { stepStatus } from './step-status';

/** 1-based, below the headings. */
const FIRST_ROW = 2;

interface Followed {
  readonly id: string;
  status: string;
  /** Epoch milliseconds. */
  readonly at: number | undefined;
}

/** What changes in our tab is sent like any edit of the person's. Reads only, where nothing is to change. */
export function followStatuses<R>(
  follows: StatusLink,
  { table, edits }: RowSession<R>,
  { spreadsheet, sourcesOf, now }: RunHost,
  ledgerTab: LedgerTab,
): void {
  const { sheet, columns, syncId } = table;
  const at = (key: string) => columns.find(({ field }) => field.key === key)?.position;
  const sources = at(follows.field) === undefined ? [] : sourcesOf(follows.stream);
  const tabs = sources.flatMap((source) => openSource(spreadsheet, source, follows));
  if (tabs.length === 0) return;
  const own = follows.by.flatMap((way) => way.own.map(at));
  const [ids = [], statuses = [], gone = [], ...keys] = columnsOf(sheet, [
    table.idColumn,
    at(follows.field),
    at(follows.unless),
    ...own,
  ]);
  const records = ids.map((id, row): Followed | undefined =>
    sameText(id) === '' || !isBlank(gone[row])
      ? undefined
      : { id: sameText(id), status: sameText(statuses[row]), at: edits?.editedAt(sameText(id)) },
  );
  const ownKeys = keysOf(follows.by, (way) => way.own.length, keys).map((ofWay) =>
    ofWay.map((key, row) => (records[row] ? key : '')),
  );
  const ledger = ledgerTab.under(KEY.followedStatuses + syncId);
  const before = new Map(ledger.ledger?.entries);
  const after = new Map(before);
  const changed = new Map<string, string>();
  for (const { sheet: tab, rows, keys: theirKeys } of tabs) {
    const told = new Map<string, number[]>();
    const recordFor = sameRows(reversed(follows.by), theirKeys, ownKeys);
    for (const { row, mine, mineAt } of rows) {
      const found = valueAt(records, recordFor(row - FIRST_ROW));
      if (!found) continue;
      const { id, status, at: theirsAt } = found;
      const step = stepStatus(follows.words, {
        mine,
        mineAt,
        theirs: status,
        theirsAt,
        before: before.get(id),
      });
      if (step.theirs !== undefined) {
        found.status = step.theirs;
        changed.set(id, step.theirs);
      }
      if (step.mine !== undefined) told.set(step.mine, [...(told.get(step.mine) ?? []), row]);
      after.set(id, found.status);
    }
    for (const [status, places] of told) setStatus(tab, places, status, new Date(now()));
  }
  if (changed.size > 0) writeStatuses(table, follows.field, changed, readIndex(table));
  if (ledger.write({ entries: after, fields: [] })) flushWrites();
}

/** Rows of a tab that has ‘My status’; none where the person has no such column. */
function openSource(
  spreadsheet: RunHost['spreadsheet'],
  { tab, sheetId, syncId }: LookupSource,
  { by }: StatusLink,
) {
  const sheet = findTab(spreadsheet, tab, sheetId);
  const columns = sheet ? findStatusColumns(sheet) : {};
  if (!sheet || !columns.status) return [];
  const fingerprints = columnTags(sheet, syncId);
  const theirs = columnsOf(
    sheet,
    by.flatMap((way) => way.theirs.map((key) => fingerprints[key])),
  );
  const ways = keysOf(by, (way) => way.theirs.length, theirs);
  const mine = new Map(readStatuses(sheet, columns).map((status) => [status.row, status]));
  const count = Math.max(0, ...ways.map((way) => way.length));
  const rows = Array.from({ length: count }, (_, place) => {
    const said = mine.get(place + FIRST_ROW);
    return {
      row: place + FIRST_ROW,
      mine: said?.status ?? '',
      mineAt: said?.since instanceof Date ? said.since.getTime() : undefined,
    };
  });
  return [{ sheet, rows, keys: ways }];
}

function writeStatuses<R>(
  table: RowSession<R>['table'],
  key: string,
  changed: ReadonlyMap<string, string>,
  index: MutableRowIndex,
): void {
  const rows = [...changed].map(([id, status]) => ({
    id,
    cells: table.columns.map(({ field }) => (field.key === key ? status : '')),
  }));
  requireDone(fillColumns(table, index, rows, [key]));
}
