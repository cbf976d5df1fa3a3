/** Every field of a posting that can be a column, in the order in which the sidebar lists them. */
import type { LookHint } from '../../streams/field';
import { arrivalField, inGroup, nothing, readable } from '../kit/field-group';
import { textOfHtml } from '../kit/html-text';
import type { JobCompany, JobDetail } from './generated/contract';
import { JOB_WORDS } from './job-words';
import { workMode } from './work-mode';

const LOOKS: Readonly<Record<string, LookHint>> = {
  id: 'machine',
  isActive: 'machine',
  closedAt: 'machine',
  title: 'title',
  companyName: 'company',
  companyDomain: 'company',
  location: 'place',
  workMode: 'words',
  jobFunction: 'words',
  region: 'words',
  seniorityLevel: 'words',
  atsSource: 'words',
  sponsorshipStatus: 'words',
  salaryRange: 'company',
  companyStage: 'words',
  valuationMillions: 'millions',
  matchScore: 'score',
  matchLabel: 'words',
  matchExplanation: 'long',
  companyDescription: 'long',
  applicationId: 'machine',
  description: 'long',
  descriptionHtml: 'long',
  salaryMin: 'money',
  salaryMax: 'money',
} satisfies Partial<Record<keyof JobDetail | keyof JobCompany | OwnKey, LookHint>>;

/** Fields that no record has under their name. */
type OwnKey = 'workMode' | 'companyDescription' | 'applicationId' | 'closedAt';

/** How a field looks, and the words for its codes. */
const extras = (key: string) => ({
  ...(key === 'isActive' ? { goneWhen: 'false' as const } : {}),
  ...(LOOKS[key] ? { look: LOOKS[key] } : {}),
  ...(JOB_WORDS[key] ? { words: JOB_WORDS[key] } : {}),
  ...(key === 'title' ? { opens: 'jobUrl' satisfies keyof JobDetail } : {}),
});

const detail = inGroup<JobDetail>('Details', (key) => ({ ...extras(key), detail: true }));

// Not minutesAgo: it is another number every minute, which would rewrite each row in each run; postedAt says the same.
const JOB_DETAIL_COLUMNS = [
  detail('description', 'Description', 'text', 'The whole text.'),
  detail(
    'descriptionHtml',
    'Description from HTML',
    'text',
    'The whole text, read from the web page.',
    (job) =>
      typeof job.descriptionHtml === 'string' ? textOfHtml(job.descriptionHtml) : job.descriptionHtml,
  ),
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
  detail(
    'skillsOverlap',
    'Skills Overlap',
    'text',
    'Which of its skills you have, as Trackly says it.',
    (job) => readable(job.skillsOverlap),
  ),
  detail('quickWins', 'Quick Wins', 'list', 'What to add to your application.'),
  detail('recommendations', 'Recommendations', 'list', 'What to improve.'),
];

type Read = (job: JobDetail) => unknown;

const posting = inGroup<JobDetail>('Posting', extras);
const company = inGroup<JobDetail>('Company', extras);
const application = inGroup<JobDetail>('My application', extras);
const match = inGroup<JobDetail>('Match', extras);

/** A value of the nested company; some answers leave the whole block out. */
const ofCompany =
  (name: keyof JobCompany): Read =>
  (job) =>
    job.company?.[name];

