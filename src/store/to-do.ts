/** After how many days without news a person wants to be reminded, and how much waited when they last looked. */
import { checkQuietDays, type QuietDays, USUAL_QUIET_DAYS } from '../streams/to-do';
import { KEY } from './keys';
import { documentProperties, type ReadableProperties, readRecord, storedRecord } from './properties';

interface ToDoState {
  readonly quietDays?: QuietDays;
  /** How many rows waited on that day (a serial number), when somebody last looked. */
  readonly seen?: { readonly day: number; readonly waiting: number };
}

export function loadToDo(properties: ReadableProperties = documentProperties()): {
  readonly quietDays: QuietDays;
  readonly seen: ToDoState['seen'];
} {
  const { quietDays, seen } = readRecord<ToDoState>(properties, KEY.toDo) ?? {};
  return { quietDays: quietDays ? checkQuietDays(quietDays) : USUAL_QUIET_DAYS, seen };
}

export function keepQuietDays(quietDays: QuietDays): void {
  storedRecord<ToDoState>(documentProperties(), KEY.toDo).update({ quietDays });
}

/** Writes nothing where nothing is new. */
export function keepWaiting(day: number, waiting: number, before: ToDoState['seen']): void {
  if (before?.day === day && before.waiting === waiting) return;
  storedRecord<ToDoState>(documentProperties(), KEY.toDo).update({ seen: { day, waiting } });
}
