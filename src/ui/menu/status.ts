/** ‘My status’: where the person stands with a posting, in a column of their own. */
import { configError, type JobsheetError } from '../../core/errors';
import { selectedRows } from '../../sheet/rows/selected-rows';
import { activeSpreadsheet } from '../../sheet/spreadsheet';
import {
  dateEdited,
  findStatusColumns,
  readStatuses,
  type StatusRow,
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
import { count } from '../../sync/run/report';
import { answer } from '../sidebar/answer';
import { syncOfActiveTab } from '../sidebar/tabs';
import type { Answer } from '../sidebar/wire-types';
import { keepEditTime } from './edit-trigger';
import { toastOf } from './menu-items';

const DAY = 24 * 60 * 60 * 1000;

export interface StatusCount {
  readonly status: string;
  readonly count: number;
  /** Days since it was set: the longest, and the one in the middle; null where no date is known. */
  readonly oldestDays: number | null;
  readonly medianDays: number | null;
}

export interface StatusSummary {
  /** Whether the tab has the column. */
  readonly hasColumn: boolean;
  /** In the order in which an application goes on; words of the person's own come last. */
  readonly statuses: readonly StatusCount[];
}

/** How many rows of a sync's tab have each status, and how long since. */
export function statusSummary(id: string): Answer<StatusSummary> {
  return answer(() => {
    const sheet = sheetOf(id);
    const columns = sheet ? findStatusColumns(sheet) : {};
    const rows = sheet ? readStatuses(sheet, columns) : [];
    return { hasColumn: columns.status !== undefined, statuses: summaryOf(rows, Date.now()) };
  });
}

/** Makes the columns in a sync's tab. */
export function addMyStatus(id: string): Answer<StatusSummary> {
  return answer(() => {
    const sheet = sheetOf(id);
    if (!sheet) throw noRows('There is no tab yet. Sync once and Jobsheet makes it.');
    const rows = setStatus(sheet, [], '', new Date());
    remember(id);
    return { hasColumn: true, statuses: summaryOf(rows, Date.now()) };
  });
}

/** Simple trigger of Sheets: it runs at every edit, so it looks no further than it must. */
export function onEdit(event?: {
  readonly range?: GoogleAppsScript.Spreadsheet.Range;
  readonly value?: unknown;
}): void {
  const { range, value } = event ?? {};
  if (!range) return;
  const now = new Date();
  keepEditTime(range, now.getTime());
  // One cell that holds something else is no status.
  if (value === undefined || MY_STATUSES.includes(value as MyStatus)) dateEdited(range, now);
}

export function markToCheck(): void {
  mark(0);
}

export function markApplying(): void {
  mark(1);
}

export function markApplied(): void {
  mark(2);
}

export function markInterview(): void {
  mark(3);
}

export function markOffer(): void {
  mark(4);
}

export function markRejected(): void {
  mark(5);
}

export function markNotInterested(): void {
  mark(6);
}

function mark(place: number): void {
  toastOf(() => {
    const { id } = syncOfActiveTab();
    const sheet = activeSpreadsheet().getActiveSheet();
    const status = MY_STATUSES[place] as string;
    const rows = selectedRows(sheet);
    if (rows.length === 0) throw noRows('Select the rows of your postings first.');
    setStatus(sheet, rows, status, new Date());
    remember(id);
    return `${rows.length === 1 ? 'One row is' : `${count(rows.length)} rows are`} now ‘${status}’.`;
  });
}

/** From then on each run looks for statuses without a date. */
function remember(id: string): void {
  runStore<TableMemo>(id).update({ hasStatus: true });
}

function sheetOf(id: string) {
  const sync = findSaved(id, OFFER);
  return findTab(activeSpreadsheet(), sync.tab, sheetIdOf(sync, readDocument()));
}

function noRows(message: string): JobsheetError {
  return configError('NO_ROWS', message);
}

/** Pure. */
export function summaryOf(rows: readonly StatusRow[], now: number): StatusCount[] {
  const days = new Map<string, number[]>();
  const counts = new Map<string, number>();
  for (const { status, since } of rows) {
    counts.set(status, (counts.get(status) ?? 0) + 1);
    const age = since === '' ? [] : [Math.max(0, Math.floor((now - since.getTime()) / DAY))];
    days.set(status, [...(days.get(status) ?? []), ...age]);
  }
  const place = (status: string) => {
    const known = MY_STATUSES.indexOf(status as MyStatus);
    return known < 0 ? MY_STATUSES.length : known;
  };
  return [...counts]
    .sort(([one], [other]) => place(one) - place(other) || (one < other ? -1 : 1))
    .map(([status, number]) => {
      const ages = (days.get(status) ?? []).sort((one, other) => one - other);
      return {
        status,
        count: number,
        oldestDays: ages[ages.length - 1] ?? null,
        medianDays: ages[Math.floor((ages.length - 1) / 2)] ?? null,
      };
    });
}
