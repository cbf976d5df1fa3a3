/** The view of what waits today: read, set, and gone to. */
import { dayOfWall, wallClock, wallOfSerial } from '../../core/wall-clock';
import { activeSpreadsheet } from '../../sheet/spreadsheet';
import { OFFER } from '../../sources/catalog';
import { keepQuietDays, keepWaiting, loadToDo } from '../../store/to-do';
import { checkQuietDays, type QuietDays, type ToDoKind } from '../../streams/to-do';
import { readToDo, showRow, todayOf } from '../../sync/actions/to-do';
import { findSaved } from '../../sync/definitions/saved-syncs';

export interface ToDoEntry {
  readonly kind: ToDoKind;
  readonly sync: string;
  readonly id: string;
  readonly tab: string;
  readonly names: readonly string[];
  readonly status: string;
  readonly step: string;
  /** "2026-11-28": when it is due, takes place, or became quiet for too long. */
  readonly day: string;
  /** Days from today to that day; negative where it has passed. */
  readonly inDays: number;
}

export interface ToDoList {
  readonly entries: readonly ToDoEntry[];
  /** How many more wait: nobody reads hundreds. */
  readonly more: number;
  readonly quietDays: QuietDays;
}

const MOST_ENTRIES = 100;

export function readToDoList(): ToDoList {
  const now = Date.now();
  const { quietDays, seen } = loadToDo();
  const today = todayOf(wallClock(activeSpreadsheet().getSpreadsheetTimeZone()), now);
  const items = readToDo(OFFER, now, quietDays);
  keepWaiting(today, items.length, seen);
  const entries = items.slice(0, MOST_ENTRIES).map(({ row: _, day, ...item }) => ({
    ...item,
    day: dayOfWall(wallOfSerial(day)) ?? '',
    inDays: day - today,
  }));
  return { entries, more: items.length - entries.length, quietDays };
}

export function setQuietDays(given: unknown): ToDoList {
  keepQuietDays(checkQuietDays(given));
  return readToDoList();
}

export function showToDoRow(sync: string, id: string): void {
  showRow(findSaved(sync, OFFER), OFFER, id);
}
