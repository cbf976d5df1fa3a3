/** The fields that only one posting in full has; choosing one costs a request for each new and each changed posting. */
import { inGroup } from '../kit/field-group';
import type { JobDetail } from './generated/contract';

const detail = inGroup<JobDetail>('Details', () => ({ detail: true }));

export const JOB_DETAIL_COLUMNS = [
  detail('description', 'Description', 'text', 'The whole text.'),
  detail('salaryMin', 'Salary From', 'number', 'The least it pays.'),
  detail('salaryMax', 'Salary To', 'number', 'The most it pays.'),
  detail('salaryCurrency', 'Salary Currency', 'text', 'USD, EUR …'),
  detail('salaryPeriod', 'Salary Per', 'text', 'Year, hour …'),
  detail('structuredSkills', 'Skills', 'list', 'What you must know.'),
  detail('structuredPreferredSkills', 'Preferred Skills', 'list', 'What is good to know.'),
  detail('structuredBenefits', 'Benefits', 'list', 'What it offers.'),
  detail('structuredTools', 'Tools', 'list', 'What you work with.'),
  detail('structuredSponsorshipInfo', 'Sponsorship Info', 'text', 'What it says of visas.'),
  detail('candidateFit', 'Fit', 'text', 'How you fit, in Trackly’s words.'),
  detail('quickWins', 'Quick Wins', 'list', 'What to add to your application.'),
  detail('recommendations', 'Recommendations', 'list', 'What to improve.'),
];
