/** A stream's offer as the form gets it, small, for tests of pure parts. */
import type { FieldOffer, FilterOffer, StreamOffer } from '../../src/ui/sidebar/wire/edit-form';

function filter(key: string, kind: FilterOffer['kind'], more: Partial<FilterOffer> = {}): FilterOffer {
  return {
    key,
    kind,
    label: key,
    explanation: '',
    choices: [],
    required: null,
    onlyWith: [],
    notWith: [],
    alone: null,
    orSomeOf: null,
    companySearch: null,
    links: null,
    isMain: false,
    isOpen: false,
    ...more,
  };
}

function choices(...values: string[]) {
  return { choices: values.map((value) => ({ value, label: value })) };
}

function field(key: string, group: string, isId = false): FieldOffer {
  return { key, heading: key, group, explanation: '', type: 'text', isDefault: true, isId, isDetail: false };
}

function whereIn(...values: string[]) {
  return [
    { key: 'locationFilter', values },
    { key: 'region', values },
  ];
}

export const OFFER: StreamOffer = {
  id: 'trackly.jobs',
  name: 'Jobs',
  service: 'trackly',
  serviceName: 'Trackly',
  noun: { one: 'job', many: 'jobs' },
  defaultTab: 'Trackly Jobs',
  filters: [
    filter('jobFunction', 'choices', {
      ...choices('product', 'data'),
      required: ['product', 'data'],
      label: 'Job functions',
    }),
    filter('locationFilter', 'choices', {
      ...choices('us', 'non_us', 'all', 'europe', 'canada'),
      alone: { values: ['us', 'non_us', 'all'], because: 'It stands alone.' },
      notWith: [{ key: 'region', because: 'One of the two.' }],
      orSomeOf: { key: 'region', caption: 'Choose regions', unset: 'all' },
      label: 'Where',
    }),
    filter('region', 'choices', {
      ...choices('us', 'europe', 'canada'),
      notWith: [{ key: 'locationFilter', because: 'One of the two.' }],
      label: 'Regions',
    }),
    filter('jobModality', 'choice', { ...choices('full_time', 'internship', 'all'), required: 'all' }),
    filter('internshipLevels', 'choices', {
      ...choices('mba', 'graduate'),
      onlyWith: [{ key: 'jobModality', values: ['internship'] }],
    }),
    filter('usStates', 'choices', { ...choices('CA', 'NY'), onlyWith: whereIn('all', 'us') }),
    filter('caProvinces', 'choices', { ...choices('ON'), onlyWith: whereIn('all', 'non_us', 'canada') }),
    filter('search', 'text'),
    filter('favoriteCompaniesOnly', 'boolean'),
  ],
  conditions: [],
  firstConditions: {},
  fields: [
    field('id', 'Posting', true),
    field('title', 'Posting'),
    field('company', 'Company'),
    field('url', 'Posting'),
  ],
  defaultFields: ['id', 'title', 'company'],
  presets: [],
  hasPreferences: true,
  hasCount: true,
  takesEdits: false,
  newFor: null,
  dashboard: null,
  takesStatus: true,
  price: null,
};
