/** The filters of openings: the companies. What the person leaves out of their lists are conditions. */
import type { FilterDefinition, Filters } from '../../streams/filter';
import { boardInFilter, boardKey, type NamedBoard } from './board';
import { BOARD_LINKS, MOST_BOARDS } from './board-links';
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
    key: 'inFull',
    kind: 'boolean',
    label: 'Full lists from Greenhouse',
    explanation:
      'Departments and descriptions come with the list. It is much longer, and takes longer to read.',
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
