/** The menu items that set ‘My status’ in the selected rows. */
import { configError } from '../../core/errors';
import { count } from '../../core/words';
import { selectedRows } from '../../sheet/selection';
import { activeSpreadsheet } from '../../sheet/spreadsheet';
import { setStatus } from '../../sheet/status-column';
import { MY_STATUSES } from '../../streams/status-link';
import { addSteps, rememberStatus, statusTab } from '../sidebar/status-summary';
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
    return `‘${tab}’ has the columns ‘Next step’ and ‘Due’. They are yours: no sync writes into them.`;
  });
}

/** @param index In the list of all statuses. */
function setInSelectedRows(index: number): void {
  toastOf(() => {
    const { id } = syncOfActiveTab();
    const sheet = activeSpreadsheet().getActiveSheet();
    const status = MY_STATUSES[index] as string;
    const rows = selectedRows(sheet);
    if (rows.length === 0) throw configError('NO_ROWS', 'Select the rows of your postings first.');
    setStatus(sheet, rows, status, new Date(), statusTab(id));
    rememberStatus(id);
    return `${rows.length === 1 ? 'One row is' : `${count(rows.length)} rows are`} now ‘${status}’.`;
  });
}
