/** The stream `boards.openings`: what employers publish themselves, at the companies that the person chooses. */
import type { PageRequest } from '../../streams/page';
import type { Stream } from '../../streams/stream';
import { APPLIED_FOR, type LinkedLookup, SAME_POSTING } from '../links';
import { boardKey, nameFrom, openingOf, type SystemId } from './board';
import { boardPaginator } from './board-paginator';
import type { JobSystem, Opening } from './opening';
import { OPENING_CONDITIONS } from './opening-conditions';
import { OPENING_FIELDS, type OpeningKey } from './opening-fields';
import { boardsIn, OPENING_FILTERS, openingFilterConflicts } from './opening-filters';
import { BOARDS } from './service';
import { HOSTS, systemOf } from './systems';

/** The person's applications, except for deleted ones. */
const APPLICATION = { stream: 'pipeline.applications', unless: 'deleted_at' } as const;

const LOOKUPS: readonly LinkedLookup<OpeningKey>[] = [
  { field: 'applied', from: { ...APPLICATION, field: 'status' }, by: APPLIED_FOR },
  { field: 'applicationId', from: { ...APPLICATION, field: 'id' }, by: APPLIED_FOR },
  { field: 'tracklyId', from: { stream: 'trackly.jobs', field: 'id' }, by: SAME_POSTING },
];

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
    'arrivedAt',
    'url',
    'isOpen',
    'closedAt',
  ],
  lookups: LOOKUPS,
  takesStatus: true,
  countsByReading: true,
  toDo: { names: ['title', 'company'] },
  filters: OPENING_FILTERS,
  conditions: OPENING_CONDITIONS,
  conflicts: openingFilterConflicts,
  idOf: (opening) => (/:$/.test(opening.id) ? undefined : opening.id),
  paginate: (filters) => {
    const question = { inFull: filters['inFull'] === true };
    return boardPaginator({
      boards: boardsIn(filters),
      hosts: HOSTS,
      request: (board, from) => requireSystem(board.system).list(board, question, from),
      read: (body, board, from) => requireSystem(board.system).read(body, board, from),
    });
  },
  details: { request: requestOf, read: readOne },
  softDelete: {
    active: 'isOpen',
    closedAt: 'closedAt',
    isId: (text) => openingOf(text) !== undefined,
    partOf: (id) => {
      const board = openingOf(id)?.board;
      return board && boardKey(board);
    },
    proof: {
      isFor: (id) => systemIn(id)?.leavesOut === true,
      request: requestOf,
      verdict: (body, id) => (body === undefined ? 'gone' : readOne(body, id) ? 'there' : 'unknown'),
    },
  },
  newestFirst: () => false,
};

function requireSystem(id: SystemId): JobSystem {
  const system = systemOf(id);
  if (system) return system;
  throw new Error(`There is no system ${id}.`);
}

/** Returns the request for one opening; for its whole board where the system cannot be asked for less. */
function requestOf(id: string): PageRequest {
  const opening = openingOf(id);
  if (!opening) throw new Error(`${id} is no opening.`);
  const { board } = opening;
  const { one, list } = requireSystem(board.system);
  return one ? one.request(board, opening.id) : list(board, { inFull: true }, 0);
}

/** Returns an opening from the answer to that request; undefined where it does not hold it. */
function readOne(body: unknown, id: string): Opening | undefined {
  const opening = openingOf(id);
  if (!opening) return undefined;
  const board = { ...opening.board, name: nameFrom(opening.board.token) };
  const { one, read } = requireSystem(board.system);
  const found = one ? [one.read(body, board)] : read(body, board, 0).openings;
  return found.find((each) => each?.id === id);
}

function systemIn(id: string): JobSystem | undefined {
  const board = openingOf(id)?.board;
  return board && systemOf(board.system);
}
