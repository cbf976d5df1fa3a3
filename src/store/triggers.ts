/** Notes about the hourly trigger: who turned it on, when it last fired, and how long this person’s triggers have run today. */
import { KEY } from './keys';
import {
  documentProperties,
  type ReadableProperties,
  readRecord,
  readRecords,
  storedRecord,
  userProperties,
} from './properties';

type Properties = GoogleAppsScript.Properties.Properties;

/**
 * The note that a person has an hourly trigger. Google shows a person only their own triggers, so a document property for
 * each person, under a random name, tells the others that there is one.
 */
export interface TriggerNote {
  /** Epoch milliseconds. */
  readonly installedAt: number;
  readonly firedAt?: number;
  /** It fired, but Google wanted the person's permission anew. */
  readonly refused?: true;
}

interface TriggerNotes {
  /** This person's. */
  readonly own: TriggerNote | undefined;
  readonly others: readonly TriggerNote[];
}

export function readTriggerNotes(document: ReadableProperties, user: ReadableProperties): TriggerNotes {
  const notes = readRecords<TriggerNote>(document, KEY.triggerNote);
  const owner = user.getProperty(KEY.triggerOwner) ?? '';
  const others = [...notes].filter(([name]) => name !== owner);
  return { own: notes.get(owner), others: others.flatMap(([, note]) => note ?? []) };
}

export function keepTriggerNote(note: TriggerNote): void {
  const user = userProperties();
  const owner = user.getProperty(KEY.triggerOwner) ?? newOwner(user);
  storedRecord(documentProperties(), KEY.triggerNote + owner).replace(note);
}

export function dropTriggerNote(): void {
  const owner = userProperties().getProperty(KEY.triggerOwner);
  if (owner) storedRecord(documentProperties(), KEY.triggerNote + owner).forget();
}

/** A random name for this person: no e-mail address is needed. */
function newOwner(user: Properties): string {
  const owner = Utilities.getUuid();
  user.setProperty(KEY.triggerOwner, owner);
  return owner;
}

/**
 * The time that this person’s triggers have run today. Google allows 90 minutes a day on a free account (Apps Script
 * quotas) for all of them together, and does not tell how much is left. The day begins with the first use, not at
 * midnight.
 */
interface UsedTime {
  /** Start of the day, epoch milliseconds. */
  readonly since: number;
  readonly milliseconds: number;
  /** The start of an execution that has not yet said how long it took. */
  readonly begunAt?: number;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Ten minutes are left to the person's other scripts. */
const DAILY = 80 * MINUTE;
/** An execution that was killed took at most this long. */
const LONGEST_EXECUTION = 6 * MINUTE;

/** Returns what is left of the day's trigger time, in milliseconds; a killed execution counts in full. */
export function triggerTimeLeft(now: number, user: ReadableProperties = userProperties()): number {
  return Math.max(0, DAILY - usedToday(now, user).milliseconds);
}

/** Records that an execution begins. @returns A function that records its end. */
export function beginTriggerTime(now: number): (end: number) => void {
  const user = userProperties();
  const record = storedRecord<UsedTime>(user, KEY.triggerTime);
  const { since, milliseconds } = usedToday(now, user);
  record.replace({ since, milliseconds, begunAt: now });
  return (end) => record.replace({ since, milliseconds: milliseconds + end - now });
}

function usedToday(now: number, user: ReadableProperties): { since: number; milliseconds: number } {
  const { since = now, milliseconds = 0, begunAt } = readRecord<UsedTime>(user, KEY.triggerTime) ?? {};
  if (now - since >= DAY) return { since: now, milliseconds: 0 };
  const lost = begunAt === undefined ? 0 : Math.min(LONGEST_EXECUTION, now - begunAt);
  return { since, milliseconds: milliseconds + lost };
}
