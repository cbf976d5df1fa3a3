/** The dashboard of applications: what Pipeline tells, and what formulas tell where it does not. */

import { deleteColumns, moveColumns } from '../../../../simulator/workbook/structure';
import { type Dashboard, PATHS, type Timeline } from '../../../../src/sources/pipeline/generated/contract';
import { DASHBOARD, type Dashboards, openDashboards, serial } from '../../../support/dashboards';
import { columnOf, sheetOf } from '../../../support/small-catalogue';
import { application, applications, MINUTE, NOON } from '../../../workbench/services/pipeline/local-pipeline';

const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NO_ANALYTICS = 'pipeline/analytics/dashboard@*=501,pipeline/analytics/timeline@*=501';
const ANALYTICS = [PATHS.getDashboard, PATHS.getTimeline, PATHS.getInsights];

let open: Dashboards;
afterEach(() => open.pipeline.close());

const numbers = (cells: unknown[][]) => cells.slice(1).map((row) => row.slice(1));
const asked = () => ANALYTICS.map((path) => open.asked(path));
/** All but the changes, which formulas do not tell. */
const figuresNow = () => ({
  figures: open.block('figures').map(([label, now]) => [label, now]),
  status: open.block('status'),
  source: open.block('source'),
  days: open.block('days').map((row) => row.map(serial)),
});
const told = (path: string) => {
  const now = open.workbench.cloud.clock.now();
  open.pipeline.signIn(now);
  return open.pipeline.ask('get', path, { now }).json;
};

describe('where Pipeline offers analytics', () => {
  it('has its numbers: as numbers, with real days, and charts over them', () => {
    open = openDashboards();
    const toast = open.ask();
    expect(toast).toBe('‘Pipeline dashboard’ is up to date. This Pipeline offers no insights.');
    const dashboard = told(PATHS.getDashboard) as Required<Dashboard>;
    const { timeline } = told(PATHS.getTimeline) as Timeline;
    expect(numbers(open.block('figures'))).toEqual([
      [dashboard.totalApplications, dashboard.applicationsChange],
      [dashboard.activeCompanies, dashboard.companiesChange],
      [dashboard.responseRate, ''],
      [dashboard.interviewRate, dashboard.interviewRateChange],
      [dashboard.avgMatchScore, dashboard.matchScoreChange],
      [dashboard.avgResponseTime, ''],
    ]);
    expect(Object.fromEntries(open.block('status').slice(1))).toEqual({ ...dashboard.byStatus, other: 0 });
    expect(Object.fromEntries(open.block('source').slice(1))).toEqual({
      ...Object.fromEntries(dashboard.bySource.map(({ source, count }) => [source, count])),
      other: 0,
    });
    const days = open.block('days').slice(1);
    expect(days.map(([day, count]) => [serial(day), count])).toEqual(
      dashboard.applicationsOverTime.map(({ date, count }) => [
        Date.parse(String(date)) / DAY + 25_569,
        count,
      ]),
    );
    const { applied = 0 } =
      timeline.find(({ date }) => date === dashboard.applicationsOverTime[28]?.date) ?? {};
    expect(days[28]?.[2]).toBe(applied);
    expect(open.sheet().grid.get('numberFormat', 1, 17)).toBe('yyyy-mm-dd');
    expect(open.block('insights')).toEqual([]);
    expect(open.charts().map(({ type, options }) => [type, options['title']])).toEqual([
      ['LINE', 'Applications over time'],
      ['COLUMN', 'By status'],
      ['PIE', 'By source'],
      ['COLUMN', 'Response and interview rate (%)'],
    ]);
  });

  it('asks for all in one window, writes nothing where nothing has changed, and adds no column', () => {
    open = openDashboards();
    open.ask();
    const before = open.pipeline.requests().length;
    const { cellsWritten, services } = open.call('updateDashboard');
    expect(cellsWritten).toBe(0);
    expect(services['UrlFetchApp.fetchAll']).toBe(1);
    expect(open.pipeline.requests().length - before).toBe(2);
    expect(services['Sheet.insertChart']).toBeUndefined();
    expect(sheetOf(open.workbench, 'Applications').grid.get('value', 0, 15)).toBeUndefined();
  });

  it('is brought up to date by each sync of applications, without coming into view', () => {
    open = openDashboards(applications(3), { now: NOON });
    open.sync();
    expect(asked()).toEqual([0, 0, 0]);
    open.ask();
    open.workbench.cloud.workbook.activeSheetId = sheetOf(open.workbench, 'Applications').id;
    open.pipeline.change({ service: 'pipeline', insert: [application(9, { source: 'linkedin' })] });
    open.workbench.cloud.clock.advance(HOUR);
    open.sync();
    expect(open.block('figures')[1]?.[1]).toBe(4);
    expect(open.workbench.cloud.workbook.activeSheetId).toBe(sheetOf(open.workbench, 'Applications').id);
    expect(open.sync().cellsWritten).toBe(0);
  });
});

