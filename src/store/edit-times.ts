/**
 * When the person last edited the rows of a tab, kept by the simple trigger `onEdit`: Sheets does not tell afterwards. One
 * document property for each tab; what does not fit, or was edited where no trigger runs, is not known.
 */
import { bytesOf, LARGEST_VALUE, parsed } from './properties';

type Properties = GoogleAppsScript.Properties.Properties;

export interface EditTimes {
  /** 1-based, where the ids stood at the end of the last run. */
  readonly idColumn: number;
  /** Id → epoch milliseconds. */
  readonly times: Readonly<Record<string, number>>;
}

const PREFIX = 'edited.';

/** @returns undefined for a tab whose edits are not kept. */
export function loadEditTimes(
  sheetId: number,
  properties: Pick<Properties, 'getProperty'> = PropertiesService.getDocumentProperties(),
): EditTimes | undefined {
  return parsed<EditTimes>(properties.getProperty(PREFIX + sheetId));
}

/** The oldest go where they do not fit. */
export function saveEditTimes(
  sheetId: number,
  { idColumn, times }: EditTimes,
  properties: Properties = PropertiesService.getDocumentProperties(),
): void {
  let newest = Object.entries(times).sort(([, one], [, other]) => other - one);
  const text = () => JSON.stringify({ idColumn, times: Object.fromEntries(newest) });
  while (bytesOf(text()) > LARGEST_VALUE) newest = newest.slice(0, Math.floor(newest.length * 0.9));
  properties.setProperty(PREFIX + sheetId, text());
}
