/** Counts the records that match the current filters, a moment after the last change. */

import type { Noun } from '../../src/core/words';
import type { MatchedRecords, StreamOffer, SyncForm } from '../../src/ui/sidebar/wire/edit-form';
import { useLater } from '../calls/use-later';
import { useSidebar } from '../context';
import { words } from '../words/words';
import { filterProblems, filtersToSend } from './draft';

const WAIT = 500;

interface Matches {
  /** "1,288 jobs match", "Counting…", or the reason why they cannot be counted; empty for a service that does not count. */
  readonly words: string;
  /** How many match at most; null where nobody can say. */
  readonly total: number | null;
  /** How many would be added; null where nobody can say. */
  readonly adding: number | null;
  /** True where the filters cannot be used as they are. */
  readonly hasProblem: boolean;
}

export function useMatches(offer: StreamOffer, { filters, conditions = {} }: SyncForm): Matches {
  const { server } = useSidebar();
  const [problem] = filterProblems(filters, offer);
  const given = { stream: offer.id, filters: filtersToSend(filters, offer), conditions };
  const question = problem || !offer.hasCount ? undefined : JSON.stringify(given);
  const asked = useLater(question, () => server.countMatches(given), WAIT);
  const total = asked.value?.total ?? null;
  const adding = asked.value?.meeting ?? null;
  const { common } = words();
  const sentence = problem
    ? problem.words
    : asked.failure
      ? asked.failure.message
      : asked.isAsking
        ? common.counting
        : matchesInWords(asked.value, offer.noun);
  return { words: sentence, total, adding, hasProblem: problem !== undefined };
}

function matchesInWords(matched: MatchedRecords | undefined, noun: Noun): string {
  const { total = null, meeting = null } = matched ?? {};
  if (total === null) return '';
  const { filters: say } = words();
  if (total === 0 || meeting === 0) return say.noMatch(noun);
  if (meeting === null) return say.upTo(total, noun);
  return meeting < total ? say.someMatch(meeting, total, noun) : say.match(total, noun);
}
