/** The stream `roster.openings`: by a cursor, in both directions. */
import {
  fieldsOf,
  firstText,
  idText,
  numberOf,
  objectIn,
  recordsIn,
} from '../../../../../src/sources/kit/answers';
import { cursorPaginator } from '../../../../../src/sources/kit/cursor-paginator';
import { inGroup, nothing } from '../../../../../src/sources/kit/field-group';
import { epochOf } from '../../../../../src/sources/kit/filters';
import { get, pathOf, post } from '../../../../../src/sources/kit/request';
import type { LinkedLookup } from '../../../../../src/sources/links';
import type { CompanySearch } from '../../../../../src/streams/filter';
import type { Stream } from '../../../../../src/streams/stream';
import { LIMITS, METHODS, type Opening, PATHS, STAGES, WRITABLE_FIELDS } from './generated/contract';
import { ROSTER } from './service';

const WRITABLE: readonly string[] = WRITABLE_FIELDS;

const opening = inGroup<Opening>('Opening', (key) => ({
  ...(WRITABLE.includes(key) ? { editable: true } : {}),
  ...(key === 'stage' ? { values: STAGES } : {}),
}));

const FIELDS = [
  opening('id', 'Opening ID', 'text', 'Roster’s id of it.'),
  opening('title', 'Title', 'text', 'The job.'),
  opening('company', 'Company', 'text', 'Who is hiring.'),
  opening('stage', 'Stage', 'text', 'How far you are.'),
  opening('notes', 'Notes', 'text', 'Yours.'),
  opening('changed_at', 'Changed At', 'date', 'When Roster last changed it.'),
  opening('posting', 'Job ID', 'text', 'Of its row in your tab of postings.', nothing),
] as const;

type Key = (typeof FIELDS)[number]['key'];

const POSTING: LinkedLookup<Key> = {
  field: 'posting',
  from: { stream: 'trackly.jobs', field: 'id' },
  by: [{ own: ['company', 'title'], theirs: ['companyName', 'title'], as: 'name' }],
};

const COMPANIES: CompanySearch = {
  shortest: 3,
  request: (name) => get(PATHS.searchCompanies, { name }),
  read: (body) =>
    recordsIn<object>(fieldsOf(body)['companies'], ROSTER.name, 'companies').map((company) => {
      const { slug, name, openings } = fieldsOf(company);
      return { id: String(slug), name: String(name), domain: '', records: numberOf(openings) ?? null };
    }),
};

export const OPENINGS: Stream<Opening, Key> = {
  id: 'roster.openings',
  service: ROSTER.id,
  name: 'Openings',
  noun: { one: 'opening', many: 'openings' },
  defaultTab: 'Openings',
  fields: FIELDS,
  defaultFields: ['id', 'title', 'company', 'stage', 'notes'],
  filters: [
    {
      key: 'company',
      kind: 'text',
      label: 'Company',
      explanation: 'Openings of one company. Type its name.',
      companySearch: COMPANIES,
      isMain: true,
    },
  ],
  conflicts: () => [],
  idOf: (record) => idText(record?.id),
  paginate: (filters) =>
    cursorPaginator({
      service: ROSTER.name,
      pageSize: LIMITS.listOpenings.maximum,
      request: (cursor, limit) =>
        get(PATHS.listOpenings, { ...filters, ...(cursor === undefined ? {} : { cursor }), limit }),
      read: (body) => {
        const { items, next } = fieldsOf(body);
        return {
          records: recordsIn<Opening>(items, ROSTER.name, 'openings'),
          cursor: next,
          more: firstText(next) !== undefined,
        };
      },
    }),
  lookups: [POSTING],
  edits: {
    required: ['title', 'company'],
    identity: ['title', 'company'],
    create: (values) => post(PATHS.createOpening, values, { once: true }),
    change: (id, values) => post(pathOf(PATHS.updateOpening, id), values, { method: METHODS.updateOpening }),
    remove: (id) => ({ ...get(pathOf(PATHS.deleteOpening, id)), method: METHODS.deleteOpening }),
    read: objectIn<Opening>,
    changedAt: ({ changed_at }) => epochOf(changed_at),
  },
  newestFirst: () => false,
};
