/** A person with applications in Pipeline and a dashboard of them: what they see, and what they do to it. */

import type { NamedRangeState, SheetState } from '../../simulator/workbook/workbook';
import { ORIGIN } from '../../src/sources/pipeline/generated/contract';
import type { ServiceOutcome, Services } from '../../workbench/services/exchange';
import { createWorkbench, type Workbench } from '../../workbench/workbench';
import {
  CREDENTIALS,
  type LocalPipeline,
  openLocalPipeline,
} from '../workbench/services/pipeline/local-pipeline';
import { sheetOf } from './small-catalogue';

export const DASHBOARD = 'Pipeline dashboard';
export const BLOCKS = ['figures', 'status', 'source', 'days', 'insights'] as const;
export type BlockKey = (typeof BLOCKS)[number];

/** Changes an answer on its way; undefined leaves it as it is. */
export type Changed = (path: string, body: unknown) => { status?: number; body?: unknown } | undefined;

export type Dashboards = ReturnType<typeof openDashboards>;

const DAY = 24 * 60 * 60 * 1000;

/** A day as Sheets counts it, however it came out of the sheet. */
export function serial(cell: unknown): unknown {
  const isMoment = cell instanceof Date || (typeof cell === 'string' && /^\d{4}-.*Z$/.test(cell));
  return isMoment ? new Date(cell).getTime() / DAY + 25_569 : cell;
}

/** @param of Without applications, the real ones. */
export function openDashboards(
  of: Parameters<typeof openLocalPipeline>[0] = undefined,
  given: { readonly faults?: string; readonly now?: number; readonly timeZone?: string } = {},
) {
  const pipeline = openLocalPipeline(of, given.faults === undefined ? {} : { faults: given.faults });
  const toasts: string[] = [];
  const changes: Changed[] = [];
  const workbench = createWorkbench({
    services: changing(pipeline, changes),
    ...(given.now === undefined ? {} : { now: given.now }),
    events: { onToast: ({ message }) => toasts.push(message) },
  });
  workbench.cloud.beforeCall.push(() => shortenNewTabs(workbench));
  // Pipeline's days are those of UTC.
  workbench.cloud.workbook.timeZone = given.timeZone ?? 'Etc/UTC';
  workbench.callFromSidebar('connectService', ['pipeline', { baseUrl: ORIGIN, ...CREDENTIALS }]);
  return { pipeline, toasts, changes, ...sightsOf(workbench, pipeline, toasts) };
}

/** A tab that was just made has a hundred rows instead of a thousand: over blank ones formulas calculate for long. */
function shortenNewTabs({ cloud }: Workbench): void {
  for (const { grid } of cloud.workbook.sheets)
    if (grid.rowCount === 1_000 && grid.lastRow() === 0) grid.deleteRows(100, 900);
}

export function sightsOf(workbench: Workbench, pipeline: LocalPipeline, toasts: readonly string[]) {
  const call = (name: string, parts: unknown[] = []) => {
    const outcome = workbench.call(name, parts);
    if (outcome.error) throw new Error(`${outcome.error.message}\n${outcome.error.stack}`);
    return outcome;
  };
  const named = (key: BlockKey) =>
    workbench.cloud.workbook.namedRanges.find(({ name }) => name === `Jobsheet_pipeline_${key}`);
  return {
    workbench,
    call,
    /** Chooses the menu item. @returns What it told. */
    ask(): string {
      call('updateDashboard');
      return toasts[toasts.length - 1] ?? '';
    },
    /** Syncs the applications. */
    sync: () => {
      const { result, cellsWritten } = call('syncApplications');
      const [run] = (result as { runs: { problems: string[]; summary: string }[] }).runs;
      return { cellsWritten, summary: run?.summary ?? '', problems: run?.problems ?? [] };
    },
    sheet: (): SheetState => sheetOf(workbench, DASHBOARD),
    named,
    /** The cells of a block where it is now, as the person sees them. */
    block: (key: BlockKey): unknown[][] => cellsIn(workbench, named(key)),
    /** Returns how often the service was asked for that path. */
    asked: (path: string) => pipeline.requests().filter(({ url }) => new URL(url).pathname === path).length,
    charts: () => sheetOf(workbench, DASHBOARD).charts,
  };
}

function cellsIn(workbench: Workbench, named: NamedRangeState | undefined): unknown[][] {
  if (!named) return [];
  const sheet = workbench.cloud.workbook.sheets.find(({ id }) => id === named.sheetId);
  const { values = [] } = workbench.export().sheets.find(({ name }) => name === sheet?.name) ?? {};
  const { row, column, rows, columns } = named.area;
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (_, right) => values[row + down]?.[column + right] ?? ''),
  );
}

function changing(services: Services, changes: readonly Changed[]): Services {
  const apply = (url: string, outcome: ServiceOutcome): ServiceOutcome => {
    if ('fault' in outcome) return outcome;
    const body = JSON.parse(new TextDecoder().decode(outcome.body));
    const given = changes.map((change) => change(new URL(url).pathname, body)).find(Boolean);
    return {
      ...outcome,
      status: given?.status ?? outcome.status,
      ...(given?.body === undefined ? {} : { body: new TextEncoder().encode(JSON.stringify(given.body)) }),
    };
  };
  return {
    ...services,
    exchange: (requests, now) =>
      services.exchange(requests, now).map((outcome, place) => apply(requests[place]?.url ?? '', outcome)),
  };
}
