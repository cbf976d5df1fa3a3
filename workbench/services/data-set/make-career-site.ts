/** Makes the career sites of a data set. */
import { faker } from '@faker-js/faker/locale/en';
import {
  COMPANY_SIZES,
  COMPANY_TYPES,
  FUNDING_STAGES,
  ORIGIN,
  PATHS,
} from '../../../src/sources/jobo/generated/contract';
import { cycle, isRare, maybe } from './chance';
import type { StoredSite } from './shape';

const ATS = ['ashby', 'greenhouse', 'lever', 'workday', 'smartrecruiters', 'custom'] as const;
/** Tags, as `fintech` in the documentation; the set is not documented. */
const INDUSTRIES = ['software', 'healthcare', 'fintech', 'edtech', 'retail', 'energy', 'robotics'] as const;
const CATEGORIES = ['b2b', 'b2c', 'saas', 'service-provider'] as const;
const COUNTRIES = ['US', 'GB', 'DE', 'CA', 'IN', 'FR', 'BR'] as const;
const OLDEST_DAYS = 400;
const DAY = 24 * 60 * 60 * 1000;

/** The career site of this number, discovered and updated at `newest` or before. */
export function makeCareerSite(index: number, newest: number): StoredSite {
  const id = faker.string.uuid();
  const name = faker.company.name();
  const domain = `${faker.helpers.slugify(name).toLowerCase()}-${index}.example`;
  const discovered = newest - faker.number.int(OLDEST_DAYS * 24 * 60) * 60_000;
  const updated = Math.min(newest, discovered + faker.number.int(60) * DAY);
  const site: StoredSite = {
    id,
    name: isRare('hostile', index) ? `=${name}` : name,
    website: maybe(0.9, () => `https://${domain}`),
    logo_url: maybe(0.8, () => `https://logos.example/${domain}.png`),
    summary: maybe(0.8, () => `${faker.company.catchPhrase()}.`),
    industries: [...new Set([cycle(INDUSTRIES, index), faker.helpers.arrayElement(INDUSTRIES)])],
    categories: [cycle(CATEGORIES, index)],
    linkedin_url: maybe(0.7, () => `https://linkedin.example/company/${domain}`),
    crunchbase_url: maybe(0.5, () => `https://crunchbase.example/organization/${domain}`),
    ats: cycle(ATS, index),
    listing_url: `https://${domain}/careers`,
    discovered_at: new Date(discovered).toISOString(),
    updated_at: new Date(updated).toISOString(),
    details_url: `${ORIGIN}${PATHS.getCompany.replace('{id}', id)}`,
    company_size: cycle(COMPANY_SIZES, index),
    country_code: cycle(COUNTRIES, index),
    funding_stage: cycle(FUNDING_STAGES, index),
    company_type: cycle(COMPANY_TYPES, Math.floor(index / 9)),
    founded_year: 1970 + (index % 55),
    is_agency: index % 12 === 0,
  };
  // As the older version of the service answers: without the fields that came later.
  if (!isRare('sparse', index)) return site;
  const { categories, discovered_at, updated_at, ...older } = site;
  return older;
}
