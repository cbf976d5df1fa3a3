/** What a person does with the rows that are new: goes to them, and says that they have seen them. */
import { configError } from '../../core/errors';
import { clearNewRows, type NewRow, newColumn, readNewRows, selectNewRows } from '../../sheet/new-rows';
import { requireLayout } from '../../sheet/rows/in-place';
import { readIndex } from '../../sheet/rows/row-index';
import { flushWrites } from '../../sheet/spreadsheet';
import type { Table, TableMemo } from '../../sheet/table/table';
import { alone } from '../../store/lock';
import { runStore } from '../../store/run-state';
import type { SavedSync } from '../../store/syncs';
import { arrivalsAt, newsOf } from '../../streams/new-rows';
import { openSyncTable } from '../definitions/sync-table';
import { type Offer, streamOf } from '../offer';

interface NewRows {
  readonly table: Table<object>;
  readonly position: number;
  readonly rows: readonly NewRow[];
}

/** @throws JobsheetError (config) where the tab has no column ‘New’. */
function findNewRows(sync: SavedSync, offer: Offer): NewRows {
  const table = openSyncTable(sync, streamOf(offer, sync.stream));
  const position = newColumn(table);
  if (position === undefined) {
    throw configError(
      'NO_NEW_COLUMN',
      `‘${sync.tab}’ has no column ‘New’. Open Jobsheet, choose Edit on its card, and tick ‘New’ under Columns.`,
    );
  }
  return { table, position, rows: readNewRows(table.sheet, position) };
}

/** Selects the rows that count as new now. @returns How many there are. */
export function showNewRows(sync: SavedSync, offer: Offer, now: number): number {
  const { table, rows } = findNewRows(sync, offer);
  const arrivals = arrivalsAt(rows.map(({ at }) => at));
  const news = newsOf(arrivals, now, sync.newFor);
  const recent = news ? rows.filter(({ at }) => at >= news.since) : [];
  selectNewRows(table, recent);
  runStore<TableMemo>(sync.id).update({ arrivals });
  return recent.length;
}

/**
 * Empties ‘New’ in every row. Alone in the document: a run marks rows meanwhile, and would count those that were seen.
 * @returns How many rows were marked.
 */
export function seeNewRows(sync: SavedSync, offer: Offer): number {
  return alone(sync.id, () => {
    const { table, position, rows: dated } = findNewRows(sync, offer);
    // A date in a row that the person made is theirs.
    const { rowOf, rowsOfDoubled } = readIndex(table);
    const ours = new Set([...rowOf.values(), ...[...rowsOfDoubled.values()].flat()]);
    const rows = dated.filter(({ row }) => ours.has(row));
    // What stands at the position of a column that was moved is not ours to empty.
    requireLayout(table);
    clearNewRows(table.sheet, position, rows);
    flushWrites();
    runStore<TableMemo>(sync.id).update({ arrivals: undefined });
    return rows.length;
  });
}
