/** Lever: the whole board with all descriptions in one answer. Confidential openings are not in it, so each is asked for by id. */
import { fieldsOf, firstText, idText, numberOf, objectIn, recordsIn } from '../../kit/answers';
import { get } from '../../kit/request';
import { type NamedBoard, openingId, type SystemId } from '../board';
import type { DescriptionPart, JobSystem, Opening } from '../opening';
import { payInWords, payOf } from '../pay';
import { boardPath, textsOf } from '../reading';
import { workModeIn, workModeOf } from '../work-mode';
import { BASE_PATH, EU_ORIGIN, ORIGIN, PATHS, type Posting } from './generated/contract';

export const LEVER_ORIGINS = [ORIGIN, EU_ORIGIN];

export const LEVER = leverAt('lever', 'Lever', ORIGIN);
export const LEVER_EU = leverAt('lever-eu', 'Lever (EU)', EU_ORIGIN);

function leverAt(id: SystemId, name: string, origin: string): JobSystem {
  const ask = (path: string, site: string, posting?: string) => ({
    ...get(BASE_PATH + boardPath(path.replace('{site}', '{board}'), site, posting), { mode: 'json' }),
    origin,
  });
  return {
    id,
    name,
    list: ({ token }) => ask(PATHS.listPostings, token),
    read: (body, board) => ({
      openings: recordsIn<Posting>(body, 'Lever', 'openings').map((posting) => openingFrom(posting, board)),
    }),
    one: {
      request: ({ token }, posting) => ask(PATHS.getPosting, token, posting),
      read: (body, board) => {
        const posting = objectIn<Posting>(body);
        return posting && openingFrom(posting, board);
      },
    },
    leavesOut: true,
  };
}

function openingFrom(posting: Posting, board: NamedBoard): Opening {
  const { location, allLocations, department, team, commitment } = fieldsOf(posting.categories);
  const { min, max, currency, interval } = fieldsOf(posting.salaryRange);
  const locations = textsOf([location, ...(Array.isArray(allLocations) ? allLocations : [])]);
  const pay = payOf(min, max, currency, interval);
  const created = numberOf(posting.createdAt);
  return {
    id: openingId(board, idText(posting.id) ?? ''),
    board,
    company: board.name,
    title: firstText(posting.text) ?? '',
    locations,
    workMode: workModeOf(posting.workplaceType) ?? workModeIn(locations),
    department: firstText(department),
    team: firstText(team),
    employmentType: firstText(commitment),
    pay,
    payWords: firstText(posting.salaryDescriptionPlain)?.trim() || (pay && payInWords(pay)),
    published: created === undefined || created <= 0 ? undefined : new Date(created).toISOString(),
    url: posting.hostedUrl,
    applyUrl: posting.applyUrl,
    description: partsOf(posting),
  };
}

/** In the order in which Lever's own page shows them. */
function partsOf({
  descriptionPlain,
  description,
  lists,
  additionalPlain,
  additional,
}: Posting): DescriptionPart[] {
  const either = (plain: unknown, html: unknown): DescriptionPart[] => {
    const text = firstText(plain) || firstText(html);
    return text ? [{ text, form: firstText(plain) ? 'plain' : 'html' }] : [];
  };
  const items = Array.isArray(lists) ? lists.map(fieldsOf) : [];
  return [
    ...either(descriptionPlain, description),
    ...items.map(
      ({ text, content }): DescriptionPart => ({
        heading: firstText(text),
        text: firstText(content) ?? '',
        form: 'html',
      }),
    ),
    ...either(additionalPlain, additional),
  ];
}
