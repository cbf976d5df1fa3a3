/** How a posting is shown in a list and in full. */
import {
  JOB_FIELDS,
  type Job,
  type JobCompany,
  type JobDetail,
} from '../../../src/sources/trackly/generated/contract';
import type { StoredJob } from '../data-set/shape';
import { VOCABULARY } from '../data-set/vocabulary';
import { pick, scatter } from '../scatter';
import { descriptionOf, htmlOf } from './description';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A posting as lists show it: the contract's fields, and what depends on the time. */
export function listed(job: StoredJob, now: number): Job {
  const shown: Record<string, unknown> = {};
  for (const field of JOB_FIELDS) if (job[field] !== undefined) shown[field] = job[field];
  if (job.postedAt !== undefined) shown['isNew'] = now - Date.parse(job.postedAt) < DAY;
  return shown as unknown as Job;
}

/**
 * A posting in full. Some (by their id) come as the documented example has it, without the flat company fields;
 * some have no parsed description, and so none of its fields.
 */
export function detailed(job: StoredJob, now: number): JobDetail {
  const seed = scatter(Number(job.id));
  const description = descriptionOf(job);
  const age = job.postedAt === undefined ? Number.NaN : now - Date.parse(job.postedAt);
  return {
    ...(seed % 5 === 0 ? asInTheExample(listed(job, now)) : listed(job, now)),
    description,
    descriptionHtml: job.descriptionHtml ?? htmlOf(description),
    ...(Number.isNaN(age) ? {} : { minutesAgo: Math.max(0, Math.floor(age / MINUTE)) }),
    recommendations: job.recommendations ?? ['Name one result with a number in it.'],
    quickWins: job.quickWins ?? (seed % 2 === 0 ? [] : ['Mention the company by name.']),
    candidateFit: job.candidateFit ?? null,
    skillsOverlap: job.skillsOverlap ?? null,
    ...parsed(job, seed),
  };
}

/** The documented example lacks these, and its company has atsType in place of a logo. */
function asInTheExample(job: Job): Job {
  const { companyName: _name, companyId: _id, isActive: _active, atsSource, ...rest } = job;
  if (rest.company === undefined) return job;
  const { logoUrl: _logo, logoUrls: _logos, ...company } = rest.company;
  const shown: JobCompany = atsSource === undefined ? company : { ...company, atsType: atsSource };
  return { ...rest, company: shown };
}

/** What the service reads out of a description. */
function parsed(job: StoredJob, seed: number): Partial<JobDetail> {
  const stored = job.structuredSkills !== undefined || job.salaryMin !== undefined;
  if (!stored && seed % 7 === 0) return {};
  const words = VOCABULARY[job.jobFunction ?? 'other'] ?? VOCABULARY.other;
  const salary = seed % 3 !== 0;
  const minimum = 60_000 + (seed % 90) * 1000;
  return {
    salaryMin: job.salaryMin ?? (salary ? minimum : null),
    salaryMax: job.salaryMax ?? (salary ? minimum + 30_000 : null),
    salaryCurrency: job.salaryCurrency ?? (salary ? currencyOf(job) : null),
    salaryPeriod: job.salaryPeriod ?? (salary ? 'year' : null),
    structuredSkills: job.structuredSkills ?? words.skills.slice(0, 4),
    structuredPreferredSkills: job.structuredPreferredSkills ?? words.skills.slice(4),
    structuredBenefits:
      job.structuredBenefits ?? pick([['Health insurance', '401(k)'], ['30 days off'], []], seed),
    structuredTools: job.structuredTools ?? [...words.tools],
    structuredSponsorshipInfo: job.structuredSponsorshipInfo ?? null,
  };
}

function currencyOf(job: StoredJob): string {
  if (job.region === 'canada') return 'CAD';
  return job.region === 'europe' ? 'EUR' : 'USD';
}
