/** Days, such as the day of a company's last financing, in any time zone; and rows of other streams when it changes. */

import { loadScript } from '../../../simulator/script/script';
import { setLook } from '../../../simulator/workbook/manual-edits';
import { fingerprintCells } from '../../../src/core/fingerprint';
import type { Company } from '../../../src/sources/trackly/generated/contract';
import type { Services } from '../../../workbench/services/exchange';
import { openServices } from '../../../workbench/services/open';
import { createWorkbench, type Workbench } from '../../../workbench/workbench';
import {
  columnOf,
  ownColumns,
  TAB as POSTINGS,
  sheetOf,
  smallPosting,
  syncOnce,
} from '../../support/small-catalogue';
import { changeZone } from '../../support/time-zone';

const TAB = 'Trackly Companies';
const FIELDS = ['id', 'name', 'lastFinancingDate', 'isListed', 'goneAt'];
const LAST = 1;

const company = (place: number, day: string | null): Partial<Company> => ({
  id: 5_000 + place,
  name: `Company ${place}`,
  lastFinancingDate: day,
});
const serve = (companies: readonly Partial<Company>[]) =>
  openServices({ data: { trackly: { jobs: [], companies: companies as Company[] } } });

function sync(workbench: Workbench) {
  const { result, error } = workbench.call('syncCompanies');
  if (error) throw new Error(`${error.message}\n${error.stack}`);
  return (result as { runs: { added: number; changed: number; unchanged: number }[] }).runs[0];
}

function fill(services: Services, zone: string): Workbench {
  const workbench = createWorkbench({ services });
  workbench.cloud.workbook.timeZone = zone;
  workbench.ask('saveSync', [{ id: 'mine', stream: 'trackly.companies', fields: FIELDS }]);
  sync(workbench);
  return workbench;
}

const READER = `function shownIn(tab, column) {
  var sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab);
  return sheet.getRange(2, column, sheet.getLastRow() - 1, 1).getDisplayValues();
}`;

/** As the person sees them. */
function shown({ cloud }: Workbench): string[] {
  const { result, error } = loadScript(cloud, READER).call('shownIn', [TAB, LAST + 1]);
  if (error) throw new Error(error.message);
  return (result as string[][]).map(([text = '']) => text);
}

const ZONES = [
  'America/New_York',
  'Pacific/Kiritimati',
  'Pacific/Apia',
  'Asia/Kolkata',
  // At midnight of 26 April 2024 clocks were put forward: that day has no 0:00.
  'Africa/Cairo',
];

describe.each(ZONES)('in %s', (zone) => {
  it('a day is that day, also after the zone has changed and the company has', () => {
    const days = ['2026-02-04', '2024-04-26', null, '2024-12-31T23:30:00-05:00'];
    const services = serve(days.map((day, place) => company(place, day)));
    const workbench = fill(services, zone);
    const expected = ['Feb 4', 'Apr 26', '', 'Dec 31'];
    expect(shown(workbench)).toEqual(expected);
    changeZone(workbench.cloud.workbook, 'America/Los_Angeles');
    expect(sync(workbench)).toMatchObject({ changed: 0, unchanged: 4 });
    services.close();

    const later = serve(days.map((day, place) => ({ ...company(place, day), name: `New ${place}` })));
    const next = createWorkbench({ services: later, open: workbench.export() });
    expect(sync(next)).toMatchObject({ changed: 4 });
    expect(shown(next)).toEqual(expected);
    later.close();
  });
});

it('a day shows as a date also where no format says so, and as the person chose where they chose', () => {
  const services = serve(['2026-02-04', '2026-02-04', null].map((day, place) => company(place, day)));
  const workbench = fill(services, 'America/New_York');
  services.close();
  const { workbook } = workbench.cloud;
  const sheet = sheetOf(workbench, TAB);
  setLook(workbook, sheet, 'numberFormat', 1, LAST, undefined);
  setLook(workbook, sheet, 'numberFormat', 2, LAST, 'dd.mm.yyyy');
  setLook(workbook, sheet, 'numberFormat', 3, LAST, undefined);
  const later = serve([0, 1, 2].map((place) => company(place, '2026-03-05')));
  const next = createWorkbench({ services: later, open: workbench.export() });
  expect(sync(next)).toMatchObject({ changed: 3 });
  expect(shown(next)).toEqual(['3/5/2026', '05.03.2026', 'Mar 5']);
  later.close();
});

