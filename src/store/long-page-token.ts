/**
 * Where an unfinished run stands may be longer than a property holds: a cursor is as long as the service likes. Then it has
 * properties of its own, and losing it would mean that what a person has paid for is paid again.
 */
import { fingerprintCells } from '../core/fingerprint';
import type { PageToken } from '../streams/page';
import { LARGEST_VALUE, type ReadableProperties } from './properties';
import type { Checkpoint } from './runs';

type Properties = GoogleAppsScript.Properties.Properties;

/** Leaves room in the property for what else is kept of the sync. */
const LONGEST_BESIDE = 2_000;
const PREFIX = 'place.';

/** In place of a position that is kept in pieces. */
interface Shelved extends PageToken {
  readonly shelf: string;
  readonly pieces: number;
}

/**
 * The checkpoint as it is kept, its position in pieces where it is long. They are written before whoever calls keeps the
 * checkpoint, and under a name of their own: a death in between leaves the place before as it was.
 */
export function shelve(syncId: string, checkpoint: Checkpoint, properties: Properties): Checkpoint {
  const text = encodeURIComponent(JSON.stringify(checkpoint.position));
  if (text.length <= LONGEST_BESIDE) return checkpoint;
  const shelf = `${PREFIX}${syncId}.${fingerprintCells([text])}.`;
  const pieces: Record<string, string> = {};
  for (let from = 0; from < text.length; from += LARGEST_VALUE)
    pieces[shelf + Object.keys(pieces).length] = text.slice(from, from + LARGEST_VALUE);
  properties.setProperties(pieces);
  const position: Shelved = { shelf, pieces: Object.keys(pieces).length };
  return { ...checkpoint, position };
}

/** @returns undefined when a piece is missing. */
export function unshelve(checkpoint: Checkpoint, properties: ReadableProperties): Checkpoint | undefined {
  const { shelf, pieces } = checkpoint.position as Partial<Shelved>;
  if (typeof shelf !== 'string' || !shelf.startsWith(PREFIX)) return checkpoint;
  const texts = Array.from({ length: Number(pieces) }, (_, piece) => properties.getProperty(shelf + piece));
  if (texts.includes(null)) return undefined;
  return { ...checkpoint, position: JSON.parse(decodeURIComponent(texts.join(''))) as PageToken };
}

/** What was kept in pieces and is no longer needed. @param now The checkpoint as it is kept, if there is one. */
export function clearShelf(
  before: Checkpoint | undefined,
  now: Checkpoint | undefined,
  properties: Properties,
): void {
  const { shelf, pieces } = (before?.position ?? {}) as Partial<Shelved>;
  if (typeof shelf !== 'string' || !shelf.startsWith(PREFIX) || now?.position['shelf'] === shelf) return;
  for (let piece = 0; piece < Number(pieces); piece += 1) properties.deleteProperty(shelf + piece);
}
