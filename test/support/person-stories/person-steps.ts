/** Steps that the person takes by hand, so that triggers fire as they would. */
import type { SheetState } from '../../../simulator/workbook/workbook';
import { watched } from './agreed';
import type { PersonStep } from './steps';
import { type StreamId, SYNC_OF } from './syncs';
import { columnsOf, fieldOf, ownedColumns, tabOf } from './tab';
import type { World } from './world';

type Does = {
  readonly [Name in PersonStep['does']]: (world: World, one: Extract<PersonStep, { does: Name }>) => void;
};

/** Columns beyond those are nobody's. */
const WIDTH = 18;

export function doByHand(world: World, one: PersonStep): void {
  watched(world, () => {
    try {
      (DOES[one.does] as (world: World, one: PersonStep) => void)(world, one);
    } catch (error) {
      // A rule of theirs rejects it, as Sheets would: then nothing happens.
      if (!/data validation rules/.test(String(error))) throw error;
    }
  });
}

const DOES: Does = {
  type: (world, one) =>
    inTab(world, one.tab, (sheet, stream) => {
      const { row, column } = cellIn(sheet, stream, one);
      if (row > 0)
        world.workbench.person.editCell(sheet, row, column, typedText(world, sheet, stream, column));
    }),
  clear: (world, one) =>
    inTab(world, one.tab, (sheet, stream) => {
      const { row, column } = cellIn(sheet, stream, one);
      if (row > 0) world.workbench.person.editCell(sheet, row, column, '');
    }),
  clearMany: (world, one) =>
    inTab(world, one.tab, (sheet, stream) => {
      const { row, column } = cellIn(sheet, stream, one);
      const rows = Math.min(one.rows, sheet.grid.lastRow() - row);
      if (row > 0 && rows > 0) world.workbench.person.clear(sheet, { row, column, rows, columns: 1 });
    }),
  fillDown: (world, one) =>
    inTab(world, one.tab, (sheet, stream) => {
      const { row, column } = cellIn(sheet, stream, one);
      const rows = Math.min(one.rows, sheet.grid.lastRow() - row);
      if (row > 0 && rows > 1 && column !== idColumn(sheet, stream))
        world.workbench.person.fillDown(sheet, { row, column, rows, columns: 1 });
    }),
  sort: (world, one) =>
    inTab(world, one.tab, (sheet) => {
      world.workbench.person.sort(sheet, [{ column: one.column % WIDTH, ascending: one.ascending }]);
    }),
  insertRows: (world, one) =>
    inTab(world, one.tab, (sheet) => {
      world.workbench.person.insertRows(sheet, 1 + (one.row % Math.max(1, sheet.grid.lastRow())), one.count);
    }),
  deleteRows: (world, one) =>
    inTab(world, one.tab, (sheet) => {
      const last = sheet.grid.lastRow() - 1;
      if (last > one.count)
        world.workbench.person.deleteRows(sheet, 1 + (one.row % (last - one.count + 1)), one.count);
    }),
  moveRows: (world, one) =>
    inTab(world, one.tab, (sheet) => {
      const last = sheet.grid.lastRow() - 1;
      if (last < 2) return;
      const [from, to] = [1 + (one.row % last), 1 + (one.to % last)];
      if (from !== to) world.workbench.person.moveRows(sheet, from, 1, to);
    }),
  insertColumns: (world, one) =>
    inTab(world, one.tab, (sheet) => {
      world.workbench.person.insertColumns(sheet, one.column % WIDTH, 1);
    }),
  deleteColumn: (world, one) =>
    inTab(world, one.tab, (sheet) => {
      world.workbench.person.deleteColumns(sheet, one.column % Math.min(WIDTH, sheet.grid.columnCount), 1);
    }),
  moveColumns: (world, one) =>
    inTab(world, one.tab, (sheet) => {
      const [from, to] = [one.column % WIDTH, one.to % WIDTH];
      if (from !== to) world.workbench.person.moveColumns(sheet, from, 1, to);
    }),
  cutColumn: (world, one) =>
    inTab(world, one.tab, (sheet, stream) => {
      const owned = [...columnsOf(sheet, SYNC_OF[stream].id).values()];
      const from = owned[one.column % owned.length];
      const free = freeColumn(sheet);
      const to = one.isOver === 0 ? owned[(one.column + 1) % owned.length] : free;
      if (from !== undefined && to !== undefined && from !== to)
        world.workbench.person.cutColumns(sheet, from, 1, to);
    }),
  copyRow: (world, one) =>
    inTab(world, one.tab, (sheet) => {
      const last = sheet.grid.lastRow();
      if (last < 2) return;
      const from = 1 + (one.row % (last - 1));
      const to = one.isOver === 0 ? 1 + (one.to % (last - 1)) : last;
      if (from !== to) world.workbench.person.copyRows(sheet, from, 1, to);
    }),
  clearIds: (world, one) =>
    inTab(world, one.tab, (sheet, stream) => {
      const column = idColumn(sheet, stream);
      const row = 1 + (one.row % Math.max(1, sheet.grid.lastRow() - 1));
      const rows = Math.min(one.rows, sheet.grid.lastRow() - row);
      if (column !== undefined && rows > 0)
        world.workbench.person.clear(sheet, { row, column, rows, columns: 1 });
    }),
  selectAllDelete: (world, one) =>
    inTab(world, one.tab, (sheet) => {
      const { rowCount: rows, columnCount: columns } = sheet.grid;
      world.workbench.person.clear(sheet, { row: 0, column: 0, rows, columns });
    }),
  heading: (world, one) =>
    inTab(world, one.tab, (sheet) => {
      world.workbench.person.editCell(sheet, 0, one.column % WIDTH, one.isBlank ? '' : `mine ${next(world)}`);
    }),
  renameTab: (world, one) =>
    inTab(world, one.tab, (sheet) => {
      world.workbench.person.renameSheet(sheet, `Renamed ${next(world)}`);
    }),
  hideTab: (world, one) =>
    inTab(world, one.tab, (sheet) => {
      sheet.hidden = true;
    }),
  zone(world, one) {
    world.zoneChanged = true;
    world.workbench.person.setTimeZone(one.zone);
  },
  ownColumn: (world, one) =>
    inTab(world, one.tab, (sheet) => {
      const column = freeColumn(sheet);
      const { person } = world.workbench;
      person.editCell(sheet, 0, column, `mine ${next(world)}`);
      if (one.kind === 'array') person.editCell(sheet, 1, column, '=ARRAYFORMULA(B2:B20&"!")');
      else
        for (let row = 1; row <= one.rows; row += 1)
          person.editCell(
            sheet,
            row,
            column,
            one.kind === 'formula' ? `=ROW()+${row}` : `mine ${next(world)}`,
          );
    }),
  note: (world, one) =>
    inTab(world, one.tab, (sheet, stream) => {
      const { row, column } = cellIn(sheet, stream, one);
      world.workbench.person.setNote(sheet, row, column, `mine ${next(world)}`);
    }),
  color: (world, one) =>
    inTab(world, one.tab, (sheet, stream) => {
      const { row, column } = cellIn(sheet, stream, one);
      world.workbench.person.setLook(sheet, 'background', row, column, '#ffee00');
    }),
  newRow: (world, one) =>
    inTab(world, one.tab, (sheet, stream) => {
      const columns = columnsOf(sheet, SYNC_OF[stream].id);
      const row = sheet.grid.lastRow();
      for (const key of ['company_name', 'job_title', 'title', 'name']) {
        const column = columns.get(key);
        if (column !== undefined) world.workbench.person.editCell(sheet, row, column, `own ${next(world)}`);
      }
    }),
  ownRow: (world, one) =>
    inTab(world, one.tab, (sheet, stream) => {
      const row = sheet.grid.lastRow() + 1;
      const ids = idColumn(sheet, stream);
      if (ids === undefined || stream === 'pipeline.applications') return;
      for (const column of [ids, ids + 1])
        world.workbench.person.editCell(sheet, row, column, `own ${next(world)}`);
    }),
  tabNamed: ({ workbench, ...world }, one) => {
    const { sheets } = workbench.cloud.workbook;
    if (sheets.some(({ name }) => name.toLowerCase() === one.name.toLowerCase())) return;
    workbench.person.newSheet(one.name);
    for (let row = 0; row < 4; row += 1)
      workbench.person.editCell(one.name, row, 0, `mine ${world.next} ${row}`);
  },
  strictRule: (world, one) =>
    inTab(world, one.tab, (sheet) => {
      const column = one.column % WIDTH;
      const criteria = { type: 'VALUE_IN_LIST', values: [['mine', 'yours'], true] };
      for (let row = 1; row < sheet.grid.lastRow() + 3; row += 1)
        sheet.grid.set('validation', row, column, { criteria, allowInvalid: false, helpText: null });
    }),
};

