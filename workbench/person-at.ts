/**
 * A person at the spreadsheet, for tests: what they do by hand goes into the workbook by the code that the page uses,
 * and the script's triggers for edits and changes fire. Rows and columns are 0-based; a tab is told by its name.
 */
import type { Cloud } from './apps-script/cloud';
import {
  type ChangeType,
  type EditTriggerRun,
  fireEditTriggers,
  type PersonAct,
} from './apps-script/edit-triggers';
import { editOf, typedEditOf } from './apps-script/person-edit';
import type { Script } from './apps-script/script';
import type { Area, CellLayers, LayerName } from './workbook/grid';
import * as hand from './workbook/person';
import type { SortKey } from './workbook/sorting';
import { type SheetState, sheetByName, type Workbook } from './workbook/workbook';

/** A tab, or its name. */
export type Tab = SheetState | string;

/** The executions of triggers that an act set off, in their order. */
export type Fired = readonly EditTriggerRun[];

export type Person = ReturnType<typeof personAt>;

/** @param user Their e-mail address; the workbench's own user without it. */
export function personAt({ cloud, script }: { cloud: Cloud; script: Script }, user: string = cloud.user) {
  const { workbook } = cloud;
  const tell = (act: PersonAct): Fired => fireEditTriggers(cloud, script, act, user);
  const change = (changeType: ChangeType, effect: (workbook: Workbook) => void): Fired => {
    effect(workbook);
    return tell({ changeType });
  };
  const tab = (named: Tab) => tabOf(workbook, named);
  return {
    /** Types text into a cell; '' empties it. */
    editCell(named: Tab, row: number, column: number, text: string): Fired {
      const sheet = tab(named);
      const typed = typedEditOf(workbook, sheet, { row, column }, () =>
        hand.editCell(workbook, sheet, row, column, text),
      );
      return tell(typed);
    },

    /** Deletes the contents of cells. */
    clear(named: Tab, area: Area): Fired {
      hand.clearCells(workbook, tab(named), area);
      return tell(editOf(tab(named), area));
    },

    /** @param target Another tab; the same one without it. */
    copyPaste(named: Tab, from: Area, to: hand.Place, target: Tab = named): Fired {
      return tell(editOf(tab(target), hand.copyPaste(workbook, tab(named), from, to, tab(target))));
    },

    /** @param target Another tab; the same one without it. */
    cutPaste(named: Tab, from: Area, to: hand.Place, target: Tab = named): Fired {
      return tell(editOf(tab(target), hand.cutPaste(workbook, tab(named), from, to, tab(target))));
    },

    /** Cuts whole columns and pastes them over others: cells move, the columns themselves stay. */
    cutColumns(named: Tab, column: number, count: number, to: number): Fired {
      const rows = tab(named).grid.rowCount;
      return this.cutPaste(named, { row: 0, column, rows, columns: count }, { row: 0, column: to });
    },

    /** Copies whole rows over others. */
    copyRows(named: Tab, row: number, count: number, to: number): Fired {
      const columns = tab(named).grid.columnCount;
      return this.copyPaste(named, { row, column: 0, rows: count, columns }, { row: to, column: 0 });
    },

    /** Fills the first row of an area into its other rows. */
    fillDown(named: Tab, area: Area): Fired {
      hand.fillDown(workbook, tab(named), area);
      return tell(editOf(tab(named), { ...area, row: area.row + 1, rows: area.rows - 1 }));
    },

    sort: (named: Tab, keys: readonly SortKey[]) =>
      change('OTHER', () => hand.sortSheet(workbook, tab(named), keys)),
    insertRows: (named: Tab, at: number, count: number) =>
      change('INSERT_ROW', () => hand.insertRows(workbook, tab(named), at, count)),
    deleteRows: (named: Tab, at: number, count: number) =>
      change('REMOVE_ROW', () => hand.deleteRows(workbook, tab(named), at, count)),
    insertColumns: (named: Tab, at: number, count: number) =>
      change('INSERT_COLUMN', () => hand.insertColumns(workbook, tab(named), at, count)),
    deleteColumns: (named: Tab, at: number, count: number) =>
      change('REMOVE_COLUMN', () => hand.deleteColumns(workbook, tab(named), at, count)),
    /** @param to Counted before the move. */
    moveRows: (named: Tab, at: number, count: number, to: number) =>
      change('OTHER', () => hand.moveRows(workbook, tab(named), at, count, to)),
    /** @param to Counted before the move. */
    moveColumns: (named: Tab, at: number, count: number, to: number) =>
      change('OTHER', () => hand.moveColumns(workbook, tab(named), at, count, to)),
    setNote: (named: Tab, row: number, column: number, note: string) =>
      change('OTHER', () => hand.setNote(workbook, tab(named), row, column, note)),
    setLook: <L extends Exclude<LayerName, 'value' | 'formula'>>(
      named: Tab,
      layer: L,
      row: number,
      column: number,
      content: CellLayers[L] | undefined,
    ) => change('FORMAT', () => hand.setLook(workbook, tab(named), layer, row, column, content)),
    newSheet: (name?: string) => change('INSERT_GRID', () => hand.newSheet(workbook, name)),
    removeSheet: (named: Tab) => change('REMOVE_GRID', () => hand.removeSheet(workbook, tab(named))),
    renameSheet: (named: Tab, name: string) =>
      change('OTHER', () => hand.renameSheet(workbook, tab(named), name)),
    /** File, Settings, Time zone. */
    setTimeZone: (timeZone: string) => change('OTHER', () => hand.setTimeZone(workbook, timeZone)),
  };
}

function tabOf(workbook: Workbook, named: Tab): SheetState {
  if (typeof named !== 'string') return named;
  const sheet = sheetByName(workbook, named);
  if (!sheet) throw new Error(`There is no tab "${named}".`);
  return sheet;
}
