import * as person from '../../../simulator/workbook/manual-edits';
import type { SheetState, Workbook } from '../../../simulator/workbook/workbook';
import { createWorkbench, type Workbench } from '../../../workbench/workbench';
import { columnOf, openSmallServices, ownColumns, sheetOf, syncOnce } from '../../support/small-catalogue';

const POSTINGS = 12;
const GONE = ['1005', '1007'];
/** The person's own column, right of the table. */
const NOTES = 12;

const MOVES: Record<string, (book: Workbook, sheet: SheetState) => void> = {
  'moves their own column in front of ‘Active’': (book, sheet) =>
    person.moveColumns(book, sheet, NOTES, 1, columnOf(sheet, 'isActive')),
  'moves ‘Active’ to the front': (book, sheet) =>
    person.moveColumns(book, sheet, columnOf(sheet, 'isActive'), 1, 0),
  'moves the ids to the front': (book, sheet) => person.moveColumns(book, sheet, columnOf(sheet, 'id'), 1, 0),
  'moves the ids to the end': (book, sheet) =>
    person.moveColumns(book, sheet, columnOf(sheet, 'id'), 1, NOTES + 1),
  'inserts a column': (book, sheet) => person.insertColumns(book, sheet, columnOf(sheet, 'closedAt'), 1),
  'sorts by their notes': (book, sheet) =>
    person.sortSheet(book, sheet, [{ column: NOTES, ascending: false }]),
  'inserts a row': (book, sheet) => person.insertRows(book, sheet, 2, 1),
  'deletes ‘Closed At’': (book, sheet) => person.deleteColumns(book, sheet, columnOf(sheet, 'closedAt'), 1),
};

/** @param ids Where the ids stand: last in a tab of ours, first where somebody has moved them. */
function filled(ids: string) {
  const services = openSmallServices(POSTINGS);
  const workbench = createWorkbench({ services });
  syncOnce(workbench);
  const sheet = sheetOf(workbench);
  const book = workbench.cloud.workbook;
  expect(Math.max(...ownColumns(sheet).values())).toBeLessThan(NOTES);
  if (ids === 'first') person.moveColumns(book, sheet, columnOf(sheet, 'id'), 1, 0);
  person.editCell(book, sheet, 0, NOTES, 'My notes');
  for (let row = 1; row <= POSTINGS; row += 1)
    person.editCell(
      book,
      sheet,
      row,
      NOTES,
      `note on ${sheet.grid.get('value', row, columnOf(sheet, 'id'))}`,
    );
  services.change({ service: 'trackly', remove: GONE.map(Number) });
  return { services, snapshot: workbench.export() };
}

/** Each row by its id: the note beside it, and what it says of itself. */
function rowsOf(workbench: Workbench): Map<string, { note: unknown; active: unknown }> {
  const sheet = sheetOf(workbench);
  const own = ownColumns(sheet);
  const notes = Array.from({ length: 16 }, (_, column) => sheet.grid.get('value', 0, column)).indexOf(
    'My notes',
  );
  const rows = new Map<string, { note: unknown; active: unknown }>();
  for (let row = 1; row < sheet.grid.lastRow(); row += 1) {
    const id = String(sheet.grid.get('value', row, own.get('id') as number) ?? '');
    const active = sheet.grid.get('value', row, own.get('isActive') as number);
    if (id !== '') rows.set(id, { note: sheet.grid.get('value', row, notes), active });
  }
  return rows;
}

it.each(
  Object.keys(MOVES).flatMap((name) => [
    [name, 'last'],
    [name, 'first'],
  ]),
)('while a run finds out what is closed and marks it somebody %s, ids %s: no cell of theirs is written', (name, ids) => {
  const { services, snapshot } = filled(ids);
  let moments = 0;
  for (let at = 1; ; at += 1) {
    const workbench = createWorkbench({ services, open: snapshot });
    const acted = actAt(workbench, at, () => MOVES[name]?.(workbench.cloud.workbook, sheetOf(workbench)));
    workbench.call('syncJobs');
    if (!acted()) break;
    moments += 1;
    for (const [id, { note }] of rowsOf(workbench))
      expect({ at, id, note }).toEqual({ at, id, note: `note on ${id}` });
    workbench.call('syncJobs');
    for (const [id, { active, note }] of rowsOf(workbench)) {
      const right = { at, id, note: `note on ${id}`, active: !GONE.includes(id) };
      expect({ at, id, note, active }).toEqual(right);
    }
  }
  expect(moments).toBeGreaterThan(3);
  services.close();
});

/**
 * From the last look to the flush the writes are one piece: nobody can come between.
 * @param at Counts the calls of the next run from the one on that asks for single postings, to the first write.
 */
function actAt(workbench: Workbench, at: number, act: () => void): () => boolean {
  let fetches = 0;
  let calls = 0;
  let isWriting = false;
  workbench.cloud.beforeCall.push((_, call) => {
    if (call === 'UrlFetchApp.fetchAll') fetches += 1;
    isWriting ||= call === 'Sheet.getRangeList';
    if (fetches < 2 || isWriting || call.startsWith('HTTPResponse')) return;
    calls += 1;
    if (calls === at) act();
  });
  return () => calls >= at;
}
