/** Decides whether so much of a column was changed at once that the person is asked before it is sent. Pure. */
import type { EditedCell } from '../edited-cells';

/** Three blank cells of four may be meant; they cannot be had back from the service, and one question is cheap. */
const FEWEST_EMPTIED = 3;
/**
 * Nobody types twenty values over others between two syncs so often that one question would be a burden; a single column that
 * was sorted, a paste that went one row too low, and a find-and-replace that found too much do just that, to most of the
 * column, and the service keeps no older values. Fewer rows, or less than half of them, may well be an evening's work.
 */
const FEWEST_CHANGED = 20;

/** The position of a column of ours, compared with its heading. */
type Standing =
  /** Under its heading, or under a name that the person gave it. */
  | 'in place'
  /** Its heading was cleared and stands over another column, as after a part of it was cut and pasted. */
  | 'half moved'
  /** It was given another name, and another column bears its own: one of the person's may have been put there. */
  | 'replaced';

/** The edited cells of a column that wait: none, those that were emptied, or all. */
type Hold = 'none' | 'emptied' | 'all';

/**
 * @param cells All that were edited in one field. @param had The number of rows in which that field had a value when both
 * sides were last the same. @param isOpen The person is asked about cells of it that were emptied: what they type there meanwhile is
 * meant, and does not wait with the rest.
 */
export function holdOf(cells: readonly EditedCell[], had: number, standing: Standing, isOpen: boolean): Hold {
  const emptied = cells.filter(({ isEmptied }) => isEmptied).length;
  const changed = cells.filter(({ hadValue }) => hadValue).length;
  const typed = changed - emptied;
  const fewest = standing === 'replaced' ? FEWEST_EMPTIED : FEWEST_CHANGED;
  const isMixed = !isOpen && typed >= FEWEST_EMPTIED && isMost(changed, had, fewest);
  if (standing === 'half moved' || isMixed || isMost(typed, had, fewest)) return 'all';
  return isOpen || isMost(emptied, had, FEWEST_EMPTIED) ? 'emptied' : 'none';
}

function isMost(count: number, had: number, fewest: number): boolean {
  return count >= fewest && count * 2 > had;
}

/** @param headings The heading row from column A on. @param position 1-based. */
export function standingOf(headings: readonly string[], heading: string, position: number): Standing {
  const stands = headings[position - 1] ?? '';
  const isElsewhere = headings.some((text, at) => text === heading && at !== position - 1);
  if (stands === heading || !isElsewhere) return 'in place';
  return stands === '' ? 'half moved' : 'replaced';
}
