/** The dashboard in a person's hands: what they put beside, below and into it, move, rename and delete. */

import * as person from '../../../simulator/workbook/manual-edits';
import { removeSheet } from '../../../simulator/workbook/sheets';
import { deleteColumns, insertColumns, insertRows } from '../../../simulator/workbook/structure';
import { PATHS } from '../../../src/sources/pipeline/generated/contract';
import { DASHBOARD, type Dashboards, openDashboards, serial } from '../../support/dashboards';
import { application, applications, MINUTE, NOON } from '../../workbench/services/pipeline/local-pipeline';

const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

let open: Dashboards;
afterEach(() => open.pipeline.close());

describe('what the person does to it', () => {
  /** One more application, made by them in the web app. */
  const more = () => {
    open.pipeline.change({
      service: 'pipeline',
      insert: [application(50 + open.pipeline.ids('pipeline').length)],
    });
    open.workbench.cloud.clock.advance(DAY);
  };
  const book = () => open.workbench.cloud.workbook;

  beforeEach(() => {
    open = openDashboards(applications(3), { now: NOON });
    open.ask();
  });

  it('rows and columns before it and in it, words beside and below it stay, and it is found', () => {
    const sheet = open.sheet();
    insertRows(book(), sheet, 0, 2);
    insertColumns(book(), sheet, 0, 1);
    // In the middle of the statuses and of the days.
    insertRows(book(), sheet, 13, 1);
    insertColumns(book(), sheet, 19, 1);
    const mine = [
      [0, 0],
      [5, 0],
      [13, 1],
      [13, 2],
      [13, 18],
      [13, 20],
      [4, 19],
      [20, 19],
      [40, 1],
    ] as const;
    for (const [row, column] of mine) sheet.grid.set('value', row, column, `mine ${row} ${column}`);
    more();
    open.sync();
    for (const [row, column] of mine)
      expect(sheet.grid.get('value', row, column)).toBe(`mine ${row} ${column}`);
    expect(open.block('figures')[1]?.slice(0, 2)).toEqual(['Applications', 4]);
    const days = open.block('days').slice(1);
    expect(days).toHaveLength(31);
    const ours = days.filter(([day]) => typeof serial(day) === 'number');
    expect(ours).toHaveLength(30);
    expect(serial(ours[29]?.[0])).toBe(Date.parse('2026-01-16') / DAY + 25_569);
    expect(open.block('status').filter(([label]) => label === 'saved')).toEqual([['saved', 4]]);
  });

  it('what they call and colour and sort otherwise stays so', () => {
    const sheet = open.sheet();
    sheet.grid.set('value', 1, 0, 'All of them');
    sheet.grid.set('value', 8, 1, 'How many');
    sheet.grid.set('background', 1, 1, '#ff0000');
    // Sorted: the last status first.
    for (const [row, label] of ['rejected', 'offer', 'interview', 'applied', 'saved'].entries())
      sheet.grid.set('value', 9 + row, 0, label);
    more();
    open.sync();
    expect(open.block('figures')[1]?.slice(0, 2)).toEqual(['All of them', 4]);
    expect(open.block('status')[5]).toEqual(['saved', 4]);
    expect(open.block('status')[0]).toEqual(['Status', 'How many']);
    expect(sheet.grid.get('background', 1, 1)).toBe('#ff0000');
  });

  it('a cell that they corrected stays until the service says something else', () => {
    open.sheet().grid.set('value', 1, 1, 'three');
    open.ask();
    expect(open.block('figures')[1]?.[1]).toBe('three');
  });

  it('a chart that they deleted, and one that they moved, stay so', () => {
    const sheet = open.sheet();
    const [, second, ...others] = sheet.charts;
    sheet.charts = [
      { ...(second as (typeof sheet.charts)[0]), anchor: { row: 60, column: 2, offsetX: 0, offsetY: 0 } },
      ...others,
    ];
    more();
    open.sync();
    open.ask();
    expect(open.charts()).toHaveLength(3);
    expect(open.charts()[0]?.anchor.row).toBe(60);
  });

  it('a block that they deleted stays away', () => {
    deleteColumns(book(), open.sheet(), 17, 6);
    more();
    open.sync();
    expect(open.block('days')).toEqual([]);
    expect(open.block('figures')[1]?.[1]).toBe(4);
  });

  it('a tab that they renamed is found', () => {
    const sheet = open.sheet();
    sheet.name = 'How it goes';
    more();
    open.sync();
    expect(open.block('figures')[1]?.[1]).toBe(4);
    expect(open.ask()).toBe('‘How it goes’ is up to date.');
    expect(book().sheets.some(({ name }) => name === DASHBOARD)).toBe(false);
  });

  it('a tab that they deleted stays away until they ask again', () => {
    removeSheet(book(), open.sheet());
    const before = open.asked(PATHS.getDashboard);
    more();
    open.sync();
    expect(open.asked(PATHS.getDashboard)).toBe(before);
    open.ask();
    expect(open.block('figures')[1]?.[1]).toBe(4);
    expect(open.charts()).toHaveLength(4);
  });

  it('a tab of theirs with that name is left alone', () => {
    removeSheet(book(), open.sheet());
    const own = person.newSheet(book(), DASHBOARD);
    own.grid.set('value', 0, 0, 'mine');
    expect(open.ask()).toBe('‘Pipeline dashboard 2’ is up to date.');
    expect(own.grid.get('value', 0, 0)).toBe('mine');
    expect(own.grid.get('value', 1, 0)).toBeUndefined();
  });
});

