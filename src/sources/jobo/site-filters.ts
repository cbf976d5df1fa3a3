/** Every filter of career sites: its values, its words on the screen, and how Jobo wants it. */
import type { FilterDefinition, Filters } from '../../streams/filter';
import { named, notADay, timeOf } from '../kit/filters';
import { COMPANY_SIZES, COMPANY_TYPES, type FeedRequest, FUNDING_STAGES } from './generated/contract';

type Key = keyof FeedRequest;

/** Suggestions: Jobo documents neither industries nor a list of countries, and takes others. Its example is a tag, `fintech`. */
const INDUSTRIES =
  'software,fintech,healthcare,biotech,education,e-commerce,retail,media,gaming,manufacturing,energy,logistics,real estate,consulting,cybersecurity,artificial intelligence';
export const INDUSTRY_WORDS: Readonly<Record<string, string>> = named(INDUSTRIES.split(','));
const COUNTRIES: Readonly<Record<string, string>> = {
  US: 'United States',
  GB: 'United Kingdom',
  CA: 'Canada',
  DE: 'Germany',
  FR: 'France',
  NL: 'Netherlands',
  ES: 'Spain',
  IE: 'Ireland',
  CH: 'Switzerland',
  SE: 'Sweden',
  PL: 'Poland',
  IL: 'Israel',
  IN: 'India',
  SG: 'Singapore',
  JP: 'Japan',
  AU: 'Australia',
  BR: 'Brazil',
};

const MOMENTS: readonly Key[] = ['updated_after', 'discovered_after', 'discovered_before'];

export const SITE_FILTERS: readonly FilterDefinition[] = [
  choices('industries', 'Industries', 'Any of these.', INDUSTRY_WORDS),
  choices('company_sizes', 'Company sizes', 'By the number of people.', named(COMPANY_SIZES)),
  choices('country_codes', 'Countries', 'Codes of two letters: US, GB, DE …', COUNTRIES),
  choices('funding_stages', 'Funding stages', 'Any of these.', named(FUNDING_STAGES)),
  {
    ...choices('company_types', 'Company types', 'For profit or not.', named(COMPANY_TYPES)),
    values: COMPANY_TYPES,
  },
  filter('founded_after', 'number', 'Founded in or after', 'A year.'),
  {
    ...filter('is_agency', 'boolean', 'Agencies', 'Leave it out for both.'),
    words: { true: 'Only agencies', false: 'No agencies' },
  },
  filter('updated_after', 'text', 'Updated after', 'A day, such as 2026-01-31.'),
  filter('discovered_after', 'text', 'Discovered on or after', 'A day, such as 2026-01-31.'),
  filter('discovered_before', 'text', 'Discovered before', 'A day, such as 2026-01-31.'),
];

/** Returns what Jobo would refuse, a sentence each. */
export function siteFilterConflicts(filters: Filters): string[] {
  const sentences = MOMENTS.flatMap((key) => notADay(key, filters[key]));
  const countries = (filters['country_codes'] ?? []) as readonly string[];
  const wrong = countries.find((code) => !/^[a-z]{2}$/i.test(code));
  if (wrong !== undefined)
    sentences.push(`‘country_codes’ are two letters each, such as US, not ${JSON.stringify(wrong)}.`);
  const year = filters['founded_after'];
  if (year !== undefined && !Number.isInteger(year))
    sentences.push('‘founded_after’ must be a year, such as 2010.');
  return sentences;
}

/**
 * Returns the filters as the feed wants them.
 * @param changedAfter What a run asks for itself, epoch milliseconds; the later of both holds.
 */
export function feedFilters(filters: Filters, changedAfter?: number): Partial<FeedRequest> {
  const wanted: Record<string, unknown> = { ...filters };
  for (const key of MOMENTS) {
    const time = timeOf(wanted[key]);
    if (time !== undefined) wanted[key] = new Date(time).toISOString();
  }
  const updated = [timeOf(filters['updated_after']), changedAfter].filter((time) => time !== undefined);
  if (updated.length > 0) wanted['updated_after'] = new Date(Math.max(...updated)).toISOString();
  const { country_codes } = filters as { country_codes?: readonly string[] };
  if (country_codes) wanted['country_codes'] = country_codes.map((code) => code.toUpperCase());
  return wanted;
}

function filter(
  key: Key,
  kind: FilterDefinition['kind'],
  label: string,
  explanation: string,
): FilterDefinition {
  return { key, kind, label, explanation };
}

function choices(
  key: Key,
  label: string,
  explanation: string,
  words: Readonly<Record<string, string>>,
): FilterDefinition {
  return { ...filter(key, 'choices', label, explanation), words };
}
