/** The filters of openings. The systems have none, so each opening is looked at here. */
import type { FilterDefinition, Filters } from '../../streams/filter';
import { epochOf, named, notADay, timeOf } from '../kit/filters';
import { boardInFilter, boardKey, type NamedBoard } from './board';
import { BOARD_LINKS, MOST_BOARDS } from './board-links';
import { type Opening, WORK_MODES } from './opening';
import { yearly } from './pay';
import { systemOf } from './systems';

export const OPENING_FILTERS: readonly FilterDefinition[] = [
  {
    key: 'boards',
    kind: 'choices',
    label: 'Companies',
    explanation: 'Paste a link to the careers page or to any opening of a company, or a list of links.',
    links: BOARD_LINKS,
    isMain: true,
  },
  {
    key: 'title',
    kind: 'text',
    label: 'Title',
    explanation: 'Words in the title, such as: engineer. Commas separate alternatives.',
    isMain: true,
  },
  {
    key: 'place',
    kind: 'text',
    label: 'Place',
    explanation: 'Words in the locations, such as: Berlin, remote. Commas separate alternatives.',
    isMain: true,
  },
  {
    key: 'workMode',
    kind: 'choices',
    label: 'Work mode',
    explanation: 'Openings that do not tell it are left out.',
    values: WORK_MODES,
    words: named(WORK_MODES),
  },
  {
    key: 'department',
    kind: 'text',
    label: 'Department or team',
    explanation: 'Words in the department or the team. Reading Greenhouse takes longer with it.',
  },
  {
    key: 'employmentType',
    kind: 'text',
    label: 'Employment type',
    explanation: 'Words such as: intern, full-time. Greenhouse does not tell it: words in the title count.',
  },
  {
    key: 'postedSince',
    kind: 'text',
    label: 'Posted since',
    explanation: 'A day such as 2026-01-31.',
  },
  {
    key: 'minPay',
    kind: 'number',
    label: 'Yearly pay, at least',
    explanation: 'In the currency of the opening. Openings that tell no pay stay.',
  },
];

/** Returns what cannot be, each a sentence. */
export function openingFilterConflicts(filters: Filters): string[] {
  const given = Array.isArray(filters['boards']) ? (filters['boards'] as readonly string[]) : [];
  const stranger = given.find((value) => !isReadable(value));
  return [
    ...(given.length === 0 ? ['Add a company first: paste the link to its careers page.'] : []),
    ...(given.length > MOST_BOARDS
      ? [`A tab takes at most ${MOST_BOARDS} companies. Make a second one.`]
      : []),
    ...(stranger === undefined
      ? []
      : [
          `‘boards’ cannot hold ${JSON.stringify(stranger)}. Write it like greenhouse:acme Acme, or paste a link.`,
        ]),
    ...notADay('postedSince', filters['postedSince']),
  ];
}

function isReadable(value: string): boolean {
  const board = boardInFilter(value);
  return board !== undefined && systemOf(board.system) !== undefined;
}

/** Returns the boards of the filters, each once. */
export function boardsIn(filters: Filters): NamedBoard[] {
  const given = Array.isArray(filters['boards']) ? (filters['boards'] as readonly string[]) : [];
  const boards = given.flatMap((value) => (isReadable(value) ? [boardInFilter(value) as NamedBoard] : []));
  return [...new Map(boards.map((board) => [boardKey(board).toLowerCase(), board])).values()];
}

/** Returns whether the filters look at what a short list does not have. */
export function needsFullLists(filters: Filters): boolean {
  return filters['department'] !== undefined;
}

/** Returns a function that tells whether an opening is wanted. */
export function openingMatcher(filters: Filters): (opening: Opening) => boolean {
  const title = wordTest(filters['title']);
  const place = wordTest(filters['place']);
  const department = wordTest(filters['department']);
  const type = wordTest(filters['employmentType']);
  const modes = filters['workMode'];
  const since = timeOf(filters['postedSince']);
  const least = filters['minPay'];
  return (one) =>
    title(one.title) &&
    place([...one.locations, one.workMode === 'Remote' ? 'Remote' : ''].join(' ')) &&
    department(`${one.department ?? ''} ${one.team ?? ''}`) &&
    type(one.employmentType ?? one.title) &&
    (!Array.isArray(modes) || (one.workMode !== undefined && modes.includes(one.workMode))) &&
    (since === undefined || (epochOf(one.published) ?? epochOf(one.updated) ?? since) >= since) &&
    (typeof least !== 'number' || paysAtLeast(one, least));
}

function paysAtLeast({ pay }: Opening, least: number): boolean {
  const told = yearly(pay?.max ?? pay?.min, pay?.period);
  return told === undefined || told >= least;
}

/** All words of one of the alternatives must begin a word of the text. */
function wordTest(given: unknown): (text: string) => boolean {
  const alternatives = String(given ?? '')
    .toLowerCase()
    .split(',')
    .map((part) => part.split(/\s+/).filter(Boolean))
    .filter((words) => words.length > 0);
  if (alternatives.length === 0) return () => true;
  return (text) => {
    const padded = ` ${text.toLowerCase().replace(/[^\p{Letter}\p{Number}+#]+/gu, ' ')}`;
    return alternatives.some((words) =>
      words.every((word) => padded.includes(` ${word.replace(/[^\p{Letter}\p{Number}+#]+/gu, ' ').trim()}`)),
    );
  };
}
