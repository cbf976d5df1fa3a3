/** The stream `pipeline.applications`: a person's own applications, by page numbers, then what changed since. */
import { JobsheetError } from '../../core/errors';
import type { MatchRules } from '../../streams/lookup';
import type { MyStatus } from '../../streams/status-link';
import type { Stream } from '../../streams/stream';
import { numberPaginator } from '../kit/number-paginator';
import { APPLICATION_EDITS } from './application-edits';
import { APPLICATION_COLUMNS, POSTING } from './application-fields';
import { APPLICATION_FILTERS, applicationFilterConflicts, queryOf } from './application-filters';
import { APPLICATION_DASHBOARD } from './dashboard';
import {
  type Application,
  type ApplicationSort,
  type ApplicationStatus,
  LIMITS,
  OVERLAP,
  PATHS,
  RATE_LIMITS,
  type ScoreRequest,
  type SortOrder,
} from './generated/contract';
import { PIPELINE } from './service';

const path = PATHS.listApplications;

/** Where what the person applied for was posted. */
const JOBS = 'trackly.jobs';
const SAME_JOB: MatchRules = [
  { own: ['job_url'], theirs: ['jobUrl'], as: 'address' },
  { own: ['company_name', 'job_title'], theirs: ['companyName', 'title'], as: 'name' },
];

/** Who is not interested has no application. */
const STATUS_OF: Partial<Record<MyStatus, ApplicationStatus>> = {
  'To check': 'saved',
  Applying: 'saved',
  Applied: 'applied',
  Interview: 'interview',
  Offer: 'offer',
  Rejected: 'rejected',
};

export const APPLICATIONS: Stream<Application> = {
  id: 'pipeline.applications',
  service: PIPELINE.id,
  name: 'Applications',
  noun: { one: 'application', many: 'applications' },
  defaultTab: 'Applications',
  fields: [...APPLICATION_COLUMNS, POSTING],
  defaultFields: [
    'id',
    'company_name',
    'job_title',
    'status',
    'job_url',
    'location',
    'source',
    'applied_at',
    'interview_at',
    'salary_min',
    'salary_max',
    'ai_match_score',
    'notes',
    'updated_at',
    'deleted_at',
  ],
  filters: APPLICATION_FILTERS,
  conflicts: applicationFilterConflicts,
  idOf: (application) =>
    typeof application?.id === 'string' ? application.id.trim() || undefined : undefined,
  paginate: (filters, since) => {
    // What comes or changes meanwhile goes to the end, where the walk comes by.
    const sort: ApplicationSort = since === undefined ? 'created_at' : 'updated_at';
    const order: SortOrder = 'asc';
    return numberPaginator({
      service: PIPELINE.name,
      pageSize: LIMITS.listApplications.maximum,
      request: (page, limit) => ({
        path,
        query: [
          ...queryOf(filters, since),
          ['sort', sort],
          ['order', order],
          ['page', String(page)],
          ['limit', String(limit)],
        ],
      }),
      read: readPage,
    });
  },
  count: {
    request: (filters) => ({ path, query: [...queryOf(filters), ['limit', '1']] }),
    read: (body) => readPage(body).total,
  },
  edits: APPLICATION_EDITS,
  lookups: [{ field: POSTING.key, from: { stream: JOBS, field: 'id' }, by: SAME_JOB }],
  statusLink: {
    stream: JOBS,
    field: 'status',
    unless: 'deleted_at',
    by: SAME_JOB,
    words: STATUS_OF,
    first: 'saved' satisfies ApplicationStatus,
    // Pipeline takes addresses by https alone; without one an application is known by company and title.
    fitting: (key, text) => (key === 'job_url' && !text.startsWith('https://') ? '' : text),
    made: [
      ['company_name', 'companyName'],
      ['job_title', 'title'],
      ['job_url', 'jobUrl'],
    ],
  },
  dashboard: APPLICATION_DASHBOARD,
  scoring: {
    name: 'scores',
    fields: ['ai_match_score', 'ai_reasoning'] satisfies (keyof Application)[],
    mostInHour: RATE_LIMITS.ai.requests,
    request: (id) => ({
      path: PATHS.scoreApplication,
      query: [],
      body: { job_id: id } satisfies ScoreRequest,
    }),
    read: APPLICATION_EDITS.read,
  },
  lookback: OVERLAP * 60_000,
  isTombstone: ({ deleted_at }) => Boolean(deleted_at),
  newestFirst: () => false,
};

function readPage(body: unknown) {
  const { data, total, limit, has_more } = (body ?? {}) as Record<string, unknown>;
  if (!Array.isArray(data)) {
    throw new JobsheetError({
      code: 'NOT_A_PAGE',
      kind: 'data',
      message:
        'Pipeline answered without a list of applications. Your sheet keeps what it had. Try again later.',
    });
  }
  const number = (value: unknown) => (typeof value === 'number' ? value : undefined);
  return {
    records: data as Application[],
    total: number(total),
    limit: number(limit),
    more: typeof has_more === 'boolean' ? has_more : undefined,
  };
}
