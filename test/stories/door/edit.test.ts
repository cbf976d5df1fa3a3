import type { FoundCompany } from '../../../src/streams/filter';
import type { Outcome } from '../../../src/ui/sidebar/outcome';
import type { SavedForm, StreamOffer, SyncForm, TabQuestion } from '../../../src/ui/sidebar/wire/edit-form';
import type { Services } from '../../../workbench/services/exchange';
import { openServices } from '../../../workbench/services/open';
import { createWorkbench, type Workbench } from '../../../workbench/workbench';
import { savedSyncs } from '../../support/saved-syncs';
import { openSmallServices, sheetOf, smallPosting } from '../../support/small-catalogue';

const POSTINGS = 60;
let services: Services;
let workbench: Workbench;

beforeEach(() => {
  services = openSmallServices(POSTINGS);
  workbench = createWorkbench({ services });
});
afterEach(() => services.close());

const raw = (name: string, ...parts: unknown[]) => workbench.callFromSidebar(name, parts).result;
function ask<T>(name: string, ...parts: unknown[]): T {
  const answer = raw(name, ...parts) as Outcome<T>;
  if ('error' in answer) throw new Error(answer.error.message);
  return answer.value;
}
const FORM: SyncForm = {
  id: null,
  stream: 'trackly.jobs',
  tab: 'Mine',
  filters: {},
  fields: ['id', 'title'],
  schedule: null,
};
const keep = (form: Partial<SyncForm>, ...options: unknown[]) =>
  ask<SavedForm | TabQuestion>('saveSync', { ...FORM, ...form }, ...options);
function kept(form: Partial<SyncForm>): SavedForm {
  const answer = keep(form);
  if ('needsConfirmation' in answer) throw new Error(answer.needsConfirmation);
  return answer;
}

describe('what there is to sync', () => {
  const offered = (id: string): StreamOffer => {
    const found = ask<StreamOffer[]>('streamOffers').find((one) => one.id === id);
    if (!found) throw new Error(`${id} is not offered`);
    return found;
  };
  const offer = () => offered('trackly.jobs');
  const filter = (key: string) => offer().filters.find((one) => one.key === key);

  it('has every filter with words for each of its values', () => {
    expect(offer()).toMatchObject({ id: 'trackly.jobs', name: 'Jobs', serviceName: 'Trackly' });
    expect(offer().filters).toHaveLength(12);
    for (const { key, label, explanation, choices, kind } of offer().filters) {
      expect([label, explanation]).not.toContain('');
      expect(choices.length > 0).toBe(kind === 'choice' || kind === 'choices');
      for (const choice of choices) expect(`${key} ${choice.label}`).not.toContain('_');
    }
    expect(filter('jobFunction')?.choices).toHaveLength(14);
    expect(filter('usStates')?.choices).toHaveLength(52);
    expect(filter('caProvinces')?.choices).toHaveLength(14);
    expect(filter('usStates')?.choices).toContainEqual({ value: 'NY', label: 'New York' });
  });

  it('says what depends on what, what cannot be combined, and why', () => {
    expect(filter('internshipLevels')?.onlyWith).toEqual([{ key: 'jobModality', values: ['internship'] }]);
    expect(filter('region')?.notWith).toEqual([
      { key: 'locationFilter', because: expect.stringContaining('one or the other') },
    ]);
    expect(filter('locationFilter')?.alone).toMatchObject({ values: ['us', 'non_us', 'all'] });
    expect(filter('companyId')).toMatchObject({ companySearch: { shortest: 2 }, required: null });
    expect(filter('sort')?.required).toBe('newest');
  });

  it('says of each stream whether it costs, can be counted and knows preferences, and which lists are open', () => {
    const jobs = offered('trackly.jobs');
    const sites = offered('jobo.careerSites');
    expect(jobs).toMatchObject({ price: null, hasCount: true, hasPreferences: true });
    expect(sites).toMatchObject({
      price: { dollarsPerRecord: 0.05, limits: { rowsPerRun: 500, dollarsPerRun: 25, dollarsPerMonth: 50 } },
      hasCount: false,
      hasPreferences: false,
    });
    expect(jobs.filters.filter(({ isOpen }) => isOpen)).toEqual([]);
    const open = sites.filters.filter(({ isOpen }) => isOpen).map(({ key }) => key);
    expect(open).toEqual(expect.arrayContaining(['industries', 'country_codes']));
    expect(open).not.toContain('company_types');
    expect(open).not.toContain('discovered_after');
  });

  it('has every column in its group, the id first', () => {
    const { fields, defaultFields } = offer();
    expect(fields.filter(({ isId }) => isId).map(({ key }) => key)).toEqual(['id']);
    expect(fields.filter(({ isDefault }) => isDefault)).toHaveLength(defaultFields.length);
    expect([...new Set(fields.map(({ group }) => group))]).toEqual([
      'Posting',
      'Company',
      'My application',
      'Match',
      'Details',
    ]);
    expect(fields.filter(({ isDetail }) => isDetail)).toEqual(
      fields.filter(({ group }) => group === 'Details'),
    );
  });
});

