/** Reads what waits in all tabs of the syncs, and goes to one of its rows. */
import { sameText } from '../../core/cell';
import { configError } from '../../core/errors';
import { serialOfWall, startOfDay, type WallClock, wallClock } from '../../core/wall-clock';
import { isBlank, readColumns } from '../../sheet/rows/read-rows';
import { selectCells } from '../../sheet/selection';
import { activeSpreadsheet } from '../../sheet/spreadsheet';
import { findStatusColumns } from '../../sheet/status-column';
import { columnTags } from '../../sheet/table/column-tags';
import { findTab } from '../../sheet/table/find-tab';
import { type ReadableProperties, readDocument } from '../../store/properties';
import type { SavedSync } from '../../store/syncs';
import type { AnyStream } from '../../streams/stream';
import { byUrgency, type QuietDays, type Waiting, waitingFor } from '../../streams/to-do';
import { listSaved } from '../definitions/saved-syncs';
import { sheetIdOf } from '../definitions/sync-table';
import { type Offer, streamOf } from '../offer';

export interface ToDoItem extends Waiting {
  readonly sync: string;
  readonly tab: string;
  /** By which the row is found again, wherever it has gone meanwhile. */
  readonly id: string;
  /** 1-based. */
  readonly row: number;
  /** The texts that name it, the most telling first. */
  readonly names: readonly string[];
  readonly status: string;
  /** The next step in the person's words, or ''. */
  readonly step: string;
}

/** Returns today in the spreadsheet as a serial number. */
export function todayOf(clock: WallClock, now: number): number {
  return serialOfWall(startOfDay(clock.wallOf(now)));
}

/** Returns everything that waits today, the most urgent first. A tab costs two searches for its columns and one read. */
export function readToDo(offer: Offer, now: number, quiet: QuietDays): ToDoItem[] {
  const spreadsheet = activeSpreadsheet();
  const clock = wallClock(spreadsheet.getSpreadsheetTimeZone());
  const document = readDocument();
  const sound = listSaved(offer, document).filter(({ problem }) => problem === undefined);
  return sound
    .flatMap((sync) => itemsOf(sync, streamOf(offer, sync.stream), document, clock))
    .flatMap(({ item, row }) => {
      const waiting = waitingFor(row, todayOf(clock, now), quiet);
      return waiting ? [{ ...item, ...waiting }] : [];
    })
    .sort((one, other) => byUrgency(one, other) || one.row - other.row);
}

function itemsOf(sync: SavedSync, stream: AnyStream, document: ReadableProperties, clock: WallClock) {
  const { toDo } = stream;
  const sheetId = sheetIdOf(sync, document);
  const sheet = toDo && findTab(activeSpreadsheet(), sync.tab, sheetId);
  if (!toDo || !sheet) return [];
  const own = findStatusColumns(sheet);
  const { names, interview, unless, stands } = toDo;
  if (!own.status && !own.due && !interview && !stands) return [];
  const tags = columnTags(sheet, sync.id);
  const at = (key: string | undefined) => (key === undefined ? undefined : tags[key]);
  const keys = [stream.fields[0]?.key, interview, unless, stands?.field, stands?.since, ...names];
  const columns = readColumns(sheet, [own.status, own.date, own.step, own.due, ...keys.map(at)]);
  const [status, date, step, due, ids = [], interviews, gone, standing, standingSince, ...texts] = columns;
  const words = stream.fields.find(({ key }) => key === stands?.field)?.words;
  return ids.flatMap((cell, index) => {
    const id = sameText(cell);
    if (id === '' || !isBlank(gone?.[index])) return [];
    const mine = sameText(status?.[index]);
    const said = sameText(standing?.[index]);
    const isStanding = stands && mine === '' && [stands.is, words?.[stands.is]].includes(said);
    const row = {
      status: isStanding ? stands.means : mine,
      since: dayOf(isStanding ? standingSince?.[index] : date?.[index], clock),
      due: dayOf(due?.[index], clock),
      interview: dayOf(interviews?.[index], clock),
    };
    const item = {
      sync: sync.id,
      tab: sheet.getName(),
      id,
      row: index + 2,
      names: texts.map((column) => sameText(column[index])).filter((text) => text !== ''),
      status: row.status,
      step: sameText(step?.[index]),
    };
    return [{ item, row }];
  });
}

/** Returns the day that a cell shows, as a serial number; undefined for words, and for numbers that are no day of our time. */
function dayOf(cell: unknown, clock: WallClock): number | undefined {
  if (cell instanceof Date) return serialOfWall(startOfDay(clock.wallOf(cell.getTime())));
  return undefined;
}

/** Goes to the row of a record, wherever it is by now. @throws JobsheetError (config) where it is gone. */
export function showRow(sync: SavedSync, offer: Offer, id: string): void {
  const sheet = findTab(activeSpreadsheet(), sync.tab, sheetIdOf(sync, readDocument()));
  const tags = sheet ? columnTags(sheet, sync.id) : {};
  const { fields, toDo } = streamOf(offer, sync.stream);
  const idColumn = tags[fields[0]?.key ?? ''];
  const [ids = []] = sheet ? readColumns(sheet, [idColumn]) : [];
  const index = ids.findIndex((cell) => sameText(cell) === id);
  if (!sheet || index < 0) throw configError('NO_ROWS', `Its row is no longer in ‘${sync.tab}’.`);
  selectCells(sheet, [{ row: index + 2, position: tags[toDo?.names[0] ?? ''] ?? idColumn ?? 1 }]);
}
