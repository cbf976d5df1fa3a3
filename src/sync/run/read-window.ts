/** Reads the next window of a run, and knows refusals that are not the end: a lost place, and a page that is too dear. */
import { asJobsheetError } from '../../core/errors';
import type { Paginator } from '../../streams/page';
import { type Budget, LIMIT_REACHED } from './budget';
import { type GetAll, type ReadState, type ReadStep, readWindow, startReading } from './read-pages';

export interface ReadHost {
  readonly getAll: GetAll;
  readonly budget?: Budget | undefined;
  /** The place in the list is lost: whether to begin it anew, which is done once in a run, and kept before it is done. */
  readonly mayRestart: () => boolean;
}

/** Pages that become smaller again and again: then other documents spend faster than this one. */
const MOST_SMALLER = 5;

/** @throws JobsheetError when a page cannot be had. */
export function readWindowPatiently<R>(
  paginator: Paginator<R>,
  idOf: (record: R) => string | undefined,
  state: ReadState,
  { getAll, budget, mayRestart }: ReadHost,
  width: number,
): ReadStep<R> {
  let dearer = 0;
  for (let from = state; ; ) {
    try {
      return readWindow(paginator, idOf, from, getAll, width);
    } catch (thrown) {
      const { code } = asJobsheetError(thrown);
      if (code === 'CURSOR_REFUSED' && from.position !== paginator.start && mayRestart())
        from = startReading(paginator);
      // A page that was lost, or another document, has used up a part of the budget: the rest reaches for a smaller page.
      else if (code === LIMIT_REACHED && budget && budget.allowed() > 0 && dearer < MOST_SMALLER) dearer += 1;
      else if (code !== 'NO_CREDIT' || !budget?.shrink()) throw thrown;
    }
  }
}
