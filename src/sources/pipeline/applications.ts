/** The stream `pipeline.applications`: a person's own applications, by page numbers, then what changed since. */
import { JobsheetError } from '../../core/errors';
import { pageWalk } from '../../core/page-walk';
import type { Stream } from '../../core/stream';
import { APPLICATION_COLUMNS } from './application-fields';
import { APPLICATION_FILTERS, applicationFilterConflicts, queryOf } from './application-filters';
import {
  type Application,
  type ApplicationSort,
  LIMITS,
  OVERLAP,
  PATHS,
  type SortOrder,
} from './generated/contract';
import { PIPELINE } from './service';

const path = PATHS.listApplications;

export const APPLICATIONS: Stream<Application> = {
  id: 'pipeline.applications',
  service: PIPELINE.id,
  name: 'Applications',
  noun: { one: 'application', many: 'applications' },
  defaultTab: 'Applications',
  fields: APPLICATION_COLUMNS,
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
  walk: (filters, since) => {
    // What comes or changes meanwhile goes to the end, where the walk comes by.
    const sort: ApplicationSort = since === undefined ? 'created_at' : 'updated_at';
    const order: SortOrder = 'asc';
    return pageWalk({
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
  overlap: OVERLAP * 60_000,
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
