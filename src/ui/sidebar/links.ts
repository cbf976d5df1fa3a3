/** Values of a filter from links that the person pastes: each is looked up before it is kept. */
import { createDeadline } from '../../core/deadline';
import { asJobsheetError, configError } from '../../core/errors';
import { createClient } from '../../http/client';
import type { PartOutcome } from '../../http/get-parts';
import { OFFER } from '../../sources/catalog';
import type { FoundLink, PastedLinks } from '../../streams/filter';
import { INTERACTIVE_BUDGET, requireConnection } from '../../sync/connection/connection';
import { serviceOf, streamOf } from '../../sync/offer';
import type { LinkQuestion, LinksRead, RefusedLink } from './wire/links';

/** Links that are looked up with one call; the sidebar asks again for the rest. */
const AT_ONCE = 15;

export function linksIn({ stream: id, filter, text }: LinkQuestion): LinksRead {
  const stream = streamOf(OFFER, id);
  const links = stream.filters.find(({ key }) => key === filter)?.links;
  if (!links) throw configError('SETTING_REFUSED', `‘${filter}’ takes no links.`);
  const readings = links.read(text);
  const now = readings.slice(0, AT_ONCE);
  const service = serviceOf(OFFER, stream);
  const client = createClient({
    service,
    ...requireConnection(service),
    deadline: createDeadline(Date.now, INTERACTIVE_BUDGET),
  });
  const refused: RefusedLink[] = [];
  const wanted: Wanted[] = [];
  for (const reading of now) {
    if ('refused' in reading) refused.push({ link: reading.link, words: reading.refused });
    else for (const value of reading.values) wanted.push({ link: reading.link, value });
  }
  const found: FoundLink[] = [];
  for (const [link, outcome] of lookedUp(links, wanted, client.getParts)) {
    if ('words' in outcome) refused.push({ link, words: outcome.words });
    else found.push(outcome);
  }
  return { found, refused, rest: readings.slice(AT_ONCE).map(({ link }) => link) };
}

interface Wanted {
  readonly link: string;
  readonly value: string;
}

type Looked = FoundLink | { readonly words: string };

/** Returns for each link the first of its values that there is, or why there is none. */
function lookedUp(
  links: PastedLinks,
  wanted: readonly Wanted[],
  getParts: (requests: ReturnType<PastedLinks['look']>) => PartOutcome[],
): Map<string, Looked> {
  const requests = wanted.map(({ value, link }) => links.look(value, link));
  const outcomes = getParts(requests.flat());
  const looked = new Map<string, Looked>();
  let next = 0;
  wanted.forEach(({ value, link }, at) => {
    const answers = outcomes.slice(next, next + (requests[at]?.length ?? 0));
    next += answers.length;
    const known = looked.get(link);
    if (known && !('words' in known)) return;
    const result = foundBy(links, value, link, answers);
    if (!known || !('words' in result)) looked.set(link, result);
  });
  return looked;
}

const NOT_THERE = 'No company’s job board was found at this link.';

function foundBy(links: PastedLinks, value: string, link: string, answers: readonly PartOutcome[]): Looked {
  const [first] = answers;
  if (first?.kind === 'failed')
    return { words: first.error.code === 'NOT_FOUND' ? NOT_THERE : first.error.message };
  const bodies = answers.map((answer) => (answer.kind === 'answer' ? answer.body : undefined));
  try {
    return links.found(value, link, bodies) ?? { words: NOT_THERE };
  } catch (thrown) {
    return { words: asJobsheetError(thrown).message };
  }
}
