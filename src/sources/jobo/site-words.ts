/** The words for Jobo's codes in the cells of career sites, by the key of their field. */
import type { Words } from '../../streams/field';
import { ATS_WORDS } from '../kit/ats-words';
import { INDUSTRY_WORDS } from './site-filters';

/** Its documentation names these; the set is open. */
const CATEGORY_WORDS = { b2b: 'B2B', b2c: 'B2C', saas: 'SaaS', 'service-provider': 'Service provider' };

export const SITE_WORDS: Readonly<Record<string, Words>> = {
  ats: ATS_WORDS,
  industries: INDUSTRY_WORDS,
  categories: CATEGORY_WORDS,
};
