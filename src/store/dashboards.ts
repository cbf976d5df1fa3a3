/** The tab with the dashboard of a stream. Everybody who uses the spreadsheet shares it; it changes under the lock only. */
import type { WrittenBlock } from '../streams/dashboard';
import { KEY } from './keys';
import {
  documentProperties,
  type ReadableProperties,
  readRecords,
  type StoredRecord,
  storedRecord,
} from './properties';

export interface DashboardState {
  /** The tab's id, by which it is found whatever it is called. */
  readonly sheetId: number;
  /** The id of the sync from whose tab formulas compute, and whose runs bring it up to date. */
  readonly sync: string;
  /** The blocks that were made; one of them that is no longer in the tab was deleted by the person. */
  readonly blocks: Readonly<Record<string, WrittenBlock>>;
  /** All charts were made. */
  readonly hasCharts?: true;
}

const TOO_LARGE = 'What is known of the dashboard is too long.';

/** Opens the record of a stream; there is none until somebody asks for the dashboard. */
export function dashboardRecord(stream: string): StoredRecord<DashboardState> {
  return storedRecord(documentProperties(), KEY.dashboard + stream, TOO_LARGE);
}

/** Returns the ids of the streams that have a dashboard. */
export function dashboardStreams(properties: ReadableProperties): string[] {
  return [...readRecords(properties, KEY.dashboard).keys()];
}
