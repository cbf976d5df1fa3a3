/** The words for Trackly's codes in the cells of postings and companies, by the key of their field. */
import type { Words } from '../../streams/field';
import { ATS_WORDS } from '../kit/ats-words';
import { named } from '../kit/filters';
import {
  COMPANY_STAGES,
  type CompanyStage,
  SENIORITY_LEVELS,
  type SeniorityLevel,
  type SponsorshipClassifier,
} from './generated/contract';
import { FUNCTION_WORDS, REGION_WORDS, STATUS_WORDS } from './job-filter-definitions';

export const SENIORITY_WORDS: Readonly<Record<SeniorityLevel, string>> = {
  ...named(SENIORITY_LEVELS),
  mid: 'Mid-level',
};
export const STAGE_WORDS: Readonly<Record<CompanyStage, string>> = named(COMPANY_STAGES);

/** Newer answers may say yes and no (contract: SponsorshipStatus). */
const SPONSORSHIP_WORDS = {
  sponsored: 'Sponsors visas',
  yes: 'Sponsors visas',
  unsponsored: 'No sponsorship',
  no: 'No sponsorship',
  unknown: 'Not stated',
};

const CLASSIFIER_WORDS: Readonly<Record<SponsorshipClassifier, string>> = {
  llm: 'Read by AI',
  reused: 'From a similar posting',
  rule: 'Found in the text',
};

export const COMPANY_WORDS: Readonly<Record<string, Words>> = {
  atsType: ATS_WORDS,
  companyStage: STAGE_WORDS,
};

export const JOB_WORDS: Readonly<Record<string, Words>> = {
  jobFunction: FUNCTION_WORDS,
  region: { ...REGION_WORDS, us: 'United States' },
  seniorityLevel: SENIORITY_WORDS,
  atsSource: ATS_WORDS,
  sponsorshipStatus: SPONSORSHIP_WORDS,
  sponsorshipClassifier: CLASSIFIER_WORDS,
  companyStage: STAGE_WORDS,
  userStatus: STATUS_WORDS,
  salaryPeriod: named(['year', 'month', 'week', 'day', 'hour']),
};
