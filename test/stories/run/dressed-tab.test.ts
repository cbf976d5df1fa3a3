/** The tab that Jobsheet makes: dressed once, and never again. */
import type { KeptRichText } from '../../../simulator/spreadsheet/rich-text';
import * as person from '../../../simulator/workbook/manual-edits';
import type { SheetState } from '../../../simulator/workbook/workbook';
import type { Services } from '../../../workbench/services/exchange';
import { createWorkbench, type Workbench } from '../../../workbench/workbench';
import { savedSyncs } from '../../support/saved-syncs';
import {
  columnOf,
  openSmallServices,
  SYNC,
  sheetOf,
  smallPosting,
  syncOnce,
  TAB,
} from '../../support/small-catalogue';

const POSTINGS = 5;
let services: Services;
beforeEach(() => {
  services = openSmallServices(POSTINGS);
});
afterEach(() => services.close());

/** Everything that dressing sets. */
function dressOf({ columns, grid, filter, bandings, conditionalFormats, ...sheet }: SheetState) {
  return {
    widths: columns.map(({ width }) => width),
    hidden: columns.flatMap(({ hidden }, at) => (hidden ? at : [])),
    frozen: [sheet.frozenRows, sheet.frozenColumns],
    filter: filter?.area,
    bands: bandings.map(({ area, colors }) => ({ area, colors })),
    rules: conditionalFormats.filter(({ rule }) => JSON.stringify(rule).includes('rule: gone')).length,
    formats: columns.map((_, at) => grid.get('numberFormat', 1, at)),
    header: grid.get('background', 0, 0),
    wrap: grid.get('wrap', 1, 0),
  };
}

const linkOf = (sheet: SheetState, row: number) =>
  (sheet.grid.get('richText', row, columnOf(sheet, 'title')) as KeptRichText | undefined)?.runs[0]?.link;

function filled(): { workbench: Workbench; sheet: SheetState } {
  const workbench = createWorkbench({ services });
  syncOnce(workbench);
  return { workbench, sheet: sheetOf(workbench) };
}

it('has a wide frozen title, words, days, a filter, bands, and what only machines read hidden at the right', () => {
  const { sheet } = filled();
  const headings = sheet.columns.map((_, at) => sheet.grid.get('value', 0, at)).filter(Boolean);
  expect(headings[0]).toBe('Title');
  expect(headings.at(-1)).toBe('Job ID');
  const dress = dressOf(sheet);
  const count = headings.length;
  expect(dress.widths[0]).toBe(320);
  expect(dress.hidden).toEqual([count - 3, count - 2, count - 1]);
  expect(dress.frozen).toEqual([1, 1]);
  expect(dress.filter).toMatchObject({ row: 0, column: 0, columns: count });
  expect(dress.bands).toHaveLength(1);
  expect(dress.rules).toBe(1);
  expect(dress.wrap).toBe('CLIP');
  expect(sheet.grid.get('numberFormat', 1, columnOf(sheet, 'postedAt'))).toBe('mmm d');
  expect(sheet.grid.get('value', 1, columnOf(sheet, 'jobFunction'))).toBe('Engineering');
});

it('shows days as the locale of the sheet does', () => {
  const workbench = createWorkbench({ services });
  workbench.cloud.workbook.locale = 'de_DE';
  syncOnce(workbench);
  const sheet = sheetOf(workbench);
  expect(sheet.grid.get('numberFormat', 1, columnOf(sheet, 'postedAt'))).toBe('d". "mmm');
});

it('is dressed once: what a person makes of it stays, and rows that come later are dressed', () => {
  const { workbench, sheet } = filled();
  Object.assign(sheet.columns[0] as object, { width: 111 });
  sheet.filter = null;
  sheet.bandings = [];
  sheet.conditionalFormats = [];
  sheet.frozenColumns = 0;
  services.change({ service: 'trackly', insert: [smallPosting(500)] });
  expect(syncOnce(workbench)).toMatchObject({ added: 1 });
  expect(dressOf(sheet)).toMatchObject({ filter: undefined, bands: [], rules: 0, frozen: [1, 0] });
  expect(sheet.columns[0]?.width).toBe(111);
  expect(sheet.grid.get('numberFormat', POSTINGS + 1, columnOf(sheet, 'postedAt'))).toBe('mmm d');
});

it('a column that is added later is dressed alone', () => {
  const { workbench, sheet } = filled();
  Object.assign(sheet.columns[0] as object, { width: 111 });
  const [saved] = savedSyncs(workbench);
  const fields = [...(saved?.fields ?? []), 'matchExplanation'];
  workbench.ask('saveSync', [{ ...saved, id: SYNC, tab: TAB, fields }]);
  syncOnce(workbench);
  expect(sheet.columns[columnOf(sheet, 'matchExplanation')]?.width).toBe(300);
  expect(sheet.columns[0]?.width).toBe(111);
  expect(sheet.bandings).toHaveLength(1);
});

it('an adopted tab is not dressed at all', () => {
  const workbench = createWorkbench({ services });
  const { workbook } = workbench.cloud;
  person.editCell(workbook, person.newSheet(workbook, TAB), 0, 0, 'My notes');
  syncOnce(workbench);
  expect(dressOf(sheetOf(workbench))).toMatchObject({ bands: [], filter: undefined, rules: 0, hidden: [] });
});

it('looks the same after a death at any call of the first run, and is dressed by no run twice', () => {
  const { sheet } = filled();
  const wanted = JSON.stringify(dressOf(sheet));
  for (let dieAt = 20; dieAt < 150; dieAt += 3)
    for (const unflushed of ['lost', 'kept'] as const) {
      const workbench = createWorkbench({ services });
      workbench.call('syncJobs', [], { dieAt, unflushed });
      workbench.cloud.clock.advance(10 * 60_000);
      syncOnce(workbench);
      expect({ dieAt, unflushed, dress: JSON.stringify(dressOf(sheetOf(workbench))) }).toEqual({
        dieAt,
        unflushed,
        dress: wanted,
      });
    }
});

describe('a title', () => {
  it('opens its posting, and still does when the address changes', () => {
    const { workbench, sheet } = filled();
    expect(linkOf(sheet, 1)).toBe('https://example.com/jobs/0');
    services.change({ service: 'trackly', update: [{ id: 1_000, jobUrl: 'https://example.com/new' }] });
    expect(syncOnce(workbench)).toMatchObject({ changed: 1 });
    expect(linkOf(sheet, 1)).toBe('https://example.com/new');
    expect(sheet.grid.get('value', 1, columnOf(sheet, 'title'))).toBe('Engineer 0');
  });

  it('that could be a formula is text without a link', () => {
    services.change({ service: 'trackly', update: [{ id: 1_000, title: '=HYPERLINK("x")' }] });
    const { sheet } = filled();
    expect(sheet.grid.get('value', 1, columnOf(sheet, 'title'))).toBe('=HYPERLINK("x")');
    expect(sheet.grid.get('formula', 1, columnOf(sheet, 'title'))).toBeUndefined();
    expect(linkOf(sheet, 1)).toBeUndefined();
  });

  it('that the person corrected stays as long as its posting is the same', () => {
    const { workbench, sheet } = filled();
    person.editCell(workbench.cloud.workbook, sheet, 1, columnOf(sheet, 'title'), 'My title');
    services.change({ service: 'trackly', update: [{ id: 1_001, title: 'Changed' }] });
    syncOnce(workbench);
    expect(sheet.grid.get('value', 1, columnOf(sheet, 'title'))).toBe('My title');
  });
});
