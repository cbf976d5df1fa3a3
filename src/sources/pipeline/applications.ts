/** The stream `pipeline.applications`: a person's own applications, by page numbers, then what changed since. */
import type { Edits } from '../../streams/edits';
import { reversed } from '../../streams/lookup';
import type { MyStatus } from '../../streams/status-link';
import type { Stream } from '../../streams/stream';
import { fieldsOf, idText, numberOf, recordsIn } from '../kit/answers';
import { epochOf } from '../kit/filters';
import { numberPaginator } from '../kit/number-paginator';
import { get, pathOf, post } from '../kit/request';
import { type LinkedLookup, type LinkedStatus, SAME_JOB } from '../links';
import { APPLICATION_COLUMNS, type ApplicationKey } from './application-fields';
import { APPLICATION_FILTERS, applicationFilterConflicts, queryOf } from './application-filters';
import { APPLICATION_DASHBOARD } from './dashboard';
import {
  type Application,
  type ApplicationResponse,
  type ApplicationSort,
  type ApplicationStatus,
  LIMITS,
  METHODS,
  OVERLAP,
  PATHS,
  RATE_LIMITS,
  type ScoreRequest,
  type SortOrder,
} from './generated/contract';
import { PIPELINE } from './service';

const APPLICATION_EDITS: Edits<Application, ApplicationKey> = {
  required: ['company_name', 'job_title'],
  identity: ['company_name', 'job_title', 'job_url'],
  deletedAt: 'deleted_at',
  // An application that a person adds by hand has no other source.
  create: (values) => post(PATHS.createApplication, { source: 'manual', ...values }, { once: true }),
  change: (id, body) =>
    post(pathOf(PATHS.updateApplication, id), body, { method: METHODS.updateApplication }),
  remove: (id) => ({ ...get(pathOf(PATHS.deleteApplication, id)), method: METHODS.deleteApplication }),
  read: (body) => (body as Partial<ApplicationResponse> | undefined)?.data,
  changedAt: ({ updated_at }) => epochOf(updated_at),
};

/** The stream of the postings that applications are for. */
const JOBS = 'trackly.jobs';
const SAME_APPLICATION = reversed(SAME_JOB);

/** ‘Not interested’ has no counterpart: then there is no application. */
const STATUS_OF: Partial<Record<MyStatus, ApplicationStatus>> = {
  'To check': 'saved',
  Applying: 'saved',
  Applied: 'applied',
  Interview: 'interview',
  Offer: 'offer',
  Rejected: 'rejected',
};

const POSTING: LinkedLookup<ApplicationKey> = {
  field: 'posting',
  from: { stream: JOBS, field: 'id' },
  by: SAME_APPLICATION,
};

const FROM_POSTINGS: LinkedStatus<ApplicationKey> = {
  stream: JOBS,
  field: 'status',
  unless: 'deleted_at',
  by: SAME_APPLICATION,
  words: STATUS_OF,
  first: 'saved' satisfies ApplicationStatus,
  // Pipeline takes addresses by https alone; without one an application is known by company and title.
  fitting: (key, text) => (key === 'job_url' && !text.startsWith('https://') ? '' : text),
  made: [
    ['company_name', 'companyName'],
    ['job_title', 'title'],
    ['job_url', 'jobUrl'],
  ],
};

export const APPLICATIONS: Stream<Application, ApplicationKey> = {
  id: 'pipeline.applications',
  service: PIPELINE.id,
  name: 'Applications',
  noun: { one: 'application', many: 'applications' },
  defaultTab: 'Applications',
  fields: APPLICATION_COLUMNS,
  defaultFields: [
    'id',
    'job_title',
    'company_name',
    'status',
    'location',
    'applied_at',
    'interview_at',
    'salary_min',
    'salary_max',
    'ai_match_score',
    'source',
    'job_url',
    'notes',
    'updated_at',
    'deleted_at',
  ],
  filters: APPLICATION_FILTERS,
  conflicts: applicationFilterConflicts,
  idOf: (application) => idText(application?.id),
  paginate: (filters, since) => {
    // Whatever comes or changes meanwhile goes to the end, which is still to be read.
    const changes = { sort: 'updated_at', order: 'asc' } as const satisfies {
      sort: ApplicationSort;
      order: SortOrder;
    };
    const all = { sort: filters['sort'] ?? 'created_at', order: filters['order'] ?? 'asc' };
    const { sort, order } = since === undefined ? all : changes;
    return numberPaginator({
      service: PIPELINE.name,
      pageSize: LIMITS.listApplications.maximum,
      request: (page, limit) =>
        get(PATHS.listApplications, { ...queryOf(filters, since), sort, order, page, limit }),
      read: readPage,
    });
  },
  count: {
    request: (filters) => get(PATHS.listApplications, { ...queryOf(filters), limit: 1 }),
    read: (body) => readPage(body).total,
  },
  edits: APPLICATION_EDITS,
  lookups: [POSTING],
  toDo: {
    names: ['job_title', 'company_name'],
    interview: 'interview_at',
    unless: 'deleted_at',
    stands: {
      field: 'status',
      is: 'applied' satisfies ApplicationStatus,
      means: 'Applied',
      since: 'applied_at',
    },
  },
  statusLink: FROM_POSTINGS,
  dashboard: APPLICATION_DASHBOARD,
  scoring: {
    name: 'scores',
    fields: ['ai_match_score', 'ai_reasoning'],
    mostInHour: RATE_LIMITS.ai.requests,
    request: (id) => post(PATHS.scoreApplication, { job_id: id } satisfies ScoreRequest),
    read: APPLICATION_EDITS.read,
  },
  lookback: OVERLAP * 60_000,
  isTombstone: ({ deleted_at }) => Boolean(deleted_at),
  newestFirst: () => false,
};

function readPage(body: unknown) {
  const { data, total, limit, has_more } = fieldsOf(body);
  return {
    records: recordsIn<Application>(data, PIPELINE.name, 'applications'),
    total: numberOf(total),
    limit: numberOf(limit),
    more: typeof has_more === 'boolean' ? has_more : undefined,
  };
}
