/** The two forms of a posting: in a list and in full. */
import {
  JOB_COMPANY_FIELDS,
  JOB_DETAIL_FIELDS,
  JOB_FIELDS,
  type Job,
  type JobCompany,
  type JobDetail,
} from '../../../src/sources/trackly/generated/contract';
import type { StoredJob, WithNulls } from '../data-set/shape';
import { VOCABULARY } from '../data-set/vocabulary';
import { pickFields } from '../pick-fields';
import { pick, scatter } from '../scatter';
import { descriptionOf, htmlOf } from './description';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A posting as lists show it: the contract's fields as the data set has them, and what depends on the time. */
export function listed(job: StoredJob, now: number): Job {
  const { company, ...fields } = pickFields(JOB_FIELDS, job);
  return {
    ...fields,
    ...(company ? { company: pickFields(JOB_COMPANY_FIELDS, company) } : company === null ? { company } : {}),
    ...(typeof job.postedAt === 'string' ? { isNew: now - Date.parse(job.postedAt) < DAY } : {}),
  } as Job;
}

/**
 * A posting in full. Some (by their id) come as the documented example has it, without the flat company fields;
 * some have no parsed description, and so none of its fields. What the data set says is never changed: null stays
 * null, and only what it leaves out is made up.
 */
export function detailed(job: StoredJob, now: number): WithNulls<JobDetail> {
  const seed = scatter(Number(job.id));
  const description = descriptionOf(job);
  const age = typeof job.postedAt === 'string' ? now - Date.parse(job.postedAt) : Number.NaN;
  const made: Partial<JobDetail> = {
    ...(description === null ? {} : { descriptionHtml: htmlOf(description) }),
    recommendations: ['Name one result with a number in it.'],
    quickWins: seed % 2 === 0 ? [] : ['Mention the company by name.'],
    candidateFit: null,
    skillsOverlap: null,
    ...parsed(job, seed),
  };
  const known = listed(job, now);
  return {
    ...made,
    ...pickFields(JOB_DETAIL_FIELDS, job),
    ...(seed % 5 === 0 && job.isActive !== false ? asInTheExample(known) : known),
    description,
    ...(Number.isNaN(age) ? {} : { minutesAgo: Math.max(0, Math.floor(age / MINUTE)) }),
  };
}

/**
 * The documented example lacks these, and its company has atsType in place of a logo. It is of an active posting: one
 * that is inactive always says so.
 */
function asInTheExample(job: Job): Job {
  const { companyName: _name, companyId: _id, isActive: _active, atsSource, ...rest } = job;
  if (rest.company === undefined) return job;
  const { logoUrl: _logo, logoUrls: _logos, ...company } = rest.company;
  const shown: JobCompany = atsSource === undefined ? company : { ...company, atsType: atsSource };
  return { ...rest, company: shown };
}

const SALARY_FIELDS = ['salaryMin', 'salaryMax', 'salaryCurrency', 'salaryPeriod'] as const;
const PARSED_FIELDS = JOB_DETAIL_FIELDS.filter((name) => /^(salary|structured)/.test(name));

/** The facts that the service extracts from a description, if it can be parsed. */
function parsed(job: StoredJob, seed: number): Partial<JobDetail> {
  const isKnown = PARSED_FIELDS.some((name) => job[name] !== undefined);
  if (job.description === null || (!isKnown && seed % 7 === 0)) return {};
  const words = VOCABULARY[job.jobFunction ?? 'other'] ?? VOCABULARY.other;
  return {
    ...salaryOf(job, seed),
    structuredSkills: words.skills.slice(0, 4),
    structuredPreferredSkills: words.skills.slice(4),
    structuredBenefits: pick([['Health insurance', '401(k)'], ['30 days off'], []], seed),
    structuredTools: [...words.tools],
    structuredSponsorshipInfo: null,
  };
}

/** One piece: nothing of it is made up where the data set has any of it. */
function salaryOf(job: StoredJob, seed: number): Partial<JobDetail> {
  if (SALARY_FIELDS.some((name) => job[name] !== undefined)) return {};
  if (seed % 3 === 0) return { salaryMin: null, salaryMax: null, salaryCurrency: null, salaryPeriod: null };
  const salaryMin = 60_000 + (seed % 90) * 1000;
  return {
    salaryMin,
    salaryMax: salaryMin + 30_000,
    salaryCurrency: currencyOf(job),
    salaryPeriod: 'year',
  };
}

function currencyOf(job: StoredJob): string {
  if (job.region === 'canada') return 'CAD';
  return job.region === 'europe' ? 'EUR' : 'USD';
}