describe('where Pipeline offers none', () => {
  const noted = () => open.block('figures').map(([, now]) => now);

  it('formulas come to the same numbers, from columns that it adds for them', () => {
    open = openDashboards();
    open.ask();
    const service = figuresNow();
    open.pipeline.close();
    open = openDashboards(undefined, { faults: NO_ANALYTICS });
    expect(open.ask()).toBe(
      '‘Pipeline dashboard’ is up to date. This Pipeline offers no key figures and no timeline: formulas in ‘Pipeline dashboard’ compute what they tell. This Pipeline offers no insights. Added to ‘Applications’ for its formulas: ‘Offer At’, ‘Rejected At’, ‘Created At’.',
    );
    expect(figuresNow()).toEqual(service);
    const formulas = open.workbench.export().sheets.find(({ name }) => name === DASHBOARD)?.formulas;
    expect(formulas?.[9]?.[1]).toBe(
      '=COUNTIFS(\'Applications\'!C2:C;"Saved";\'Applications\'!O2:O;"<>";\'Applications\'!N2:N;"")',
    );
  });

  it('they leave out what was deleted, and rows that are no application', () => {
    const few = [
      application(1, { status: 'applied', ai_match_score: 40 }),
      application(2, { ai_match_score: 90 }),
    ];
    open = openDashboards(few, { faults: NO_ANALYTICS, now: NOON });
    open.ask();
    expect(noted()).toEqual(['Now', 2, 2, 0, 0, 65, 0]);
    const sheet = sheetOf(open.workbench, 'Applications');
    sheet.grid.set('value', 8, 3, 'saved');
    sheet.grid.set('value', 8, 11, 'soon');
    sheet.grid.set('value', 8, 7, 'some day');
    open.pipeline.change({ service: 'pipeline', remove: [String(few[1]?.id)] });
    open.workbench.cloud.clock.advance(HOUR);
    open.sync();
    expect(noted()).toEqual(['Now', 1, 1, 0, 0, 40, 0]);
    expect(open.block('status').map(([, count]) => count)).toEqual(['Applications', 0, 1, 0, 0, 0, 0]);
  });

  it('they follow the tab and its columns, whatever the person calls and moves', () => {
    open = openDashboards(applications(3), { faults: NO_ANALYTICS, now: NOON });
    open.sync();
    const sheet = sheetOf(open.workbench, 'Applications');
    sheet.name = "It’s Ann's";
    moveColumns(open.workbench.cloud.workbook, sheet, columnOf(sheet, 'status'), 1, 0);
    open.ask();
    expect(noted()[1]).toBe(3);
    expect(open.block('status')[1]).toEqual(['saved', 3]);
    moveColumns(open.workbench.cloud.workbook, sheet, 0, 1, 6);
    expect(open.block('status')[1]).toEqual(['saved', 3]);
    open.ask();
    expect(open.block('status')[1]).toEqual(['saved', 3]);
    expect(open.call('updateDashboard').cellsWritten).toBe(0);
  });

  it('they do without a column that the person deleted, and it says so', () => {
    open = openDashboards(applications(3), { faults: NO_ANALYTICS, now: NOON });
    open.sync();
    const sheet = sheetOf(open.workbench, 'Applications');
    deleteColumns(open.workbench.cloud.workbook, sheet, columnOf(sheet, 'ai_match_score'), 1);
    expect(open.ask()).toMatch(
      /You deleted ‘Match Score’ in ‘Applications’, so what needs it is left out\.$/,
    );
    expect(noted()).toEqual(['Now', 3, 3, 0, 0, '', 0]);
  });

  it('that is said once and not asked again, until the person tests the connection or connects anew', () => {
    open = openDashboards(applications(3), { faults: NO_ANALYTICS, now: NOON });
    open.ask();
    const first = asked();
    expect(open.ask()).toBe('‘Pipeline dashboard’ is up to date.');
    open.workbench.cloud.clock.advance(HOUR);
    expect(open.sync().problems).toEqual([]);
    expect(asked()).toEqual(first);
    expect(first).toEqual([1, 1, 1]);
    open.workbench.callFromSidebar('testKey', ['pipeline']);
    expect(open.ask()).toContain('This Pipeline offers no insights.');
    expect(asked()).toEqual([2, 2, 2]);
  });

  it('a path that is not there is not offered either', () => {
    open = openDashboards(applications(2), { faults: NO_ANALYTICS.replace(/501/g, '404'), now: NOON });
    expect(open.ask()).toContain('no key figures and no timeline');
    expect(noted()[1]).toBe(2);
  });

  it('days of the timeline are used where only the rest is missing', () => {
    open = openDashboards(undefined, { faults: 'pipeline/analytics/dashboard@*=501' });
    expect(open.ask()).toContain('This Pipeline offers no key figures: formulas');
    const mixed = figuresNow();
    open.pipeline.close();
    open = openDashboards();
    open.ask();
    expect(mixed).toEqual(figuresNow());
  });
});