describe('a tab that the version before has filled', () => {
  /** It wrote a day as the instant at which it begins in UTC, and its fingerprints were of that. */
  function openBefore(services: Services, days: readonly string[]): Workbench {
    const workbench = fill(services, 'America/New_York');
    const { grid } = sheetOf(workbench, TAB);
    days.forEach((day, place) => {
      grid.set('value', place + 1, LAST, new Date(`${day}T00:00:00Z`));
    });
    const lines = days.map((day, place) => {
      const cells = [`Company ${place}`, new Date(`${day}T00:00:00Z`), true, ''];
      return `${5_000 + place} ${fingerprintCells(cells)}`;
    });
    const ledger = sheetOf(workbench, 'Jobsheet memory').grid;
    for (let row = 1; row < ledger.lastRow(); row += 1) {
      if (Number(ledger.get('value', row, 1)) === 0)
        ledger.set('value', row, 2, JSON.stringify({ fields: FIELDS }));
      else ledger.set('value', row, 2, lines.join('\n'));
    }
    return workbench;
  }

  it('has its days put right once, but for one that the person has corrected', () => {
    const services = serve([company(0, '2026-02-04'), company(1, '2026-02-04')]);
    const workbench = openBefore(services, ['2026-02-04', '2026-02-04']);
    expect(shown(workbench)).toEqual(['Feb 3', 'Feb 3']);
    const { grid } = sheetOf(workbench, TAB);
    grid.set('value', 1, 0, 'my name for it');
    grid.set('value', 2, LAST, new Date('2026-01-01T05:00:00Z'));
    sync(workbench);
    expect(shown(workbench)).toEqual(['Feb 4', 'Jan 1']);
    expect(grid.get('value', 1, 0)).toBe('my name for it');
    expect(sync(workbench)).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
    services.close();
  });
});

describe('postings in a spreadsheet that gets another time zone', () => {
  it('are unchanged, keep what the person corrected, and get their ids back with an hour that comes twice', () => {
    const count = 12;
    const jobs = Array.from({ length: count }, (_, place) => ({
      ...smallPosting(place),
      postedAt: `2024-10-27T0${place % 3}:30:00.000Z`,
    }));
    const own = openServices({ data: { trackly: { jobs, companies: [] } } });
    const workbench = createWorkbench({ services: own });
    const { workbook } = workbench.cloud;
    workbook.timeZone = 'Europe/Berlin';
    syncOnce(workbench);
    const sheet = sheetOf(workbench);
    const title = ownColumns(sheet).get('title') as number;
    changeZone(workbook, 'Asia/Tokyo');
    sheet.grid.set('value', 1, title, 'my title');
    expect(syncOnce(workbench)).toMatchObject({ added: 0, changed: 0, closed: 0 });
    expect(sheet.grid.get('value', 1, title)).toBe('my title');
    sheet.grid.set(
      'value',
      1,
      title,
      jobs.find(({ id }) => String(id) === sheet.grid.get('value', 1, columnOf(sheet, 'id')))?.title,
    );

    const ids = Array.from({ length: count }, (_, row) =>
      sheet.grid.get('value', row + 1, columnOf(sheet, 'id')),
    );
    for (let row = 1; row <= count; row += 1) sheet.grid.set('value', row, columnOf(sheet, 'id'), undefined);
    expect(syncOnce(workbench)).toMatchObject({ added: 0, changed: 0, closed: 0, removed: 0 });
    expect(
      Array.from({ length: count }, (_, row) => sheet.grid.get('value', row + 1, columnOf(sheet, 'id'))),
    ).toEqual(ids);
    expect(sheetOf(workbench, POSTINGS).grid.lastRow()).toBe(count + 1);
    own.close();
  });
});
