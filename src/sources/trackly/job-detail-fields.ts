/** The fields that only one posting in full has; choosing one costs a request for each new and each changed posting. */
import type { Field } from '../../core/stream';
import type { JobDetail } from './generated/contract';
import { inGroup } from './in-group';

const detail = inGroup<JobDetail>('Details', { detail: true });

export const JOB_DETAIL_COLUMNS: readonly Field<JobDetail>[] = [
  detail('description', 'Description', 'text', 'The whole text.', (job) => job.description),
  detail('salaryMin', 'Salary From', 'number', 'The least it pays.', (job) => job.salaryMin),
  detail('salaryMax', 'Salary To', 'number', 'The most it pays.', (job) => job.salaryMax),
  detail('salaryCurrency', 'Salary Currency', 'text', 'USD, EUR …', (job) => job.salaryCurrency),
  detail('salaryPeriod', 'Salary Per', 'text', 'Year, hour …', (job) => job.salaryPeriod),
  detail('structuredSkills', 'Skills', 'list', 'What you must know.', (job) => job.structuredSkills),
  detail(
    'structuredPreferredSkills',
    'Preferred Skills',
    'list',
    'What is good to know.',
    (job) => job.structuredPreferredSkills,
  ),
  detail('structuredBenefits', 'Benefits', 'list', 'What it offers.', (job) => job.structuredBenefits),
  detail('structuredTools', 'Tools', 'list', 'What you work with.', (job) => job.structuredTools),
  detail(
    'structuredSponsorshipInfo',
    'Sponsorship Info',
    'text',
    'What it says of visas.',
    (job) => job.structuredSponsorshipInfo,
  ),
  detail('candidateFit', 'Fit', 'text', 'How you fit, in Trackly’s words.', (job) => job.candidateFit),
  detail('quickWins', 'Quick Wins', 'list', 'What to add to your application.', (job) => job.quickWins),
  detail('recommendations', 'Recommendations', 'list', 'What to improve.', (job) => job.recommendations),
];
