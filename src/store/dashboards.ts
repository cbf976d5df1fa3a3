/** What is kept of the tab with the dashboard of a stream, one document property each: everybody shares the tab. */
import type { WrittenBlock } from '../streams/dashboard';
import { keepProperty, parsed } from './properties';

type Properties = GoogleAppsScript.Properties.Properties;

export interface DashboardState {
  /** The tab's number: it is found by it whatever it is called. */
  readonly sheetId: number;
  /** Id of the sync from whose tab formulas compute, and whose runs bring it up to date. */
  readonly sync: string;
  /** Those that were made; one of them that is no longer there was deleted by the person. */
  readonly blocks: Readonly<Record<string, WrittenBlock>>;
  /** All of them were made. */
  readonly hasCharts?: true;
}

const PREFIX = 'dashboard.';

/** @returns undefined when nobody has asked for one. */
export function loadDashboard(
  stream: string,
  properties: Pick<Properties, 'getProperty'> = PropertiesService.getDocumentProperties(),
): DashboardState | undefined {
  return parsed<DashboardState>(properties.getProperty(PREFIX + stream));
}

export function saveDashboard(
  stream: string,
  state: DashboardState,
  properties: Properties = PropertiesService.getDocumentProperties(),
): void {
  keepProperty(
    properties,
    PREFIX + stream,
    JSON.stringify(state),
    'What is known of the dashboard is too long.',
  );
}
