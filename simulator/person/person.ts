/**
 * A person at the spreadsheet, for tests: what they do by hand goes into the workbook by the code that the page uses,
 * and the script's triggers for edits and changes fire. Rows and columns are 0-based; a tab is told by its name. What
 * Sheets would not let them do throws what it would tell them.
 */
import type { Cloud } from '../cloud/cloud';
import { ScriptException } from '../script/exception';
import type { Script } from '../script/script';
import { withRules } from '../spreadsheet/refused-writes';
import {
  type ChangeType,
  type EditTriggerRun,
  fireEditTriggers,
  type PersonAct,
} from '../triggers/edit-triggers';
import type { Area, CellLayers, LayerName } from '../workbook/grid';
import * as hand from '../workbook/manual-edits';
import { isProtectedFrom, PROTECTED } from '../workbook/protections';
import type { SortKey } from '../workbook/sorting';
import { type SheetState, sheetByName, type Workbook } from '../workbook/workbook';
import { editOf, typedEditOf } from './edit';

/** A tab, or its name. */
type Tab = SheetState | string;

/** The executions of triggers that an act set off, in their order. */
type Fired = readonly EditTriggerRun[];

export type Person = ReturnType<typeof personAt>;

/** @param user Their e-mail address; the simulation's own user without it. */
export function personAt({ cloud, script }: { cloud: Cloud; script: Script }, user: string = cloud.user) {
  const { workbook } = cloud;
  const tell = (act: PersonAct): Fired => fireEditTriggers(cloud, script, act, user);
  const change = (changeType: ChangeType, effect: (workbook: Workbook) => void): Fired => {
    effect(workbook);
    return tell({ changeType });
  };
  /** The tab, when this person may change these cells of it, or without an area the tab as such. */
  const tab = (named: Tab, area?: Area) => {
    const sheet = tabOf(workbook, named);
    if (isProtectedFrom(sheet, area, { user, owner: cloud.user })) throw new ScriptException(PROTECTED);
    return sheet;
  };
  const cells = (named: Tab, from: Area, to: hand.Place = from) =>
    tab(named, { ...from, row: to.row, column: to.column });
  return {
    /** Types text into a cell; '' empties it. */
    editCell(named: Tab, row: number, column: number, text: string): Fired {
      const area = { row, column, rows: 1, columns: 1 };
      const sheet = cells(named, area);
      const typed = typedEditOf(workbook, sheet, area, () =>
        withRules(workbook, sheet, area, () => hand.editCell(workbook, sheet, row, column, text)),
      );
      return tell(typed);
    },

    /** Deletes the contents of cells. */
    clear(named: Tab, area: Area): Fired {
      const sheet = cells(named, area);
      hand.clearCells(workbook, sheet, area);
      return tell(editOf(sheet, area));
    },

    /** @param target Another tab; the same one without it. */
    copyPaste(named: Tab, from: Area, to: hand.Place, target: Tab = named): Fired {
      const [sheet, landing] = [tabOf(workbook, named), cells(target, from, to)];
      return tell(editOf(landing, hand.copyPaste(workbook, sheet, from, to, landing)));
    },

    /** @param target Another tab; the same one without it. */
    cutPaste(named: Tab, from: Area, to: hand.Place, target: Tab = named): Fired {
      const [sheet, landing] = [cells(named, from), cells(target, from, to)];
      return tell(editOf(landing, hand.cutPaste(workbook, sheet, from, to, landing)));
    },

    /** Cuts whole columns and pastes them over others: cells move, the columns themselves stay. */
    cutColumns(named: Tab, column: number, count: number, to: number): Fired {
      const rows = tabOf(workbook, named).grid.rowCount;
      return this.cutPaste(named, { row: 0, column, rows, columns: count }, { row: 0, column: to });
    },

    /** Copies whole rows over others. */
    copyRows(named: Tab, row: number, count: number, to: number): Fired {
      const columns = tabOf(workbook, named).grid.columnCount;
      return this.copyPaste(named, { row, column: 0, rows: count, columns }, { row: to, column: 0 });
    },

    /** Fills the first row of an area into its other rows. */
    fillDown(named: Tab, area: Area): Fired {
      const sheet = cells(named, area);
      hand.fillDown(workbook, sheet, area);
      return tell(editOf(sheet, { ...area, row: area.row + 1, rows: area.rows - 1 }));
    },

    sort: (named: Tab, keys: readonly SortKey[]) =>
      change('OTHER', () => hand.sortSheet(workbook, tab(named, wholeOf(workbook, named)), keys)),
    insertRows: (named: Tab, at: number, count: number) =>
      change('INSERT_ROW', () => hand.insertRows(workbook, tab(named), at, count)),
    deleteRows: (named: Tab, at: number, count: number) =>
      change('REMOVE_ROW', () =>
        hand.deleteRows(workbook, tab(named, rowsOf(workbook, named, at, count)), at, count),
      ),
    insertColumns: (named: Tab, at: number, count: number) =>
      change('INSERT_COLUMN', () => hand.insertColumns(workbook, tab(named), at, count)),
    deleteColumns: (named: Tab, at: number, count: number) =>
      change('REMOVE_COLUMN', () =>
        hand.deleteColumns(workbook, tab(named, columnsOf(workbook, named, at, count)), at, count),
      ),
    /** @param to Counted before the move. */
    moveRows: (named: Tab, at: number, count: number, to: number) =>
      change('OTHER', () =>
        hand.moveRows(workbook, tab(named, rowsOf(workbook, named, at, count)), at, count, to),
      ),
    /** @param to Counted before the move. */
    moveColumns: (named: Tab, at: number, count: number, to: number) =>
      change('OTHER', () =>
        hand.moveColumns(workbook, tab(named, columnsOf(workbook, named, at, count)), at, count, to),
      ),
    setNote: (named: Tab, row: number, column: number, note: string) =>
      change('OTHER', () => hand.setNote(workbook, cells(named, cellAt(row, column)), row, column, note)),
    setLook: <L extends Exclude<LayerName, 'value' | 'formula'>>(
      named: Tab,
      layer: L,
      row: number,
      column: number,
      content: CellLayers[L] | undefined,
    ) =>
      change('FORMAT', () =>
        hand.setLook(workbook, cells(named, cellAt(row, column)), layer, row, column, content),
      ),
    newSheet: (name?: string) => change('INSERT_GRID', () => hand.newSheet(workbook, name)),
    removeSheet: (named: Tab) =>
      change('REMOVE_GRID', () => hand.removeSheet(workbook, tab(named, wholeOf(workbook, named)))),
    renameSheet: (named: Tab, name: string) =>
      change('OTHER', () => hand.renameSheet(workbook, tab(named), name)),
    /** File, Settings, Time zone. */
    setTimeZone: (timeZone: string) => change('OTHER', () => hand.setTimeZone(workbook, timeZone)),
  };
}

function cellAt(row: number, column: number): Area {
  return { row, column, rows: 1, columns: 1 };
}

function rowsOf(workbook: Workbook, named: Tab, at: number, count: number): Area {
  return { row: at, column: 0, rows: count, columns: tabOf(workbook, named).grid.columnCount };
}

function columnsOf(workbook: Workbook, named: Tab, at: number, count: number): Area {
  return { row: 0, column: at, rows: tabOf(workbook, named).grid.rowCount, columns: count };
}

function wholeOf(workbook: Workbook, named: Tab): Area {
  return rowsOf(workbook, named, 0, tabOf(workbook, named).grid.rowCount);
}

function tabOf(workbook: Workbook, named: Tab): SheetState {
  if (typeof named !== 'string') return named;
  const sheet = sheetByName(workbook, named);
  if (!sheet) throw new Error(`There is no tab "${named}".`);
  return sheet;
}
