/** Decides which of ‘My status’ and a field of a stream is to take over the value of the other. Pure. */
import type { MyStatus, StatusLink } from '../../streams/status-link';

interface Standing {
  /** ‘My status’; any words, or ''. */
  readonly mine: string;
  /** The time when it was set, epoch milliseconds; undefined where nobody knows. */
  readonly mineAt: number | undefined;
  /** The field's value. */
  readonly theirs: string;
  readonly theirsAt: number | undefined;
  /** The field's value when they were last in step; undefined when they never were. */
  readonly before: string | undefined;
}

/** Returns what is to change: nothing where they are in step, or where the person's words mean nothing to the field. */
export function stepStatus(
  words: StatusLink['words'],
  { mine, mineAt, theirs, theirsAt, before }: Standing,
): { readonly mine?: MyStatus; readonly theirs?: string } {
  const meant = words[mine as MyStatus];
  const [word] = (Object.keys(words) as MyStatus[]).filter((one) => words[one] === theirs);
  if (meant === theirs) return {};
  const mineChanged = meant !== undefined && meant !== before;
  const theirsChanged = theirs !== before;
  const isOwn = mine !== '' && meant === undefined;
  if (mineChanged && (!theirsChanged || isLater(mineAt, theirsAt, before))) return { theirs: meant };
  // The person's own words, and a posting that they gave up, stay until they change them.
  return theirsChanged && word !== undefined && !isOwn ? { mine: word } : {};
}

/** Without times, the person's status wins only where the two were never in step. */
function isLater(mineAt: number | undefined, theirsAt: number | undefined, before: string | undefined) {
  if (mineAt !== undefined && theirsAt !== undefined) return mineAt > theirsAt;
  return before === undefined;
}
