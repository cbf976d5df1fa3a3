/**
 * Who has turned the hourly trigger on, and when it last fired. Google shows a person only their own triggers, so a document
 * property for each person, under a random name, tells the others that there is one.
 */
import { KEY } from './keys';
import type { ReadableProperties } from './properties';
import { readRecords, storedRecord } from './record';

type Properties = GoogleAppsScript.Properties.Properties;

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
  const user = PropertiesService.getUserProperties();
  const owner = user.getProperty(KEY.triggerOwner) ?? newOwner(user);
  storedRecord(PropertiesService.getDocumentProperties(), KEY.triggerNote + owner).replace(note);
}

export function dropTriggerNote(): void {
  const owner = PropertiesService.getUserProperties().getProperty(KEY.triggerOwner);
  if (owner) storedRecord(PropertiesService.getDocumentProperties(), KEY.triggerNote + owner).forget();
}

/** A random name for this person: no e-mail address is needed. */
function newOwner(user: Properties): string {
  const owner = Utilities.getUuid();
  user.setProperty(KEY.triggerOwner, owner);
  return owner;
}
