/** Sentences about the parts of a list that could not be read this time. */
import { count } from '../../core/words';
import type { ListPart } from '../../streams/page';

/** Parts that are named before the rest is only counted. */
const MOST_NAMED = 5;

/** Returns whether everything is known of a part. */
export function isRead({ state }: ListPart): boolean {
  return state === 'whole' || state === 'unchanged';
}

/** @returns No sentence where all parts were read. */
export function partSentences(parts: readonly ListPart[]): string[] {
  const unread = parts.filter((part) => !isRead(part));
  if (unread.length === 0) return [];
  const named = unread
    .slice(0, MOST_NAMED)
    .map(({ name, why }) => (why ? `${name} (${why.replace(/\.$/, '')})` : name));
  const more = unread.length - named.length;
  const all = [...named, ...(more > 0 ? [`${count(more)} more`] : [])].join('; ');
  return [`Not read this time: ${all}. ${unread.length === 1 ? 'Its' : 'Their'} rows stay as they are.`];
}
