/** One workbook with syncs of some streams, small services behind them, and what the story knows of both. */
import { ORIGIN } from '../../../src/sources/pipeline/generated/contract';
import type { Company } from '../../../src/sources/trackly/generated/contract';
import type { StoredJob, StoredSite } from '../../../workbench/services/data-set/shape';
import { createWorkbench, type Workbench } from '../../../workbench/workbench';
import { site } from '../../workbench/services/jobo/local-jobo';
import {
  application,
  CREDENTIALS,
  type LocalPipeline,
  NOON,
  openLocalPipeline,
} from '../../workbench/services/pipeline/local-pipeline';
import { smallPosting } from '../small-catalogue';
import { type StreamId, SYNC_OF } from './syncs';
import { type Wire, wireOf } from './wire';

export const COUNTS = { jobs: 7, companies: 3, sites: 4, applications: 6 } as const;
/** Of a month, low enough for a story to get there. */
export const LIMITS = { rowsPerRun: 100, dollarsPerRun: 0.5, dollarsPerMonth: 1.5 };

/** The edits that the person agreed to send; see agreed.ts. */
export interface Agreed {
  /** Application and field → what the service may be told; '' is to empty it. Of a row without a visible id: `?`. */
  readonly values: Map<string, Set<string>>;
  /** Field → applications of which it was emptied together with many others. */
  readonly emptied: Map<string, Set<string>>;
  /** A text → how many more cells of the tab the person made that say it: as many new applications may. */
  readonly made: Map<string, number>;
}

export interface World {
  readonly streams: readonly StreamId[];
  readonly wire: Wire;
  readonly services: LocalPipeline;
  readonly workbench: Workbench;
  readonly agreed: Agreed;
  /** Postings by id, as the service has them or had them last. */
  readonly jobs: Map<string, { record: StoredJob; isGone: boolean; wasEverGone: boolean }>;
  readonly sites: Map<string, StoredSite>;
  readonly companies: ReadonlyMap<string, Company>;
  /** Stream → id → how often the service has changed the record. */
  readonly versions: Map<string, number>;
  /** Sync and id → the version that stood in the tab when a run last came to its end. */
  readonly settled: Map<string, number>;
  /** The versions of the records when the run began that has not come to its end yet: pages that it has read are not read again. */
  readonly runVersions: Map<StreamId, ReadonlyMap<string, number>>;
  /** Runs that may still put back what the person wrote, as they said. */
  runsToPutBack: number;
  /** Sync and id of rows that the person took away, or of which they made a second one. */
  readonly removed: Set<string>;
  readonly doubled: Set<string>;
  /** Sync, id and field of cells that the person has changed. */
  readonly touched: Set<string>;
  zoneChanged: boolean;
  /** Makes every text that the person types one that nobody else has. */
  next: number;
}

export function openWorld(streams: readonly StreamId[]): World {
  const jobs = Array.from({ length: COUNTS.jobs }, (_, place) => smallPosting(place));
  const sites = Array.from({ length: COUNTS.sites }, (_, place) => site(place + 1));
  const companies = Array.from({ length: COUNTS.companies }, (_, place) => company(place + 1));
  const services = openLocalPipeline(firstApplications(), {
    data: { trackly: { jobs, companies }, jobo: { career_sites: sites } },
  });
  const own = firstApplications().map(({ id }) => id);
  const others = services.ids('pipeline').filter((id) => !own.includes(String(id)));
  services.change({ service: 'pipeline', remove: others });
  const wire = wireOf(services);
  const workbench = createWorkbench({ services: wire.services, now: NOON });
  for (const stream of streams) connect(workbench, stream);
  return {
    streams,
    wire,
    services,
    workbench,
    agreed: { values: new Map(), emptied: new Map(), made: new Map() },
    jobs: new Map(jobs.map((job) => [String(job.id), { record: job, isGone: false, wasEverGone: false }])),
    sites: new Map(sites.map((one) => [one.id, one])),
    companies: new Map(companies.map((one) => [String(one.id), one])),
    versions: new Map(),
    settled: new Map(),
    runVersions: new Map(),
    runsToPutBack: 0,
    removed: new Set(),
    doubled: new Set(),
    touched: new Set(),
    zoneChanged: false,
    next: 1,
  };
}

function connect(workbench: Workbench, stream: StreamId): void {
  if (stream === 'pipeline.applications')
    workbench.callFromSidebar('connectService', ['pipeline', { baseUrl: ORIGIN, ...CREDENTIALS }]);
  const { id, tab } = SYNC_OF[stream];
  const paid = stream === 'jobo.careerSites' ? { limits: LIMITS } : {};
  const { error } = workbench.ask('saveSync', [{ id, stream, tab, schedule: { every: 'hour' }, ...paid }]);
  if (error) throw new Error(error.message);
}

function company(number: number): Company {
  return {
    id: number,
    name: `Firm ${number}`,
    domain: `firm${number}.example`,
    industry: number % 2 ? 'fintech' : '=health',
    totalJobCount: number * 3,
    isFavorite: number === 1,
  } as Company;
}

/** Each word of an application is its own, so that a copy of it is known again. */
function firstApplications() {
  return Array.from({ length: COUNTS.applications }, (_, place) =>
    application(place + 1, {
      notes: `note ${place + 1}`,
      location: `city ${place + 1}`,
      job_url: `https://jobs.example/${place + 1}`,
      applied_at: new Date(NOON - place * 3_600_000).toISOString(),
      salary_min: 50_000 + place,
      status: 'applied',
    }),
  );
}
