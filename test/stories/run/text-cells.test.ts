/** Text of a service stays text, whatever Sheets could take it for, and whatever the person did to the format of the cells. */
import { ORIGIN } from '../../../src/sources/pipeline/generated/contract';
import { createWorkbench, type Workbench } from '../../../workbench/workbench';
import {
  columnOf,
  openSmallServices,
  ownColumns,
  sheetOf,
  smallPosting,
  syncOnce,
} from '../../support/small-catalogue';
import { CREDENTIALS } from '../../workbench/services/pipeline/local-pipeline';

/** Formulas, numbers, dates and truth in many languages: no list of them would ever be complete. */
const TEXTS = [
  '=1+1',
  '+1',
  '-2+3',
  '@SUM(1)',
  "'x",
  '0123',
  '1e5',
  '1/2',
  '12:30',
  '50 %',
  '€ 5',
  '٣',
  '5 lutego 2024',
  '二〇二四年二月五日',
  'PRAWDA',
  'SANT',
  'TRUE',
  'Senior Engineer',
  'two\r\nlines',
];

/** Columns of text among those that a sync of postings has. */
const COLUMNS = ['id', 'title', 'companyName', 'location', 'jobFunction', 'jobUrl'];

function clearFormats(workbench: Workbench, tab?: string): void {
  const { grid } = sheetOf(workbench, tab);
  const area = { row: 0, column: 0, rows: grid.rowCount, columns: grid.columnCount };
  grid.fill('numberFormat', area, undefined);
}

it('in rows that change and in new ones, here and there', () => {
  const services = openSmallServices(2 * TEXTS.length);
  const workbench = createWorkbench({ services });
  syncOnce(workbench);
  clearFormats(workbench);
  services.change({
    service: 'trackly',
    update: TEXTS.map((text, place) => ({ id: 1_000 + 2 * place, title: text, location: text })),
    insert: TEXTS.map((text, place) => ({ ...smallPosting(500 + place), title: text, location: text })),
  });
  expect(syncOnce(workbench)).toMatchObject({ added: TEXTS.length, changed: TEXTS.length });
  const { grid } = sheetOf(workbench);
  const own = ownColumns(sheetOf(workbench));
  const at = (key: string) => own.get(key) ?? -1;
  const written: string[] = [];
  for (let row = 1; row < grid.lastRow(); row += 1) {
    const id = Number(grid.get('value', row, at('id')));
    if (id < 1_500 && id % 2 === 1) continue;
    written.push(String(grid.get('value', row, at('title'))));
    for (const key of COLUMNS) {
      expect(grid.get('formula', row, at(key))).toBeUndefined();
      // The id is what a changed row was found by, and is not written.
      if (key !== 'id' || id >= 1_500)
        expect([key, grid.get('numberFormat', row, at(key))]).toEqual([key, '@']);
    }
  }
  expect([...written].sort()).toEqual([...TEXTS, ...TEXTS].sort());
  expect(syncOnce(workbench)).toMatchObject({ added: 0, changed: 0 });
  services.close();
});

it('in cells that are looked up in another tab', () => {
  const services = openSmallServices(4);
  const workbench = createWorkbench({ services });
  workbench.callFromSidebar('connectService', ['pipeline', { baseUrl: ORIGIN, ...CREDENTIALS }]);
  const fields = ['id', 'title', 'companyName', 'jobUrl', 'applied'];
  workbench.ask('saveSync', [{ id: 'jobs', stream: 'trackly.jobs', tab: 'Jobs', fields }]);
  workbench.ask('runSync', ['jobs']);
  const applications = services.ids('pipeline').slice(0, 4);
  for (let from = 0; from < TEXTS.length; from += 4) {
    const texts = TEXTS.slice(from, from + 4);
    services.change({
      service: 'pipeline',
      update: texts.map((status, place) => ({
        id: applications[place],
        status,
        job_url: `https://example.com/jobs/${place}`,
        deleted_at: null,
      })),
    });
    workbench.call('syncApplications');
    clearFormats(workbench, 'Jobs');
    expect(workbench.ask('runSync', ['jobs']).error).toBeUndefined();
    const { grid } = sheetOf(workbench, 'Jobs');
    const column = ownColumns(sheetOf(workbench, 'Jobs'), 'jobs').get('applied') ?? -1;
    const ids = columnOf(sheetOf(workbench, 'Jobs'), 'id');
    texts.forEach((text, place) => {
      const row = [1, 2, 3, 4].find((at) => grid.get('value', at, ids) === String(1_000 + place)) ?? -1;
      expect(grid.get('value', row, column)).toBe(text);
      expect([text, grid.get('numberFormat', row, column)]).toEqual([text, '@']);
      expect(grid.get('formula', row, column)).toBeUndefined();
    });
    expect(workbench.ask('runSync', ['jobs']).cellsWritten).toBe(0);
  }
  services.close();
});
