/**
 * The times of the person's last edits in the rows of a tab. The simple trigger `onEdit` records them, since Sheets does not
 * tell them afterwards. Edits that do not fit, or that were made where no trigger runs, are not known.
 */
import { KEY } from './keys';
import { bytesOf, documentProperties, LARGEST_VALUE, readRecord, storedRecord } from './properties';

type Properties = GoogleAppsScript.Properties.Properties;

interface EditTimes {
  /** The position of the id column at the end of the last run. */
  readonly idColumn: number;
  /** Record id → epoch milliseconds. */
  readonly times: Readonly<Record<string, number>>;
}

/** @returns undefined for a tab whose edits are not recorded. */
export function loadEditTimes(sheetId: number): EditTimes | undefined {
  return readRecord<EditTimes>(documentProperties(), KEY.editTimes + sheetId);
}

/** Drops the oldest where not all fit. */
export function saveEditTimes(sheetId: number, { idColumn, times }: EditTimes): void {
  let newest = Object.entries(times).sort(([, one], [, other]) => other - one);
  const fitting = () => ({ idColumn, times: Object.fromEntries(newest) });
  while (bytesOf(JSON.stringify(fitting())) > LARGEST_VALUE)
    newest = newest.slice(0, Math.floor(newest.length * 0.9));
  storedRecord<EditTimes>(documentProperties(), KEY.editTimes + sheetId).replace(fitting());
}

/** Deletes the times of all tabs but some. @param names Of all document properties. */
export function forgetEditTimes(
  names: readonly string[],
  isFilled: (sheetId: number) => boolean,
  properties: Properties,
): void {
  for (const name of names)
    if (name.startsWith(KEY.editTimes) && !isFilled(Number(name.slice(KEY.editTimes.length))))
      properties.deleteProperty(name);
}
