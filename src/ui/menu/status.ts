/** The menu items that set ‘My status’ in the selected rows. */
import { configError } from '../../core/errors';
import { selectedRows } from '../../sheet/selection';
import { activeSpreadsheet } from '../../sheet/spreadsheet';
import { setStatus } from '../../sheet/status-column';
import { MY_STATUSES } from '../../streams/status-link';
import { addSteps, rememberStatus, statusTab } from '../sidebar/status-summary';
import { words } from '../words/language';
import { syncOfActiveTab } from './active-tab';
import { toastOf } from './messages';

export function markToCheck(): void {
  setInSelectedRows(0);
}

export function markApplying(): void {
  setInSelectedRows(1);
}

export function markApplied(): void {
  setInSelectedRows(2);
}

export function markInterview(): void {
  setInSelectedRows(3);
}

export function markOffer(): void {
  setInSelectedRows(4);
}

export function markRejected(): void {
  setInSelectedRows(5);
}

export function markNotInterested(): void {
  setInSelectedRows(6);
}

export function addStepsToThisTab(): void {
  toastOf(() => {
    const { id, tab } = syncOfActiveTab();
    addSteps(id);
    return words().toasts.stepsAdded(tab);
  });
}

/** @param index In the list of all statuses. */
function setInSelectedRows(index: number): void {
  toastOf(() => {
    const { id } = syncOfActiveTab();
    const sheet = activeSpreadsheet().getActiveSheet();
    const status = MY_STATUSES[index] as string;
    const rows = selectedRows(sheet);
    if (rows.length === 0) throw configError('NO_ROWS', words().toasts.selectJobs);
    setStatus(sheet, rows, status, new Date(), statusTab(id));
    rememberStatus(id);
    return words().toasts.marked(rows.length, status);
  });
}
