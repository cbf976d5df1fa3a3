/** Every field of a career site that can be a column, in the order in which a person finds them. */

import type { FieldType } from '../../core/cell';
import type { Field } from '../../streams/field';
import type { CareerSite } from './generated/contract';

type Line = readonly [key: keyof CareerSite, heading: string, type: FieldType, explanation: string];

const COMPANY: readonly Line[] = [
  ['id', 'Site ID', 'text', 'Jobo’s id of the company; Jobsheet finds the row by it.'],
  ['name', 'Name', 'text', 'The company.'],
  ['website', 'Website', 'url', 'The company’s own site.'],
  ['industries', 'Industries', 'list', 'One to three.'],
  ['categories', 'Categories', 'list', 'B2B, B2C, SaaS …'],
  ['summary', 'Summary', 'text', 'What the company does.'],
  ['linkedin_url', 'LinkedIn', 'url', 'Its page on LinkedIn.'],
  ['crunchbase_url', 'Crunchbase', 'url', 'Its page on Crunchbase.'],
  ['logo_url', 'Logo', 'url', 'Address of the logo.'],
];

const JOBS: readonly Line[] = [
  ['ats', 'ATS', 'text', 'The system that the company hires with.'],
  ['listing_url', 'Listing URL', 'url', 'Where its jobs are listed.'],
];

const JOBO: readonly Line[] = [
  ['discovered_at', 'Discovered At', 'date', 'When Jobo found the site.'],
  ['updated_at', 'Updated At', 'date', 'When Jobo last changed it.'],
  ['details_url', 'Details URL', 'url', 'Where Jobo tells more of the company.'],
];

export const SITE_FIELDS: readonly Field<CareerSite>[] = [
  ...inGroup('Company', COMPANY),
  ...inGroup('Jobs', JOBS),
  ...inGroup('Jobo', JOBO),
];

/** Not Jobo's: it is looked up in the tab of companies, where the same domain or name stands. */
export const OPEN_JOBS: Field<CareerSite> = {
  key: 'openJobs',
  heading: 'Open Jobs (Trackly)',
  type: 'number',
  group: 'Jobs',
  explanation: 'From your tab of Trackly companies, by domain or name.',
  read: () => undefined,
};

function inGroup(group: string, lines: readonly Line[]): Field<CareerSite>[] {
  return lines.map(([key, heading, type, explanation]) => ({
    key,
    heading,
    type,
    group,
    explanation,
    read: (site) => site[key],
  }));
}
