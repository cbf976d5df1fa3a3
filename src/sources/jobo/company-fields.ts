/**
 * The fields that only one company in full has; choosing one costs a free request for each new and each changed site. How
 * their values are made is not documented, so all of them become text that a person can read.
 */

import type { Field } from '../../streams/field';
import { readable } from '../kit/readable';
import {
  CAREER_SITE_FIELDS,
  type CareerSite,
  COMPANY_DETAIL_FIELDS,
  type CompanyDetails,
} from './generated/contract';

export type SiteInFull = CareerSite & Partial<CompanyDetails>;

const ELSEWHERE: readonly string[] = [...CAREER_SITE_FIELDS, ...COMPANY_DETAIL_FIELDS];

const detail = (
  key: string,
  heading: string,
  explanation: string,
  read: Field<SiteInFull>['read'],
): Field<SiteInFull> => ({ key, heading, type: 'text', group: 'Details', explanation, detail: true, read });

export const COMPANY_FIELDS: readonly Field<SiteInFull>[] = [
  ...COMPANY_DETAIL_FIELDS.map((key) =>
    detail(key, key.charAt(0).toUpperCase() + key.slice(1), `What Jobo knows of its ${key}.`, (site) =>
      readable(site[key]),
    ),
  ),
  detail('more', 'More Details', 'Everything else that Jobo knows.', (site) =>
    readable(Object.fromEntries(Object.entries(site).filter(([key]) => !ELSEWHERE.includes(key)))),
  ),
];
