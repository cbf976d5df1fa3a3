import fc from 'fast-check';
import type { CloudSnapshot } from '../../../simulator/cloud/snapshot';
import type { LayerName } from '../../../simulator/workbook/grid';
import * as person from '../../../simulator/workbook/manual-edits';
import { fromSnapshot, toSnapshot } from '../../../simulator/workbook/snapshot';
import type { SheetState, Workbook } from '../../../simulator/workbook/workbook';
import type { Services } from '../../../workbench/services/exchange';
import { createWorkbench, type Workbench } from '../../../workbench/workbench';
import { rememberedServices } from '../../support/remembered-services';
import {
  filledWorkbench,
  openSmallServices,
  ownColumns,
  sheetOf,
  smallPosting,
  syncOnce,
} from '../../support/small-catalogue';

const POSTINGS = 30;
const SEQUENCES = 500;
const LAYERS: LayerName[] = [
  'value',
  'formula',
  'numberFormat',
  'note',
  'background',
  'fontColor',
  'fontWeight',
  'validation',
  'richText',
];

/** Something that a person does to the tab; places are folded into what the tab has. */
type Action = { readonly name: string; readonly act: (workbook: Workbook, sheet: SheetState) => void };

const place = fc.nat({ max: 60 });
const typed = fc.constantFrom(
  'my note',
  '=A2&"!"',
  '=COUNTA(A:A)',
  '42',
  '',
  'TRUE',
  "'007",
  '=Paris',
  '1/2/2024',
);

function rowIn(sheet: SheetState, row: number): number {
  return row % Math.max(1, sheet.grid.lastRow() + 3);
}

function columnIn(sheet: SheetState, column: number): number {
  return column % Math.max(1, Math.min(sheet.grid.columnCount, sheet.grid.lastColumn() + 3));
}

const actions: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.tuple(place, place, typed).map(([row, column, text]) => ({
      name: `type ${JSON.stringify(text)} at ${row},${column}`,
      act: (book: Workbook, sheet: SheetState) =>
        person.editCell(book, sheet, rowIn(sheet, row), columnIn(sheet, column), text),
    })),
  },
  fc.tuple(place, place).map(([row, column]) => ({
    name: `note at ${row},${column}`,
    act: (book: Workbook, sheet: SheetState) =>
      person.setNote(book, sheet, rowIn(sheet, row), columnIn(sheet, column), 'mine'),
  })),
  fc.tuple(place, place).map(([row, column]) => ({
    name: `colour at ${row},${column}`,
    act: (book: Workbook, sheet: SheetState) =>
      person.setBackground(book, sheet, rowIn(sheet, row), columnIn(sheet, column), '#ffee00'),
  })),
  fc.tuple(place, place, fc.constantFrom('0.00', '@', 'yyyy')).map(([row, column, format]) => ({
    name: `format ${format} at ${row},${column}`,
    act: (book: Workbook, sheet: SheetState) =>
      person.setLook(book, sheet, 'numberFormat', rowIn(sheet, row), columnIn(sheet, column), format),
  })),
  fc.tuple(place, fc.integer({ min: 1, max: 3 })).map(([row, count]) => ({
    name: `insert ${count} rows at ${row}`,
    act: (book: Workbook, sheet: SheetState) => person.insertRows(book, sheet, rowIn(sheet, row), count),
  })),
  fc.tuple(place, fc.integer({ min: 1, max: 3 })).map(([row, count]) => ({
    name: `delete ${count} rows at ${row}`,
    act: (book: Workbook, sheet: SheetState) => person.deleteRows(book, sheet, rowIn(sheet, row), count),
  })),
  fc.tuple(place, place).map(([row, to]) => ({
    name: `move row ${row} to ${to}`,
    act: (book: Workbook, sheet: SheetState) =>
      person.moveRows(book, sheet, rowIn(sheet, row), 1, rowIn(sheet, to)),
  })),
  fc.tuple(place, fc.integer({ min: 1, max: 2 })).map(([column, count]) => ({
    name: `insert ${count} columns at ${column}`,
    act: (book: Workbook, sheet: SheetState) =>
      person.insertColumns(book, sheet, columnIn(sheet, column), count),
  })),
  fc.tuple(place, place).map(([column, to]) => ({
    name: `move column ${column} to ${to}`,
    act: (book: Workbook, sheet: SheetState) =>
      person.moveColumns(book, sheet, columnIn(sheet, column), 1, columnIn(sheet, to)),
  })),
  place.map((column) => ({
    name: `delete column ${column}`,
    act: (book: Workbook, sheet: SheetState) => person.deleteColumns(book, sheet, columnIn(sheet, column), 1),
  })),
  place.map((column) => ({
    name: `hide column ${column}`,
    act: (book: Workbook, sheet: SheetState) => person.hideColumns(book, sheet, columnIn(sheet, column), 1),
  })),
  fc.tuple(place, fc.boolean()).map(([column, ascending]) => ({
    name: `sort by column ${column} ${ascending ? 'up' : 'down'}`,
    act: (book: Workbook, sheet: SheetState) =>
      person.sortSheet(book, sheet, [{ column: columnIn(sheet, column), ascending }]),
  })),
  fc.constant({
    name: 'rename the tab',
    act: (book: Workbook, sheet: SheetState) => person.renameSheet(book, sheet, `Mine ${sheet.id}`),
  }),
);

