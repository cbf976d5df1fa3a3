/** ‘Applied?’ beside postings, from the tab of applications. */
import { pageOf } from '../../../src/core/web-address';
import { ORIGIN } from '../../../src/sources/pipeline/generated/contract';
import { createWorkbench, type Workbench } from '../../../workbench/workbench';
import { savedSyncs } from '../../support/saved-syncs';
import { openSmallServices, sheetOf } from '../../support/small-catalogue';
import { CREDENTIALS } from '../../workbench/services/pipeline/local-pipeline';

const FIELDS = ['id', 'title', 'companyName', 'jobUrl', 'applied'];
const URLS = [1, 2, 3, 4].map((number) => `https://jobs.example.com/${number}`);

/** Rows of a tab by their headings. */
function rowsIn(workbench: Workbench, tab: string): Record<string, unknown>[] {
  const { grid } = sheetOf(workbench, tab);
  const headings = Array.from({ length: 20 }, (_, column) => String(grid.get('value', 0, column) ?? ''));
  return [1, 2, 3, 4].map((row) =>
    Object.fromEntries(headings.map((heading, column) => [heading, grid.get('value', row, column)])),
  );
}
const applied = (workbench: Workbench) =>
  rowsIn(workbench, 'Jobs').map((row) => (row['Applied?'] ?? '') as string);

function open() {
  const services = openSmallServices(4);
  const workbench = createWorkbench({ services });
  workbench.callFromSidebar('connectService', ['pipeline', { baseUrl: ORIGIN, ...CREDENTIALS }]);
  workbench.ask('saveSync', [
    { id: 'jobs', stream: 'trackly.jobs', tab: 'Jobs', filters: {}, fields: FIELDS },
  ]);
  services.change({
    service: 'trackly',
    update: services.ids('trackly').map((id, index) => ({ id, jobUrl: URLS[index] })),
  });
  workbench.ask('runSync', ['jobs']);
  const postings = rowsIn(workbench, 'Jobs').sort((a, b) => (String(a['URL']) < String(b['URL']) ? -1 : 1));
  const [first, second, third, fourth] = services.ids('pipeline');
  const none = { company_name: 'Nobody', job_title: 'Nothing', job_url: null, deleted_at: null };
  const named = (posting: Record<string, unknown> | undefined) => ({
    company_name: ` ${String(posting?.['Company']).toUpperCase()}`,
    job_title: String(posting?.['Title']),
  });
  services.change({
    service: 'pipeline',
    update: [
      { ...none, id: first, status: 'applied', job_url: 'https://www.Jobs.example.com/1/#apply' },
      { ...none, id: second, status: 'interview', ...named(postings[1]) },
      { ...none, id: third, status: 'offer', job_url: URLS[2], deleted_at: '2024-10-24T12:00:00.000Z' },
      { ...none, id: fourth, status: '=1+1', job_url: URLS[3] },
    ],
  });
  workbench.call('syncApplications');
  return { services, workbench };
}

it('is the status of the application with the same URL, or the same company and title; not of a deleted one', () => {
  const { services, workbench } = open();
  const before = services.requests().length;
  const { result, error } = workbench.ask('runSync', ['jobs']);
  expect(error).toBeUndefined();
  const byUrl = Object.fromEntries(
    rowsIn(workbench, 'Jobs').map((row) => [row['URL'], row['Applied?'] ?? '']),
  );
  // The last one's is text, and no formula.
  expect(byUrl).toEqual({
    [URLS[0] as string]: 'Applied',
    [URLS[1] as string]: 'Interview',
    [URLS[2] as string]: '',
    [URLS[3] as string]: '=1+1',
  });
  expect(
    workbench
      .export()
      .sheets.flatMap(({ formulas = [] }) => formulas.flat())
      .filter(Boolean),
  ).toEqual([]);
  expect(services.requests().length - before).toBe((result as { requests: number }).requests);
  expect(workbench.ask('runSync', ['jobs']).cellsWritten).toBe(0);
  services.close();
});

it('links the posting and its application both ways, by their ids', () => {
  const { services, workbench } = open();
  workbench.ask('saveSync', [
    { id: 'jobs', stream: 'trackly.jobs', tab: 'Jobs', filters: {}, fields: [...FIELDS, 'applicationId'] },
  ]);
  const mine = savedSyncs(workbench).find(({ stream }) => stream === 'pipeline.applications');
  expect(mine).toBeDefined();
  workbench.ask('saveSync', [{ ...mine, fields: [...(mine?.fields ?? []), 'posting'] }]);
  workbench.ask('runSync', ['jobs']);
  workbench.call('syncApplications');
  const postings = rowsIn(workbench, 'Jobs').filter((row) => row['Application ID']);
  const byId = new Map(rowsIn(workbench, 'Applications').map((row) => [row['Application ID'], row]));
  expect(postings).toHaveLength(3);
  for (const posting of postings)
    expect(byId.get(posting['Application ID'])?.['Job ID']).toBe(posting['Job ID']);
  for (const name of ['runSync', 'syncApplications'])
    expect(workbench.ask(name, ['jobs']).cellsWritten).toBe(0);
  services.close();
});

it('is not that of an application that was deleted after it was read', () => {
  const { services, workbench } = open();
  services.change({ service: 'pipeline', remove: [services.ids('pipeline')[0] as string] });
  workbench.cloud.clock.advance(3_600_000);
  workbench.call('syncApplications');
  workbench.ask('runSync', ['jobs']);
  const [row] = rowsIn(workbench, 'Jobs').filter(({ URL }) => URL === URLS[0]);
  expect(row?.['Applied?'] ?? '').toBe('');
  services.close();
});

it('makes no row of an application that is only known to be deleted', () => {
  const { services, workbench } = open();
  services.change({
    service: 'pipeline',
    update: [
      { id: services.ids('pipeline')[2], updated_at: new Date(workbench.cloud.clock.now()).toISOString() },
    ],
  });
  const [run] = (workbench.call('syncApplications').result as { runs: object[] }).runs;
  expect(run).toMatchObject({ added: 0, error: null });
  expect(rowsIn(workbench, 'Applications').filter((row) => row['Application ID'])).toHaveLength(3);
  services.close();
});

it('is empty while there are no applications', () => {
  const services = openSmallServices(4);
  const workbench = createWorkbench({ services });
  workbench.ask('saveSync', [
    { id: 'jobs', stream: 'trackly.jobs', tab: 'Jobs', filters: {}, fields: FIELDS },
  ]);
  workbench.ask('runSync', ['jobs']);
  expect(applied(workbench)).toEqual(['', '', '', '']);
  services.close();
});

it.each([
  ['https://www.Acme.com/Jobs/1/', 'acme.com/Jobs/1'],
  ['http://acme.com/jobs?gh_jid=5#apply', 'acme.com/jobs?gh_jid=5'],
  ['acme.com', 'acme.com'],
  ['Acme', ''],
  ['', ''],
])('the page of %j is %j', (address, page) => expect(pageOf(address)).toBe(page));
