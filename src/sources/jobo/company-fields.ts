/**
 * The fields that only one company in full has: each new and each changed site costs a free request. The shape of their
 * values is not documented, so all of them become text that a person can read.
 */
import { inGroup } from '../kit/field-group';
import { readable } from '../kit/readable';
import {
  CAREER_SITE_FIELDS,
  type CareerSite,
  COMPANY_DETAIL_FIELDS,
  type CompanyDetails,
} from './generated/contract';

export type SiteInFull = CareerSite & Partial<CompanyDetails>;

const ELSEWHERE: readonly string[] = [...CAREER_SITE_FIELDS, ...COMPANY_DETAIL_FIELDS];

const detail = inGroup<SiteInFull>('Details', () => ({ detail: true }));

export const COMPANY_DETAILS = [
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
