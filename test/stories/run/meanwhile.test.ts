import type { CloudSnapshot } from '../../../simulator/cloud/snapshot';
import * as person from '../../../simulator/workbook/manual-edits';
import type { SheetState, Workbook } from '../../../simulator/workbook/workbook';
import type { Services } from '../../../workbench/services/exchange';
import { createWorkbench, type Workbench } from '../../../workbench/workbench';
import {
  filledWorkbench,
  openSmallServices,
  ownColumns,
  sheetOf,
  smallPosting,
} from '../../support/small-catalogue';

const POSTINGS = 130;
/** As many as the two runs have. */
const READS = 10;
/** A person's own column beside the table, with words that belong to one posting. */
const MINE = 15;

const moves: Record<string, (workbook: Workbook, sheet: SheetState) => void> = {
  'sorts by title': (book, sheet) =>
    person.sortSheet(book, sheet, [{ column: ownColumns(sheet).get('title') ?? 1, ascending: false }]),
  'inserts a row in the middle': (book, sheet) => person.insertRows(book, sheet, 40, 1),
  'inserts rows at the top': (book, sheet) => person.insertRows(book, sheet, 1, 3),
  'deletes two rows': (book, sheet) => person.deleteRows(book, sheet, 20, 2),
  'moves a row up': (book, sheet) => person.moveRows(book, sheet, 60, 1, 5),
  'moves a column of ours to the front': (book, sheet) => person.moveColumns(book, sheet, 3, 1, 0),
  'inserts a column of their own': (book, sheet) => person.insertColumns(book, sheet, 2, 1),
  'writes below the table': (book, sheet) =>
    person.editCell(book, sheet, sheet.grid.lastRow(), 1, 'mine, below'),
};

/** The row of each id, and the person's words beside it. */
function rowsOf(sheet: SheetState) {
  const own = ownColumns(sheet);
  const mine = sheet.grid.columnCount;
  const rows: { id: string; title: string; words: string }[] = [];
  for (let row = 0; row < sheet.grid.lastRow(); row += 1) {
    const text = (column: number | undefined) => String(sheet.grid.get('value', row, column ?? -1) ?? '');
    const words =
      Array.from({ length: mine }, (_, column) => text(column)).find((cell) => cell.startsWith('mine: ')) ??
      '';
    rows.push({ id: text(own.get('id')), title: text(own.get('title')), words });
  }
  return rows;
}

describe('somebody works in the tab while a run writes', () => {
  let services: Services;
  let filled: CloudSnapshot;

  beforeAll(() => {
    services = openSmallServices(POSTINGS);
    const workbench = filledWorkbench(services);
    const sheet = sheetOf(workbench);
    for (let row = 1; row < sheet.grid.lastRow(); row += 1) {
      person.editCell(
        workbench.cloud.workbook,
        sheet,
        row,
        MINE,
        `mine: ${sheet.grid.get('value', row, ownColumns(sheet).get('id') ?? -1)}`,
      );
    }
    filled = workbench.export();
    services.change({
      service: 'trackly',
      update: Array.from({ length: 20 }, (_, place) => ({
        id: 1_000 + place * 6,
        title: `Retitled ${place * 6}`,
      })),
      remove: [1_009, 1_077],
      insert: Array.from({ length: 12 }, (_, place) => smallPosting(700 + place)),
    });
  });
  afterAll(() => services.close());

  /** The reads of the sheet are where others can be seen: from the last look to the flush the writes are one piece. */
  function interruptAtRead(workbench: Workbench, nth: number, act: () => void): void {
    let reads = 0;
    workbench.cloud.beforeCall.push((_, name) => {
      if (
        name !== 'Sheet.getLastRow' &&
        name !== 'Range.getValues' &&
        name !== 'UrlFetchApp.fetchAll' &&
        name !== 'LockService.getDocumentLock'
      )
        return;
      reads += 1;
      if (reads === nth) act();
    });
  }

  it('no cell lands in a wrong row, and the next run completes what is left', () => {
    for (const name of Object.keys(moves)) {
      for (let nth = 1; nth <= READS; nth += 1) {
        const workbench = createWorkbench({ services, open: filled });
        const sheet = sheetOf(workbench);
        let acted = false;
        interruptAtRead(workbench, nth, () => {
          acted = true;
          moves[name]?.(workbench.cloud.workbook, sheet);
        });
        workbench.call('syncJobs');
        workbench.call('syncJobs');
        const rows = rowsOf(sheet);
        const ids = rows.map(({ id }) => id).filter((id) => /^\d+$/.test(id));
        expect(new Set(ids).size).toBe(ids.length);
        for (const { id, title, words } of rows) {
          if (words !== '') expect(words).toBe(`mine: ${id}`);
          if (!/^\d+$/.test(id)) continue;
          const number = Number(id) - 1_000;
          const retitled = number % 6 === 0 && number < 120;
          expect(title).toBe(retitled ? `Retitled ${number}` : `Engineer ${number}`);
        }
        const gone = acted && name === 'deletes two rows' ? 2 : 0;
        expect(ids.length).toBe(POSTINGS + 12 - gone);
      }
    }
  });

  it('a tab that is deleted meanwhile is not filled from the middle', () => {
    const workbench = createWorkbench({ services, open: filled });
    interruptAtRead(workbench, 3, () => person.removeSheet(workbench.cloud.workbook, sheetOf(workbench)));
    const { error } = workbench.call('syncJobs');
    expect(error?.message).toBeTruthy();
    workbench.call('syncJobs');
    expect(rowsOf(sheetOf(workbench)).filter(({ id }) => /^\d+$/.test(id))).toHaveLength(POSTINGS + 10);
  });
});