describe('what the form asks the service', () => {
  it('the saved preferences in full', () => {
    expect(ask('savedPreferences', 'trackly.jobs')).toEqual({
      filters: {
        jobFunction: expect.arrayContaining(['product', 'legal']),
        locationFilter: ['all'],
        jobModality: 'all',
        status: 'all',
        sort: 'newest',
      },
      conditions: {},
    });
  });

  it('how many match: one request for one posting, and none for a minute', () => {
    const given = { stream: 'trackly.jobs', filters: { search: 'Engineer 5' } };
    expect(ask('countMatches', given)).toEqual({ total: 21, meeting: 21 });
    expect(ask('countMatches', given)).toEqual({ total: 21, meeting: 21 });
    expect(services.requests().map(({ url }) => url)).toEqual([
      expect.stringMatching(/jobs\?.*search=Engineer%205&.*limit=1&offset=0/),
    ]);
    workbench.cloud.clock.advance(61_000);
    ask('countMatches', given);
    expect(services.requests()).toHaveLength(2);
    expect(ask('countMatches', { ...given, filters: {} })).toEqual({ total: POSTINGS, meeting: POSTINGS });
  });

  it('what cannot be combined comes back as a sentence, and nothing is asked', () => {
    const filters = { region: ['us'], locationFilter: ['us'] };
    expect(raw('countMatches', { stream: 'trackly.jobs', filters })).toMatchObject({
      error: {
        code: 'FILTERS_CONFLICT',
        fix: 'edit',
        message: expect.stringContaining('cannot go together'),
      },
    });
    expect(services.requests()).toEqual([]);
  });

  it('companies by a part of their name: from two letters on, and each question once an hour', () => {
    const other = openServices({
      data: {
        trackly: {
          jobs: [smallPosting(1)],
          companies: [{ id: 7, name: 'Acme Robotics', domain: 'acme.example', totalJobCount: 4 }],
        },
      } as never,
    });
    workbench = createWorkbench({ services: other });
    const find = (query: string) =>
      ask<FoundCompany[]>('findCompanies', { stream: 'trackly.jobs', filter: 'companyId', query });
    expect(find('a ')).toEqual([]);
    expect(other.requests()).toEqual([]);
    const [found] = find('acm');
    expect(found).toEqual({ id: 7, name: 'Acme Robotics', domain: 'acme.example', records: 4 });
    expect(find(' ACM')).toEqual([found]);
    expect(other.requests()).toHaveLength(1);
    expect(find('ac')).toEqual([found]);
    expect(other.requests()).toHaveLength(2);
    workbench.cloud.clock.advance(59 * 60_000);
    find('acm');
    expect(other.requests()).toHaveLength(2);
    workbench.cloud.clock.advance(60_001);
    find('acm');
    expect(other.requests()).toHaveLength(3);
    other.close();
  });
});

describe('saving', () => {
  it('a new sync gets an id, and reads back as it was given', () => {
    const saved = kept({ filters: { search: 'staff' }, schedule: { every: 'week', day: 'MONDAY', at: 7 } });
    expect(saved).toMatchObject({
      tab: 'Mine',
      fields: ['id', 'title'],
      filters: { search: 'staff', status: 'all' },
      schedule: { every: 'week', day: 'MONDAY', at: 7 },
    });
    expect(ask('readSync', saved.id)).toEqual(saved);
    expect(kept({ ...saved, schedule: null })).toMatchObject({ id: saved.id, schedule: null });
    expect(savedSyncs(workbench)).toHaveLength(1);
  });

  it('a tab that holds the person’s own data is asked about before, and only then', () => {
    const own = createWorkbench({
      services,
      open: { sheets: [{ name: 'Mine', values: [['My notes'], ['call them'], ['write']] }] } as never,
    });
    workbench = own;
    const asked = keep({});
    expect(asked).toEqual({
      needsConfirmation: expect.stringContaining('The tab ‘Mine’ already holds 3 rows.'),
    });
    expect(savedSyncs(own)).toEqual([]);
    const answer = keep({}, { confirmed: true });
    if ('needsConfirmation' in answer) throw new Error('asked twice');
    ask('runSync', answer.id);
    const { grid } = sheetOf(own, 'Mine');
    expect([0, 1, 2].map((row) => grid.get('value', row, 0))).toEqual(['My notes', 'call them', 'write']);
    expect(keep(answer)).toMatchObject({ id: answer.id });
    own.close();
  });

  it('one row of the person’s own is enough to be asked about; a tab that is only empty is not', () => {
    const own = createWorkbench({
      services,
      open: { sheets: [{ name: 'Mine', values: [['My notes']] }, { name: 'Empty' }] } as never,
    });
    workbench = own;
    expect(keep({})).toEqual({
      needsConfirmation: expect.stringContaining('The tab ‘Mine’ already holds one row.'),
    });
    expect(keep({ tab: 'Empty' })).toHaveProperty('id');
    own.close();
  });

  it('a copy’s name is no longer than Sheets allows', () => {
    const { id } = kept({ tab: 'x'.repeat(100) });
    expect(ask<SyncForm>('duplicateSync', id).tab).toBe(`${'x'.repeat(98)} 2`);
  });

  it('what is wrong comes back as an error, with no question', () => {
    kept({});
    expect(raw('saveSync', { ...FORM, tab: 'mine' })).toMatchObject({
      error: { code: 'TAB_TAKEN', fix: 'edit', message: expect.stringContaining('already belongs') },
    });
    expect(raw('saveSync', { ...FORM, tab: ' ' })).toMatchObject({ error: { code: 'SETTING_REFUSED' } });
  });

  it('a copy has a tab of its own; removing one leaves its rows', () => {
    const { id } = kept({ filters: { search: '59' }, schedule: { every: 'hour' } });
    ask('runSync', id);
    const copy = ask<SyncForm>('duplicateSync', id);
    expect(copy).toMatchObject({ tab: 'Mine 2', filters: { search: '59' }, schedule: { every: 'hour' } });
    expect(ask<SyncForm>('duplicateSync', id).tab).toBe('Mine 3');
    expect(ask('deleteSync', id)).toBeNull();
    expect(raw('readSync', id)).toMatchObject({ error: { code: 'NO_SUCH_SYNC', fix: 'none' } });
    expect(sheetOf(workbench, 'Mine').grid.lastRow()).toBe(2);
  });
});
