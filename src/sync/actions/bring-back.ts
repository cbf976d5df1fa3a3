/** "Bring back deleted rows": makes Jobsheet forget that the person removed them. */
import { openLedger } from '../../sheet/ledger/row-ledger';
import { activeSpreadsheet, flushWrites } from '../../sheet/spreadsheet';
import { idsInTab, type TableMemo } from '../../sheet/table/table';
import { alone } from '../../store/lock';
import { runStore } from '../../store/runs';
import type { SavedSync } from '../../store/syncs';

/** @returns How many rows the next run may bring back; it will read everything. */
export function bringBack(sync: SavedSync): number {
  return alone(sync.id, () => {
    const spreadsheet = activeSpreadsheet();
    const store = runStore<TableMemo>(sync.id);
    const { checkpoint: _, lastFull: __, ...rest } = store.load();
    const { ledger, write } = openLedger(spreadsheet, sync.id);
    if (!ledger) return 0;
    const here = idsInTab(spreadsheet, {
      tab: sync.tab,
      syncId: sync.id,
      idKey: sync.fields[0] as string,
      memo: rest.table,
    });
    const entries = new Map([...ledger.entries].filter(([id]) => here.has(id)));
    const { reading: ___, ...columns } = ledger;
    if (write({ ...columns, entries })) flushWrites();
    store.save(rest);
    return ledger.entries.size - entries.size;
  });
}