describe('when something goes wrong', () => {
  it('what cannot be had now keeps what it had, and is had the next time', () => {
    open = openDashboards(applications(3), { now: NOON });
    open.ask();
    open.pipeline.change({ service: 'pipeline', insert: [application(9)] });
    open.workbench.cloud.clock.advance(HOUR);
    open.changes.push((path) =>
      path === PATHS.getDashboard ? { status: 503, body: { error: {} } } : undefined,
    );
    const { problems } = open.sync();
    expect(problems).toEqual([
      '‘Pipeline dashboard’ keeps what it had where it needs the key figures. Pipeline has a problem of its own (status 503). Your sheet keeps what it had. Try again in a few minutes.',
    ]);
    expect(open.block('figures')[1]?.[1]).toBe(3);
    open.changes.pop();
    open.workbench.cloud.clock.advance(HOUR);
    expect(open.sync().problems).toEqual([]);
    expect(open.block('figures')[1]?.[1]).toBe(4);
  });

  it('a new tab that cannot be told anything is computed until it can', () => {
    open = openDashboards(applications(3), { now: NOON });
    open.changes.push((path) => (path === PATHS.getDashboard ? { status: 500, body: {} } : undefined));
    expect(open.ask()).toContain('Pipeline has a problem of its own (status 500)');
    expect(open.block('figures')[1]?.slice(1)).toEqual([3, '']);
    open.changes.pop();
    expect(open.ask()).toBe('‘Pipeline dashboard’ is up to date.');
    expect(open.block('figures')[1]?.slice(1)).toEqual([3, 100]);
  });

  it.each([
    ['in a wrapper', (body: object) => ({ data: body }), ''],
    ['without a rate', ({ responseRate: _, ...body }: Dashboard) => body, '‘Response rate (%)’'],
    ['with a list of statuses', (body: Dashboard) => ({ ...body, byStatus: 'many' }), '‘By status’'],
    [
      'with days of another kind',
      (body: Dashboard) => ({ ...body, applicationsOverTime: [1, null] }),
      '‘Applications over time’',
    ],
    [
      'with words for numbers',
      (body: Dashboard) => ({ ...body, avgMatchScore: '=1+1' }),
      '‘Average match score’',
    ],
    [
      'with nothing',
      () => null,
      '‘Applications’, ‘Active companies’, ‘Response rate (%)’, ‘Interview rate (%)’, ‘Average match score’, ‘Average days to an answer’, ‘By status’, ‘By source’, ‘Applications over time’',
    ],
  ])('an answer %s shows the same in the end', (_, change, untold) => {
    open = openDashboards();
    open.ask();
    const whole = figuresNow();
    open.pipeline.close();
    open = openDashboards();
    open.changes.push((path, body) =>
      path === PATHS.getDashboard ? { body: change(body as Dashboard) } : undefined,
    );
    const toast = open.ask();
    expect(figuresNow()).toEqual(whole);
    if (untold === '') expect(toast).not.toContain('did not tell');
    else expect(toast).toContain(`Pipeline did not tell ${untold}, which formulas compute.`);
  });

  it('statuses and sources that nobody has heard of count as other', () => {
    open = openDashboards(applications(3), { now: NOON });
    open.changes.push((path, body) =>
      path === PATHS.getDashboard
        ? {
            body: {
              ...(body as object),
              byStatus: { saved: 2, ghosted: 4 },
              bySource: [{ source: '=1+1', count: 5 }],
            },
          }
        : undefined,
    );
    open.ask();
    expect(
      open
        .block('status')
        .slice(1)
        .map(([, count]) => count),
    ).toEqual([2, 0, 0, 0, 0, 4]);
    expect(
      open
        .block('source')
        .slice(1)
        .map(([, count]) => count),
    ).toEqual([0, 0, 0, 0, 5]);
  });
});

it('from the sidebar it is made of the sync that was chosen, whose runs bring it up to date, and no others', () => {
  open = openDashboards(applications(3), { faults: NO_ANALYTICS, now: NOON });
  open.sync();
  open.workbench.ask('saveSync', [
    { id: 'few', stream: 'pipeline.applications', tab: 'Few', filters: { search: 'Company 1' } },
  ]);
  open.workbench.ask('runSync', ['few']);
  expect(open.workbench.callFromSidebar('showDashboard', ['few']).result).toEqual({
    value: { words: expect.stringContaining('Added to ‘Few’ for its formulas') },
  });
  expect(open.block('figures')[1]?.[1]).toBe(1);
  expect(open.workbench.ask('runSync', ['pipeline.applications']).cellsWritten).toBe(0);
  expect(open.block('figures')[1]?.[1]).toBe(1);
  open.ask();
  expect(open.block('figures')[1]?.[1]).toBe(3);
});
