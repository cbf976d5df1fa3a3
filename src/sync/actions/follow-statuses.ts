/** Keeps a field of a stream in step with ‘My status’ beside the records of another one, whichever of them changed. */

import { sameText } from '../../core/cell';
import { asWritten, inCodes } from '../../core/code-words';
import type { LedgerTab } from '../../sheet/ledger/ledger-tab';
import type { LookupSource } from '../../sheet/lookups';
import { requireDone } from '../../sheet/rows/in-place';
import { matchKeys, sameRows, valueAt } from '../../sheet/rows/matching-rows';
import { isBlank, readColumns } from '../../sheet/rows/read-rows';
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

/** Brings the field of the open tab and ‘My status’ of other tabs into step. Changes in our tab are sent like any edit of the person's. Where nothing differs, it only reads. */
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
  const own = follows.by.flatMap(({ own }) => own.map(at));
  const [ids = [], statuses = [], gone = [], ...keys] = readColumns(sheet, [
    table.idColumn,
    at(follows.field),
    at(follows.unless),
    ...own,
  ]);
  const words = columns.find(({ field }) => field.key === follows.field)?.field.words;
  const records = ids.map((id, row): Followed | undefined =>
    sameText(id) === '' || !isBlank(gone[row])
      ? undefined
      : {
          id: sameText(id),
          status: inCodes(words, sameText(statuses[row])),
          at: edits?.editedAt(sameText(id)),
        },
  );
  const ownKeys = matchKeys(follows.by, 'own', keys).map((ofRule) =>
    ofRule.map((key, row) => (records[row] ? key : '')),
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
    for (const [status, tabRows] of told) setStatus(tab, tabRows, status, new Date(now()));
  }
  if (changed.size > 0) writeStatuses(table, follows.field, changed, readIndex(table));
  if (ledger.write({ entries: after, fields: [] })) flushWrites();
}

/** Reads the rows of a tab with ‘My status’; none where the person has no such column. */
function openSource(
  spreadsheet: RunHost['spreadsheet'],
  { tab, sheetId, syncId }: LookupSource,
  { by }: StatusLink,
) {
  const sheet = findTab(spreadsheet, tab, sheetId);
  const columns = sheet ? findStatusColumns(sheet) : {};
  if (!sheet || !columns.status) return [];
  const tags = columnTags(sheet, syncId);
  const columnsOfTheirs = readColumns(
    sheet,
    by.flatMap(({ theirs }) => theirs.map((key) => tags[key])),
  );
  const keys = matchKeys(by, 'theirs', columnsOfTheirs);
  const mine = new Map(readStatuses(sheet, columns).map((status) => [status.row, status]));
  const count = Math.max(0, ...keys.map(({ length }) => length));
  const rows = Array.from({ length: count }, (_, index) => {
    const said = mine.get(index + FIRST_ROW);
    return {
      row: index + FIRST_ROW,
      mine: said?.status ?? '',
      mineAt: said?.since instanceof Date ? said.since.getTime() : undefined,
    };
  });
  return [{ sheet, rows, keys }];
}

function writeStatuses<R>(
  table: RowSession<R>['table'],
  key: string,
  changed: ReadonlyMap<string, string>,
  index: MutableRowIndex,
): void {
  const rows = [...changed].map(([id, status]) => ({
    id,
    cells: table.columns.map(({ field }) => (field.key === key ? asWritten(field.words, status) : '')),
  }));
  requireDone(fillColumns(table, index, rows, [key]));
}
