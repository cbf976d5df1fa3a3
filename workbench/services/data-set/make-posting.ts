/** Makes the postings of a data set. */
import { faker } from '@faker-js/faker/locale/en';
import {
  JOB_FUNCTIONS,
  type JobFunction,
  SENIORITY_LEVELS,
  SPONSORSHIP_CLASSIFIERS,
  SPONSORSHIP_STATUSES,
  USER_STATUSES,
} from '../../../src/sources/trackly/generated/contract';
import { cycle, isRare, maybe } from './chance';
import type { Employer } from './make-company';
import type { StoredJob } from './shape';
import { HOSTILE_TITLES, PLACES, VOCABULARY } from './vocabulary';

const OLDEST_DAYS = 180;
/** Shared by many postings, so kept once. */
const NOTHING: never[] = [];
const MATCH_REASONS = ['Same function', 'Same city'];
const CONFIDENCE_REASONS = ['The description is detailed'];
const DIMENSIONS = ['skills', 'level', 'function', 'location', 'salary', 'industry', 'company'].map(
  (dimension, index) => ({ dimension, score: 40 + index * 5 }),
);
/** Half of all postings are in engineering and data, as in life. */
const FREQUENT: readonly JobFunction[] = [
  ...JOB_FUNCTIONS,
  ...Array<JobFunction>(8).fill('engineering'),
  ...Array<JobFunction>(4).fill('data'),
];

const PREFIXES: Readonly<Record<string, string>> = {
  junior: 'Junior ',
  senior: 'Senior ',
  staff: 'Staff ',
  director: 'Director, ',
};

/** The posting of this number, at one of the employers, posted at `newest` or before. */
export function makeJob(index: number, employers: readonly Employer[], newest: number): StoredJob {
  const { company, ats } = employers[faker.number.int(employers.length - 1)] as Employer;
  const jobFunction =
    index < JOB_FUNCTIONS.length ? cycle(JOB_FUNCTIONS, index) : faker.helpers.arrayElement(FREQUENT);
  const seniorityLevel = maybe(0.9, () => cycle(SENIORITY_LEVELS, index));
  const [location, region] = faker.helpers.arrayElement(PLACES);
  const isInternship = faker.number.int(9) === 0;
  // Whole minutes, so that some postings share their time and the order of ties matters.
  const postedAt = new Date(newest - faker.number.int(OLDEST_DAYS * 24 * 60) * 60_000).toISOString();
  const id = 1_000_001 + index;
  const userStatus = maybe(0.05, () => faker.helpers.arrayElement(USER_STATUSES));
  const touched = userStatus === null || userStatus === 'new' ? null : postedAt;
  const applied = userStatus === 'applied_confirmed';
  const scored = index % 3 === 0;

  const job: StoredJob = {
    id,
    // Some look like numbers, with zeros in front.
    externalId: index % 11 === 0 ? String(index).padStart(8, '0') : `${ats}-${id.toString(36)}`,
    title: isRare('hostile', index)
      ? cycle(HOSTILE_TITLES, index)
      : titleOf(jobFunction, seniorityLevel, isInternship),
    location,
    jobUrl: `https://${company.domain}/jobs/${id}?ref=trackly`,
    jobFunction,
    postedAt,
    firstSeenAt: postedAt,
    isActive: index % 8 !== 0,
    isNew: false,
    companyName: company.name,
    companyDomain: company.domain ?? '',
    companyId: company.id,
    companyLogoUrl: company.logoUrl ?? null,
    companyLogoUrls: company.logoUrls ?? [],
    company,
    atsSource: ats,
    autoApplySupported: ats === 'greenhouse',
    isPM: jobFunction === 'product',
    isStrategyOps: jobFunction === 'strategy' || jobFunction === 'operations',
    isPartnership: jobFunction === 'partnerships',
    sponsorshipStatus: cycle(SPONSORSHIP_STATUSES, index),
    sponsorshipEvidence: index % 4 === 0 ? 'Visa sponsorship is not offered for this position.' : null,
    sponsorshipClassifier: cycle(SPONSORSHIP_CLASSIFIERS, index),
    region,
    seniorityLevel,
    salaryRange: index % 4 === 1 ? '$120,000 - $150,000' : null,
    visaSponsorship: index % 6 === 1 ? 'H-1B transfer' : null,
    userStatus,
    applyStartedAt: applied || userStatus === 'applying' ? touched : null,
    appliedConfirmedAt: applied ? touched : null,
    statusUpdatedAt: touched,
    timeToApplyMinutes: applied ? 12.5 : null,
    matchScore: scored ? index % 101 : null,
    matchReasons: scored ? MATCH_REASONS : NOTHING,
    matchConfidenceReasons: scored ? CONFIDENCE_REASONS : NOTHING,
    missingSkills: scored ? (VOCABULARY[jobFunction].skills.slice(4) as string[]) : NOTHING,
    matchLabel: scored ? 'Good match' : null,
    matchConfidence: scored ? 'medium' : null,
    matchExplanation: scored ? 'Your last two positions were similar.' : null,
    dimensionScores: scored ? DIMENSIONS : NOTHING,
    isInternship,
  };
  if (isRare('bare', index)) return { id, title: job.title };
  if (isRare('sparse', index)) return sparse(job);
  // A cell holds 50,000 characters.
  return isRare('long', index) ? { ...job, description: 'A very long description. '.repeat(2_500) } : job;
}

/** No flat company fields, no function, no seniority: a client must do with the rest. */
function sparse({
  id,
  title,
  location,
  jobUrl,
  postedAt,
  region,
  company,
  isActive,
  isInternship,
}: StoredJob): StoredJob {
  return { id, title, location, jobUrl, postedAt, region, company, isActive, isInternship } as StoredJob;
}

function titleOf(jobFunction: JobFunction, level: string | null, isInternship: boolean): string {
  const title = faker.helpers.arrayElement(VOCABULARY[jobFunction].titles);
  if (isInternship)
    return `${title} Intern${faker.helpers.arrayElement(['', ', MBA', ' (Undergraduate)', ' - PhD'])}`;
  return `${PREFIXES[level ?? ''] ?? ''}${title}`;
}