/** Changes at the service meanwhile. */
const changes = fc.record({
  update: fc.uniqueArray(fc.nat({ max: POSTINGS - 1 }), { maxLength: 6 }),
  remove: fc.uniqueArray(fc.nat({ max: POSTINGS - 1 }), { maxLength: 4 }),
  insert: fc.nat({ max: 4 }),
});

interface Before {
  readonly sheet: SheetState;
  readonly own: Map<string, number>;
}

function copyOf(workbench: Workbench, sheet: SheetState): Before {
  const copy = fromSnapshot(toSnapshot(workbench.cloud.workbook)).sheets.find(
    ({ name }) => name === sheet.name,
  );
  if (!copy) throw new Error('the copy has no such tab');
  return { sheet: copy, own: ownColumns(sheet) };
}

/** Id → 0-based row, the first where there are several. */
function idsOf(sheet: SheetState, column: number | undefined): Map<string, number> {
  const ids = new Map<string, number>();
  if (column === undefined) return ids;
  const end = sheet.grid.lastRow();
  for (let row = 0; row < end; row += 1) {
    const id = String(sheet.grid.get('value', row, column) ?? '').trim();
    if (id !== '' && !ids.has(id)) ids.set(id, row);
  }
  return ids;
}

function cell(sheet: SheetState, layer: LayerName, row: number, column: number): string {
  const content = sheet.grid.get(layer, row, column);
  return content === '' || content === undefined ? '' : JSON.stringify(content);
}

/** Every cell that is not as it was, as `row,column`. */
function differences(
  before: SheetState,
  after: SheetState,
): { row: number; column: number; layer: LayerName; was: string; is: string }[] {
  const found: { row: number; column: number; layer: LayerName; was: string; is: string }[] = [];
  const rows = Math.max(before.grid.lastRow(), after.grid.lastRow()) + 5;
  const columns = Math.max(before.grid.columnCount, after.grid.columnCount);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      for (const layer of LAYERS) {
        const was = cell(before, layer, row, column);
        const is = cell(after, layer, row, column);
        if (was !== is) found.push({ row, column, layer, was, is });
      }
    }
  }
  return found;
}

