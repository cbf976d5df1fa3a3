/** Takes note of when the person edits rows that are sent back to a service. */
import { sameText } from '../../core/cell';
import { loadEditTimes, saveEditTimes } from '../../store/edit-times';

/** One read of a property where the tab is not such a one. */
export function keepEditTime(range: GoogleAppsScript.Spreadsheet.Range, now: number): void {
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
