/** Makes a data set of any size, always the same for the same seed, with every field and value that may appear. */
import { faker } from '@faker-js/faker/locale/en';
import {
  COMPANY_STAGES,
  type Company,
  JOB_FUNCTIONS,
  type JobCompany,
  type JobFunction,
  SENIORITY_LEVELS,
  SPONSORSHIP_CLASSIFIERS,
  SPONSORSHIP_STATUSES,
  USER_STATUSES,
} from '../../../src/sources/trackly/generated/contract';
import type { DataSet, StoredJob } from './shape';
import { HOSTILE_TITLES, PLACES, VOCABULARY } from './vocabulary';

const MOST_POSTINGS = 128_000;
const MOST_COMPANIES = 1_900;
const OLDEST_DAYS = 180;
/** A fixed time, so that a made set does not depend on the day it is made. */
const NEWEST = Date.parse('2026-01-15T12:00:00.000Z');
const ATS = ['ashby', 'greenhouse', 'lever', 'workday', 'smartrecruiters', 'custom'] as const;

/** Every so many postings one is of a rare kind, at an offset that keeps the kinds apart. */
const RARE = {
  hostile: { every: 97, at: 13 },
  sparse: { every: 53, at: 7 },
  bare: { every: 211, at: 5 },
  long: { every: 30_000, at: 3 },
} as const;

export interface MakeOptions {
  readonly scale: number;
  readonly seed?: number | undefined;
  readonly newest?: number | undefined;
}

/** So many postings, and a company for about every 67 of them (at least for every 10 in small sets). */
export function makeDataSet({ scale, seed = 1, newest = NEWEST }: MakeOptions): DataSet {
  if (!Number.isInteger(scale) || scale < 0 || scale > MOST_POSTINGS) {
    throw new Error(`The scale must be a whole number from 0 to ${MOST_POSTINGS}, not ${scale}.`);
  }
  faker.seed(seed);
  faker.setDefaultRefDate(new Date(newest));
  const employers = Array.from({ length: Math.min(MOST_COMPANIES, Math.ceil(scale / 10)) }, (_, index) =>
    makeEmployer(index),
  );
  const jobs = Array.from({ length: scale }, (_, index) => makeJob(index, employers, newest));
  return {
    source: `made, ${scale} postings, seed ${seed}`,
    trackly: { jobs, companies: companiesWithCounts(employers, jobs) },
  };
}

interface Employer {
  /** One object for all postings of a company: that keeps large sets small. */
  readonly company: JobCompany & { readonly id: number; readonly name: string };
  readonly ats: string;
  readonly industry: string | null;
  readonly isFavorite: boolean;
}

function makeEmployer(index: number): Employer {
  const name = faker.company.name();
  const domain = `${faker.helpers.slugify(name).toLowerCase()}-${index}.example`;
  const logoUrl = maybe(0.8, () => `https://logos.example/${domain}.png`);
  return {
    company: {
      id: 2001 + index,
      name: index % RARE.hostile.every === RARE.hostile.at ? `=${name}` : name,
      domain,
      logoUrl,
      logoUrls: logoUrl === null ? [] : [logoUrl, `https://icons.example/${domain}.ico`],
      companyStage: maybe(0.8, () => cycle(COMPANY_STAGES, index)),
      fundingStage: maybe(0.6, () => faker.helpers.arrayElement(['Pre-seed', 'Venture', 'Public'])),
      fundingSeries: maybe(0.5, () =>
        faker.helpers.arrayElement(['Seed', 'Series A', 'Series B', 'Series C']),
      ),
      valuationMillions: maybe(0.4, () => faker.number.int({ min: 5, max: 90_000 })),
      lastFinancingDate: maybe(0.5, () => faker.date.past({ years: 6 }).toISOString().slice(0, 10)),
      description: maybe(0.7, () => `${faker.company.catchPhrase()}.`),
      ycBatch: maybe(0.1, () => faker.helpers.arrayElement(['W21', 'S22', 'W24'])),
    },
    ats: cycle(ATS, index),
    industry: maybe(0.8, () => faker.commerce.department()),
    isFavorite: index % 10 === 0,
  };
}

function makeJob(index: number, employers: readonly Employer[], newest: number): StoredJob {
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
    title: isHere('hostile', index)
      ? cycle(HOSTILE_TITLES, Math.floor(index / RARE.hostile.every))
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
  if (isHere('bare', index)) return { id, title: job.title };
  if (isHere('sparse', index)) return sparse(job);
  // A cell holds 50,000 characters.
  return isHere('long', index) ? { ...job, description: 'A very long description. '.repeat(2_500) } : job;
}

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

const PREFIXES: Readonly<Record<string, string>> = {
  junior: 'Junior ',
  senior: 'Senior ',
  staff: 'Staff ',
  director: 'Director, ',
};

function titleOf(jobFunction: JobFunction, level: string | null, isInternship: boolean): string {
  const title = faker.helpers.arrayElement(VOCABULARY[jobFunction].titles);
  if (isInternship)
    return `${title} Intern${faker.helpers.arrayElement(['', ', MBA', ' (Undergraduate)', ' - PhD'])}`;
  return `${PREFIXES[level ?? ''] ?? ''}${title}`;
}

function companiesWithCounts(employers: readonly Employer[], jobs: readonly StoredJob[]): Company[] {
  const counts = new Map<number, Record<string, number>>();
  for (const { company, jobFunction = 'other' } of jobs) {
    if (company?.id === undefined) continue;
    const functionCounts =
      counts.get(company.id) ?? Object.fromEntries(JOB_FUNCTIONS.map((name) => [name, 0]));
    functionCounts[jobFunction] = (functionCounts[jobFunction] ?? 0) + 1;
    counts.set(company.id, functionCounts);
  }
  return employers.map(({ company: { logoUrls: _, ...company }, ats, industry, isFavorite }) => {
    const functionCounts =
      counts.get(company.id) ?? Object.fromEntries(JOB_FUNCTIONS.map((name) => [name, 0]));
    const totalJobCount = Object.values(functionCounts).reduce((sum, count) => sum + count, 0);
    return {
      ...company,
      atsType: ats,
      industry,
      isFavorite,
      pmJobCount: functionCounts['product'] ?? 0,
      totalJobCount,
      mbaJobCount: (functionCounts['strategy'] ?? 0) + (functionCounts['finance'] ?? 0),
      functionCounts,
    };
  });
}

function isHere(kind: keyof typeof RARE, index: number): boolean {
  const { every, at } = RARE[kind];
  return index % every === at;
}

function maybe<T>(probability: number, make: () => T): T | null {
  return faker.number.float() < probability ? make() : null;
}

function cycle<T>(items: readonly T[], index: number): T {
  return items[index % items.length] as T;
}
