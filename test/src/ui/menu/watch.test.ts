import { type Company, JOB_FUNCTIONS } from '../../../../src/sources/trackly/generated/contract';
import type { Services } from '../../../../workbench/services/exchange';
import { openServices } from '../../../../workbench/services/open';
import { createWorkbench, type Workbench } from '../../../../workbench/workbench';
import { savedSyncs } from '../../../support/saved-syncs';
import { sheetOf, smallPosting } from '../../../support/small-catalogue';
import { site } from '../../../workbench/services/jobo/local-jobo';

let services: Services;
let workbench: Workbench;
let toasts: string[];

beforeEach(() => {
  toasts = [];
  const companies: Company[] = ['Acme', 'Zeta', 'Sync log'].map((name, place) => ({ id: place + 1, name }));
  const jobs = Array.from({ length: 12 }, (_, place) => ({
    ...smallPosting(place),
    companyId: 1 + (place % 3),
    region: 'europe' as const,
  }));
  const me = { id: 1, preferences: { wantsPM: true, locationFilter: 'us', jobModality: 'internship' } };
  services = openServices({ data: { trackly: { jobs, companies, me } as never } });
  workbench = createWorkbench({ services, events: { onToast: ({ message }) => toasts.push(message) } });
  workbench.call('syncCompanies');
  workbench.cloud.workbook.activeSheetId = sheetOf(workbench, 'Trackly Companies').id;
});
afterEach(() => services.close());

function watch(selection: string): string {
  workbench.cloud.workbook.activeSheetId = sheetOf(workbench, 'Trackly Companies').id;
  workbench.cloud.workbook.activeRange = selection;
  const { error } = workbench.call('watchCompany');
  if (error) throw new Error(error.message);
  return toasts[toasts.length - 1] ?? '';
}
const syncs = () => savedSyncs(workbench).filter(({ stream }) => stream === 'trackly.jobs');

it('watching a company brings all its postings into a tab of its name, whatever the saved preferences say', () => {
  expect(watch('B3')).toContain('You’re now watching Zeta. 4 jobs read for ‘Zeta’: 4 new.');
  expect(sheetOf(workbench, 'Zeta').grid.lastRow()).toBe(5);
  expect(syncs()).toMatchObject([
    {
      tab: 'Zeta',
      companyNames: { 2: 'Zeta' },
      filters: {
        companyId: 2,
        jobFunction: [...JOB_FUNCTIONS],
        locationFilter: ['all'],
        jobModality: 'all',
        status: 'all',
      },
    },
  ]);
});

it('a company that is watched already keeps its one sync', () => {
  watch('A2');
  expect(watch('A2')).toBe('You already watch Acme, in ‘Acme’.');
  expect(syncs()).toHaveLength(1);
});

it('a tab of that name that is there already stays as it is', () => {
  expect(watch('C4')).toContain('for ‘Sync log 2’');
  expect(syncs()).toMatchObject([{ tab: 'Sync log 2' }]);
});

it('without the row of a company nothing is made', () => {
  expect(watch('A1')).toContain('Select the row of a company first');
  expect(watch('A50')).toContain('Select the row of a company first');
  watch('A2');
  workbench.cloud.workbook.activeSheetId = sheetOf(workbench, 'Acme').id;
  workbench.cloud.workbook.activeRange = 'A2';
  workbench.call('watchCompany');
  expect(toasts[toasts.length - 1]).toContain('Select the row of a company first');
  expect(syncs()).toHaveLength(1);
});

describe('from a row of another service that names the company', () => {
  const SITES_TAB = 'Career Sites';
  function openSites(companies: Company[], sites: object[]): void {
    services.close();
    const jobs = Array.from({ length: 6 }, (_, place) => ({
      ...smallPosting(place),
      companyId: 1 + (place % 2),
    }));
    services = openServices({
      data: { trackly: { jobs, companies }, jobo: { career_sites: sites } } as never,
    });
    workbench = createWorkbench({ services, events: { onToast: ({ message }) => toasts.push(message) } });
    const { error } = workbench.call('syncCareerSites');
    if (error) throw new Error(error.message);
  }
  function watchSite(): string {
    workbench.cloud.workbook.activeSheetId = sheetOf(workbench, SITES_TAB).id;
    workbench.cloud.workbook.activeRange = 'B2';
    workbench.call('watchCompany');
    return toasts[toasts.length - 1] ?? '';
  }

  it('finds the one with its domain, whatever it is called there', () => {
    openSites(
      [
        { id: 1, name: 'Acme', domain: 'acme.io' },
        { id: 2, name: 'Acme Labs', domain: 'acme.com' },
      ] as Company[],
      [site(1, { name: 'Acme', website: 'https://www.acme.com/careers' })],
    );
    expect(watchSite()).toContain('watching Acme Labs. 3 jobs read for ‘Acme Labs’: 3 new.');
    expect(watchSite()).toMatch(/already watch/);
    expect(syncs()).toHaveLength(1);
  });

  it('says which there are where it is not clear, and watches none', () => {
    openSites(
      [
        { id: 1, name: 'Acme', domain: 'acme.io' },
        { id: 2, name: 'Acme', domain: 'acme.com' },
      ] as Company[],
      [site(1, { name: 'Acme', website: null })],
    );
    expect(watchSite()).toContain('several companies that this may be: Acme (acme.io), Acme (acme.com)');
    expect(syncs()).toEqual([]);
  });

  it('watches none that only has the same name', () => {
    openSites([{ id: 1, name: 'Acme', domain: 'acme.io' }] as Company[], [
      site(1, { name: 'Acme', website: 'https://acme.com' }),
    ]);
    expect(watchSite()).toContain('does not list Acme');
    expect(syncs()).toEqual([]);
  });
});
