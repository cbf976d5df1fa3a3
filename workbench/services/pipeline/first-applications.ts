/** The applications that the sandbox's person has from the start: 200 postings of the data set, always the same. */
import {
  type Application,
  type ApplicationSource,
  type ApplicationStatus,
  SOURCES,
} from '../../../src/sources/pipeline/generated/contract';
import type { StoredJob } from '../data-set/shape';
import { pick, scatter, uuidOf } from '../scatter';

const FIRST_APPLICATIONS = 200;

/** Of twenty. */
const STATUSES: readonly ApplicationStatus[] = [
  ...Array<ApplicationStatus>(7).fill('saved'),
  ...Array<ApplicationStatus>(6).fill('applied'),
  ...Array<ApplicationStatus>(3).fill('interview'),
  'offer',
  ...Array<ApplicationStatus>(3).fill('rejected'),
];
const EXPERIENCE = ['junior', 'mid', 'senior', 'lead', 'staff'] as const;
const OLDEST_DAYS = 60;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** The date to count from if no posting has one. */
const SOME_TIME = Date.parse('2024-10-24T12:00:00.000Z');

/** Postings spread over the whole data set; fewer where it has fewer. */
export function firstApplications(jobs: readonly StoredJob[], person: string): Application[] {
  const newest = newestOf(jobs);
  const step = Math.max(1, Math.floor(jobs.length / FIRST_APPLICATIONS));
  const chosen = jobs.filter((_, index) => index % step === 0).slice(0, FIRST_APPLICATIONS);
  return chosen.map((job, index) => applicationOf(job, index, person, newest));
}

/** Returns the date of the newest posting. */
function newestOf(jobs: readonly StoredJob[]): number {
  return (
    jobs.reduce((latest, { postedAt }) => Math.max(latest, Date.parse(postedAt ?? '') || 0), 0) || SOME_TIME
  );
}

function applicationOf(job: StoredJob, index: number, person: string, newest: number): Application {
  const seed = scatter(index + 1);
  const status = pick(STATUSES, seed);
  const created = newest - (scatter(seed) % (OLDEST_DAYS * 24 * 60)) * MINUTE;
  const applied = status === 'saved' ? undefined : created + (seed % 48) * 60 * MINUTE;
  const met = status === 'interview' || status === 'offer' || (status === 'rejected' && seed % 2 === 0);
  const interview = met && applied !== undefined ? applied + (2 + (seed % 9)) * DAY : undefined;
  const answered = (interview ?? applied ?? created) + (1 + (seed % 5)) * DAY;
  const [offer, rejected] = [
    status === 'offer' ? answered : undefined,
    status === 'rejected' ? answered : undefined,
  ];
  const moment = (time: number | undefined) =>
    time === undefined ? null : new Date(Math.min(time, newest)).toISOString();
  const isScored = index % 4 !== 3;
  const salary = index % 3 === 0 ? 60_000 + (seed % 90) * 1_000 : null;
  const source: ApplicationSource = pick(SOURCES, scatter(seed + 7));
  const location = job.location ?? null;
  return {
    id: uuidOf(`application of ${job.id}`),
    user_id: person,
    company_name: (job.companyName ?? job.company?.name ?? 'A company without a name').slice(0, 200),
    job_title: job.title.slice(0, 200),
    job_description: index % 5 === 0 ? `What you will do as ${job.title}.` : null,
    job_url: job.jobUrl?.startsWith('https://') ? job.jobUrl : null,
    source,
    status,
    ai_match_score: isScored ? seed % 101 : null,
    ai_reasoning: isScored ? 'Your last two positions were similar.' : null,
    ai_parsed_data: isScored
      ? {
          salary: salary === null ? null : { min: salary, max: salary + 20_000, currency: 'USD' },
          experience_level: pick(EXPERIENCE, seed),
        }
      : null,
    location,
    is_remote: location === null ? null : /remote/i.test(location),
    notes: index % 6 === 0 ? '=ask for the range of the salary' : null,
    applied_at: moment(applied),
    interview_at: moment(interview),
    offer_at: moment(offer),
    rejected_at: moment(rejected),
    salary_min: salary,
    salary_max: salary === null ? null : salary + 20_000,
    created_at: moment(created) as string,
    updated_at: moment(offer ?? rejected ?? interview ?? applied ?? created) as string,
    last_scraped_at: source === 'manual' ? null : moment(created),
    last_synced_at: null,
    deleted_at: null,
  };
}
