/**
 * The fields of different streams that say the same. A source names the streams and fields of other sources with these types, so
 * that a name that is not there does not compile.
 */

import type { Doubles, OtherListing, PastApplications } from '../streams/doubles';
import type { LinkFields, NamedElsewhere, Watch } from '../streams/filter';
import type { Lookup, MatchRules } from '../streams/lookup';
import type { StatusLink } from '../streams/status-link';
import { postingKey } from './boards/links/recognise';
import type { OpeningKey } from './boards/opening-fields';
import type { SiteKey } from './jobo/site-fields';
import type { ApplicationKey } from './pipeline/application-fields';
import type { CompanyKey } from './trackly/company-fields';
import type { JobKey } from './trackly/job-fields';

/** Stream id → the keys of its fields, for every stream that another one refers to. */
interface FieldKeys {
  'boards.openings': OpeningKey;
  'trackly.jobs': JobKey;
  'trackly.companies': CompanyKey;
  'jobo.careerSites': SiteKey;
  'pipeline.applications': ApplicationKey;
}

type StreamId = keyof FieldKeys;

/** The rules by which the rows of two streams match. */
type RulesBetween<Own extends StreamId, Theirs extends StreamId> = MatchRules<
  FieldKeys[Own],
  FieldKeys[Theirs]
>;

/** A lookup of a stream with these fields, in any of the streams above. */
export type LinkedLookup<Own extends string> = {
  [Theirs in StreamId]: Lookup<Own, Theirs, FieldKeys[Theirs]>;
}[StreamId];

/** The same for ‘My status’. */
export type LinkedStatus<Own extends string> = {
  [Theirs in StreamId]: StatusLink<Own, Theirs, FieldKeys[Theirs]>;
}[StreamId];

/** The same for the records of another stream that can be watched. */
export type LinkedWatch = {
  [Theirs in StreamId]: Omit<Watch<Theirs, FieldKeys[Theirs]>, 'named'> & {
    readonly named: readonly { [Other in StreamId]: NamedElsewhere<Other, FieldKeys[Other]> }[StreamId][];
  };
}[StreamId];

/** The same for jobs that are listed more than once. */
export type LinkedDoubles<Own extends string> = Omit<Doubles<Own>, 'others' | 'applications'> & {
  readonly others: readonly { [Theirs in StreamId]: OtherListing<Theirs, FieldKeys[Theirs]> }[StreamId][];
  readonly applications: { [Theirs in StreamId]: PastApplications<Theirs, FieldKeys[Theirs]> }[StreamId];
};

/** The same for links in another stream that a filter takes. */
export type LinkedFields = { [Theirs in StreamId]: LinkFields<Theirs, FieldKeys[Theirs]> }[StreamId];

/** A posting, and the application that a person made for it. */
export const SAME_JOB: RulesBetween<'trackly.jobs', 'pipeline.applications'> = [
  { own: ['jobUrl'], theirs: ['job_url'], as: 'address' },
  { own: ['companyName', 'title'], theirs: ['company_name', 'job_title'], as: 'name' },
];

/** A career site, and the company that it belongs to. */
export const SAME_COMPANY: RulesBetween<'jobo.careerSites', 'trackly.companies'> = [
  { own: ['website'], theirs: ['domain'], as: 'domain' },
  { own: ['name'], theirs: ['name'], as: 'name' },
];

/** An opening on a company's own board, and the same posting at Trackly. Links to one posting come in many forms. */
export const SAME_POSTING: RulesBetween<'boards.openings', 'trackly.jobs'> = [
  { own: ['id'], theirs: ['jobUrl'], as: postingKey },
  { own: ['url'], theirs: ['jobUrl'], as: 'address' },
];

/** An opening on a company's own board, and the application that a person made for it. */
export const APPLIED_FOR: RulesBetween<'boards.openings', 'pipeline.applications'> = [
  { own: ['id'], theirs: ['job_url'], as: postingKey },
  { own: ['url'], theirs: ['job_url'], as: 'address' },
  { own: ['company', 'title'], theirs: ['company_name', 'job_title'], as: 'name' },
];

/** Where other tabs have links to the boards of companies. */
export const LINKS_TO_BOARDS: readonly LinkedFields[] = [
  { stream: 'trackly.jobs', fields: ['jobUrl'] },
  { stream: 'jobo.careerSites', fields: ['listing_url'] },
  { stream: 'pipeline.applications', fields: ['job_url'] },
];
