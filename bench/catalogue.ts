/** The postings that everybody in the benchmark gets: a made data set, its cells, and the changes of a scenario. */
import { type Cell, toCell } from '../src/core/cell';
import type { Field } from '../src/core/stream';
import { type Job, JOB_FUNCTIONS, PATHS } from '../src/sources/trackly/generated/contract';
import { BASE_PATH, ORIGIN } from '../src/sources/trackly/generated/contract';
import { JOB_COLUMNS } from '../src/sources/trackly/job-fields';
import { WORKBENCH_START } from '../workbench/apps-script/cloud';
import { makeDataSet } from '../workbench/services/data-set/make';
import type { StoredJob } from '../workbench/services/data-set/shape';
import type { ServiceChange } from '../workbench/services/exchange';

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

/** What every sync of the benchmark asks for, as an address without its page. */
export const ADDRESS = `${ORIGIN}${BASE_PATH}${PATHS.listJobs}?jobFunction=${JOB_FUNCTIONS.join(',')}&locationFilter=all&jobModality=all&status=all&sort=newest`;

export const SYNC = {
  stream: 'trackly.jobs',
  tab: TAB,
  filters: {},
  fields: FIELDS.map(({ key }) => key),
};

const MINUTE = 60_000;

/** Made postings, the newest first, as the service lists them. */
export function madeJobs(count: number): StoredJob[] {
  const { trackly } = makeDataSet({ scale: count, newest: WORKBENCH_START });
  const time = ({ postedAt }: StoredJob) => (postedAt === undefined ? 0 : Date.parse(postedAt));
  return [...trackly.jobs].sort((one, other) => time(other) - time(one) || other.id - one.id);
}

/** A posting as the twelve cells that it should become. */
export function cellsOf(job: StoredJob): Cell[] {
  return FIELDS.map((field) => toCell(field.type, field.read(job)).cell);
}

export function retitled({ id, title }: { readonly id: number; readonly title: string }) {
  return { id, title: `${title} (updated)` };
}

/** Postings that are newer than all others. */
export function newJobs(count: number, newest = WORKBENCH_START): StoredJob[] {
  return Array.from({ length: count }, (_, place) => ({
    id: 9_000_001 + place,
    title: `New posting ${place + 1}`,
    companyName: `Newcomer ${place % 7}`,
    companyDomain: `newcomer${place % 7}.example`,
    location: 'Berlin',
    jobFunction: 'engineering' as const,
    jobUrl: `https://newcomer${place % 7}.example/jobs/${place}`,
    postedAt: new Date(newest + (place + 1) * MINUTE).toISOString(),
    isActive: true,
    region: 'europe' as const,
    seniorityLevel: 'senior' as const,
  }));
}

/** What happens at the service between two runs. */
export interface Story {
  readonly name: string;
  /** Places in the list, from the top. */
  readonly changed: readonly number[];
  readonly added: number;
}

export function storiesOf(rows: number): Story[] {
  const few = 50;
  const places = Array.from({ length: few }, (_, place) => place);
  const step = Math.floor(rows / few);
  return [
    {
      name: '50 changed side by side, 50 new',
      changed: places.map((place) => Math.floor(rows / 2) + place),
      added: few,
    },
    { name: '50 changed here and there, 50 new', changed: places.map((place) => place * step), added: few },
    { name: 'nothing changed', changed: [], added: 0 },
    { name: 'all changed', changed: Array.from({ length: rows }, (_, place) => place), added: 0 },
  ];
}

/** The story as a change of the service's data, and its undoing. */
export function changesOf(
  jobs: readonly StoredJob[],
  { changed, added }: Story,
): { readonly now: ServiceChange; readonly undo: ServiceChange; readonly after: readonly StoredJob[] } {
  const inserted = newJobs(added);
  const places = new Set(changed);
  const after = jobs.map((job, place) => (places.has(place) ? { ...job, ...retitled(job) } : job));
  const before = changed.map((place) => jobs[place] as StoredJob);
  return {
    now: { service: 'trackly', update: before.map(retitled), insert: inserted },
    undo: {
      service: 'trackly',
      update: before.map(({ id, title }) => ({ id, title })),
      remove: inserted.map(({ id }) => id),
    },
    after: [...inserted, ...after],
  };
}
