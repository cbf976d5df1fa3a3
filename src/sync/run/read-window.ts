/** Reads the next window of pages, and gets over refusals that are not the end: a lost page token, and a page that is too dear. */

import type { Page, PageToken, PartedList } from '../../streams/page';
import { type ReadState, type ReadStep, readWindow, startReading } from './read-pages';
import type { StartedRun } from './start';
import { type Failure, failureOf } from './stop';

type WindowRead<R> = { readonly kind: 'read'; readonly step: ReadStep<R> } | Failure;

/** Pages that become smaller again and again mean that other documents spend faster than this one. */
const MOST_SMALLER = 5;

/** @param width Pages at once. */
export function readNextWindow<R>(run: StartedRun<R>, state: ReadState, width: number): WindowRead<R> {
  const { paginator, host, checkpoint } = run;
  const { budget } = host;
  let smaller = 0;
  for (let from = state; ; ) {
    const read = tryWindow(run, from, width);
    if (
      read.kind === 'position-lost' &&
      from.position !== paginator.start &&
      checkpoint.restart(paginator.start)
    )
      from = startReading(paginator);
    // A page that was lost, or another document, has used up a part of the budget: the rest reaches for a smaller page.
    else if (read.kind === 'at-limit' && budget && budget.allowed() > 0 && smaller < MOST_SMALLER)
      smaller += 1;
    else if (read.kind !== 'no-credit' || !budget?.shrink()) return read;
  }
}

/** Reads the first window, before the tab is touched. @throws JobsheetError when it cannot be had. */
export function readFirstWindow<R>(run: StartedRun<R>): ReadStep<R> {
  const { host, from, saved, unfinished } = run;
  const read = readNextWindow(run, from, 1);
  if (read.kind === 'read') return read.step;
  // A run that was paid for and got no page has not begun: its checkpoint goes.
  if (host.budget && !unfinished) host.store.replace(saved);
  throw read.error;
}

function tryWindow<R>(run: StartedRun<R>, from: ReadState, width: number): WindowRead<R> {
  const { paginator, stream, host } = run;
  try {
    const { parts } = paginator;
    const getParts = parts && ((tokens: readonly PageToken[]) => readParts(run, parts, tokens));
    const step = readWindow(
      paginator,
      stream.idOf,
      from,
      host.client.getAll,
      parts?.atOnce ?? width,
      getParts,
    );
    return { kind: 'read', step };
  } catch (thrown) {
    return failureOf(thrown);
  }
}

/** Reads parts of a list: one that cannot be had is a page that says so. */
function readParts<R>(
  { paginator, host, knownParts }: StartedRun<R>,
  parts: PartedList<R>,
  tokens: readonly PageToken[],
): Page<R>[] {
  const outcomes = host.client.getParts(
    tokens.map((token) => {
      const knownAs = knownParts.get(parts.keyOf(token));
      const request = paginator.request(token);
      return knownAs === undefined ? request : { ...request, knownAs };
    }),
  );
  return tokens.map((token, at) => {
    const outcome = outcomes[at];
    if (outcome?.kind === 'failed') return parts.unread(token, outcome.error);
    if (outcome?.kind !== 'answer') return parts.unchanged(token);
    const page = paginator.read(outcome.body, token);
    const { knownAs } = outcome;
    return page.part && knownAs !== undefined ? { ...page, part: { ...page.part, knownAs } } : page;
  });
}
