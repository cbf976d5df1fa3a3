/** Asks the service for records that its list no longer shows: only its word about each says that one is gone. */

import type { Deadline } from '../../../core/deadline';
import { asJobsheetError } from '../../../core/errors';
import type { Client } from '../../../http/client';
import type { LookupOutcome } from '../../../http/look-up';
import type { SoftDelete, Verdict } from '../../../streams/soft-delete';
import { WORST_WINDOW } from '../run-host';

/** Requests side by side; Google answers as fast as the slowest of them. */
const AT_ONCE = 50;

type Proof = NonNullable<SoftDelete['proof']>;

interface Asked {
  /** By id, for each that was asked for. */
  readonly verdicts: ReadonlyMap<string, Verdict>;
  /** The service did not even find what it lists, so what it does not find proves nothing. */
  readonly isBlind: boolean;
}

export interface AskHost {
  readonly client: Client;
  readonly deadline: Deadline;
}

interface AskLimits {
  /** The most requests. */
  readonly most: number;
  /**
   * An id that the list shows. Where none is found it is asked for, too: a service that finds nothing under these
   * addresses says nothing about any record.
   */
  readonly listed: string | undefined;
}

/** Never throws: a record that cannot be asked for proves nothing, and the next run asks again. */
export function askWhetherGone(
  ids: readonly string[],
  proof: Proof,
  { client, deadline }: AskHost,
  { most, listed }: AskLimits,
): Asked {
  const verdicts = new Map<string, Verdict>();
  const queue: (readonly string[])[] = [ids];
  let remaining = most;
  let isTrusted = listed === undefined;
  /** Returns whether the service knows a record, open or not. */
  const finds = (id: string) => {
    remaining -= 1;
    const found: Proof['verdict'] = (body, asked) =>
      body === undefined ? 'unknown' : proof.verdict(body, asked);
    const [word] = askFor([id], { ...proof, verdict: found }, client).said;
    return word === 'there' || word === 'gone';
  };
  for (;;) {
    const count = Math.min(client.atOnce(AT_ONCE), remaining - (isTrusted ? 0 : 1));
    const window = nextWindow(queue, count);
    if (window.length === 0 || !deadline.allows(WORST_WINDOW)) return { verdicts, isBlind: false };
    remaining -= window.length;
    const { said, trouble } = askFor(window, proof, client);
    window.forEach((id, at) => {
      verdicts.set(id, said[at] ?? 'unknown');
    });
    isTrusted ||= said.includes('there');
    const isDoubtful = trouble === 'refused' || said.includes('gone');
    if (!isTrusted && isDoubtful && !finds(listed as string)) return { verdicts, isBlind: true };
    isTrusted ||= isDoubtful;
    if (trouble === 'failed') return { verdicts, isBlind: false };
    // A request that the service refuses must not keep the others from being sent.
    if (trouble === 'refused' && window.length > 1) queue.unshift(...halves(window));
  }
}

interface Said {
  /** One for each id; none where there was trouble. */
  readonly said: readonly Verdict[];
  /** The service refuses one of the requests; or none could be answered. */
  readonly trouble?: 'refused' | 'failed';
}

/** @throws JobsheetError where it is a bug of ours. */
function askFor(ids: readonly string[], { request, verdict }: Proof, client: Client): Said {
  let outcomes: LookupOutcome[];
  try {
    outcomes = client.getEach(ids.map(request));
  } catch (thrown) {
    const { kind } = asJobsheetError(thrown);
    if (kind === 'bug') throw thrown;
    return { said: [], trouble: kind === 'config' ? 'refused' : 'failed' };
  }
  return {
    said: outcomes.map((outcome, at) =>
      outcome.kind === 'unavailable'
        ? 'unknown'
        : verdict(outcome.kind === 'answer' ? outcome.body : undefined, ids[at] as string),
    ),
  };
}

function nextWindow(queue: (readonly string[])[], count: number): readonly string[] {
  const [first = []] = queue;
  if (count < 1) return [];
  queue.shift();
  if (first.length > count) queue.unshift(first.slice(count));
  return first.slice(0, count);
}

function halves(ids: readonly string[]): (readonly string[])[] {
  const middle = Math.ceil(ids.length / 2);
  return [ids.slice(0, middle), ids.slice(middle)];
}
