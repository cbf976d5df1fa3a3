/** Counts the matches of a list that is made of parts, by reading it: its services count nothing. */
import { createDeadline } from '../../core/deadline';
import { createClient } from '../../http/client';
import { OFFER } from '../../sources/catalog';
import { type Conditions, failedCondition } from '../../streams/condition';
import type { Filters } from '../../streams/filter';
import type { AnyStream } from '../../streams/stream';
import { INTERACTIVE_BUDGET, requireConnection } from '../../sync/connection/connection';
import { serviceOf } from '../../sync/offer';
import type { MatchedRecords } from './wire/edit-form';

/** Pages; a person does not wait for more, and the first run tells. */
const MOST_PAGES = 30;

const UNKNOWN: MatchedRecords = { total: null, meeting: null };

/** @returns null where the list is too long to be read for a count, or a part of it cannot be had. */
export function countByParts(stream: AnyStream, filters: Filters, set: Conditions): MatchedRecords {
  const paginator = stream.paginate(filters);
  const { parts } = paginator;
  const leavesOut = failedCondition(stream.conditions ?? [], set);
  if (!parts) return UNKNOWN;
  const service = serviceOf(OFFER, stream);
  const client = createClient({
    service,
    ...requireConnection(service),
    deadline: createDeadline(Date.now, INTERACTIVE_BUDGET),
  });
  let total = 0;
  let meeting = 0;
  let read = 0;
  for (let from: typeof paginator.start | undefined = paginator.start; from; ) {
    const tokens = paginator.ahead(from, parts.atOnce, undefined);
    read += tokens.length;
    if (read > MOST_PAGES) return UNKNOWN;
    const outcomes = client.getParts(tokens.map((token) => paginator.request(token)));
    from = undefined;
    for (const [at, outcome] of outcomes.entries()) {
      if (outcome.kind !== 'answer') return UNKNOWN;
      const page = paginator.read(outcome.body, tokens[at] as (typeof tokens)[number]);
      total += page.records.length;
      meeting += page.records.filter((record) => leavesOut(record) === undefined).length;
      from = page.next;
    }
  }
  return { total, meeting };
}
