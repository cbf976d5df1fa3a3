/** The stream `trackly.jobs`: postings in pages of offset and limit. */

import type { Verdict } from '../../streams/soft-delete';
import type { Stream } from '../../streams/stream';
import { fieldsOf, idText, numberOf, objectIn, recordsIn } from '../kit/answers';
import { offsetPaginator } from '../kit/offset-paginator';
import { get, pathOf } from '../kit/request';
import { type LinkedDoubles, type LinkedLookup, type LinkedWatch, SAME_JOB } from '../links';
import { STATUS_WORDS } from '../pipeline/application-words';
import { type Job, type JobDetail, LIMITS, PATHS } from './generated/contract';
import { conditionsFromPreferences, JOB_CONDITIONS } from './job-conditions';
import { JOB_COLUMNS, type JobKey } from './job-fields';
import { JOB_FILTERS } from './job-filter-definitions';
import { filtersFromPreferences, jobFilterConflicts, queryOf } from './job-filters';
import { isId, TRACKLY } from './service';

/** The person's applications, except for deleted ones. */
const APPLICATION = { stream: 'pipeline.applications', unless: 'deleted_at' } as const;

const APPLICATIONS_OF_JOB: readonly LinkedLookup<JobKey>[] = [
  { field: 'applied', from: { ...APPLICATION, field: 'status' }, by: SAME_JOB },
  { field: 'applicationId', from: { ...APPLICATION, field: 'id' }, by: SAME_JOB },
];

/** Other listings of the same job, and applications for it. */
const DOUBLES: LinkedDoubles<JobKey> = {
  fields: { company: 'companyName', title: 'title', place: 'location' },
  sameAs: 'sameAs',
  appliedBefore: 'appliedBefore',
  others: [{ stream: 'boards.openings', fields: { company: 'company', title: 'title', place: 'locations' } }],
  applications: {
    stream: 'pipeline.applications',
    fields: { company: 'company_name', title: 'job_title' },
    status: 'status',
    // As the service says it, and as its tab shows it.
    notYet: ['saved', STATUS_WORDS.saved],
    unless: 'deleted_at',
  },
};

const WATCHED_COMPANY: LinkedWatch = {
  stream: 'trackly.companies',
  nameField: 'name',
  filter: 'companyId',
  named: [{ stream: 'jobo.careerSites', name: 'name', website: 'website' }],
  // Whatever is left out is set as widely as possible; otherwise the person's saved preferences would narrow it.
  filters: (id) => (isId(id) ? { companyId: Number(id), locationFilter: ['all'] } : undefined),
};

export const TRACKLY_JOBS: Stream<JobDetail, JobKey> = {
  id: 'trackly.jobs',
  service: TRACKLY.id,
  name: 'Jobs',
  noun: { one: 'job', many: 'jobs' },
  defaultTab: 'Trackly Jobs',
  fields: JOB_COLUMNS,
  defaultFields: [
    'id',
    'title',
    'companyName',
    'location',
    'workMode',
    'salaryRange',
    'postedAt',
    'arrivedAt',
    'jobFunction',
    'jobUrl',
    'isActive',
    'closedAt',
  ],
  presets: [
    {
      name: 'Salary and visa',
      fields: [
        'title',
        'companyName',
        'location',
        'workMode',
        'salaryRange',
        'salaryMin',
        'salaryMax',
        'salaryCurrency',
        'salaryPeriod',
        'sponsorshipStatus',
        'visaSponsorship',
        'postedAt',
        'jobUrl',
      ],
    },
    {
      name: 'Match',
      fields: [
        'title',
        'companyName',
        'matchScore',
        'matchLabel',
        'matchReasons',
        'missingSkills',
        'location',
        'workMode',
        'salaryRange',
        'seniorityLevel',
        'postedAt',
        'jobUrl',
      ],
    },
  ],
  lookups: APPLICATIONS_OF_JOB,
  doubles: DOUBLES,
  takesStatus: true,
  toDo: { names: ['title', 'companyName'] },
  filters: JOB_FILTERS,
  conditions: JOB_CONDITIONS,
  conflicts: jobFilterConflicts,
  idOf: (job) => idText(job?.id),
  paginate: (filters) =>
    offsetPaginator({
      pageSize: LIMITS.listJobs.maximum,
      request: (offset, limit) => get(PATHS.listJobs, { ...queryOf(filters), limit, offset }),
      read: readPage,
    }),
  count: {
    request: (filters) => get(PATHS.listJobs, { ...queryOf(filters), limit: 1, offset: 0 }),
    read: (body) => readPage(body).total,
  },
  preferences: {
    request: get(PATHS.getProfile),
    read: (body) => ({ filters: filtersFromPreferences(body), conditions: conditionsFromPreferences(body) }),
  },
  watch: WATCHED_COMPANY,
  details: {
    request: jobRequest,
    read: readJob,
  },
  softDelete: { active: 'isActive', closedAt: 'closedAt', isId, proof: { request: jobRequest, verdict } },
  newestFirst: (filters) => filters['sort'] === 'newest',
};

function jobRequest(id: string) {
  return get(pathOf(PATHS.getJob, id));
}

function readJob(body: unknown): JobDetail | undefined {
  return objectIn(fieldsOf(body)['job']);
}

/** An answer about another posting, or about none, proves nothing. A posting without `isActive` is open (contract: JobDetail). */
function verdict(body: unknown, id: string): Verdict {
  if (body === undefined) return 'gone';
  const job = readJob(body);
  if (!job || idText(job.id) !== id) return 'unknown';
  return job.isActive === false ? 'gone' : 'there';
}

function readPage(body: unknown) {
  const { jobs, total, hasMore, pagination } = fieldsOf(body);
  const records = recordsIn<Job>(jobs, TRACKLY.name, 'jobs');
  const { total: all, hasMore: more } = fieldsOf(pagination);
  // Documented: trust hasMore more than total. A page without either goes on until one is empty.
  const said = [hasMore, more].filter((word) => typeof word === 'boolean');
  return {
    records,
    total: numberOf(total) ?? numberOf(all),
    last: said.length > 0 ? !said.includes(true) : undefined,
  };
}
