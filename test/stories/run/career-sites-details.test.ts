/** Details of companies beside their career sites: free, but never at the price of a row that was paid. */
import { ORIGIN } from '../../../src/sources/jobo/generated/contract';
import {
  asked,
  failedSync,
  openSites,
  ROW,
  rowsOf,
  sitesWorkbench,
  syncSites,
} from '../../support/career-sites';
import { NOON, site, siteId, sites } from '../../workbench/services/jobo/local-jobo';

const FIELDS = { fields: ['id', 'name', 'funding', 'leadership', 'more'] };
const FUNDED = Array.from({ length: 60 }, (_, place) =>
  site(place + 1, {
    funding_stage: 'seed',
    country_code: 'DE',
    details_url: 'https://elsewhere.example/companies/1',
  }),
);
const LATER = { now: NOON + 3_600_000 };
const feeds = (services: ReturnType<typeof openSites>) =>
  services.requests().filter(({ method }) => method === 'POST').length;

it('fills their columns with a free request for each site, only at the origin that the key belongs to', () => {
  const services = openSites(FUNDED);
  const workbench = sitesWorkbench(services, FIELDS, LATER);
  expect(syncSites(workbench)).toMatchObject({ ending: 'finished', credits: 60 * ROW, requests: 62 });
  // The id is the last of the columns of a new tab.
  const [name, funding, leadership, more] = rowsOf(workbench).find((row) => row.includes(siteId(7))) ?? [];
  expect([name, String(funding).split('\n')[0]]).toEqual(['Company 7', 'stage: seed']);
  expect(leadership).toBe(
    '(name: Jordan Example, title: Chief Executive Officer), (name: Robin Example, title: Chief Technology Officer)',
  );
  expect(more).toContain('country code: DE');
  expect(services.requests().every(({ url }) => url.startsWith(`${ORIGIN}/api/`))).toBe(true);
});

it('asks again only for sites that are new or have changed', () => {
  const services = openSites(FUNDED);
  const workbench = sitesWorkbench(services, FIELDS, LATER);
  syncSites(workbench);
  const updated_at = new Date(LATER.now).toISOString();
  services.change({ service: 'jobo', update: [{ id: siteId(7), name: 'Renamed', updated_at }] });
  const before = asked(services).length;
  expect(syncSites(workbench)).toMatchObject({ changed: 1, credits: ROW });
  expect(
    services
      .requests()
      .slice(before)
      .map(({ method }) => method),
  ).toEqual(['POST', 'GET']);
});

it.each([
  ['every one fails', 'jobo/api/companies/:id@*=500', 'has a problem of its own'],
  ['there is no way to them', 'jobo/api/companies/:id@*=dns', 'could not be reached'],
])('%s: the page that was paid for is in the sheet, and the next run goes on behind it', (_, faults, words) => {
  const services = openSites(sites(60), faults);
  const workbench = sitesWorkbench(services, FIELDS, LATER);
  expect(failedSync(workbench)).toContain(words);
  expect([rowsOf(workbench).length, feeds(services)]).toEqual([50, 1]);
  failedSync(workbench);
  expect([rowsOf(workbench).length, services.credits('jobo').debited]).toEqual([60, 60 * ROW]);
});

it('some fail: the rows come without them, and nothing is paid twice', () => {
  const services = openSites(sites(60), 'jobo/api/companies/:id@3-160=500');
  const workbench = sitesWorkbench(services, FIELDS, LATER);
  const report = syncSites(workbench);
  expect(report).toMatchObject({ ending: 'finished', added: 60, credits: 60 * ROW });
  expect(report.summary).toMatch(/details/i);
  expect([rowsOf(workbench).length, services.credits('jobo').debited]).toEqual([60, 60 * ROW]);
});
