/** Two postings of one company with one title, in two cities: what happens to one says nothing of the other. */
import { ORIGIN } from '../../../src/sources/pipeline/generated/contract';
import type { Services } from '../../../workbench/services/exchange';
import { createWorkbench, type Workbench } from '../../../workbench/workbench';
import { openSmallServices, sheetOf, TAB } from '../../support/small-catalogue';
import { CREDENTIALS } from '../../workbench/services/pipeline/local-pipeline';

let services: Services;
let workbench: Workbench;
let toasts: string[];

const BERLIN = '1000';
const PARIS = '1001';

function open(jobUrlOf: (place: number) => string): void {
  toasts = [];
  services = openSmallServices(6);
  services.change({
    service: 'trackly',
    update: services.ids('trackly').map((id, place) => ({
      id,
      jobUrl: jobUrlOf(place),
      ...(place === 1 ? { title: 'Engineer 0', companyName: 'Company 0', location: 'Paris' } : {}),
    })),
  });
  services.change({
    service: 'pipeline',
    update: services
      .ids('pipeline')
      .map((id, place) => ({ id, company_name: `Elsewhere ${place}`, job_url: null })),
  });
  workbench = createWorkbench({ services, events: { onToast: ({ message }) => toasts.push(message) } });
  workbench.callFromSidebar('connectService', ['pipeline', { baseUrl: ORIGIN, ...CREDENTIALS }]);
  workbench.call('syncJobs');
}
afterEach(() => services.close());

/** Rows of a tab by their headings. */
function rowsOf(tab: string): Record<string, unknown>[] {
  const { grid } = sheetOf(workbench, tab);
  const headings = Array.from({ length: 24 }, (_, column) => String(grid.get('value', 0, column) ?? ''));
  return Array.from({ length: grid.lastRow() - 1 }, (_, row) =>
    Object.fromEntries(headings.map((heading, column) => [heading, grid.get('value', row + 1, column)])),
  );
}
const posting = (id: string) => rowsOf(TAB).find((row) => row['Job ID'] === id);
const applications = () => rowsOf('Applications').filter(({ Company }) => Company === 'Company 0');

function choose(handler: string, id: string): string {
  const row = rowsOf(TAB).findIndex((one) => one['Job ID'] === id) + 2;
  workbench.cloud.workbook.activeSheetId = sheetOf(workbench, TAB).id;
  workbench.cloud.workbook.activeRange = `A${row}`;
  const { error } = workbench.call(handler);
  if (error) throw new Error(error.message);
  return toasts[toasts.length - 1] ?? '';
}
function syncLater(): void {
  workbench.cloud.clock.advance(3_600_000);
  workbench.call('syncApplications');
}

it('each has an application and a status of its own when their URLs differ', () => {
  open((place) => `https://jobs.example.com/${place}`);
  choose('trackSelectedRows', BERLIN);
  choose('markApplied', BERLIN);
  syncLater();
  expect([posting(BERLIN)?.['My status'], posting(PARIS)?.['My status']]).toEqual(['Applied', undefined]);
  expect(choose('trackSelectedRows', PARIS)).toContain('Added 1 to');
  choose('markRejected', PARIS);
  syncLater();
  expect(applications().map(({ URL, Status }) => [URL, Status])).toEqual([
    ['https://jobs.example.com/0', 'Applied'],
    ['https://jobs.example.com/1', 'Rejected'],
  ]);
  expect([posting(BERLIN)?.['My status'], posting(PARIS)?.['My status']]).toEqual(['Applied', 'Rejected']);
});

it('nothing is taken from, or given to, an application without a URL that could be either', () => {
  // Pipeline takes no address but https, so the application has none.
  open((place) => `http://jobs.example.com/${place}`);
  choose('trackSelectedRows', BERLIN);
  choose('markRejected', PARIS);
  syncLater();
  expect(applications().map(({ Status }) => Status)).toEqual(['Saved']);
  expect(posting(BERLIN)?.['My status']).toBeUndefined();
  expect(posting(PARIS)?.['Applied?'] ?? '').toBe('');
  const toast = choose('trackSelectedRows', PARIS);
  expect(toast).toContain('1 row left out: you have an application without a URL');
  expect(applications()).toHaveLength(1);
});

it('an application without a URL still follows the only posting that it can be', () => {
  open((place) => `http://jobs.example.com/${place}`);
  services.change({ service: 'trackly', update: [{ id: Number(PARIS), title: 'Designer' }] });
  workbench.call('syncJobs');
  choose('trackSelectedRows', BERLIN);
  choose('markApplied', BERLIN);
  syncLater();
  expect(applications().map(({ Status }) => Status)).toEqual(['Applied']);
});
