/** The stream `trackly.jobs`: postings, newest first, in pages of offset and limit. */
import { JobsheetError } from '../../core/errors';
import type { Page, Stream } from '../../core/stream';
import { type Job, LIMITS, PATHS } from './generated/contract';
import { JOB_FIELDS } from './job-fields';
import { filtersFromPreferences, type JobFilters, queryOf } from './job-filters';

const PAGE_SIZE = LIMITS.listJobs.maximum;

export const TRACKLY_JOBS: Stream<Job> = {
  id: 'trackly.jobs',
  service: 'trackly',
  noun: 'postings',
  defaultTab: 'Trackly Jobs',
  fields: JOB_FIELDS,
  defaultFields: JOB_FIELDS.map((field) => field.key),
  idOf: (job) => idText(job?.id),
  pageSize: PAGE_SIZE,
  requestFor: (filters, offset) => ({
    path: PATHS.listJobs,
    query: [...queryOf(filters as JobFilters), ['limit', String(PAGE_SIZE)], ['offset', String(offset)]],
  }),
  readPage,
  preferences: { request: { path: PATHS.getProfile, query: [] }, toFilters: filtersFromPreferences },
};

function readPage(body: unknown, offset: number): Page<Job> {
  const { jobs, total, hasMore, pagination } = (body ?? {}) as Record<string, unknown>;
  if (!Array.isArray(jobs)) {
    throw new JobsheetError({
      code: 'NOT_A_PAGE',
      kind: 'data',
      message: 'Trackly answered without a list of postings. Your sheet keeps what it had. Try again later.',
    });
  }
  const { limit, total: all, hasMore: more } = (pagination ?? {}) as Record<string, unknown>;
  // The number of postings on a page, not the limit asked for, tells how far the service went: it may clamp.
  const step = jobs.length > 0 ? jobs.length : Number(limit) || PAGE_SIZE;
  const last = jobs.length === 0 || (hasMore ?? more ?? jobs.length === PAGE_SIZE) === false;
  const count = typeof total === 'number' ? total : all;
  return {
    records: jobs as Job[],
    total: typeof count === 'number' ? count : undefined,
    next: last ? undefined : offset + step,
  };
}

/** Ids are numbers there and text here, so that a sheet that made numbers or text of them still matches. */
function idText(id: unknown): string | undefined {
  if (typeof id === 'number' && Number.isFinite(id)) return String(id);
  return typeof id === 'string' && id.trim() !== '' ? id.trim() : undefined;
}
