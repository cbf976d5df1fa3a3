/**
 * Who has turned the hourly trigger on, and when it last fired. Google shows a person only their own triggers, so a
 * document property for each person, under a random name, tells the others that there is one.
 */
import { parsed, type ReadableProperties } from './properties';

type Properties = GoogleAppsScript.Properties.Properties;

export interface TriggerNote {
  /** Epoch milliseconds. */
  readonly installedAt: number;
  readonly firedAt?: number;
  /** It fired, but Google wanted the person's permission anew. */
  readonly refused?: true;
}

const PREFIX = 'trigger.';
/** User property with this person's random name: no e-mail address is needed. */
const TOKEN = 'token';

export interface TriggerNotes {
  /** This person's. */
  readonly own: TriggerNote | undefined;
  readonly others: readonly TriggerNote[];
}

export function readTriggerNotes(document: ReadableProperties, user: ReadableProperties): TriggerNotes {
  const all = document.getProperties();
  const own = PREFIX + (user.getProperty(TOKEN) ?? '');
  const notes = Object.keys(all)
    .filter((key) => key.startsWith(PREFIX))
    .flatMap((key) => {
      const note = parsed<TriggerNote>(all[key]);
      return note ? [{ key, note }] : [];
    });
  return {
    own: notes.find(({ key }) => key === own)?.note,
    others: notes.filter(({ key }) => key !== own).map(({ note }) => note),
  };
}

export function keepTriggerNote(
  note: TriggerNote,
  document: Properties = PropertiesService.getDocumentProperties(),
  user: Properties = PropertiesService.getUserProperties(),
): void {
  const token = user.getProperty(TOKEN) ?? newToken(user);
  document.setProperty(PREFIX + token, JSON.stringify(note));
}

export function dropTriggerNote(
  document: Properties = PropertiesService.getDocumentProperties(),
  user: Properties = PropertiesService.getUserProperties(),
): void {
  const token = user.getProperty(TOKEN);
  if (token) document.deleteProperty(PREFIX + token);
}

function newToken(user: Properties): string {
  const token = Utilities.getUuid();
  user.setProperty(TOKEN, token);
  return token;
}
