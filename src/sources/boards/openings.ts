/** The stream `boards.openings`: what employers publish themselves, at the companies that the person chooses. */
import type { Stream } from '../../streams/stream';
import { boardKey, nameFrom, openingOf } from './board';
import { boardPaginator } from './board-paginator';
import type { Opening } from './opening';
import { OPENING_FIELDS, type OpeningKey } from './opening-fields';
import {
  boardsIn,
  needsFullLists,
  OPENING_FILTERS,
  openingFilterConflicts,
  openingMatcher,
} from './opening-filters';
import { BOARDS } from './service';
import { HOSTS, systemOf } from './systems';

export const OPENINGS: Stream<Opening, OpeningKey> = {
  id: 'boards.openings',
  service: BOARDS.id,
  name: 'Openings at companies you choose',
  noun: { one: 'opening', many: 'openings' },
  defaultTab: 'Openings',
  fields: OPENING_FIELDS,
  defaultFields: [
    'id',
    'title',
    'company',
    'locations',
    'workMode',
    'team',
    'employmentType',
    'published',
    'url',
    'isOpen',
    'closedAt',
  ],
  takesStatus: true,
  filters: OPENING_FILTERS,
  conflicts: openingFilterConflicts,
  idOf: (opening) => (/:$/.test(opening.id) ? undefined : opening.id),
  paginate: (filters) => {
    const question = { inFull: needsFullLists(filters) };
    return boardPaginator({
      boards: boardsIn(filters),
      hosts: HOSTS,
      request: (board, from) => requireSystem(board.system).list(board, question, from),
      read: (body, board, from) => requireSystem(board.system).read(body, board, from),
      isWanted: openingMatcher(filters),
    });
  },
  newestFirst: () => false,
};

function requireSystem(id: Parameters<typeof systemOf>[0]) {
  const system = systemOf(id);
  if (system) return system;
  throw new Error(`There is no system ${id}.`);
}

export { boardKey, nameFrom, openingOf };
