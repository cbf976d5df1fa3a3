/** Asks for parts of a list that fail each by itself, such as the boards of different companies. */
import type { JobsheetError } from '../core/errors';
import type { PageRequest } from '../streams/page';
import { type Attempt, isFinal } from './attempt';
import { headerOf } from './headers';
import { pauseAfter } from './pacing';
import type { Sender } from './sender';

/** The result of one of several requests that fail each by itself. */
export type PartOutcome =
  | {
      readonly kind: 'answer';
      readonly body: unknown;
      /** What the service calls this state of its data (ETag); absent where it has no name. */
      readonly knownAs?: string | undefined;
    }
  /** Nothing has changed since the answer that the request names (`knownAs`). */
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'failed'; readonly error: JobsheetError };

/** A part that fails is left out this time: waiting for it would keep all others waiting. */
const MOST_TRIES = 2;
/** Milliseconds. */
const LONGEST_PAUSE = 15_000;
const NOT_MODIFIED = 304;

/**
 * Returns an outcome for each request, in their order. Short of a key, what goes wrong with one is no reason to stop.
 * @throws JobsheetError when no time is left.
 */
export function getParts(sender: Sender, requests: readonly PageRequest[]): PartOutcome[] {
  const outcomes = new Array<PartOutcome>(requests.length);
  let waiting = requests.map((_, index) => index);
  for (let tries = 1; waiting.length > 0; tries += 1) {
    const attempts = sender.exchange.send(waiting.map((index) => requests[index] as PageRequest));
    const again: { readonly index: number; readonly attempt: Attempt }[] = [];
    attempts.forEach((attempt, position) => {
      const index = waiting[position] as number;
      const outcome = outcomeOf(sender, attempt, requests);
      if (outcome.kind === 'failed' && mayBeTriedAgain(sender, attempt)) again.push({ index, attempt });
      else outcomes[index] = outcome;
    });
    if (again.length === 0) break;
    const failed = again.map(({ attempt }) => attempt);
    const stop = sender.exchange.pause(failed, tries, MOST_TRIES, LONGEST_PAUSE);
    if (stop) for (const { index, attempt } of again) outcomes[index] = outcomeOf(sender, attempt, requests);
    waiting = stop ? [] : again.map(({ index }) => index);
  }
  return outcomes;
}

/** A host that cannot be reached has been waited for long enough; one that wants a long pause is left alone. */
function mayBeTriedAgain({ service }: Sender, attempt: Attempt): boolean {
  if (isFinal(attempt) || attempt.fault === 'transport') return false;
  return pauseAfter(attempt, 1, service, Date.now(), 0) <= LONGEST_PAUSE;
}

function outcomeOf({ failure }: Sender, attempt: Attempt, requests: readonly PageRequest[]): PartOutcome {
  if (attempt.action === 'use')
    return { kind: 'answer', body: attempt.body, knownAs: headerOf(attempt.headers, 'ETag') };
  if (attempt.status === NOT_MODIFIED) return { kind: 'unchanged' };
  return { kind: 'failed', error: failure(attempt, requests) };
}
