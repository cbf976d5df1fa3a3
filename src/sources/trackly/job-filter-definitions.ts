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
  unknown: 'Location unknown',
};

const MODALITIES: Readonly<Record<JobModality, string>> = {
  full_time: 'Full time',
  internship: 'Internships',
  all: 'Both',
};

const LEVELS = { ...named(INTERNSHIP_LEVELS), mba: 'MBA' };

export const STATUS_WORDS: Readonly<Record<StatusFilter, string>> = {
  all: 'Any status',
  new: 'Not viewed yet',
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

const ONE_OF_TWO = 'Trackly uses one or the other: a single place, or several regions.';

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
    label: 'Job functions',
    explanation: 'The kinds of work you want.',
    values: JOB_FUNCTIONS,
    words: FUNCTION_WORDS,
    required: JOB_FUNCTIONS,
    isMain: true,
  },
  {
    key: 'locationFilter',
    kind: 'choices',
    label: 'Location',
    explanation: 'The US, outside the US, everywhere, or regions of your choice.',
    values: LOCATION_FILTERS,
    words: REGION_WORDS,
    notWith: [{ key: 'region', because: ONE_OF_TWO }],
    orSomeOf: { key: 'region', caption: 'Choose regions', unset: EVERYWHERE },
    alone: {
      values: ALONE,
      because: 'Trackly ignores it in a list. For the US and other places, choose regions.',
    },
    isMain: true,
  },
  {
    key: 'region',
    kind: 'choices',
    label: 'Regions',
    explanation: 'One or more regions. The US can be one of them.',
    values: REGION_FILTERS,
    words: REGION_WORDS,
    notWith: [{ key: 'locationFilter', because: ONE_OF_TWO }],
  },
  {
    key: 'jobModality',
    kind: 'choice',
    label: 'Job type',
    explanation: 'Full time, internships, or both.',
    values: JOB_MODALITIES,
    words: MODALITIES,
    required: 'all',
    isMain: true,
  },
  {
    key: 'internshipLevels',
    kind: 'choices',
    label: 'Internship level',
    explanation: 'Who the internship is for. Leave empty for all.',
    values: INTERNSHIP_LEVELS,
    words: LEVELS,
    onlyWith: [{ key: 'jobModality', values: ['internship'] }],
    isMain: true,
  },
  {
    key: 'usStates',
    kind: 'choices',
    label: 'US states',
    explanation: 'Jobs in these states or remote in the US.',
    values: Object.keys(US_STATES),
    words: US_STATES,
    onlyWith: whereIn(EVERYWHERE, 'us'),
  },
  {
    key: 'caProvinces',
    kind: 'choices',
    label: 'Canadian provinces',
    explanation: 'Jobs in these provinces or remote in Canada.',
    values: Object.keys(CA_PROVINCES),
    words: CA_PROVINCES,
    onlyWith: whereIn(EVERYWHERE, 'non_us', 'canada'),
  },
  {
    key: 'companyId',
    kind: 'number',
    label: 'Company',
    explanation: 'Jobs at one company. Type its name.',
    companySearch: COMPANY_SEARCH,
  },
  {
    key: 'search',
    kind: 'text',
    label: 'Keywords',
    explanation: 'In the title, company name or description.',
    isMain: true,
  },
  {
    key: 'favoriteCompaniesOnly',
    kind: 'boolean',
    label: 'Favorite companies only',
    explanation: 'Companies you marked in Trackly.',
  },
  {
    key: 'status',
    kind: 'choice',
    label: 'Your status',
    explanation: 'Your status for the job in Trackly.',
    values: STATUS_FILTERS,
    words: STATUS_WORDS,
    required: 'all',
  },
  {
    key: 'sort',
    kind: 'choice',
    label: 'Order',
    explanation: 'How new rows are ordered. Your own sorting stays.',
    values: JOB_SORTS,
    words: SORTS,
    required: 'newest',
  },
];
