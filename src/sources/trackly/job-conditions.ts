/** What Trackly cannot filter by, and a person may leave out: decided by what its lists say of a posting. */

import { mentionsWords } from '../../core/folded-words';
import type { Condition, Conditions } from '../../streams/condition';
import { firstText } from '../kit/answers';
import { COMPANY_STAGES, type JobDetail, type Preferences, SENIORITY_LEVELS } from './generated/contract';
import { SENIORITY_WORDS, STAGE_WORDS } from './job-words';
import { yearlySalary } from './salary';

const SAYS_YES = ['sponsored', 'yes'];
const SAYS_NO = ['unsponsored', 'no'];

export const JOB_CONDITIONS: readonly Condition<JobDetail>[] = [
  {
    key: 'openOnly',
    kind: 'boolean',
    label: 'Open jobs only',
    explanation: 'Jobs that close later stay in your sheet, marked as closed.',
    atFirst: true,
    reason: 'closed',
    isMain: true,
    // A posting that is listed counts as open unless Trackly says otherwise (contract: Job).
    test: ({ isActive }) => isActive !== false,
  },
  {
    key: 'needsSponsorship',
    kind: 'boolean',
    label: 'Leave out jobs without visa sponsorship',
    explanation: 'Leaves out what Trackly found to be unsponsored.',
    reason: 'without sponsorship',
    mayBeUnknown: true,
    test: ({ sponsorshipStatus }) => {
      const said = (firstText(sponsorshipStatus) ?? '').toLowerCase();
      return SAYS_YES.includes(said) ? true : SAYS_NO.includes(said) ? false : undefined;
    },
  },
  {
    key: 'seniority',
    kind: 'choices',
    label: 'Seniority',
    explanation: 'Only these levels. Choose none for all.',
    values: SENIORITY_LEVELS,
    words: SENIORITY_WORDS,
    reason: 'of other seniority',
    mayBeUnknown: true,
    test: ({ seniorityLevel }, levels) => isOneOf(seniorityLevel, levels, SENIORITY_LEVELS),
  },
  {
    key: 'leastSalary',
    kind: 'number',
    label: 'Minimum salary per year',
    explanation:
      'By the salary range in Trackly’s list, in the job’s own currency. Most jobs state none there.',
    reason: 'below your minimum salary',
    mayBeUnknown: true,
    test: ({ salaryRange }, least) => {
      const most = yearlySalary(salaryRange);
      return most === undefined ? undefined : most >= Number(least);
    },
  },
  {
    key: 'companyStage',
    kind: 'choices',
    label: 'Company stage',
    explanation: 'Only companies of these sizes. Choose none for all.',
    values: COMPANY_STAGES,
    words: STAGE_WORDS,
    reason: 'at companies of other stages',
    mayBeUnknown: true,
    test: ({ company }, stages) => isOneOf(company?.companyStage, stages, COMPANY_STAGES),
  },
  {
    key: 'without',
    kind: 'choices',
    label: 'Words to leave out',
    explanation: 'Whole words in the title or the company’s name.',
    reason: 'with words that you leave out',
    test: ({ title, companyName, company }, words) =>
      !mentionsWords([title, companyName ?? company?.name], words as readonly string[]),
  },
];

/** A value that is not documented is not known to be any of the choices. */
function isOneOf(value: unknown, chosen: unknown, documented: readonly string[]): boolean | undefined {
  const said = (firstText(value) ?? '').toLowerCase();
  return documented.includes(said) ? (chosen as readonly string[]).includes(said) : undefined;
}

/**
 * Returns the conditions that the person's saved preferences ask for. The shape of experience ranges is not documented
 * (contract: Preferences): only words that are levels of seniority are understood.
 * @param body The answer of `/me`.
 */
export function conditionsFromPreferences(body: unknown): Conditions {
  const { user } = (body ?? {}) as { user?: { preferences?: Preferences } };
  const { needsSponsorship, experienceRanges, experienceRange } = user?.preferences ?? {};
  const levels = levelsIn(experienceRanges ?? experienceRange);
  return {
    ...(needsSponsorship === true ? { needsSponsorship } : {}),
    ...(levels.length > 0 ? { seniority: levels } : {}),
  };
}

/** With one range that is not understood, nothing is left out by the others. */
function levelsIn(ranges: unknown): readonly string[] {
  const said = (Array.isArray(ranges) ? ranges : [ranges]).map((range) => firstText(range)?.toLowerCase());
  const levels = SENIORITY_LEVELS.filter((level) => said.includes(level));
  return levels.length === new Set(said).size ? levels : [];
}
