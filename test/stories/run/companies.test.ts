import { type Company, JOB_FUNCTIONS } from '../../../src/sources/trackly/generated/contract';
import type { Services } from '../../../workbench/services/exchange';
import { openServices } from '../../../workbench/services/open';
import { createWorkbench, type Workbench } from '../../../workbench/workbench';
import { answering } from '../../support/answering';
import { savedSyncs } from '../../support/saved-syncs';
import { sheetOf } from '../../support/small-catalogue';

const TAB = 'Trackly Companies';

const company = (place: number): Company => ({
  id: 5_000 + place,
  name: place % 50 === 7 ? '=1+1' : `Company ${place}`,
  domain: `company${place}.example`,
  industry: place % 3 === 0 ? null : 'Software',
  isFavorite: place % 10 === 0,
  pmJobCount: 1,
  totalJobCount: place,
  mbaJobCount: 0,
  functionCounts: Object.fromEntries(JOB_FUNCTIONS.map((name, index) => [name, index + place])),
  companyStage: 'growth',
  valuationMillions: place % 4 === 0 ? null : 1_000,
});

const companies = (count: number) => Array.from({ length: count }, (_, place) => company(place));
const serve = (list: readonly Company[], faults?: string) =>
  openServices({ data: { trackly: { jobs: [], companies: list } }, faults });

function sync(workbench: Workbench) {
  const { result, error, requests } = workbench.call('syncCompanies');
  if (error) throw new Error(`${error.message}\n${error.stack}`);
  const [run] = (result as { runs: [{ summary: string; closed: number }] }).runs;
  return { ...run, requests };
}

const values = (workbench: Workbench) =>
  workbench.export().sheets.find(({ name }) => name === TAB)?.values as unknown[][];

describe('1,900 companies', () => {
  let services: Services;
  afterEach(() => services.close());

  it.each([
    ['', undefined],
    [', while the service tells no total', 'trackly/companies@*=no-total'],
  ])('are in their tab after at most 40 requests%s, each once', (_, faults) => {
    services = serve(companies(1_900), faults);
    const workbench = createWorkbench({ services });
    expect(sync(workbench)).toMatchObject({ added: 1_900, ending: 'finished', complete: true });
    const asked = services.requests();
    expect(asked.length).toBeLessThanOrEqual(40);
    expect(asked.every(({ url }) => url.includes('/companies?'))).toBe(true);
    const [headings, ...rows] = values(workbench);
    expect(headings?.slice(0, 12)).toEqual([
      'Name',
      'Domain',
      'Industry',
      'Stage',
      'Funding Series',
      'Valuation (USD M)',
      'ATS',
      'Open Jobs',
      'PM Jobs',
      'MBA Jobs',
      'Favourite',
      'Company ID',
    ]);
    expect(new Set(rows.map((row) => row[11])).size).toBe(1_900);
    expect(rows.find(([name]) => name === '=1+1')).toBeDefined();
  });
});

describe('companies that were synced', () => {
  let services: Services;
  let workbench: Workbench;
  const fields = ['id', 'name', 'functionCounts.data', 'functionCounts.other', 'isListed', 'goneAt'];

  beforeAll(() => {
    services = serve(companies(120));
    workbench = createWorkbench({ services });
    workbench.ask('saveSync', [{ id: 'mine', stream: 'trackly.companies', fields }]);
    sync(workbench);
  });
  afterAll(() => services.close());

  it('have a column for each function that was chosen', () => {
    const [headings, first] = values(workbench);
    expect(headings?.slice(0, 6)).toEqual([
      'Name',
      'Data Jobs',
      'Other Jobs',
      'Listed',
      'Gone At',
      'Company ID',
    ]);
    expect(first?.slice(0, 6)).toEqual(['Company 0', 3, 13, true, '', '5000']);
  });

  it('cost no write when nothing changed, and one changed company changes one row', () => {
    expect(sync(workbench)).toMatchObject({ added: 0, changed: 0, unchanged: 120, closed: 0 });
    const list = companies(120).map((one) => (one.id === 5_060 ? { ...one, name: 'Renamed' } : one));
    const later = serve(list);
    const next = createWorkbench({ services: later, open: workbench.export() });
    expect(sync(next)).toMatchObject({ added: 0, changed: 1, unchanged: 119 });
    expect(values(next)[61]).toMatchObject({ 0: 'Renamed', 5: '5060' });
    later.close();
  });

  it('stay when Trackly lists them no more: the row says so, and is whole again when it is back', () => {
    const without = serve(companies(120).filter(({ id }) => id !== 5_010));
    const next = createWorkbench({ services: without, open: workbench.export() });
    expect(sync(next)).toMatchObject({ closed: 1, changed: 0 });
    expect(values(next)[11]?.slice(0, 4)).toEqual(['Company 10', 13, 23, false]);
    expect(values(next)[11]?.[4]).not.toBe('');
    expect(values(next)[11]?.[5]).toBe('5010');
    without.close();
    const back = createWorkbench({ services, open: next.export() });
    expect(sync(back)).toMatchObject({ closed: 0, changed: 1 });
    expect(values(back)[11]?.slice(3, 5)).toEqual([true, '']);
    expect(sheetOf(back, TAB).grid.lastRow()).toBe(121);
  });

  it('are not called gone by a list that has lost most of them, until another day’s has lost them, too', () => {
    const few = serve(companies(20));
    const next = createWorkbench({ services: few, open: workbench.export() });
    const first = sync(next);
    expect(first).toMatchObject({ closed: 0, changed: 0 });
    expect(first.summary).toContain('The list shows only 20 companies; 100 that it had before are missing.');
    expect(sync(next)).toMatchObject({ closed: 0, changed: 0 });
    next.cloud.clock.advance(24 * 60 * 60 * 1000);
    expect(sync(next)).toMatchObject({ closed: 100, changed: 0 });
    few.close();
  });

  it('are not called gone by a list that says something against itself', () => {
    const whole = serve(companies(120));
    const short = answering(whole, ({ url }) => {
      const offset = Number(/offset=(\d+)/.exec(url)?.[1]);
      const page = companies(110).slice(offset, offset + 50);
      return { body: { companies: page, count: page.length, total: 120 } };
    });
    const next = createWorkbench({ services: short, open: workbench.export() });
    const run = sync(next);
    expect(run).toMatchObject({ closed: 0, changed: 0 });
    expect(run.summary).toContain('Trackly said that there are 120 companies, but its list ended after 110.');
    whole.close();
  });

  it('need no sync of postings beside them, and a sync of postings does not run with them', () => {
    const [saved] = savedSyncs(workbench);
    expect(saved).toMatchObject({ stream: 'trackly.companies', filters: {} });
    const before = services.requests().length;
    sync(workbench);
    expect(
      services
        .requests()
        .slice(before)
        .every(({ url }) => url.includes('/companies?')),
    ).toBe(true);
  });
});
