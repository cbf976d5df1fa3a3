/** The saved syncs, one document property each: everybody who uses the spreadsheet shares them. */
import { JobsheetError } from '../core/errors';
import type { Filters } from '../core/stream';

type Properties = GoogleAppsScript.Properties.Properties;

/** A saved definition: what to fetch, which columns, which tab. */
export interface SavedSync {
  readonly id: string;
  readonly stream: string;
  readonly tab: string;
  readonly filters: Filters;
  /** Keys of the fields, in the order in which their columns are made. */
  readonly fields: readonly string[];
}

const PREFIX = 'sync.';

export function loadSync(
  id: string,
  properties: Properties = PropertiesService.getDocumentProperties(),
): SavedSync | undefined {
  const saved = properties.getProperty(PREFIX + id);
  return saved === null ? undefined : parseSync(id, saved);
}

export function saveSync(
  sync: SavedSync,
  properties: Properties = PropertiesService.getDocumentProperties(),
): void {
  properties.setProperty(PREFIX + sync.id, JSON.stringify(sync));
}

/** @throws JobsheetError (config) when the property was damaged by hand or by another script. */
function parseSync(id: string, saved: string): SavedSync {
  try {
    return JSON.parse(saved) as SavedSync;
  } catch {
    throw new JobsheetError({
      code: 'SYNC_DAMAGED',
      kind: 'config',
      message: `The saved settings of “${id}” cannot be read. Delete this sync and make it again; its rows stay.`,
    });
  }
}
