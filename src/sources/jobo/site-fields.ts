/** Every field of a career site that can be a column, in the order in which the sidebar lists them. */
import type { LookHint } from '../../streams/field';
import { arrivalField, inGroup, nothing, readable } from '../kit/field-group';
import {
  CAREER_SITE_FIELDS,
  type CareerSite,
  COMPANY_DETAIL_FIELDS,
  type CompanyDetails,
} from './generated/contract';
import { SITE_WORDS } from './site-words';

export type SiteInFull = CareerSite & Partial<CompanyDetails>;

const ELSEWHERE: readonly string[] = [...CAREER_SITE_FIELDS, ...COMPANY_DETAIL_FIELDS];

const detail = inGroup<SiteInFull>('Details', () => ({ detail: true }));

/**
 * The fields that only one company in full has: each new and each changed site costs a free request. The shape of their
 * values is not documented, so all of them become text that a person can read.
 */
const COMPANY_DETAILS = [
  ...COMPANY_DETAIL_FIELDS.map((key) =>
    detail(
      key,
      key.charAt(0).toUpperCase() + key.slice(1),
      'text',
      `What Jobo knows of its ${key}.`,
      (site) => readable(site[key]),
    ),
  ),
  detail('more', 'More Details', 'text', 'Everything else that Jobo knows.', (site) =>
    readable(Object.fromEntries(Object.entries(site).filter(([key]) => !ELSEWHERE.includes(key)))),
  ),
];

const LOOKS: Readonly<Record<string, LookHint>> = {
  id: 'machine',
  name: 'title',
  ats: 'words',
  summary: 'long',
  updated_at: 'machine',
  details_url: 'machine',
} satisfies Partial<Record<keyof CareerSite, LookHint>>;

const extras = (key: string) => ({
  ...(LOOKS[key] ? { look: LOOKS[key] } : {}),
  ...(SITE_WORDS[key] ? { words: SITE_WORDS[key] } : {}),
  ...(key === 'name' ? { opens: 'listing_url' satisfies keyof CareerSite } : {}),
});

const company = inGroup<SiteInFull>('Company', extras);
const jobs = inGroup<SiteInFull>('Jobs', extras);
const jobo = inGroup<SiteInFull>('Jobo', extras);

export const SITE_FIELDS = [
  company('id', 'Site ID', 'text', 'Jobo’s id of the company; Jobsheet finds the row by it.'),
  arrivalField('arrivedAt', 'Company', 'When it came to your sheet; empty once you have seen it.'),
  company('name', 'Name', 'text', 'The company.'),
  company('website', 'Website', 'url', 'The company’s own site.'),
  company('industries', 'Industries', 'list', 'One to three.'),
  company('categories', 'Categories', 'list', 'B2B, B2C, SaaS …'),
  company('summary', 'Summary', 'text', 'What the company does.'),
  company('linkedin_url', 'LinkedIn', 'url', 'Its page on LinkedIn.'),
  company('crunchbase_url', 'Crunchbase', 'url', 'Its page on Crunchbase.'),
  company('logo_url', 'Logo', 'url', 'Address of the logo.'),
  jobs('ats', 'ATS', 'text', 'The system that the company hires with.'),
  jobs('listing_url', 'Listing URL', 'url', 'Where its jobs are listed.'),
  jobo('discovered_at', 'Discovered At', 'date', 'When Jobo found the site.'),
  jobo('updated_at', 'Updated At', 'date', 'When Jobo last changed it.'),
  jobo('details_url', 'Details URL', 'url', 'Where Jobo tells more of the company.'),
  // Not Jobo's: it is looked up in the tab of companies, where the same domain or name stands.
  jobs(
    'openJobs',
    'Open Jobs (Trackly)',
    'number',
    'From your tab of Trackly companies, by domain or name.',
    nothing,
  ),
  ...COMPANY_DETAILS,
] as const;

export type SiteKey = (typeof SITE_FIELDS)[number]['key'];
