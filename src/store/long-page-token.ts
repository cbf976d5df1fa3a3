/**
 * Page tokens that do not fit into the run state: a cursor is as long as the service likes, and losing it would mean paying
 * again for what has been paid for. Such a token is kept in pieces, in properties of its own.
 */
import { fingerprintCells } from '../core/fingerprint';
import type { PageToken } from '../streams/page';
import { KEY } from './keys';
import { LARGEST_VALUE, type ReadableProperties } from './properties';

type Properties = GoogleAppsScript.Properties.Properties;

/** A checkpoint, of which only the token matters here. */
interface Positioned {
  readonly position: PageToken;
}

/** The longest token, in characters, that stands in the run state: the rest of the state needs room, too. */
const LONGEST_INLINE = 2_000;

/** Stands in the checkpoint in place of a token that is kept in pieces. */
interface PiecedToken extends PageToken {
  /** The prefix of the names of the pieces. */
  readonly shelf: string;
  readonly pieces: number;
}

/**
 * Writes a long token in pieces. They are written before the caller keeps the checkpoint, and under a name of their own: if
 * the execution dies in between, the checkpoint before it still holds.
 * @returns The checkpoint as it is to be kept.
 */
export function keepLongPageToken<C extends Positioned>(
  syncId: string,
  checkpoint: C,
  properties: Properties,
): C {
  const text = encodeURIComponent(JSON.stringify(checkpoint.position));
  if (text.length <= LONGEST_INLINE) return checkpoint;
  const shelf = `${KEY.pageToken}${syncId}.${fingerprintCells([text])}.`;
  const pieces: Record<string, string> = {};
  for (let from = 0; from < text.length; from += LARGEST_VALUE)
    pieces[shelf + Object.keys(pieces).length] = text.slice(from, from + LARGEST_VALUE);
  properties.setProperties(pieces);
  const position: PiecedToken = { shelf, pieces: Object.keys(pieces).length };
  return { ...checkpoint, position };
}

/** Puts a token that was kept in pieces back into its checkpoint. @returns undefined when a piece is missing. */
export function restoreLongPageToken<C extends Positioned>(
  checkpoint: C,
  properties: ReadableProperties,
): C | undefined {
  const names = pieceNames(checkpoint);
  if (names.length === 0) return checkpoint;
  const texts = names.map((name) => properties.getProperty(name));
  if (texts.includes(null)) return undefined;
  return { ...checkpoint, position: JSON.parse(decodeURIComponent(texts.join(''))) as PageToken };
}

/** Deletes the pieces that are no longer needed. @param now The checkpoint as it is kept, if there is one. */
export function forgetLongPageToken(
  before: Positioned | undefined,
  now: Positioned | undefined,
  properties: Properties,
): void {
  const needed = pieceNames(now);
  for (const name of pieceNames(before)) if (!needed.includes(name)) properties.deleteProperty(name);
}

/** Deletes all pieces of a sync, also those of executions that were killed. @param names Of all document properties. */
export function forgetPageTokens(syncId: string, names: readonly string[], properties: Properties): void {
  const prefix = `${KEY.pageToken}${syncId}.`;
  // The id of another sync may begin with this one's and a dot.
  const isPiece = (name: string) => name.startsWith(prefix) && /^[^.]+\.\d+$/.test(name.slice(prefix.length));
  for (const name of names.filter(isPiece)) properties.deleteProperty(name);
}

function pieceNames(checkpoint: Positioned | undefined): string[] {
  const { shelf, pieces } = (checkpoint?.position ?? {}) as Partial<PiecedToken>;
  if (typeof shelf !== 'string' || !shelf.startsWith(KEY.pageToken)) return [];
  return Array.from({ length: Number(pieces) }, (_, piece) => shelf + piece);
}
