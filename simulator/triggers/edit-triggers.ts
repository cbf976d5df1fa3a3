/**
 * Fires `onEdit` and the installable triggers for edits and changes, when a person has done something by hand. Scripts
 * and the API fire none of them, nor does a formula that comes to something else (Apps Script guides, simple triggers,
 * restrictions; installable triggers, limitations). Each runs in an execution of its own.
 */

import type { Cloud, StoredTrigger } from '../cloud/cloud';
import type { Execution, ExecutionOptions } from '../script/execution';
import type { CallOutcome } from '../script/outcome';
import type { Script } from '../script/script';
import { AuthMode } from '../services/script-app';
import { User } from '../services/session';
import { createBook } from '../spreadsheet/create-book';
import type { Area } from '../workbook/grid';
import type { SheetState } from '../workbook/workbook';
import { runInstallable } from './triggers';

/** The kinds of change in a change event (Apps Script guides, event objects, Google Sheets events). */
export type ChangeType =
  | 'EDIT'
  | 'INSERT_ROW'
  | 'INSERT_COLUMN'
  | 'REMOVE_ROW'
  | 'REMOVE_COLUMN'
  | 'INSERT_GRID'
  | 'REMOVE_GRID'
  | 'FORMAT'
  | 'OTHER';

/** Something that a person did by hand. */
export interface PersonAct {
  readonly changeType: ChangeType;
  /** Only for an edit of contents. */
  readonly edited?: {
    readonly sheet: SheetState;
    readonly area: Area;
    /** Of a single cell that was typed into: a paste tells neither (tanaikech, "GetEditType"). */
    readonly value?: string | undefined;
    readonly oldValue?: string | undefined;
  };
}

export interface EditTriggerRun {
  readonly handler: string;
  readonly outcome: CallOutcome;
}

/** @param user Who did it: `onEdit` runs as them, an installable trigger as its creator. */
export function fireEditTriggers(
  cloud: Cloud,
  script: Script,
  act: PersonAct,
  user: string = cloud.user,
  options: ExecutionOptions = {},
): EditTriggerRun[] {
  const runs: EditTriggerRun[] = [];
  const { edited, changeType } = act;
  if (edited && hasOnEdit(script)) {
    const outcome = script.call('onEdit', (execution) => [editEvent(execution, edited)], {
      ...options,
      authMode: 'LIMITED',
      kind: 'simple-trigger',
      user,
    });
    runs.push({ handler: 'onEdit', outcome });
  }
  for (const trigger of cloud.triggers.filter(({ disabled }) => !disabled)) {
    const event = installedEvent(trigger, act, changeType);
    if (!event) continue;
    const outcome = runInstallable(cloud, script, trigger, (execution) => [event(execution)], options);
    runs.push({ handler: trigger.handler, outcome });
  }
  return runs;
}

/** Asking means to run the files' top level: once for each script is enough. */
const ON_EDIT = new WeakMap<Script, boolean>();

function hasOnEdit(script: Script): boolean {
  const known = ON_EDIT.get(script) ?? script.has('onEdit');
  ON_EDIT.set(script, known);
  return known;
}

function installedEvent(
  { event, id }: StoredTrigger,
  { edited }: PersonAct,
  changeType: ChangeType,
): ((execution: Execution) => object) | undefined {
  if (event === 'ON_CHANGE') {
    return (execution) => ({ ...commonParts(execution), changeType, triggerUid: id });
  }
  if (event !== 'ON_EDIT' || !edited) return undefined;
  return (execution) => ({ ...editEvent(execution, edited), triggerUid: id });
}

function editEvent(execution: Execution, edited: NonNullable<PersonAct['edited']>): object {
  const { sheet, area, value, oldValue } = edited;
  const range = createBook(execution, execution.cloud.workbook).range(sheet, area);
  // These four are not documented, and in every event that people have printed.
  const corners = {
    rowStart: area.row + 1,
    rowEnd: area.row + area.rows,
    columnStart: area.column + 1,
    columnEnd: area.column + area.columns,
  };
  return {
    ...commonParts(execution),
    range: Object.assign(range, corners),
    ...(value === undefined ? {} : { value }),
    ...(oldValue === undefined ? {} : { oldValue }),
  };
}

function commonParts(execution: Execution): object {
  return {
    authMode: AuthMode[execution.authMode],
    source: createBook(execution, execution.cloud.workbook).spreadsheet(),
    user: new User(execution),
  };
}
