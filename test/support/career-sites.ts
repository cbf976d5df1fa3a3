/** A workbench with one sync of career sites, and what the person, the service and the requests say of a run. */
import { spentThisMonth } from '../../src/store/spending';
import type { StoredSite } from '../../workbench/services/data-set/shape';
import type { ServiceOutcome, Services } from '../../workbench/services/exchange';
import { openServices } from '../../workbench/services/open';
import { createWorkbench, type Workbench, type WorkbenchOptions } from '../../workbench/workbench';
import { columnOf, sheetOf } from './small-catalogue';

export const TAB = 'Career Sites';
export const SYNC = 'sites';
/** The price of a row, in credits; below, that of a full page. */
export const ROW = 50;
export const PAGE = 2_500;
/** Enough for all 585 real sites. */
export const GENEROUS = { rowsPerRun: 5_000, dollarsPerRun: 500, dollarsPerMonth: 5_000 };

export interface SitesRun {
  readonly ending: string;
  readonly complete: boolean;
  readonly fetched: number;
  readonly added: number;
  readonly changed: number;
  readonly requests: number;
  readonly credits: number;
  readonly creditsLeft: number | null;
  readonly problems: string[];
  readonly summary: string;
}

/** Services with these sites; without any, the 585 real ones. */
export function openSites(sites?: readonly StoredSite[], faults = ''): Services {
  const data = sites && { trackly: { jobs: [], companies: [] }, jobo: { career_sites: sites } };
  return openServices({ data, faults });
}

/** A workbench in which a sync of career sites is saved. */
export function sitesWorkbench(
  services: Services,
  given: object = {},
  options: WorkbenchOptions = {},
): Workbench {
  const workbench = createWorkbench({ services, ...options });
  const sync = { id: SYNC, stream: 'jobo.careerSites', tab: TAB, limits: GENEROUS, ...given };
  const { error } = workbench.ask('saveSync', [sync]);
  if (error) throw new Error(error.message);
  return workbench;
}

/** Runs it once. @throws what the person would be told. */
export function syncSites(workbench: Workbench): SitesRun {
  const { result, error } = workbench.ask('runSync', [SYNC]);
  if (error) throw new Error(error.message);
  return result as SitesRun;
}

/** The sentence of a run that failed. */
export function failedSync(workbench: Workbench): string {
  const { error } = workbench.ask('runSync', [SYNC]);
  if (!error) throw new Error('it did not fail');
  return error.message;
}

/** The tab's rows as a person sees them, without the headings. */
export function rowsOf(workbench: Workbench): readonly (readonly unknown[])[] {
  const sheet = workbench.export().sheets.find(({ name }) => name === TAB);
  const [headings = [], ...rows] = sheet?.values ?? [];
  const ids = headings.indexOf('Site ID');
  return rows.filter((row) => row[ids] !== '');
}

export function idsOf(workbench: Workbench): unknown[] {
  const sheet = workbench.cloud.workbook.sheets.find(({ name }) => name === TAB);
  return sheet ? rowsOf(workbench).map((row) => row[columnOf(sheet, 'id')]) : [];
}

export function hasTab(workbench: Workbench): boolean {
  return workbench.cloud.workbook.sheets.some(({ name }) => name === TAB);
}

export { sheetOf };

/** Returns this month's spending as our own store has it. */
export function spent(workbench: Workbench) {
  const kept = Object.fromEntries(workbench.cloud.stores.user.get(workbench.cloud.user) ?? []);
  const user = { getProperties: () => kept, getProperty: (key: string) => kept[key] ?? null };
  return spentThisMonth('jobo', user, workbench.cloud.clock.now());
}

/** Bodies of the requests to the feed from a certain one on, oldest first. */
export function asked(services: Services, from = 0): Record<string, unknown>[] {
  return services
    .requests()
    .slice(from)
    .map(({ body }) => JSON.parse(body ?? '{}'));
}

/** Services whose answers pass through a change: for what a living service may leave out. */
export function withAnswers(
  services: Services,
  change: (outcome: ServiceOutcome) => ServiceOutcome,
): Services {
  return { ...services, exchange: (requests, now) => services.exchange(requests, now).map(change) };
}