describe('insights', () => {
  const texts = () =>
    open
      .block('insights')
      .slice(1)
      .map(([title, , content]) => [title, content]);
  const more = (status: 'applied' | 'offer' | 'saved', number: number) =>
    open.pipeline.change({ service: 'pipeline', insert: [application(number, { status })] });

  beforeEach(() => {
    open = openDashboards(applications(3), { faults: 'pipeline@1=planned', now: NOON });
    open.ask();
  });

  it('stand below as text, which never becomes a formula', () => {
    expect(texts()).toEqual([['3 saved', '=3 of your 3 applications are saved.']]);
    const sheet = open.sheet();
    expect(sheet.grid.get('formula', 33, 2)).toBeUndefined();
    expect(sheet.grid.get('numberFormat', 33, 2)).toBe('@');
    expect(open.call('updateDashboard').cellsWritten).toBe(0);
  });

  it('grow without running over what the person wrote below, and shrink without leaving anything', () => {
    const sheet = open.sheet();
    sheet.grid.set('value', 34, 0, 'My plan');
    sheet.grid.set('value', 35, 2, 'Call Ann');
    more('applied', 20);
    more('offer', 21);
    open.sync();
    expect(texts()).toEqual([
      ['3 saved', '=3 of your 5 applications are saved.'],
      ['1 applied', '=1 of your 5 applications are applied.'],
      ['1 offer', '=1 of your 5 applications are offer.'],
    ]);
    expect(sheet.grid.get('value', 36, 0)).toBe('My plan');
    expect(sheet.grid.get('value', 37, 2)).toBe('Call Ann');
    open.pipeline.change({ service: 'pipeline', remove: open.pipeline.ids('pipeline').slice(3) });
    open.workbench.cloud.clock.advance(HOUR);
    open.sync();
    expect(texts().map(([title]) => title)).toEqual(['3 saved']);
    expect(sheet.grid.get('value', 34, 0) ?? '').toBe('');
    expect(sheet.grid.get('value', 36, 0)).toBe('My plan');
    more('applied', 22);
    open.workbench.cloud.clock.advance(HOUR);
    open.sync();
    expect(texts().map(([title]) => title)).toEqual(['3 saved', '1 applied']);
    expect(sheet.grid.get('value', 36, 0)).toBe('My plan');
  });

  it('keep a row that the person put between them', () => {
    const sheet = open.sheet();
    more('applied', 20);
    open.sync();
    insertRows(open.workbench.cloud.workbook, sheet, 34, 1);
    sheet.grid.set('value', 34, 0, 'Between');
    more('offer', 21);
    open.workbench.cloud.clock.advance(HOUR);
    open.sync();
    expect(texts().map(([title]) => title)).toEqual(['3 saved', 'Between', '1 applied', '1 offer']);
  });
});
