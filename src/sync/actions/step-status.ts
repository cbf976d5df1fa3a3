/** Which of two statuses follows the other, by what both said when they were last in step. Pure. */
import type { MyStatus, StatusLink } from '../../streams/status-link';

export interface Standing {
  /** ‘My status’; any words, or ''. */
  readonly mine: string;
  /** When it was said, epoch milliseconds; undefined when that is not known. */
  readonly mineAt: number | undefined;
  /** What the field says. */
  readonly theirs: string;
  readonly theirsAt: number | undefined;
  /** What the field said when they were in step; undefined when they never were. */
  readonly before: string | undefined;
}

/** What is to change; nothing where they are in step, or where the person's words say nothing to the field. */
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
  // Words of the person's own, and a posting that they gave up, are theirs to change.
  return theirsChanged && word !== undefined && !isOwn ? { mine: word } : {};
}

/** Where nobody knows, what the person says beside a posting that was never in step counts. */
function isLater(mineAt: number | undefined, theirsAt: number | undefined, before: string | undefined) {
  if (mineAt !== undefined && theirsAt !== undefined) return mineAt > theirsAt;
  return before === undefined;
}
