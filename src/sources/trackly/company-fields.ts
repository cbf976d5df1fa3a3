/** Every field of a company that can be a column, in the order in which the sidebar lists them. */
import type { LookHint } from '../../streams/field';
import { inGroup, nothing } from '../kit/field-group';
import { type Company, JOB_FUNCTIONS } from './generated/contract';
import { FUNCTION_WORDS } from './job-filter-definitions';
import { COMPANY_WORDS } from './job-words';

const LOOKS: Readonly<Record<string, LookHint>> = {
  id: 'machine',
  name: 'title',
  domain: 'place',
  industry: 'company',
  companyStage: 'words',
  atsType: 'words',
  valuationMillions: 'millions',
  description: 'long',
  isListed: 'machine',
  goneAt: 'machine',
} satisfies Partial<Record<keyof Company | 'isListed' | 'goneAt', LookHint>>;

const extras = (key: string) => ({
  ...(key === 'isListed' ? { goneWhen: 'false' as const } : {}),
  ...(LOOKS[key] ? { look: LOOKS[key] } : {}),
  ...(COMPANY_WORDS[key] ? { words: COMPANY_WORDS[key] } : {}),
});

const company = inGroup<Company>('Company', extras);
const funding = inGroup<Company>('Funding', extras);
const openings = inGroup<Company>('Open jobs');
const perFunction = inGroup<Company>('Open jobs by function');

export const COMPANY_COLUMNS = [
  company('id', 'Company ID', 'text', 'Trackly’s number of the company; Jobsheet finds the row by it.'),
  company('name', 'Name', 'text', 'What it is called.'),
  company('domain', 'Domain', 'text', 'Its web address.'),
  company('industry', 'Industry', 'text', 'What it does business in.'),
  company('companyStage', 'Stage', 'text', 'Seed to enterprise.'),
  funding('fundingSeries', 'Funding Series', 'text', 'Series A, B …'),
  funding('valuationMillions', 'Valuation (USD M)', 'number', 'In millions of US dollars.'),
  company('atsType', 'ATS', 'text', 'The system that it hires with.'),
  openings('totalJobCount', 'Open Jobs', 'number', 'All of its open jobs.'),
  openings('pmJobCount', 'PM Jobs', 'number', 'For product managers.'),
  openings('mbaJobCount', 'MBA Jobs', 'number', 'For people with an MBA.'),
  company('isFavorite', 'Favourite', 'boolean', 'You marked it in Trackly.'),
  ...JOB_FUNCTIONS.map((name) =>
    perFunction(
      `functionCounts.${name}` as const,
      `${FUNCTION_WORDS[name]} Jobs`,
      'number',
      'Open jobs of this function.',
      ({ functionCounts }) => functionCounts?.[name],
    ),
  ),
  company('logoUrl', 'Logo', 'url', 'Address of the logo.'),
  company('description', 'About', 'text', 'What it does.'),
  company('ycBatch', 'YC Batch', 'text', 'Its Y Combinator batch.'),
  funding('fundingStage', 'Funding Stage', 'text', 'How far its funding is.'),
  funding('lastFinancingDate', 'Last Financing', 'day', 'When it last raised money.'),
  company('isListed', 'Listed', 'boolean', 'Whether Trackly still lists it.', () => true),
  company('goneAt', 'Gone At', 'date', 'When Jobsheet found that Trackly lists it no more.', nothing),
] as const;

export type CompanyKey = (typeof COMPANY_COLUMNS)[number]['key'];
