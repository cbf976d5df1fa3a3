/** Every filter of postings: its values, and its words on the screen. */
import type { FilterCondition, FilterDefinition } from '../../streams/filter';
import { named } from '../kit/filters';
import { COMPANY_SEARCH } from './company-search';
import {
  INTERNSHIP_LEVELS,
  JOB_FUNCTIONS,
  JOB_MODALITIES,
  JOB_SORTS,
  type JobModality,
  type JobSort,
  LOCATION_FILTERS,
  type LocationFilter,
  REGION_FILTERS,
  STATUS_FILTERS,
  type StatusFilter,
} from './generated/contract';
import { ALONE } from './job-filters';
import { CA_PROVINCES, US_STATES } from './states';

export const FUNCTION_WORDS = named(JOB_FUNCTIONS);

export const REGION_WORDS: Readonly<Record<LocationFilter, string>> = {
  us: 'US',
  non_us: 'Outside the US',
  all: 'Everywhere',
  europe: 'Europe',
  latam: 'Latin America',
  middle_east: 'Middle East',
  asia: 'Asia',
  africa: 'Africa',
  canada: 'Canada',
  oceania: 'Oceania',
  remote: 'Remote',
  unknown: 'Place not known',
};

const MODALITIES: Readonly<Record<JobModality, string>> = {
  full_time: 'Full time',
  internship: 'Internships',
  all: 'Full time and internships',
};

const LEVELS = { ...named(INTERNSHIP_LEVELS), mba: 'MBA' };

export const STATUS_WORDS: Readonly<Record<StatusFilter, string>> = {
  all: 'Any status',
  new: 'Not looked at yet',
  applying: 'Applying',
  applied_confirmed: 'Applied',
  check_later: 'Check later',
  not_interested: 'Not interested',
};

const SORTS: Readonly<Record<JobSort, string>> = {
  newest: 'Newest first',
  oldest: 'Oldest first',
  company: 'By company',
};

const ONE_OF_TWO =
  'Trackly looks at one of the two only: choose one place of the list, or several regions, not both.';

const EVERYWHERE = 'all' satisfies LocationFilter;

/** Remote jobs may be in any state; a region is a region whichever of the two filters it stands in. */
function whereIn(...places: readonly LocationFilter[]): readonly FilterCondition[] {
  const values = [...places, 'remote'];
  return [
    { key: 'locationFilter', values },
    { key: 'region', values },
  ];
}

export const JOB_FILTERS: readonly FilterDefinition[] = [
  {
    key: 'jobFunction',
    kind: 'choices',
    label: 'Functions',
    explanation: 'The kinds of work you look for.',
    values: JOB_FUNCTIONS,
    words: FUNCTION_WORDS,
    required: JOB_FUNCTIONS,
    isMain: true,
  },
  {
    key: 'locationFilter',
    kind: 'choices',
    label: 'Where',
    explanation: 'The US, everywhere else, everywhere, or some regions.',
    values: LOCATION_FILTERS,
    words: REGION_WORDS,
    notWith: [{ key: 'region', because: ONE_OF_TWO }],
    orSomeOf: { key: 'region', caption: 'Some regions', unset: EVERYWHERE },
    alone: {
      values: ALONE,
      because: 'Trackly would drop it from a list. For the US and others choose regions.',
    },
    isMain: true,
  },
  {
    key: 'region',
    kind: 'choices',
    label: 'Regions',
    explanation: 'Several regions; the US can be one of them.',
    values: REGION_FILTERS,
    words: REGION_WORDS,
    notWith: [{ key: 'locationFilter', because: ONE_OF_TWO }],
  },
  {
    key: 'jobModality',
    kind: 'choice',
    label: 'Kind of job',
    explanation: 'Full time, internships, or both.',
    values: JOB_MODALITIES,
    words: MODALITIES,
    required: 'all',
    isMain: true,
  },
  {
    key: 'internshipLevels',
    kind: 'choices',
    label: 'Internship levels',
    explanation: 'Whom the internship is for. Choose none for all.',
    values: INTERNSHIP_LEVELS,
    words: LEVELS,
    onlyWith: [{ key: 'jobModality', values: ['internship'] }],
    isMain: true,
  },
  {
    key: 'usStates',
    kind: 'choices',
    label: 'US states',
    explanation: 'Only these states, or remote in the US.',
    values: Object.keys(US_STATES),
    words: US_STATES,
    onlyWith: whereIn(EVERYWHERE, 'us'),
  },
  {
    key: 'caProvinces',
    kind: 'choices',
    label: 'Canadian provinces',
    explanation: 'Only these provinces, or remote in Canada.',
    values: Object.keys(CA_PROVINCES),
    words: CA_PROVINCES,
    onlyWith: whereIn(EVERYWHERE, 'non_us', 'canada'),
  },
  {
    key: 'companyId',
    kind: 'number',
    label: 'Company',
    explanation: 'Postings of one company. Type its name.',
    companySearch: COMPANY_SEARCH,
  },
  {
    key: 'search',
    kind: 'text',
    label: 'Words',
    explanation: 'In the title, the company’s name or the description.',
    isMain: true,
  },
  {
    key: 'favoriteCompaniesOnly',
    kind: 'boolean',
    label: 'Favourite companies only',
    explanation: 'Companies that you marked in Trackly.',
  },
  {
    key: 'status',
    kind: 'choice',
    label: 'Your status',
    explanation: 'Where you stand with the posting in Trackly.',
    values: STATUS_FILTERS,
    words: STATUS_WORDS,
    required: 'all',
  },
  {
    key: 'sort',
    kind: 'choice',
    label: 'Order',
    explanation: 'How Trackly lists them. New rows come in that order; your own sorting stays.',
    values: JOB_SORTS,
    words: SORTS,
    required: 'newest',
  },
];