describe('whatever a person does to the tab between two runs', () => {
  let services: Services;
  let filled: CloudSnapshot;

  beforeAll(() => {
    services = rememberedServices(openSmallServices(POSTINGS));
    filled = filledWorkbench(services).export();
  });
  afterAll(() => services.close());

  it(`the next run changes only owned cells of changed records and adds new rows (${SEQUENCES} stories)`, () => {
    let told = 0;
    fc.assert(
      fc.property(
        fc.array(actions, { minLength: 1, maxLength: 8 }),
        changes,
        (story, { update, remove, insert }) => {
          told += 1;
          const workbench = createWorkbench({ services, open: filled });
          const { workbook } = workbench.cloud;
          const sheet = sheetOf(workbench);
          for (const { act } of story) {
            try {
              act(workbook, sheet);
            } catch (refused) {
              if ((refused as Error).name !== 'Exception') throw refused;
            }
          }
          const before = copyOf(workbench, sheet);
          const updated = update.filter((number) => !remove.includes(number));
          services.change({
            service: 'trackly',
            update: updated.map((number) => ({ id: 1_000 + number, title: `=Retitled ${number}` })),
            remove: remove.map((number) => 1_000 + number),
            insert: Array.from({ length: insert }, (_, number) => smallPosting(500 + number)),
          });
          try {
            syncOnce(workbench);
            checkStory(before, sheet, updated, remove, insert);
            const again = copyOf(workbench, sheet);
            const second = syncOnce(workbench);
            expect(differences(again.sheet, sheet)).toEqual([]);
            expect([second.added, second.changed, second.closed]).toEqual([0, 0, 0]);
          } finally {
            services.change({
              service: 'trackly',
              update: updated.map((number) => smallPosting(number)),
              remove: Array.from({ length: insert }, (_, number) => 1_500 + number),
              insert: remove.map((number) => smallPosting(number)),
            });
          }
        },
      ),
      { numRuns: SEQUENCES },
    );
    console.log(`${told} stories of a person’s own work, none of it harmed`);
  });
});

function checkStory(
  before: Before,
  after: SheetState,
  updated: number[],
  removed: number[],
  inserted: number,
): void {
  const ownNow = ownColumns(after);
  const idColumn = before.own.get('id');
  const ids = idsOf(after, ownNow.get('id'));
  const newIds = Array.from({ length: inserted }, (_, number) => String(1_500 + number));
  // A row of ours whose id cell the person emptied has its id back.
  const isBlank = (row: number) => (before.sheet.grid.get('value', row, idColumn ?? 0) ?? '') === '';
  const backRows = new Map([...ids].filter(([id, row]) => !newIds.includes(id) && isBlank(row)));
  const idsBefore = new Map([...backRows, ...idsOf(before.sheet, idColumn)]);
  const back = new Set(backRows.values());
  const changedRows = new Set(updated.flatMap((number) => idsBefore.get(String(1_000 + number)) ?? []));
  const closedRows = new Set(removed.flatMap((number) => idsBefore.get(String(1_000 + number)) ?? []));
  const newRows = new Set(newIds.flatMap((id) => ids.get(id) ?? []));
  const ownBefore = new Set(before.own.values());
  const ownAfter = new Set(ownNow.values());
  const closing = new Set([before.own.get('isActive'), before.own.get('closedAt')]);

  const harm = differences(before.sheet, after).filter(({ row, column, layer, was }) => {
    // A new row may only take cells in which nothing stood.
    if (newRows.has(row) && was !== '' && (layer === 'value' || layer === 'formula')) return true;
    if (idColumn === undefined && column === ownNow.get('id')) return false;
    if (back.has(row) && column === idColumn) return false;
    if (idColumn === undefined) return !newRows.has(row) && !ownAfter.has(column);
    if (newRows.has(row)) return !ownAfter.has(column);
    if (changedRows.has(row)) return !ownBefore.has(column);
    if (closedRows.has(row)) return !closing.has(column);
    return true;
  });
  expect(harm).toEqual([]);
  for (const id of newIds) expect(ids.has(id)).toBe(true);
  checkContents(before, after, ids, idsBefore, updated);
}

/** Changed records show what the service says now, as text even where it looks like a formula. */
function checkContents(
  before: Before,
  after: SheetState,
  ids: Map<string, number>,
  idsBefore: Map<string, number>,
  updated: number[],
): void {
  const title = ownColumns(after).get('title');
  if (title === undefined || !before.own.has('title')) return;
  for (const number of updated) {
    const id = String(1_000 + number);
    const row = ids.get(id);
    if (row === undefined || !idsBefore.has(id)) continue;
    expect(after.grid.get('value', row, title)).toBe(`=Retitled ${number}`);
    expect(after.grid.get('formula', row, title)).toBeUndefined();
  }
}
