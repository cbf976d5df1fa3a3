/** Rows of two tabs that are about the same thing name each other, in a column of each that is looked up. */

import { fillLookups } from '../../sheet/lookups';
import { activeSpreadsheet, flushWrites } from '../../sheet/spreadsheet';
import type { TableMemo } from '../../sheet/table/table';
import { alone } from '../../store/lock';
import { readDocument } from '../../store/properties';
import { readRunState } from '../../store/run-state';
import { changeSync, type SavedSync } from '../../store/syncs';
import type { AnyStream } from '../../streams/stream';
import { sourcesOf } from '../definitions/saved-syncs';
import { openSyncTable } from '../definitions/sync-table';
import type { Offer } from '../offer';

/** Gives a sync the column that names rows of another stream. One that the person has had and left out stays out. */
export function withLink(sync: SavedSync, { lookups = [] }: AnyStream, to: AnyStream): SavedSync {
  const link = lookups.find(({ from }) => from.stream === to.id && from.field === to.fields[0]?.key)?.field;
  if (!link || sync.fields.includes(link)) return sync;
  const document = readDocument();
  if (readRunState<TableMemo>(sync.id, document).table?.made.includes(link)) return sync;
  changeSync(sync.id, ({ fields }) => ({ fields: [...fields, link] }), document);
  return { ...sync, fields: [...sync.fields, link] };
}

/** Fills what is looked up in the tab of a sync, now and without a request. */
export function fillLinks(sync: SavedSync, stream: AnyStream, offer: Offer): void {
  alone(sync.id, () => {
    const table = openSyncTable(sync, stream);
    const looked = fillLookups(activeSpreadsheet(), table, stream.lookups ?? [], (wanted) =>
      sourcesOf(offer, wanted),
    );
    if (looked) flushWrites();
  });
}
