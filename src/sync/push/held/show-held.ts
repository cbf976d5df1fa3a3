/** Shows the person all cells that wait for their answer, by selecting them in the tab: notes would have to be removed again. */
import { sameText } from '../../../core/cell';
import { openLedger } from '../../../sheet/ledger/ledger-tab';
import { readColumns } from '../../../sheet/rows/read-rows';
import { selectCells } from '../../../sheet/selection';
import { activeSpreadsheet } from '../../../sheet/spreadsheet';
import { alone } from '../../../store/lock';
import type { SavedSync } from '../../../store/syncs';
import type { AnyStream } from '../../../streams/stream';
import { openSyncTable } from '../../definitions/sync-table';
import { type CellList, keysListed, listsNew } from '../edited-cells';
import { ledgerName } from './held-edits';

/** @throws JobsheetError when a run is on its way. */
export function showHeld(sync: SavedSync, stream: AnyStream): void {
  alone(sync.id, () => {
    const { sheet, columns, idColumn } = openSyncTable(sync, stream);
    const ledger = openLedger(activeSpreadsheet(), sync.id).under(ledgerName(sync.id));
    const list: CellList = ledger.ledger?.entries ?? new Map();
    const at = (key: string) => columns.find(({ field }) => field.key === key)?.position;
    const required = (stream.edits?.required ?? []).map(at);
    const [ids = [], ...needed] = readColumns(sheet, [idColumn, ...required]);
    const isNew = (row: number) =>
      listsNew(list) && sameText(ids[row]) === '' && needed.every((cells) => sameText(cells[row]) !== '');
    const cells = ids.flatMap((id, row) => {
      const positions = isNew(row) ? required : keysListed(list, sameText(id)).map(at);
      return positions.flatMap((position) => (position === undefined ? [] : [{ row: row + 2, position }]));
    });
    selectCells(sheet, cells);
  });
}
