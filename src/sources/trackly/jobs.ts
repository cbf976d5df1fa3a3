/** The stream `trackly.jobs`: postings in pages of offset and limit. */

import type { MatchRules } from '../../streams/lookup';
import type { Verdict } from '../../streams/soft-delete';
import type { Stream } from '../../streams/stream';
import { offsetPaginator } from '../kit/offset-paginator';
import { idText, isId, notA } from './answer-shapes';
import { type Job, type JobDetail, LIMITS, PATHS } from './generated/contract';
import { JOB_COLUMNS } from './job-fields';
import { JOB_FILTERS } from './job-filter-definitions';
import { filtersFromPreferences, jobFilterConflicts, queryOf } from './job-filters';

/** What the person applied for; a deleted application is none. */
const APPLICATION = { stream: 'pipeline.applications', unless: 'deleted_at' };
const SAME_JOB: MatchRules = [
  { own: ['jobUrl'], theirs: ['job_url'], as: 'address' },
  { own: ['companyName', 'title'], theirs: ['company_name', 'job_title'], as: 'name' },
];

export const TRACKLY_JOBS: Stream<JobDetail> = {
  id: 'trackly.jobs',
  service: 'trackly',
  name: 'Job postings',
  noun: { one: 'posting', many: 'postings' },
  defaultTab: 'Trackly Jobs',
  fields: JOB_COLUMNS,
  defaultFields: [
    'id',
    'title',
    'companyName',
    'companyDomain',
    'location',
    'jobFunction',
    'jobUrl',
    'postedAt',
    'isActive',
    'closedAt',
  ],
  lookups: [
    { field: 'applied', from: { ...APPLICATION, field: 'status' }, by: SAME_JOB },
    { field: 'applicationId', from: { ...APPLICATION, field: 'id' }, by: SAME_JOB },
  ],
  takesStatus: true,
  filters: JOB_FILTERS,
  conflicts: jobFilterConflicts,
  idOf: (job) => idText(job?.id),
  paginate: (filters) =>
    offsetPaginator({
      pageSize: LIMITS.listJobs.maximum,
      request: (offset, limit) => ({
        path: PATHS.listJobs,
        query: [...queryOf(filters), ['limit', String(limit)], ['offset', String(offset)]],
      }),
      read: readPage,
    }),
  count: {
    request: (filters) => ({
      path: PATHS.listJobs,
      query: [...queryOf(filters), ['limit', '1'], ['offset', '0']],
    }),
    read: (body) => readPage(body).total,
  },
  preferences: { request: { path: PATHS.getProfile, query: [] }, toFilters: filtersFromPreferences },
  watch: {
    stream: 'trackly.companies',
    nameField: 'name',
    filter: 'companyId',
    // Whatever is left out is set as widely as possible; otherwise the person's saved preferences would narrow it.
    filters: (id) => (isId(id) ? { companyId: Number(id), locationFilter: ['all'] } : undefined),
  },
  details: {
    request: jobRequest,
    read: readJob,
  },
  softDelete: { active: 'isActive', closedAt: 'closedAt', isId, proof: { request: jobRequest, verdict } },
  newestFirst: (filters) => filters['sort'] === 'newest',
};

function jobRequest(id: string) {
  return { path: PATHS.getJob.replace('{id}', encodeURIComponent(id)), query: [] };
}

function readJob(body: unknown): JobDetail | undefined {
  const { job } = (body ?? {}) as { job?: JobDetail };
  return typeof job === 'object' && job !== null ? job : undefined;
}

/** An answer about another posting, or about none, says nothing. One that has no `isActive` is open (contract: JobDetail). */
function verdict(body: unknown, id: string): Verdict {
  if (body === undefined) return 'gone';
  const job = readJob(body);
  if (!job || idText(job.id) !== id) return 'unknown';
  return job.isActive === false ? 'gone' : 'there';
}

function readPage(body: unknown) {
  const { jobs, total, hasMore, pagination } = (body ?? {}) as Record<string, unknown>;
  if (!Array.isArray(jobs)) throw notA('a list of postings');
  const { total: all, hasMore: more } = (pagination ?? {}) as Record<string, unknown>;
  const count = [total, all].find((number): number is number => typeof number === 'number');
  // Documented: trust hasMore more than total. A page without either goes on until one is empty.
  const said = [hasMore, more].filter((word) => typeof word === 'boolean');
  return { records: jobs as Job[], total: count, last: said.length > 0 ? !said.includes(true) : undefined };
}
