/** The saved syncs, one document property each: everybody who uses the spreadsheet shares them. */
import type { Limits } from '../core/limits';
import type { Schedule } from '../core/schedule';
import type { Winner } from '../streams/edits';
import type { Filters } from '../streams/filter';
import { keepProperty, type ReadableProperties } from './properties';

type Properties = GoogleAppsScript.Properties.Properties;

/** A saved definition: what to fetch, which columns, which tab. */
export interface SavedSync {
  readonly id: string;
  readonly stream: string;
  readonly tab: string;
  readonly filters: Filters;
  /** Keys of the fields, in the order in which their columns are made. */
  readonly fields: readonly string[];
  /** What companies that the filters hold by number are called: the service tells no name for a number. */
  readonly companyNames?: Readonly<Record<string, string>>;
  /** What it may read and cost; absent where records are free. */
  readonly limits?: Limits;
  /** Whose value stays where both sides changed a cell; absent: the newer one. */
  readonly winner?: Winner;
  /** When it runs by itself; absent: only when a person says so. */
  readonly schedule?: Schedule;
  /** When this schedule was chosen, epoch milliseconds. */
  readonly scheduledAt?: number;
  /** The person took its schedule away: turning hourly sync on gives it none. */
  readonly byHand?: true;
}

const PREFIX = 'sync.';

/** All of them as they were kept, in the order of their ids: whoever uses one checks it first. */
export function loadSyncs(
  properties: ReadableProperties = PropertiesService.getDocumentProperties(),
): Readonly<Record<string, unknown>>[] {
  const all = properties.getProperties();
  return Object.keys(all)
    .filter((key) => key.startsWith(PREFIX))
    .sort()
    .map((key) => ({ ...parse(all[key] as string), id: key.slice(PREFIX.length) }));
}

/** @throws JobsheetError (config) when it does not fit into a property. */
export function keepSync(
  sync: SavedSync,
  properties: Properties = PropertiesService.getDocumentProperties(),
): void {
  const what = 'The settings of this sync are too long: choose fewer filter values or columns.';
  keepProperty(properties, PREFIX + sync.id, JSON.stringify(sync), what);
}

export function dropSync(
  id: string,
  properties: Properties = PropertiesService.getDocumentProperties(),
): void {
  properties.deleteProperty(PREFIX + id);
}

function parse(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
