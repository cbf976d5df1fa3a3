/** The highlight of new rows after the person has chosen another time for it. */
import { changeFormats } from '../../sheet/conditional-formats';
import { newFormat } from '../../sheet/new-rows';
import { activeSpreadsheet } from '../../sheet/spreadsheet';
import { columnTags } from '../../sheet/table/column-tags';
import { findTab } from '../../sheet/table/find-tab';
import type { TableMemo } from '../../sheet/table/table';
import { readDocument } from '../../store/properties';
import { readRunState } from '../../store/run-state';
import type { SavedSync } from '../../store/syncs';
import type { AnyStream } from '../../streams/stream';
import { sheetIdOf } from './sync-table';

/** Changes the rule where the person has left it in the tab; a tab that is still to be made gets the right one then. */
export function changeHighlight(sync: SavedSync, { fields }: AnyStream): void {
  const document = readDocument();
  const sheetId = sheetIdOf(sync, document);
  const sheet = sheetId === undefined ? undefined : findTab(activeSpreadsheet(), sync.tab, sheetId);
  const tags = sheet ? columnTags(sheet, sync.id) : {};
  const position = tags[fields.find(({ arrival }) => arrival)?.key ?? ''];
  if (!sheet || position === undefined) return;
  const isOwn = readRunState<TableMemo>(sync.id, document).table?.isOwn;
  const columns = isOwn ? Object.values(tags) : [position];
  changeFormats(sheet, [newFormat(position, columns, sync.newFor)]);
}