function inTab(world: World, number: number, act: (sheet: SheetState, stream: StreamId) => void): void {
  const stream = world.streams[number % world.streams.length] as StreamId;
  const sheet = tabOf(world, stream);
  if (sheet) act(sheet, stream);
}

function next(world: World): number {
  world.next += 1;
  return world.next;
}

function idColumn(sheet: SheetState, stream: StreamId): number | undefined {
  return columnsOf(sheet, SYNC_OF[stream].id).get('id');
}

/** A cell of a row that has something, in a column of ours; one in six beside them. */
function cellIn(sheet: SheetState, stream: StreamId, { row, column }: { row: number; column: number }) {
  const ids = idColumn(sheet, stream);
  const owned = [...columnsOf(sheet, SYNC_OF[stream].id).values()].filter((at) => at !== ids);
  const places = [...owned, ...owned, freeColumn(sheet) - 1];
  return {
    row: 1 + (row % Math.max(1, sheet.grid.lastRow() - 1)),
    column: places[column % places.length] ?? 0,
  };
}

/** Right of everything. */
function freeColumn(sheet: SheetState): number {
  return Math.max(sheet.grid.lastColumn(), ...ownedColumns(sheet)) + 1;
}

/** Returns a valid value for the column's type: values that Pipeline refuses are tested elsewhere. */
function typedText(world: World, sheet: SheetState, stream: StreamId, column: number): string {
  const key = [...columnsOf(sheet, SYNC_OF[stream].id)].find(([, at]) => at === column)?.[0];
  const field = key === undefined ? undefined : fieldOf(stream, key);
  const number = next(world);
  if (field?.values) return field.values[number % field.values.length] as string;
  if (field?.type === 'number') return String(60_000 + number);
  if (field?.type === 'date') return `2026-02-${String(1 + (number % 27)).padStart(2, '0')}`;
  if (field?.type === 'boolean') return number % 2 ? 'TRUE' : 'FALSE';
  if (field?.type === 'url') return `https://mine.example/${number}`;
  return number % 5 === 0 ? `=mine ${number}` : `mine ${number}`;
}