export const JOB_COLUMNS = [
  posting('id', 'Job ID', 'text', 'Trackly’s number of the posting; Jobsheet finds the row by it.'),
  arrivalField('arrivedAt', 'Posting', 'When it came to your sheet; empty once you have seen it.'),
  posting('title', 'Title', 'text', 'The title of the posting.'),
  company('companyName', 'Company', 'text', 'Who is hiring.', (job) => job.companyName ?? job.company?.name),
  company(
    'companyDomain',
    'Company Domain',
    'text',
    'The company’s web address.',
    (job) => job.companyDomain ?? job.company?.domain,
  ),
  posting('location', 'Location', 'text', 'Location as posted.'),
  posting('workMode', 'Work Mode', 'text', 'Remote, hybrid or on-site, where the posting says so.', workMode),
  posting('jobFunction', 'Function', 'text', 'Product, engineering, sales …'),
  posting('jobUrl', 'URL', 'url', 'Where to apply.'),
  posting('postedAt', 'Posted', 'date', 'When the company posted it.'),
  // A posting that is listed counts as active unless the service says otherwise.
  posting('isActive', 'Active', 'boolean', 'Whether it is still open.', (job) => job.isActive ?? true),
  posting('closedAt', 'Closed At', 'date', 'When Jobsheet found that it is gone from Trackly.', nothing),
  posting('externalId', 'External ID', 'text', 'The number in the company’s own system.'),
  posting('firstSeenAt', 'First Seen At', 'date', 'When Trackly saw it first.'),
  posting('isNew', 'Posted Today', 'boolean', 'Posted in the last 24 hours.'),
  posting('region', 'Region', 'text', 'US, Europe, Canada …'),
  posting('seniorityLevel', 'Seniority', 'text', 'Junior to director.'),
  posting('salaryRange', 'Salary', 'text', 'As the company wrote it.'),
  posting('visaSponsorship', 'Visa Sponsorship', 'text', 'As the company wrote it.'),
  posting('sponsorshipStatus', 'Sponsorship', 'text', 'Sponsored, unsponsored or unknown.'),
  posting('sponsorshipEvidence', 'Sponsorship Evidence', 'text', 'The words it was read from.'),
  posting('sponsorshipClassifier', 'Sponsorship Source', 'text', 'How Trackly found out.'),
  posting('isPM', 'Product Manager', 'boolean', 'A product manager’s job.'),
  posting('isStrategyOps', 'Strategy or Operations', 'boolean', 'A strategy or operations job.'),
  posting('isPartnership', 'Partnerships', 'boolean', 'A partnerships job.'),
  posting(
    'atsSource',
    'ATS',
    'text',
    'The system that the company hires with.',
    (job) => job.atsSource ?? job.company?.atsType,
  ),
  posting('autoApplySupported', 'Auto-apply', 'boolean', 'Trackly can apply for you.'),
  company(
    'companyId',
    'Company ID',
    'text',
    'Trackly’s number of the company.',
    (job) => job.companyId ?? job.company?.id,
  ),
  company(
    'companyLogoUrl',
    'Company Logo',
    'url',
    'Address of the logo.',
    (job) => job.companyLogoUrl ?? job.company?.logoUrl,
  ),
  company(
    'companyLogoUrls',
    'Company Logos',
    'list',
    'More addresses of the logo.',
    (job) => job.companyLogoUrls ?? job.company?.logoUrls,
  ),
  company('companyStage', 'Company Stage', 'text', 'Seed to enterprise.', ofCompany('companyStage')),
  company('fundingStage', 'Funding Stage', 'text', 'The stage of its funding.', ofCompany('fundingStage')),
  company('fundingSeries', 'Funding Series', 'text', 'Series A, B …', ofCompany('fundingSeries')),
  company(
    'valuationMillions',
    'Valuation (USD M)',
    'number',
    'In millions of US dollars.',
    ofCompany('valuationMillions'),
  ),
  company(
    'lastFinancingDate',
    'Last Financing',
    'day',
    'When it last raised money.',
    ofCompany('lastFinancingDate'),
  ),
  company(
    'companyDescription',
    'About the Company',
    'text',
    'What the company does.',
    ofCompany('description'),
  ),
  company('ycBatch', 'YC Batch', 'text', 'Its Y Combinator batch.', ofCompany('ycBatch')),
  // Not Trackly's: it is looked up in the tab of applications.
  application(
    'applied',
    'Applied?',
    'text',
    'The status in your tab of applications, by URL, then company and title.',
    nothing,
  ),
  application(
    'appliedBefore',
    'Applied Before',
    'text',
    'Where you stand with an application for the same title at the same company.',
    nothing,
  ),
  posting(
    'sameAs',
    'Same As',
    'text',
    'Other places and tabs that list the same title at the same company.',
    nothing,
  ),
  application('applicationId', 'Application ID', 'text', 'Of its row in your tab of applications.', nothing),
  application('userStatus', 'Trackly Status', 'text', 'Where you stand with it in Trackly.'),
  application('applyStartedAt', 'Apply Started At', 'date', 'When you began to apply.'),
  application('appliedConfirmedAt', 'Applied At', 'date', 'When your application was confirmed.'),
  application('statusUpdatedAt', 'Status Updated At', 'date', 'When your status last changed.'),
  application('timeToApplyMinutes', 'Minutes to Apply', 'number', 'How long applying took you.'),
  match('matchScore', 'Match Score', 'number', '0 to 100: how well it fits your profile.'),
  match('matchLabel', 'Match', 'text', 'The score in a word.'),
  match('matchReasons', 'Match Reasons', 'list', 'Why it fits.'),
  match('matchExplanation', 'Match Explanation', 'text', 'Why it fits, in a sentence.'),
  match('matchConfidence', 'Match Confidence', 'text', 'How sure Trackly is.'),
  match('matchConfidenceReasons', 'Confidence Reasons', 'list', 'Why Trackly is that sure.'),
  match('missingSkills', 'Missing Skills', 'list', 'What your profile lacks for it.'),
  match('dimensionScores', 'Dimension Scores', 'list', 'The score by dimension.', (job) =>
    dimensions(job.dimensionScores),
  ),
  ...JOB_DETAIL_COLUMNS,
] as const;

export type JobKey = (typeof JOB_COLUMNS)[number]['key'];

/** The shape of an item is not documented: each becomes its values in a row, readable in one cell. */
function dimensions(scores: unknown): unknown {
  if (!Array.isArray(scores)) return scores;
  return scores.map((score) =>
    typeof score === 'object' && score !== null ? Object.values(score).filter(isScalar).join(' ') : score,
  );
}

function isScalar(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
