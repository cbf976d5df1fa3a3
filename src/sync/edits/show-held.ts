/** Shows the person all cells that wait for their word, by selecting them in the tab: a note on each would have to be cleared up. */
import { sameText } from '../../core/cell';
import type { AnyStream } from '../../core/stream';
import { columnsOf } from '../../sheet/lookup-cells';
import { openMemory } from '../../sheet/memory';
import { selectCells } from '../../sheet/select-cells';
import { activeSpreadsheet } from '../../sheet/spreadsheet';
import { alone } from '../../store/lock';
import type { SavedSync } from '../../store/syncs';
import { openSyncTable } from '../sync-table';
import { ledgerName } from './asked-edits';
import { type CellList, keysListed, listsNew } from './edited-cells';

/** @throws JobsheetError when a run is on its way. */
export function showHeld(sync: SavedSync, stream: AnyStream): void {
  alone(sync.id, () => {
    const { sheet, columns, idColumn } = openSyncTable(sync, stream);
    const ledger = openMemory(activeSpreadsheet(), sync.id).under(ledgerName(sync.id));
    const list: CellList = ledger.memory?.entries ?? new Map();
    const at = (key: string) => columns.find(({ field }) => field.key === key)?.position;
    const required = (stream.edits?.required ?? []).map(at);
    const [ids = [], ...needed] = columnsOf(sheet, [idColumn, ...required]);
    const isNew = (row: number) =>
      listsNew(list) && sameText(ids[row]) === '' && needed.every((cells) => sameText(cells[row]) !== '');
    const cells = ids.flatMap((id, row) => {
      const positions = isNew(row) ? required : keysListed(list, sameText(id)).map(at);
      return positions.flatMap((position) => (position === undefined ? [] : [{ row: row + 2, position }]));
    });
    selectCells(sheet, cells);
  });
}
