/** ‘My status’ of a sync's tab in numbers: how many rows have each status, and for how long. */
import { configError } from '../../core/errors';
import { activeSpreadsheet } from '../../sheet/spreadsheet';
import {
  addStepColumns,
  findStatusColumns,
  readStatuses,
  type StatusRow,
  type StatusTab,
  setStatus,
} from '../../sheet/status-column';
import { findTab } from '../../sheet/table/find-tab';
import type { TableMemo } from '../../sheet/table/table';
import { OFFER } from '../../sources/catalog';
import { readDocument } from '../../store/properties';
import { runStore } from '../../store/run-state';
import { MY_STATUSES, type MyStatus } from '../../streams/status-link';
import { findSaved } from '../../sync/definitions/saved-syncs';
import { sheetIdOf } from '../../sync/definitions/sync-table';

const DAY = 24 * 60 * 60 * 1000;

const NO_TAB_YET = 'There is no tab yet. Sync once and Jobsheet makes it.';

export interface StatusCount {
  readonly status: string;
  /** Rows that have it. */
  readonly count: number;
  /** Days since it was set, the longest and the median; null where no date is known. */
  readonly oldestDays: number | null;
  readonly medianDays: number | null;
}

export interface StatusSummary {
  /** True if the tab has the column ‘My status’. */
  readonly hasColumn: boolean;
  /** True if the tab has the column ‘Due’. */
  readonly hasSteps: boolean;
  /** In the order of an application's progress; words of the person's own come last. */
  readonly statuses: readonly StatusCount[];
}

export function summarizeStatuses(id: string): StatusSummary {
  const sheet = sheetOf(id);
  const columns = sheet ? findStatusColumns(sheet) : {};
  const rows = sheet ? readStatuses(sheet, columns) : [];
  const [hasColumn, hasSteps] = [columns.status !== undefined, columns.due !== undefined];
  return { hasColumn, hasSteps, statuses: countsOf(rows, Date.now()) };
}

/** Adds the column of the status and that of its date. @throws JobsheetError when the sync has no tab yet. */
export function addStatusColumn(id: string): StatusSummary {
  const sheet = sheetOf(id);
  if (!sheet) throw configError('NO_ROWS', NO_TAB_YET);
  const rows = setStatus(sheet, [], '', new Date(), statusTab(id));
  rememberStatus(id);
  const { due } = findStatusColumns(sheet);
  return { hasColumn: true, hasSteps: due !== undefined, statuses: countsOf(rows, Date.now()) };
}

/** Adds the columns of the next step and of its day. @throws JobsheetError when the sync has no tab yet. */
export function addSteps(id: string): StatusSummary {
  const sheet = sheetOf(id);
  if (!sheet) throw configError('NO_ROWS', NO_TAB_YET);
  addStepColumns(sheet, statusTab(id));
  return summarizeStatuses(id);
}

/** Returns what is known of the tab of a sync, for the columns that are made in it. */
export function statusTab(id: string): StatusTab {
  const { table } = runStore<TableMemo>(id).load();
  return { isOwn: table?.isOwn, days: table?.days };
}

/** From then on each run of the sync looks for statuses without a date. */
export function rememberStatus(id: string): void {
  runStore<TableMemo>(id).update({ hasStatus: true });
}

function sheetOf(id: string) {
  const sync = findSaved(id, OFFER);
  return findTab(activeSpreadsheet(), sync.tab, sheetIdOf(sync, readDocument()));
}

/** @param now Epoch milliseconds. */
function countsOf(rows: readonly StatusRow[], now: number): StatusCount[] {
  const agesOf = new Map<string, number[]>();
  const counts = new Map<string, number>();
  for (const { status, since } of rows) {
    counts.set(status, (counts.get(status) ?? 0) + 1);
    const age = since === '' ? [] : [Math.max(0, Math.floor((now - since.getTime()) / DAY))];
    agesOf.set(status, [...(agesOf.get(status) ?? []), ...age]);
  }
  return [...counts]
    .sort(([one], [other]) => rankOf(one) - rankOf(other) || (one < other ? -1 : 1))
    .map(([status, count]) => {
      const ages = (agesOf.get(status) ?? []).sort((one, other) => one - other);
      return {
        status,
        count,
        oldestDays: ages[ages.length - 1] ?? null,
        medianDays: ages[Math.floor((ages.length - 1) / 2)] ?? null,
      };
    });
}

function rankOf(status: string): number {
  const known = MY_STATUSES.indexOf(status as MyStatus);
  return known < 0 ? MY_STATUSES.length : known;
}
