/** ‘My status’ in colours, ‘Next step’ and ‘Due’, and what waits today, on the built add-on. */
import * as person from '../../../simulator/workbook/manual-edits';
import type { ToDoList } from '../../../src/ui/sidebar/to-do';
import type { Services } from '../../../workbench/services/exchange';
import { createWorkbench, type Workbench } from '../../../workbench/workbench';
import { openSmallServices, SYNC, sheetOf, syncOnce } from '../../support/small-catalogue';

const DAY = 24 * 60 * 60 * 1000;
let services: Services;
let workbench: Workbench;

beforeEach(() => {
  services = openSmallServices(6);
  workbench = createWorkbench({ services });
  syncOnce(workbench);
  workbench.cloud.workbook.activeSheetId = sheetOf(workbench).id;
});
afterEach(() => services.close());

/** 0-based places of the person's columns. */
function places(): Record<string, number> {
  const found: Record<string, number> = {};
  sheetOf(workbench).columns.forEach(({ metadata }, column) => {
    for (const { key, value } of metadata) if (key === 'jobsheet.mine') found[String(value)] = column;
  });
  return found;
}
function keys(): string[] {
  const texts = sheetOf(workbench).conditionalFormats.map(({ rule }) => JSON.stringify(rule));
  return texts.map((text) => /Jobsheet rule: ([^"\\]*)/.exec(text)?.[1] ?? 'mine');
}
function mark(handler: string, a1: string): void {
  workbench.cloud.workbook.activeRange = a1;
  const { error } = workbench.call(handler);
  if (error) throw new Error(error.message);
}
const type = (row: number, kind: string, text: string) =>
  person.editCell(workbench.cloud.workbook, sheetOf(workbench), row - 1, places()[kind] ?? -1, text);
const toDo = () => (workbench.callFromSidebar('toDo').result as { value: ToDoList }).value;
const dayText = (days: number) =>
  new Date(workbench.cloud.clock.now() + days * DAY).toLocaleDateString('en-CA', {
    timeZone: 'America/New_York',
  });

describe('‘My status’', () => {
  it('stands in front of the title of a tab that nobody has rearranged, in colours that win over ‘New’', () => {
    mark('markApplied', 'A3');
    expect(places()['status']).toBe(0);
    expect(sheetOf(workbench).grid.get('value', 0, 1)).toBe('Title');
    expect(keys().slice(0, 2)).toEqual(['gone', 'status.To check']);
    expect(keys().slice(-2)).toEqual(['row.Not interested', 'new']);
    services.change({ service: 'trackly', update: [{ id: 1_002, title: 'Renamed' }] });
    expect(syncOnce(workbench)).toMatchObject({ changed: 1 });
  });

  it('comes to the right of a person’s own column, and its colours are not made again once they deleted them', () => {
    person.editCell(workbench.cloud.workbook, sheetOf(workbench), 0, 20, 'My notes');
    mark('markApplied', 'A3');
    expect(places()['status']).toBe(21);
    sheetOf(workbench).conditionalFormats = [];
    mark('markOffer', 'A4');
    expect(keys()).toEqual([]);
  });
});

describe('what waits today', () => {
  it('is nothing in a fresh tab', () => {
    expect(toDo()).toMatchObject({ entries: [], more: 0 });
  });

  it('is what is due, then interviews, then what was quiet for too long; each opens its row', () => {
    mark('markApplied', 'A3:A4');
    workbench.callFromSidebar('addNextStep', [SYNC]);
    expect(keys()).toContain('overdue');
    workbench.cloud.clock.advance(15 * DAY);
    mark('markInterview', 'A5');
    type(5, 'due', dayText(2));
    type(6, 'due', dayText(-3));
    type(6, 'step', 'Call Ann');
    const { entries } = toDo();
    expect(entries.map(({ kind, inDays, step }) => [kind, inDays, step])).toEqual([
      ['due', -3, 'Call Ann'],
      ['interview', 2, ''],
      ['quiet', -1, ''],
      ['quiet', -1, ''],
    ]);
    expect(entries[0]?.names[0]).toMatch(/^Engineer/);
    person.insertRows(workbench.cloud.workbook, sheetOf(workbench), 1, 3);
    const { result } = workbench.callFromSidebar('openToDo', [SYNC, entries[0]?.id]);
    expect(result).toEqual({ value: null });
    expect(workbench.cloud.workbook.activeRange).toBe('B9');
    const set = workbench.callFromSidebar('setReminders', [{ Applied: 30 }]).result as { value: ToDoList };
    expect(set.value.entries.map(({ kind }) => kind)).toEqual(['due', 'interview']);
    expect(workbench.ask('home').result).toMatchObject({ waiting: 2 });
    workbench.cloud.clock.advance(DAY);
    expect(workbench.ask('home').result).toMatchObject({ waiting: 0 });
  });
});
