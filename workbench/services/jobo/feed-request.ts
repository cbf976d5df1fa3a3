/** Parses a request to the feed and selects its career sites. Pure: no clock, no data set. */
import { COMPANY_TYPES, type FeedRequest, LIMITS } from '../../../src/sources/jobo/generated/contract';
import type { StoredSite } from '../data-set/shape';

/** The request cannot be answered; the message is the service's. */
export class BadRequest extends Error {}

/** Everything that decides which sites match; a cursor belongs to one of these. */
export interface FeedFilter {
  readonly industries: readonly string[];
  readonly company_sizes: readonly string[];
  readonly country_codes: readonly string[];
  readonly funding_stages: readonly string[];
  readonly company_types: readonly string[];
  readonly founded_after: number | undefined;
  readonly is_agency: boolean | undefined;
  readonly updated_after: number | undefined;
  readonly discovered_after: number | undefined;
  readonly discovered_before: number | undefined;
}

interface ReadFeedRequest {
  readonly filter: FeedFilter;
  readonly cursor: string | undefined;
  readonly size: number;
}

type Body = Readonly<Record<keyof FeedRequest, unknown>>;

export function readFeedRequest(given: unknown): ReadFeedRequest {
  const body = (given ?? {}) as Body;
  if (typeof body !== 'object' || Array.isArray(body)) throw new BadRequest('The body must be a JSON object');
  const company_types = words(body, 'company_types');
  const stranger = company_types.find((word) => !(COMPANY_TYPES as readonly string[]).includes(word));
  if (stranger !== undefined) throw new BadRequest(`Invalid company_types: ${stranger}`);
  return {
    filter: {
      industries: words(body, 'industries'),
      company_sizes: words(body, 'company_sizes'),
      country_codes: words(body, 'country_codes'),
      funding_stages: words(body, 'funding_stages'),
      company_types,
      founded_after: whole(body, 'founded_after'),
      is_agency: yesOrNo(body, 'is_agency'),
      updated_after: moment(body, 'updated_after'),
      discovered_after: moment(body, 'discovered_after'),
      discovered_before: moment(body, 'discovered_before'),
    },
    cursor: cursorOf(body),
    size: sizeOf(body),
  };
}

/** Alternatives inside a list, all filters together; what is not known of a site matches no filter. */
export function matches(site: StoredSite, filter: FeedFilter): boolean {
  const updated = Date.parse(site.updated_at ?? '');
  const discovered = Date.parse(site.discovered_at ?? '');
  return (
    oneOf(filter.industries, site.industries ?? []) &&
    oneOf(filter.company_sizes, [site.company_size]) &&
    oneOf(filter.country_codes, [site.country_code]) &&
    oneOf(filter.funding_stages, [site.funding_stage]) &&
    oneOf(filter.company_types, [site.company_type]) &&
    (filter.founded_after === undefined || (site.founded_year ?? -1) >= filter.founded_after) &&
    (filter.is_agency === undefined || site.is_agency === filter.is_agency) &&
    (filter.updated_after === undefined || updated > filter.updated_after) &&
    (filter.discovered_after === undefined || discovered >= filter.discovered_after) &&
    (filter.discovered_before === undefined || discovered < filter.discovered_before)
  );
}

function oneOf(wanted: readonly string[], own: readonly (string | undefined)[]): boolean {
  return wanted.length === 0 || own.some((word) => word !== undefined && wanted.includes(word));
}

function words(body: Body, name: keyof FeedRequest): string[] {
  const value = body[name] ?? [];
  if (!Array.isArray(value) || value.some((word) => typeof word !== 'string')) {
    throw new BadRequest(`${name} must be a list of strings`);
  }
  return value as string[];
}

function whole(body: Body, name: keyof FeedRequest): number | undefined {
  const value = body[name] ?? undefined;
  if (value === undefined || (typeof value === 'number' && Number.isInteger(value))) return value;
  throw new BadRequest(`${name} must be a whole number`);
}

function yesOrNo(body: Body, name: keyof FeedRequest): boolean | undefined {
  const value = body[name] ?? undefined;
  if (value === undefined || typeof value === 'boolean') return value;
  throw new BadRequest(`${name} must be true or false`);
}

function moment(body: Body, name: keyof FeedRequest): number | undefined {
  const value = body[name] ?? undefined;
  if (value === undefined) return undefined;
  const isMoment = typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(value);
  if (!isMoment || Number.isNaN(Date.parse(value)))
    throw new BadRequest(`${name} must be a date-time in UTC`);
  return Date.parse(value);
}

function cursorOf(body: Body): string | undefined {
  const value = body.cursor ?? undefined;
  if (value === undefined || typeof value === 'string') return value;
  throw new BadRequest('cursor must be a string');
}

/** More than the maximum is assumed to be the maximum. */
function sizeOf(body: Body): number {
  const { default: usual, maximum } = LIMITS.readCareerSites;
  const size = whole(body, 'batch_size') ?? usual;
  if (size < 1) throw new BadRequest('batch_size must be at least 1');
  return Math.min(size, maximum);
}
