/** The sync of the benchmark: twelve columns of every posting, and the cells that a posting should become. */
import { type Cell, toCell } from '../src/core/cell';
import { inWords } from '../src/core/code-words';
import { BASE_PATH, JOB_FUNCTIONS, type Job, ORIGIN, PATHS } from '../src/sources/trackly/generated/contract';
import { JOB_COLUMNS } from '../src/sources/trackly/job-fields';
import type { Field } from '../src/streams/field';
import type { StoredJob } from '../workbench/services/data-set/shape';

export const TAB = 'Trackly Jobs';

/** Twelve columns: what a new sync has, and two more. */
export const FIELDS: readonly Field<Job>[] = [
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
  'region',
  'seniorityLevel',
].map((key) => JOB_COLUMNS.find((field) => field.key === key) as Field<Job>);

export const HEADINGS = FIELDS.map(({ heading }) => heading);

/** The request that every sync of the benchmark makes, as an address without its page. */
export const ADDRESS = `${ORIGIN}${BASE_PATH}${PATHS.listJobs}?jobFunction=${JOB_FUNCTIONS.join(',')}&locationFilter=all&jobModality=all&status=all&sort=newest`;

export const SYNC = {
  stream: 'trackly.jobs',
  tab: TAB,
  filters: {},
  fields: FIELDS.map(({ key }) => key),
};

/** A posting as the twelve cells that it should become. */
export function cellsOf(job: StoredJob): Cell[] {
  return FIELDS.map((field) => toCell(field.type, inWords(field.words, field.read(job))).cell);
}
