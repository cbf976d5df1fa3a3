/** Open jobs beside career sites, from the tab of companies. */

import * as person from '../../../simulator/workbook/manual-edits';
import type { SheetState } from '../../../simulator/workbook/workbook';
import { domainOf } from '../../../src/core/web-address';
import { openServices } from '../../../workbench/services/open';
import { GENEROUS, rowsOf, SYNC, sitesWorkbench, syncSites, TAB } from '../../support/career-sites';
import { sheetOf } from '../../support/small-catalogue';
import { site } from '../../workbench/services/jobo/local-jobo';

const company = (id: number, name: string, domain: string, totalJobCount: number) => ({
  id,
  name,
  domain,
  totalJobCount,
});
const SITES = [
  site(1, { name: 'Acme Corporation', website: 'https://www.Acme.com/careers' }),
  site(2, { name: 'beta  labs', website: null }),
  site(3, { name: 'Nobody', website: 'https://nobody.example' }),
];
const FIELDS = ['id', 'name', 'website', 'openJobs'];

function open() {
  const companies = [company(1, 'Acme', 'acme.com', 5), company(2, 'Beta Labs', 'beta.io', 7)];
  const services = openServices({
    data: { trackly: { jobs: [], companies: companies as never }, jobo: { career_sites: SITES } },
  });
  return { services, workbench: sitesWorkbench(services, { fields: FIELDS }) };
}
const openJobs = (workbench: ReturnType<typeof open>['workbench']) =>
  Object.fromEntries(rowsOf(workbench).map(([name, , jobs]) => [name, jobs]));

/** 0-based, by its heading. */
function columnNamed(sheet: SheetState, heading: string): number {
  for (let column = 0; column < sheet.grid.columnCount; column += 1)
    if (sheet.grid.get('value', 0, column) === heading) return column;
  throw new Error(`no column ${heading}`);
}

it('stand beside a site whose domain or name is that of a company, and cost no request', () => {
  const { services, workbench } = open();
  syncSites(workbench);
  expect(openJobs(workbench)).toEqual({ 'Acme Corporation': '', 'beta  labs': '', Nobody: '' });
  workbench.call('syncCompanies');
  const before = services.requests().length;
  const run = syncSites(workbench);
  expect(openJobs(workbench)).toEqual({ 'Acme Corporation': 5, 'beta  labs': 7, Nobody: '' });
  expect(services.requests().length - before).toBe(run.requests);
  const { cellsWritten } = workbench.ask('runSync', [SYNC]);
  expect(cellsWritten).toBe(0);
  services.close();
});

it('land in no other column when the person moves one of ours just before', () => {
  const { services, workbench } = open();
  workbench.call('syncCompanies');
  syncSites(workbench);
  const sheet = sheetOf(workbench, TAB);
  const companies = sheetOf(workbench, 'Trackly Companies');
  person.editCell(workbench.cloud.workbook, companies, 1, columnNamed(companies, 'Open Jobs'), '50');
  let moved = false;
  workbench.cloud.beforeCall.push((_, name) => {
    if (name !== 'DeveloperMetadataFinder.find' || moved) return;
    moved = true;
    person.moveColumns(workbench.cloud.workbook, sheet, columnNamed(sheet, 'Open Jobs (Trackly)'), 1, 0);
  });
  workbench.ask('runSync', [SYNC]);
  expect(moved).toBe(true);
  const websites = [1, 2, 3].map((row) => sheet.grid.get('value', row, columnNamed(sheet, 'Website')) ?? '');
  expect(new Set(websites)).toEqual(new Set(['https://www.Acme.com/careers', '', 'https://nobody.example']));
  syncSites(workbench);
  expect(rowsOf(workbench).map((row) => row[0])).toContain(50);
  services.close();
});

it('nothing is looked up where the column was not chosen', () => {
  const { services, workbench } = open();
  workbench.ask('saveSync', [
    { id: SYNC, stream: 'jobo.careerSites', tab: TAB, limits: GENEROUS, fields: ['id', 'name'] },
  ]);
  workbench.call('syncCompanies');
  syncSites(workbench);
  expect(rowsOf(workbench).every((row) => row.length === 2)).toBe(true);
  services.close();
});

it.each([
  ['https://www.Acme.com/jobs?x=1', 'acme.com'],
  ['acme.com', 'acme.com'],
  ['HTTP://jobs.acme.co.uk:8080', 'jobs.acme.co.uk'],
  ['Acme', ''],
  ['', ''],
])('the domain of %j is %j', (address, domain) => expect(domainOf(address)).toBe(domain));
