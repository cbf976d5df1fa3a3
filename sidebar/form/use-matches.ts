/** Counts the records that match the current filters, a moment after the last change. */

import { counted } from '../../src/core/words';
import type { Filters } from '../../src/streams/filter';
import type { StreamOffer } from '../../src/ui/sidebar/wire/edit-form';
import { useLater } from '../calls/use-later';
import { useSidebar } from '../context';
import { filterProblems, filtersToSend } from './draft';

const WAIT = 500;

interface Matches {
  /** "1,288 postings match", "Counting …", or the reason why they cannot be counted; empty for a service that does not count. */
  readonly words: string;
  readonly total: number | null;
  /** True where the filters cannot be used as they are. */
  readonly hasProblem: boolean;
}

export function useMatches(offer: StreamOffer, filters: Filters): Matches {
  const { server } = useSidebar();
  const [problem] = filterProblems(filters, offer);
  const given = { stream: offer.id, filters: filtersToSend(filters, offer) };
  const question = problem || !offer.hasCount ? undefined : JSON.stringify(given);
  const asked = useLater(question, () => server.countMatches(given), WAIT);
  const total = asked.value?.total ?? null;
  const words = problem
    ? problem.words
    : asked.failure
      ? asked.failure.message
      : asked.isAsking
        ? 'Counting …'
        : total === null
          ? ''
          : total === 0
            ? `No ${offer.noun.one} matches yet`
            : `${counted(total, offer.noun)} ${total === 1 ? 'matches' : 'match'}`;
  return { words, total, hasProblem: problem !== undefined };
}
