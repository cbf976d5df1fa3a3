/**
 * "Bring back deleted rows": the next run brings them. The row ledger keeps them until then, since it also recognizes a row
 * that only lost its id, which must not come twice.
 */
import { openLedger } from '../../sheet/ledger/ledger-tab';
import { activeSpreadsheet } from '../../sheet/spreadsheet';
import { idsInTab } from '../../sheet/table/find-tab';
import type { TableMemo } from '../../sheet/table/table';
import { alone } from '../../store/lock';
import { runStore } from '../../store/run-state';
import type { SavedSync } from '../../store/syncs';

/** Has the next run read everything. @returns How many rows it may bring back. */
export function bringBack(sync: SavedSync): number {
  return alone(sync.id, () => {
    const spreadsheet = activeSpreadsheet();
    const store = runStore<TableMemo>(sync.id);
    const { ledger } = openLedger(spreadsheet, sync.id);
    if (!ledger) return 0;
    const here = idsInTab(spreadsheet, {
      tab: sync.tab,
      syncId: sync.id,
      idKey: sync.fields[0] as string,
      sheetId: store.load().table?.sheetId,
    });
    const missing = [...ledger.entries.keys()].filter((id) => !here.has(id)).length;
    const bringsBack = missing > 0 ? { bringsBack: true } : {};
    store.update({ checkpoint: undefined, lastFull: undefined, ...bringsBack });
    return missing;
  });
}
