/** The simple trigger that Sheets calls at every edit. It looks no further than it must, and works without authorisation. */
import { sameText } from '../../core/cell';
import { dateEdited } from '../../sheet/status-column';
import { loadEditTimes, saveEditTimes } from '../../store/edit-times';
import { MY_STATUSES, type MyStatus } from '../../streams/status-link';

export function onEdit(event?: {
  readonly range?: GoogleAppsScript.Spreadsheet.Range;
  readonly value?: unknown;
}): void {
  const { range, value } = event ?? {};
  if (!range) return;
  const now = new Date();
  recordEditTime(range, now.getTime());
  // A single cell that was given any other value holds no status.
  if (value === undefined || MY_STATUSES.includes(value as MyStatus)) dateEdited(range, now);
}

/**
 * Records when the person edited rows whose changes are sent to a service. In any other tab that costs one read of a
 * property.
 */
function recordEditTime(range: GoogleAppsScript.Spreadsheet.Range, now: number): void {
  const sheet = range.getSheet();
  const sheetId = sheet.getSheetId();
  const kept = loadEditTimes(sheetId);
  if (!kept) return;
  const first = Math.max(2, range.getRow());
  const count = range.getLastRow() - first + 1;
  if (count < 1) return;
  const ids = sheet
    .getRange(first, kept.idColumn, count, 1)
    .getValues()
    .map(([id]) => sameText(id))
    .filter((id) => id !== '');
  if (ids.length === 0) return;
  saveEditTimes(sheetId, {
    ...kept,
    times: { ...kept.times, ...Object.fromEntries(ids.map((id) => [id, now])) },
  });
}
